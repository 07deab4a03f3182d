import { LINE_HEIGHT, lineWidth } from '../marks/labels';
import { spread } from '../marks/spread';
import { wrap } from '../marks/words';
import type { Occurrence } from './calendar';
import { arranged, EDGE, LANE, roomFor, SIDES } from './columns';
import { radiusIn, sideOf, standingOf, type Flag, type Layout, type Plan } from './plan';

/** Time runs down, Qingdao at the left, Shenzhen at the right, words beside their events. */
export function tall(plan: Plan): Layout {
  const { size, letter, calendar, names } = plan;
  const { from, to } = calendar;
  const edge = EDGE * letter;
  const top = edge + 1.7 * letter;
  const bottom = size.height - edge;
  const along = (day: number) => top + ((day - from) / (to - from)) * (bottom - top);
  const r = radiusIn(calendar, (bottom - top) / (to - from), letter);

  const { columns, shown } = arranged(plan, bottom - top);
  const linesOf = (one: Occurrence) => wrap(one.label, columns[sideOf(one)]);

  const near = edge + (columns.qingdao + columns.lead) * letter;
  const band = [near + LANE * letter, near + (LANE + columns.band) * letter] as const;
  const lanes = {
    qingdao: near,
    both: (band[0] + band[1]) / 2,
    shenzhen: band[1] + LANE * letter,
  };
  const standing = standingOf(calendar, along, lanes, r);
  const flags = SIDES.flatMap((side) => {
    const here = shown.filter((one) => sideOf(one) === side);
    const wishes = here.map((one) => ({
      at: along(one.middle),
      room: roomFor(linesOf(one)) * letter,
      presence: 1,
    }));
    const middles = inside(
      spread(wishes),
      wishes.map(({ room }) => room),
      top,
      bottom,
    );
    return here.map((one, i): Flag => {
      const lines = linesOf(one);
      const outwards = side === 'qingdao' ? -1 : 1;
      const x = lanes[side] + outwards * columns.lead * letter;
      const y = middles[i] ?? 0;
      const event = standing.get(one.id) ?? x;
      const half = (one.month ? 0.9 : 1) * r;
      return {
        id: one.id,
        lines,
        x,
        y: y + (0.38 - ((lines.length - 1) * LINE_HEIGHT) / 2) * letter,
        anchor: side === 'qingdao' ? 'end' : 'start',
        leader: [
          [event + outwards * half, along(one.middle)],
          [x - outwards * 0.25 * letter, y],
        ],
      };
    });
  });
  // The lanes' names stand at the band, as far as both fit the box.
  const [y, end] = [edge + 0.88 * letter, size.width - edge - lineWidth(names.shenzhen) * letter];
  const left = Math.min(Math.max(band[0], edge + lineWidth(names.qingdao) * letter), end);
  return {
    wide: false,
    letter,
    along,
    band,
    lanes,
    r,
    standing,
    names: [
      { lane: 'qingdao', x: left, y, anchor: 'end' },
      { lane: 'shenzhen', x: Math.max(left, Math.min(band[1], end)), y, anchor: 'start' },
    ],
    flags,
  };
}

/** Middles moved so that the first and the last keep inside; there is room for all. */
function inside(
  middles: readonly number[],
  rooms: readonly number[],
  top: number,
  bottom: number,
): number[] {
  const kept = [...middles];
  let edge = bottom;
  for (let i = kept.length - 1; i >= 0; i--) {
    kept[i] = Math.min(kept[i] ?? 0, edge - (rooms[i] ?? 0) / 2);
    edge = (kept[i] ?? 0) - (rooms[i] ?? 0) / 2;
  }
  edge = top;
  return kept.map((middle, i) => {
    const half = (rooms[i] ?? 0) / 2;
    const moved = Math.max(middle, edge + half);
    edge = moved + half;
    return moved;
  });
}
