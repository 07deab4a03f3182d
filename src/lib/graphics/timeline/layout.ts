import { measure } from '../../text/measure';
import { spreadWithin, wrap, type Lettering } from '../kit/labels';
import { ASCENT, LINE_HEIGHT, MIDDLE, type Point } from '../kit/marks';
import type { Size } from '../types';
import { LANES, SIDES, type Calendar, type Lane, type Occurrence, type Side } from './events';

/** Where the first line is anchored, on its baseline, px. */
interface Slot extends Point {
  anchor: 'start' | 'end';
}

/** Words at an event and the line that leads to them, px. */
export interface Flag extends Slot {
  id: string;
  lane: Lane;
  lines: readonly string[];
  /** From the event to its words. */
  leader: readonly Point[];
}

/** Where everything stands in a box, px; time runs to the right or, in a tall box, down. */
export interface Layout {
  wide: boolean;
  /** Along time. */
  along(day: number): number;
  /** Across time: the two edges of the band of months, and the lines events stand on. */
  band: readonly [number, number];
  lanes: Readonly<Record<Lane, number>>;
  /** Half the thickness of an event's mark. */
  r: number;
  /** Across: where an event stands; the next of two that would cover each other steps outwards. */
  standing: ReadonlyMap<string, number>;
  names: readonly (Slot & { lane: Side })[];
  flags: readonly Flag[];
}

/** What both kinds of layout are made from. */
export interface Plan {
  size: Size;
  words: Lettering;
  calendar: Calendar;
  names: Readonly<Record<Side, string>>;
  /** The widest words on the band, px. */
  scaleWidth: number;
  /** The event that has its words whatever space there is. */
  first: string | undefined;
}

const outwardsOf = (side: Lane) => (side === 'qingdao' ? -1 : 1);
const ofSide = (some: readonly Occurrence[], side: Side) => some.filter((one) => one.side === side);

/** All occurrences, if they fit; else as many as fit, in their order, the foremost asked first. */
function fittingOf(
  { calendar: { occurrences }, first }: Plan,
  fits: (some: readonly Occurrence[]) => boolean,
): readonly Occurrence[] {
  if (fits(occurrences)) return occurrences;
  const inTurn = [...occurrences].sort((a, b) => Number(b.id === first) - Number(a.id === first));
  const taken = new Set<Occurrence>();
  const inOrder = () => occurrences.filter((one) => taken.has(one));
  for (const one of inTurn) {
    taken.add(one);
    if (!fits(inOrder())) taken.delete(one);
  }
  return inOrder();
}

/** Half the thickness of a mark: a good dot, or less, lest three of a lane stand side by side. */
function radiusIn({ calendar: { occurrences }, words }: Plan, perDay: number): number {
  const apart = LANES.flatMap((lane) => {
    const here = occurrences.filter((one) => one.lane === lane && !one.isMonth);
    return here.slice(2).map((one, i) => one.middle - (here[i]?.middle ?? -Infinity));
  });
  return Math.min(0.36 * words.fontSize, (perDay * Math.min(...apart)) / 2);
}

/** From where to where an event's mark reaches along time. */
export const extent = (
  { isMonth, from, to, middle }: Occurrence,
  { along, r }: Pick<Layout, 'along' | 'r'>,
): readonly [number, number] =>
  isMonth ? [along(from), along(to)] : [along(middle) - r, along(middle) + r];

/** Across: where each event stands. */
function standingOf(
  { calendar: { occurrences } }: Plan,
  layout: Pick<Layout, 'along' | 'lanes' | 'r'>,
): Map<string, number> {
  const standing = new Map<string, number>();
  for (const lane of LANES) {
    /** Where the last event of each row ends, from the lane outwards. */
    const ends: number[] = [];
    for (const one of occurrences.filter((candidate) => candidate.lane === lane)) {
      const [start, end] = extent(one, layout);
      const free = ends.findIndex((taken) => taken <= start);
      const row = free < 0 ? ends.length : free;
      ends[row] = end;
      standing.set(one.id, layout.lanes[lane] + outwardsOf(lane) * row * (2 * layout.r + 1.5));
    }
  }
  return standing;
}

// Lengths of the wide layout in letters: from row to row of words, from a lane to the middle of the
// nearest row, from a stem to its words.
const ROW = { least: 1.36, most: 2.1 };
const FIRST_ROW = 2;
const STEM = 0.35;
const WIDE = { edge: 0.7, band: 2, lane: 0.9 };

/** Time to the right, Qingdao above, Shenzhen below; words fly from their stems like flags. */
export function wide(plan: Plan): Layout {
  const { size, calendar, names } = plan;
  const { fontSize, font } = plan.words;
  const { occurrences, from, to } = calendar;
  const edge = WIDE.edge * fontSize;
  const start = edge + Math.max(...SIDES.map((side) => measure(names[side], font))) + fontSize;
  /** What a flag needs, from its stem on. */
  const flagWidth = ({ label }: Occurrence) => STEM * fontSize + measure(label, font);
  // As far apart as the days can be with all words inside the box.
  const perDay = Math.min(
    (size.width - edge - start) / (to - from),
    ...occurrences.map((one) => (size.width - edge - flagWidth(one) - start) / (one.middle - from)),
  );
  const along = (day: number) => start + (day - from) * perDay;
  const r = radiusIn(plan, perDay);

  /** The row of each flag, 0 next to the band: the earlier higher, so that no stem runs through words. */
  const rowsOf = (some: readonly Occurrence[]) => {
    const rows = new Map<Occurrence, number>();
    const [above = 0, below = 0] = SIDES.map((side) => {
      const here = [...ofSide(some, side)].sort((a, b) => a.middle - b.middle);
      for (const [i, one] of [...here.entries()].reverse()) {
        const end = along(one.middle) + flagWidth(one) + STEM * fontSize;
        const under = here.slice(i + 1).filter((later) => along(later.middle) < end);
        rows.set(one, 1 + Math.max(-1, ...under.map((later) => rows.get(later) ?? 0)));
      }
      return Math.max(0, ...here.map((one) => 1 + (rows.get(one) ?? 0)));
    });
    return { rows, above, below };
  };
  const fixed = 2 * WIDE.edge + WIDE.band + 2 * WIDE.lane + 2 * (FIRST_ROW - 0.5);
  const spare = size.height / fontSize - fixed;
  const shown = fittingOf(plan, (some) => {
    const { above, below } = rowsOf(some);
    return (above + below) * ROW.least <= spare;
  });
  const { rows, above, below } = rowsOf(shown);
  const row = Math.min(ROW.most, spare / Math.max(1, above + below)) * fontSize;
  const middle = size.height / 2 + ((above - below) * row) / 2;

  const half = (WIDE.band / 2) * fontSize;
  const off = half + WIDE.lane * fontSize;
  const lanes = { qingdao: middle - off, both: middle, shenzhen: middle + off };
  const standing = standingOf(plan, { along, lanes, r });
  return {
    wide: true,
    along,
    lanes,
    r,
    standing,
    band: [middle - half, middle + half],
    names: SIDES.map((lane) => ({
      lane,
      x: edge,
      y: lanes[lane] + MIDDLE * fontSize,
      anchor: 'start',
    })),
    flags: shown.map((one): Flag => {
      const x = along(one.middle);
      const outwards = outwardsOf(one.side);
      const y = lanes[one.side] + outwards * (FIRST_ROW * fontSize + (rows.get(one) ?? 0) * row);
      return {
        id: one.id,
        lane: one.lane,
        lines: [one.label],
        x: x + STEM * fontSize,
        y: y + MIDDLE * fontSize,
        anchor: 'start',
        leader: [
          { x, y: (standing.get(one.id) ?? y) + outwards * r },
          { x, y: y + outwards * 0.45 * fontSize },
        ],
      };
    }),
  };
}

// Lengths of the tall layout in letters. The band has words on it or, where letters are too large for
// all, none; from a lane to the words two events of a day stand side by side and leaders run through.
const TALL = { edge: 0.5, lane: 0.7, air: 0.12 };
const BAND = { air: 0.3, bare: 1 };
const LEAD = { least: 1.9, most: 2.6 };

/** Time runs down, Qingdao at the left, Shenzhen at the right, words beside their events. */
export function tall(plan: Plan): Layout {
  const { size, calendar, names } = plan;
  const { fontSize, font } = plan.words;
  const { from, to } = calendar;
  const edge = TALL.edge * fontSize;
  const top = edge + 1.7 * fontSize;
  const bottom = size.height - edge;
  const along = (day: number) => top + ((day - from) / (to - from)) * (bottom - top);
  const r = radiusIn(plan, (bottom - top) / (to - from));

  const { columns, shown } = arranged(plan, bottom - top);
  const lane = TALL.lane * fontSize;
  const near = edge + columns.qingdao + columns.lead;
  const band = [near + lane, near + lane + columns.band] as const;
  const lanes = { qingdao: near, both: (band[0] + band[1]) / 2, shenzhen: band[1] + lane };
  const standing = standingOf(plan, { along, lanes, r });
  const flags = SIDES.flatMap((side) => {
    const here = ofSide(shown, side).map((one) => ({
      ...one,
      lines: wrap(one.label, columns[side], font),
    }));
    const wishes = here.map(({ middle, lines }) => ({
      at: along(middle),
      space: heightOf(lines, fontSize),
      presence: 1,
    }));
    const middles = spreadWithin(wishes, top, bottom);
    return here.map(({ id, middle, isMonth, lines, ...one }, i): Flag => {
      const outwards = outwardsOf(side);
      const x = lanes[side] + outwards * columns.lead;
      const y = middles[i] ?? 0;
      const half = (isMonth ? 0.9 : 1) * r;
      return {
        id,
        lane: one.lane,
        lines,
        anchor: side === 'qingdao' ? 'end' : 'start',
        x,
        y: y + (MIDDLE - ((lines.length - 1) * LINE_HEIGHT) / 2) * fontSize,
        leader: [
          { x: (standing.get(id) ?? x) + outwards * half, y: along(middle) },
          { x: x - outwards * 0.25 * fontSize, y },
        ],
      };
    });
  });
  // The lanes' names stand at the band, as far as both fit the box.
  const y = edge + ASCENT * fontSize;
  const end = size.width - edge - measure(names.shenzhen, font);
  const left = Math.min(Math.max(band[0], edge + measure(names.qingdao, font)), end);
  return {
    wide: false,
    along,
    band,
    lanes,
    r,
    standing,
    flags,
    names: [
      { lane: 'qingdao', x: left, y, anchor: 'end' },
      { lane: 'shenzhen', x: Math.max(left, Math.min(band[1], end)), y, anchor: 'start' },
    ],
  };
}

/** Widths of the columns, px. */
type Columns = Readonly<Record<Side | 'band' | 'lead', number>>;

/** The height that words need, px. */
const heightOf = (lines: readonly string[], fontSize: number): number =>
  (lines.length * LINE_HEIGHT + TALL.air) * fontSize;

/**
 * The columns, and the events that have words. The words on the band are given up before those of
 * events are.
 *
 * @param length of the band, px
 */
function arranged(plan: Plan, length: number): { columns: Columns; shown: readonly Occurrence[] } {
  const { scaleWidth, calendar } = plan;
  const { fontSize, font } = plan.words;
  const arrange = (band: number) => {
    const columns = columnsOf(plan, band);
    const fits = (some: readonly Occurrence[]) =>
      SIDES.every((side) => {
        const blocks = ofSide(some, side).map(({ label }) => wrap(label, columns[side], font));
        const height = blocks.reduce((sum, lines) => sum + heightOf(lines, fontSize), 0);
        const width = Math.max(0, ...blocks.flat().map((line) => measure(line, font)));
        return width <= columns[side] && height <= length;
      });
    return { columns, shown: fittingOf(plan, fits) };
  };
  const whole = arrange(scaleWidth + BAND.air * fontSize);
  return whole.shown.length === calendar.occurrences.length ? whole : arrange(BAND.bare * fontSize);
}

/** Too narrow for all words in one line: each side gives what it can. */
function columnsOf({ size, words, calendar }: Plan, band: number): Columns {
  const { fontSize, font } = words;
  /** The widest lines of each side, and their sum, when they are wrapped to a width. */
  const widest = (width: number) => {
    const [qingdao = 0, shenzhen = 0] = SIDES.map((side) => {
      const lines = ofSide(calendar.occurrences, side).flatMap(({ label }) =>
        wrap(label, width, font),
      );
      return Math.max(0, ...lines.map((line) => measure(line, font)));
    });
    return { qingdao, shenzhen, sum: qingdao + shenzhen };
  };
  // In one line, and with a word to a line.
  const [whole, least] = [widest(Infinity), widest(0)];
  const spare = size.width - band - 2 * (TALL.edge + TALL.lane) * fontSize;
  const wished = (spare - whole.sum) / 2;
  const lead = Math.min(LEAD.most * fontSize, Math.max(LEAD.least * fontSize, wished));
  const space = spare - 2 * lead;
  const share = (space - least.sum) / (whole.sum - least.sum);
  // Too wide: all keep together in the middle.
  const air = Math.max(0, space - whole.sum) / 2;
  const column = (side: Side) =>
    share < 1 ? least[side] + share * (whole[side] - least[side]) : whole[side] + air;
  return { qingdao: column('qingdao'), shenzhen: column('shenzhen'), band, lead };
}
