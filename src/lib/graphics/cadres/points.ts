import { round } from '../marks/round';

/**
 * Points as one path: strokes of no length, which round caps turn into discs of the stroke's width.
 *
 * @param xy x and y in turn, px
 */
export function points(xy: ArrayLike<number>): string {
  let path = '';
  for (let i = 0; i + 1 < xy.length; i += 2) {
    path += `M${round(xy[i] ?? 0)},${round(xy[i + 1] ?? 0)}h0`;
  }
  return path;
}

/** Strokes as one path: x, y, x, y of each in turn, px. */
export function strokes(ends: readonly number[]): string {
  let path = '';
  for (let i = 0; i + 3 < ends.length; i += 4) {
    path += `M${round(ends[i] ?? 0)},${round(ends[i + 1] ?? 0)}`;
    path += `L${round(ends[i + 2] ?? 0)},${round(ends[i + 3] ?? 0)}`;
  }
  return path;
}
