/** Two things that go together, or one that stands alone. */
export type Pair<T> = readonly [T, T] | readonly [T, undefined] | readonly [undefined, T];

/**
 * Lays two lists side by side so that as much as possible goes together in the order of both: the
 * longest common subsequence, with weights (Needleman and Wunsch 1970, without a cost for gaps).
 *
 * @param likeness how well two go together; 0 when they do not
 */
export function align<T>(
  a: readonly T[],
  b: readonly T[],
  likeness: (one: T, other: T) => number,
): Pair<T>[] {
  // best[i][j]: the most that a from i on and b from j on have in common
  const best = Array.from({ length: a.length + 1 }, () => Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const together = (i: number, j: number): number => {
    const [one, other] = [a[i], b[j]];
    const score = one === undefined || other === undefined ? 0 : likeness(one, other);
    return score === 0 ? -Infinity : score + at(i + 1, j + 1);
  };
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = best[i];
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), together(i, j));
    }
  const pairs: Pair<T>[] = [];
  for (let [i, j] = [0, 0]; i < a.length || j < b.length;) {
    const [one, other] = [a[i], b[j]];
    if (one !== undefined && other !== undefined && at(i, j) === together(i, j)) {
      pairs.push([one, other]);
      i++;
      j++;
    } else if (one !== undefined && (other === undefined || at(i, j) === at(i + 1, j))) {
      pairs.push([one, undefined]);
      i++;
    } else if (other !== undefined) {
      pairs.push([undefined, other]);
      j++;
    }
  }
  return pairs;
}
