import { path, pathData, round, VISIBLE, type Mark, type PathMark, type Style } from '../kit/marks';
import type { Layout, Seats, View } from './layout';

/** Who sits in the hundred seats at each rate claimed; in the gap, the outline of what was last known. */
export function seatMarks({ seats, readings, rates, state, time }: View): Mark[] {
  const there = 1 - time.seatsOut;
  return [
    ...readings.flatMap(({ id, rate, opacity }) =>
      hundred(seats, id, rate, { fill: 'series-1', opacity: there * opacity }),
    ),
    ...hundred(seats, 'ghost', rates.quarter.value, {
      ...{ fill: 'ground', stroke: 'series-1', dash: [2, 1.5] },
      opacity: there * state.gap,
    }),
  ];
}

/** So many of a hundred seats taken, the last perhaps in part, and the others empty. */
function hundred({ places, width, height }: Seats, id: string, rate: number, style: Style): Mark[] {
  // A hundred outlines are much to write for nobody to see.
  if ((style.opacity ?? 1) <= VISIBLE) return [];
  const full = Math.floor(rate);
  const stroke = { width: Math.max(1, width / 22) };
  const person = figure(width, height);
  const last = places[full];
  const top = last && last[1] - height * (rate % 1);
  const empty = { ...style, ...stroke, fill: undefined, stroke: 'grey' } as const;
  const taken = { ...style, ...stroke };
  return [
    path(`empty-${id}`, repeat(places.slice(full), chair(width, height)), empty),
    path(`people-${id}`, repeat(places.slice(0, full), person), taken),
    ...(last && top !== undefined && rate % 1 > 0
      ? [
          path(`part-${id}`, repeat([last], person), {
            ...taken,
            clip: { left: last[0] - width / 2, right: last[0] + width / 2, top, bottom: last[1] },
          }),
        ]
      : []),
  ];
}

/** Somebody sitting: a head over round shoulders, drawn from the middle of the seat's foot, px. */
function figure(width: number, height: number): string {
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
function chair(width: number, height: number): string {
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

/** One path for many: a shape drawn at each place. */
const repeat = (places: Seats['places'], shape: string): string =>
  places.map(([x, y]) => `M${round(x)} ${round(y)}${shape}`).join('');

/** Width of the line around a hollow square, px. */
const BORDER = 1.2;

/** A square for each promise not kept: hollow while it is open, full once it is settled or in court. */
export function promiseMarks({
  promises,
  found,
  handled,
  foundNow,
  handledNow,
  time,
}: View): Mark[] {
  const { left, right, cell, columns, footY } = promises;
  const side = 0.78 * cell;
  const gap = cell - side;
  const squares = (id: string, count: number, stroke: Style['stroke'], border = 0): PathMark =>
    path(id, columnsPath(promises, count, border), {
      ...{ stroke, width: side - 2 * border },
      dash: [side - 2 * border, gap + 2 * border],
      opacity: count > 0 ? 1 : 0,
    });
  const split = left + (handled.value / found.value) * columns * cell;
  const foot = { width: 2, opacity: time.footIn };
  return [
    squares('squares-found', foundNow, 'grey'),
    squares('squares-inside', foundNow, 'ground', BORDER),
    squares('squares-handled', handledNow, 'series-1'),
    // Two lines under the squares say which are which.
    path('foot-handled', pathData`M${left} ${footY}H${split - gap}`, {
      ...foot,
      stroke: 'series-1',
    }),
    path('foot-open', pathData`M${split} ${footY}H${right - gap}`, { ...foot, stroke: 'grey' }),
  ];
}

/**
 * The middle lines of the columns that hold the first `count` squares: a dash of the stroke is a
 * square, so hundreds of squares are a short path.
 */
function columnsPath({ left, top, rows, cell }: Layout['promises'], count: number, down: number) {
  let d = '';
  for (let i = 0; i * rows < count; i++) {
    const squares = Math.min(rows, count - i * rows);
    d += `M${round(left + (i + 0.5) * cell)} ${round(top + down)}v${round(squares * cell)}`;
  }
  return d;
}
