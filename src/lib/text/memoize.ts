/**
 * Remembers what a pure function makes of a text. The same words are read for three pages, and again
 * after each change to another file.
 *
 * @param most how many results are kept; then it begins anew, so that a dev server does not grow
 */
export function memoize<T>(make: (text: string) => T, most: number): (text: string) => T {
  const made = new Map<string, { result: T }>();
  return (text) => {
    const known = made.get(text);
    if (known) return known.result;
    if (made.size >= most) made.clear();
    const result = make(text);
    made.set(text, { result });
    return result;
  };
}
