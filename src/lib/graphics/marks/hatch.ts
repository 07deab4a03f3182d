import { round } from './round';

/**
 * Slanting lines inside a rectangle: where nothing is known. Drawn as a path rather than a pattern,
 * because a pattern needs an id, and one graphic may stand on a page many times.
 *
 * @param apart from line to line along an edge, px
 * @returns SVG path data; all parameters in px
 */
export function hatch(
  left: number,
  top: number,
  right: number,
  bottom: number,
  apart: number,
): string {
  const lines: string[] = [];
  // Along each line x + y is the same.
  for (let sum = left + top + apart; sum < right + bottom; sum += apart) {
    const x0 = Math.max(left, sum - bottom);
    const x1 = Math.min(right, sum - top);
    lines.push(`M${round(x0)} ${round(sum - x0)}L${round(x1)} ${round(sum - x1)}`);
  }
  return lines.join('');
}
