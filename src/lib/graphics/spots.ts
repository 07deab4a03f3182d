import { boxOf } from './kit/labels';
import type { Box, Mark } from './kit/marks';
import { measuredBy } from '../text/ruler';
import type { Size } from './types';

/** A place in a picture that a reader can ask about; px in the box the picture was made for. */
export interface Spot extends Box {
  id: string;
  /** What it shows: a fact's id, or `event-` and an event's. Several spots may show the same. */
  row: string;
}

/** A label fainter than this is coming or going: nothing to aim at. */
const SEEN = 0.5;
/** Half the width of a mark that stands for a fact without words, px. */
const MARK = 9;

/** Everything in a picture that has a source, from top to bottom and from left to right. */
export function spotsOf(marks: readonly Mark[], { ruler }: Size): Spot[] {
  const spotOf = (mark: Mark): Spot[] => {
    if (mark.kind !== 'text' && mark.kind !== 'target') return [];
    const { id, fact, event, opacity = 1 } = mark;
    const row = fact ?? (event === undefined ? undefined : `event-${event}`);
    if (row === undefined || opacity < SEEN) return [];
    if (mark.kind === 'text') return [{ id, row, ...boxOf(mark) }];
    const [left, top] = [mark.x - MARK, mark.y - MARK];
    return [{ id, row, left, top, right: left + 2 * MARK, bottom: top + 2 * MARK }];
  };
  return inReadingOrder(measuredBy(ruler, () => marks.flatMap(spotOf)));
}

function inReadingOrder(spots: readonly Spot[]): Spot[] {
  const lines: Spot[][] = [];
  for (const spot of [...spots].sort((a, b) => a.top - b.top)) {
    const line = lines.at(-1);
    const isBeside = (spot.top + spot.bottom) / 2 < (line?.[0]?.bottom ?? -Infinity);
    if (line && isBeside) line.push(spot);
    else lines.push([spot]);
  }
  return lines.flatMap((line) => line.sort((a, b) => a.left - b.left));
}

/** The first spot of each row: what the arrow keys stop at. */
export const stopsOf = (spots: readonly Spot[]): Spot[] =>
  spots.filter(({ row }, i) => spots.findIndex((spot) => spot.row === row) === i);

/**
 * The spot a finger or a pointer means; of two equally near ones the smaller.
 *
 * @param reach how far off it may be, px
 */
export function nearestSpot(
  spots: readonly Spot[],
  x: number,
  y: number,
  reach: number,
): Spot | undefined {
  const distance = ({ left, top, right, bottom }: Spot) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  const area = ({ left, top, right, bottom }: Spot) => (right - left) * (bottom - top);
  return spots
    .filter((spot) => distance(spot) <= reach)
    .sort((a, b) => distance(a) - distance(b) || area(a) - area(b))[0];
}

/**
 * Where an arrow key leads: on from the current row, and from none to the near end. It halts at
 * both ends.
 *
 * @param current a row
 */
export function nextStop(
  stops: readonly Spot[],
  current: string | undefined,
  by: 1 | -1,
): Spot | undefined {
  const at = stops.findIndex(({ row }) => row === current);
  if (at < 0) return stops.at(by === 1 ? 0 : -1);
  return stops[Math.min(Math.max(at + by, 0), stops.length - 1)];
}
