/**
 * What several elements of a page use at once: begun by the first of them, ended with the last.
 *
 * @param begin @returns what ends it
 * @returns begins to use it; returns what ends that
 */
export function shared<Key>(begin: (key: Key) => () => void): (key: Key) => () => void {
  const uses = new Map<Key, { users: number; end: () => void }>();
  return (key) => {
    const use = uses.get(key) ?? { users: 0, end: begin(key) };
    uses.set(key, use);
    use.users += 1;
    return () => {
      use.users -= 1;
      if (use.users > 0) return;
      uses.delete(key);
      use.end();
    };
  };
}
