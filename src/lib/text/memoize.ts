/**
 * Remembers what a pure function makes of a text: the same words are read for three pages, and
 * measured in every frame.
 *
 * @param most how many results it holds; then it starts over, so that a dev server does not grow
 */
export function memoize<T>(make: (text: string) => T, most = 10_000): (text: string) => T {
  const made = new Map<string, { result: T }>();
  return (text) => {
    const before = made.get(text);
    if (before) return before.result;
    if (made.size >= most) made.clear();
    const result = make(text);
    made.set(text, { result });
    return result;
  };
}
