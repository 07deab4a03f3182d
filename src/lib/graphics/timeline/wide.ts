import { lineWidth } from '../marks/labels';
import type { Occurrence } from './calendar';
import { fitting, radiusIn, sideOf, standingOf, type Flag, type Layout, type Plan } from './plan';

/** Lengths in letters. */
const AIR = 0.35;
const EDGE = 0.7;
const BAND = 2;
const LANE = 0.9;
/** From a lane to the middle of the nearest row of words. */
const FIRST_ROW = 2;
/** From row to row. */
const ROW = { least: 1.36, most: 2.1 };

/** Time to the right, Qingdao above, Shenzhen below; words fly from their stems like flags. */
export function wide({ size: { width, height }, letter, calendar, names, first }: Plan): Layout {
  const { occurrences, from, to } = calendar;
  const edge = EDGE * letter;
  const start = edge + (Math.max(lineWidth(names.qingdao), lineWidth(names.shenzhen)) + 1) * letter;
  // As far apart as the days can be with all words inside the box.
  const perDay = Math.min(
    (width - edge - start) / (to - from),
    ...occurrences.map((one) => (width - edge - room(one) * letter - start) / (one.middle - from)),
  );
  const along = (day: number) => start + (day - from) * perDay;
  const r = radiusIn(calendar, perDay, letter);

  const fixed = 2 * EDGE + BAND + 2 * LANE + 2 * (FIRST_ROW - 0.5);
  const rowsFor = (some: readonly Occurrence[]) => {
    const rows = rowsOf(some, (one) => along(one.middle), letter);
    const on = (side: string) =>
      1 +
      Math.max(-1, ...some.flatMap((one) => (sideOf(one) === side ? (rows.get(one) ?? 0) : [])));
    return { rows, above: on('qingdao'), below: on('shenzhen') };
  };
  const spare = height / letter - fixed;
  const shown = fitting(occurrences, first, (some) => {
    const { above, below } = rowsFor(some);
    return (above + below) * ROW.least <= spare;
  });
  const { rows, above, below } = rowsFor(shown);
  const row = Math.min(ROW.most, spare / Math.max(1, above + below)) * letter;
  const middle = height / 2 + ((above - below) * row) / 2;

  const half = (BAND / 2) * letter;
  const lanes = {
    qingdao: middle - half - LANE * letter,
    both: middle,
    shenzhen: middle + half + LANE * letter,
  };
  const standing = standingOf(calendar, along, lanes, r);
  const flag = (one: Occurrence): Flag => {
    const x = along(one.middle);
    const outwards = sideOf(one) === 'qingdao' ? -1 : 1;
    const y = lanes[sideOf(one)] + outwards * (FIRST_ROW * letter + (rows.get(one) ?? 0) * row);
    const stem: Flag['leader'] = [
      [x, (standing.get(one.id) ?? y) + outwards * r],
      [x, y + outwards * 0.45 * letter],
    ];
    const words = { lines: [one.label], x: x + AIR * letter, y: y + 0.38 * letter };
    return { id: one.id, ...words, anchor: 'start', leader: stem };
  };
  const name = (lane: 'qingdao' | 'shenzhen') =>
    ({ lane, x: edge, y: lanes[lane] + 0.38 * letter, anchor: 'start' }) as const;
  return {
    wide: true,
    letter,
    along,
    band: [middle - half, middle + half],
    lanes,
    r,
    standing,
    names: [name('qingdao'), name('shenzhen')],
    flags: shown.map(flag),
  };
}

/** Letters a flag needs, from its stem on. */
const room = ({ label }: Occurrence): number => AIR + lineWidth(label);

/**
 * The row of each flag, 0 next to the band. Of flags that reach over one another's stems the earlier
 * flies higher, so that no stem runs through words.
 */
function rowsOf(
  some: readonly Occurrence[],
  x: (one: Occurrence) => number,
  letter: number,
): Map<Occurrence, number> {
  const rows = new Map<Occurrence, number>();
  for (const side of ['qingdao', 'shenzhen']) {
    const here = some.filter((one) => sideOf(one) === side).sort((a, b) => x(a) - x(b));
    for (const [i, one] of [...here.entries()].reverse()) {
      const end = x(one) + (room(one) + AIR) * letter;
      const under = here.slice(i + 1).filter((later) => x(later) < end);
      rows.set(one, 1 + Math.max(-1, ...under.map((later) => rows.get(later) ?? 0)));
    }
  }
  return rows;
}
