import { fade, path, pathData, round, VISIBLE } from '../kit/marks';
import type { Mark, Point, Style } from '../kit/marks';
import type { View } from './layout';

/** Who sits in the hundred seats at each rate claimed; in the gap, the outline of what was last known. */
export function seatMarks({ seats, readings, rates, time }: View): Mark[] {
  const ghost: Style = { fill: 'ground', stroke: 'series-1', dash: [2, 1.5], opacity: time.gap };
  return fade(1 - time.seatsOut, [
    ...readings.flatMap(({ id, rate, opacity }) =>
      hundred(seats, id, rate, { fill: 'series-1', opacity }),
    ),
    ...hundred(seats, 'ghost', rates.quarter.value, ghost),
  ]);
}

/** So many of a hundred seats taken, the last perhaps in part, and the others empty. */
function hundred(
  { points, width, height }: View['seats'],
  id: string,
  rate: number,
  style: Style,
): Mark[] {
  // A hundred outlines are much to write for nobody to see.
  if ((style.opacity ?? 1) <= VISIBLE) return [];
  const full = Math.floor(rate);
  const part = rate % 1;
  const last = points[full];
  // A 22nd of a seat, which is a pixel on a phone.
  const taken = { ...style, width: Math.max(1, width / 22) };
  const person = personPath(width, height);
  const empty = repeat(points.slice(full), chairPath(width, height));
  const clipOf = ({ x, y }: Point) => ({
    left: x - width / 2,
    right: x + width / 2,
    top: y - part * height,
    bottom: y,
  });
  return [
    path(`empty-${id}`, empty, { ...taken, fill: undefined, stroke: 'grey' }),
    path(`people-${id}`, repeat(points.slice(0, full), person), taken),
    ...(last && part > 0
      ? [path(`part-${id}`, repeat([last], person), { ...taken, clip: clipOf(last) })]
      : []),
  ];
}

/** Somebody sitting: a head over round shoulders, drawn from the middle of the seat's foot, px. */
function personPath(width: number, height: number): string {
  const half = round(0.36 * width);
  const head = round(0.22 * width);
  const body = round(height - 2 * head - 0.06 * width);
  return (
    pathData`m${-half} 0v${half - body}a${half} ${half} 0 0 1 ${2 * half} 0v${body - half}z` +
    pathData`m${half - head} ${head - height}a${head} ${head} 0 1 1 ${2 * head} 0` +
    pathData`a${head} ${head} 0 1 1 ${-2 * head} 0z`
  );
}

/** An empty seat from the front: a back, a seat, two legs. */
function chairPath(width: number, height: number): string {
  const half = round(0.38 * width);
  const seat = round(0.26 * height);
  const back = round(0.28 * width);
  const bend = round(0.14 * width);
  const rise = round(0.62 * height - seat - bend);
  return (
    pathData`m${-half} 0v${-seat}h${2 * half}v${seat}m${-half - back} ${-seat}v${-rise}` +
    pathData`a${bend} ${bend} 0 0 1 ${bend} ${-bend}h${2 * (back - bend)}` +
    pathData`a${bend} ${bend} 0 0 1 ${bend} ${bend}v${rise}`
  );
}

/** One path for many: a shape drawn at each point. */
const repeat = (points: readonly Point[], shape: string): string =>
  points.map(({ x, y }) => `M${round(x)} ${round(y)}${shape}`).join('');

/** Width of the line around a hollow square, px. */
const BORDER = 1.2;

/** A square for each promise not kept: hollow while it is open, full once it is settled or in court. */
export function promiseMarks(view: View): Mark[] {
  const { promises, found, handled, foundNow, handledNow, time } = view;
  const { left, right, top, cell, columns, rows, footY } = promises;
  // A fifth of a cell is air between squares.
  const side = 0.78 * cell;
  const gap = cell - side;
  // A line down each column of the first `count`: a dash is a square, so hundreds are a short path.
  const squares = (id: string, count: number, stroke: Style['stroke'], border = 0): Mark => {
    const lines = Array.from({ length: Math.ceil(count / rows) }, (_, i) => {
      const length = Math.min(rows, count - i * rows) * cell;
      return pathData`M${left + (i + 0.5) * cell} ${top + border}v${length}`;
    });
    return path(id, lines.join(''), {
      stroke,
      width: side - 2 * border,
      dash: [side - 2 * border, gap + 2 * border],
      opacity: count > 0 ? 1 : 0,
    });
  };
  const split = left + (handled.value / found.value) * columns * cell;
  // Two lines under the squares say which are which.
  const foot = (id: string, from: number, to: number, stroke: Style['stroke']) =>
    path(id, pathData`M${from} ${footY}H${to - gap}`, { stroke, width: 2, opacity: time.footIn });
  return [
    squares('squares-found', foundNow, 'grey'),
    squares('squares-inside', foundNow, 'ground', BORDER),
    squares('squares-handled', handledNow, 'series-1'),
    foot('foot-handled', left, split, 'series-1'),
    foot('foot-open', split, right, 'grey'),
  ];
}
