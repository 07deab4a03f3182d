/**
 * `next`, in which every part that equals the same part of `before` is that very part. What draws it
 * tells by a look at the objects what has not changed, and leaves it alone.
 *
 * @param next plain objects and arrays, to any depth; anything else in them is taken as it is
 */
export function shareStructure<T>(before: unknown, next: T): T {
  if (Object.is(before, next)) return next;
  if (Array.isArray(before) && Array.isArray(next)) {
    const parts: unknown[] = [];
    let same = next.length === before.length;
    for (let i = 0; i < next.length; i += 1) {
      parts[i] = shareStructure(before[i], next[i]);
      same &&= Object.is(parts[i], before[i]);
    }
    return (same ? before : parts) as T;
  }
  if (!isPlain(before) || !isPlain(next)) return next;
  const parts: Record<string, unknown> = {};
  const keys = Object.keys(next);
  let same = keys.length === Object.keys(before).length;
  for (const key of keys) {
    parts[key] = shareStructure(before[key], next[key]);
    same &&= Object.is(parts[key], before[key]);
  }
  return (same ? before : parts) as T;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
