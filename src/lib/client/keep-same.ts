/**
 * What has come anew, made of the parts of what was there before wherever they are equal: what
 * follows from a part that is the same object need not be reckoned or drawn again.
 *
 * @param before plain data, as after
 * @returns equal to `after`; `before` itself when that is equal
 */
export function keepSame<T>(before: unknown, after: T): T {
  if (!isObject(before) || !isObject(after)) return after;
  const keys = Object.keys(after);
  const merged = Array.isArray(after) ? [] : {};
  for (const key of keys) Object.assign(merged, { [key]: keepSame(before[key], after[key]) });
  const made: Readonly<Record<string, unknown>> = { ...merged };
  const same =
    Array.isArray(before) === Array.isArray(after) &&
    Object.keys(before).length === keys.length &&
    keys.every((key) => Object.is(before[key], made[key]));
  return (same ? before : merged) as T;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
