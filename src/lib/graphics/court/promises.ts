import type { Known } from '../marks/rows';
import { mix, ramp } from '../marks/ramp';
import { round } from '../marks/round';
import type { Layout } from './layout';

/** A square for each promise, in columns from the left. */
export interface Promises {
  left: number;
  top: number;
  columns: number;
  rows: number;
  /** From square to square, px. */
  cell: number;
  /** Squares there, and of these settled or in legal process; fractions while they come. */
  found: number;
  handled: number;
  /** Two lines under the squares that say which are which; `split` is between them. */
  foot: { y: number; split: number; opacity: number };
}

/** @param arrived 0…1 */
export function promisesOf(
  { unit, promises: { left, top, columns, rows, cell } }: Layout,
  found: Known,
  handled: Known,
  arrived: number,
): Promises {
  return {
    left,
    top,
    columns,
    rows,
    cell,
    found: mix(0, found.value, ramp(arrived, 0.3, 0.65)),
    handled: mix(0, handled.value, ramp(arrived, 0.55, 0.95)),
    foot: {
      y: top + rows * cell + 0.3 * unit,
      split: left + (handled.value / found.value) * columns * cell,
      opacity: ramp(arrived, 0.9, 1),
    },
  };
}

/**
 * The middle lines of the columns that hold the first `count` squares; a dash of the stroke is a
 * square, so hundreds of squares are a short path.
 *
 * @returns SVG path data, px
 */
export function columnsPath({ left, top, rows, cell }: Promises, count: number): string {
  const columns: string[] = [];
  for (let i = 0; i * rows < count; i++) {
    const squares = Math.min(rows, count - i * rows);
    columns.push(`M${round(left + (i + 0.5) * cell)} ${round(top)}v${round(squares * cell)}`);
  }
  return columns.join('');
}
