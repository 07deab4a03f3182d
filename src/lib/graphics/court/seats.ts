import { mix, ramp } from '../marks/ramp';
import { round } from '../marks/round';
import type { Grid, Layout } from './layout';

/** A hundred seats, filled row by row from the floor, so that a row is ten per cent of the chart. */
export interface Seats {
  /** The middle of each seat's foot, px. */
  places: readonly (readonly [x: number, y: number])[];
  /** Width of a seat and height of who sits in it, px. */
  width: number;
  height: number;
}

/**
 * The hundred on their way from the hall to the ground under the words: the upper fifty step aside
 * and come down beside them, so that nobody walks through anybody.
 *
 * @param spread 0 beside the chart … 1 under the words
 */
export function seatsOf({ hall, crowd }: Layout, spread: number): Seats {
  const aside = ramp(spread, 0, 0.6);
  const down = ramp(spread, 0.4, 1);
  return {
    places: Array.from({ length: 100 }, (_, i) => {
      const column = i % 10;
      const row = Math.floor(i / 10);
      const upper = row < 5 ? 0 : 1;
      return [
        mix(columnOf(hall, column), columnOf(crowd, column + 10 * upper), aside),
        mix(footOf(hall, 9 - row), footOf(crowd, 4 - (row % 5)), down),
      ] as const;
    }),
    width: mix(hall.cell, crowd.cell, aside),
    height: mix(Math.min(hall.row, 2 * hall.cell), crowd.row, down) * 0.86,
  };
}

const columnOf = ({ left, cell }: Grid, column: number): number => left + (column + 0.5) * cell;
const footOf = ({ top, row }: Grid, rowFromTop: number): number => top + (rowFromTop + 1) * row;

/** Somebody sitting: a head over round shoulders, drawn from the middle of the seat's foot, px. */
export function figure(width: number, height: number): string {
  const half = round(0.36 * width);
  const head = round(0.22 * width);
  const body = round(height - 2 * head - 0.06 * width);
  return (
    `m${-half} 0v${round(half - body)}a${half} ${half} 0 0 1 ${2 * half} 0v${round(body - half)}z` +
    `m${round(half - head)} ${round(head - height)}` +
    `a${head} ${head} 0 1 1 ${2 * head} 0a${head} ${head} 0 1 1 ${-2 * head} 0z`
  );
}

/** An empty seat from the front: a back, a seat, two legs. */
export function chair(width: number, height: number): string {
  const half = round(0.38 * width);
  const seat = round(0.26 * height);
  const back = round(0.28 * width);
  const bend = round(0.14 * width);
  const rise = round(0.62 * height - seat - bend);
  return (
    `m${-half} 0v${-seat}h${2 * half}v${seat}m${round(-half - back)} ${-seat}v${-rise}` +
    `a${bend} ${bend} 0 0 1 ${bend} ${-bend}h${round(2 * (back - bend))}` +
    `a${bend} ${bend} 0 0 1 ${bend} ${bend}v${rise}`
  );
}

/** One path for many: `shape` drawn at each place. */
export const repeat = (places: Seats['places'], shape: string): string =>
  places.map(([x, y]) => `M${round(x)} ${round(y)}${shape}`).join('');
