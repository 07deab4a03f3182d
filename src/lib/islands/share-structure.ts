/**
 * `next`, in which every part that equals the same part of `before` is that very part. What draws it
 * tells by a look at the objects what has not changed, and leaves it alone.
 *
 * @param next plain objects and arrays, to any depth; anything else in them is taken as it is
 */
export function shareStructure<T>(before: unknown, next: T): T {
  const isNew = !isPlain(before) || !isPlain(next) || Array.isArray(before) !== Array.isArray(next);
  if (isNew || Object.is(before, next)) return next;
  const parts: Record<string, unknown> = {};
  const keys = Object.keys(next);
  for (const key of keys) parts[key] = shareStructure(before[key], next[key]);
  const same = keys.length === Object.keys(before).length;
  if (same && keys.every((key) => Object.is(parts[key], before[key]))) return before as T;
  return (Array.isArray(next) ? Object.values(parts) : parts) as T;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  Array.isArray(value) ||
  (typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype);
