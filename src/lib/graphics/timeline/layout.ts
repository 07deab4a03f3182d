import { spreadWithin, wrap } from '../kit/labels';
import { LINE_HEIGHT, type Point } from '../kit/marks';
import { measure } from '../../text/measure';
import type { Size } from '../types';
import { LANES, SIDES, type Calendar, type Lane, type Occurrence, type Side } from './events';

/** Words at an event and the line that leads to them, px. */
export interface Flag {
  id: string;
  lane: Lane;
  lines: readonly string[];
  /** Where the first line is anchored, on its baseline. */
  place: Point;
  anchor: 'start' | 'end';
  /** From the event to its words. */
  leader: readonly Point[];
}

/** Where everything stands in a box, px; time runs to the right or, in a tall box, down. */
export interface Layout {
  wide: boolean;
  fontSize: number;
  /** Along time. */
  along(day: number): number;
  /** Across time: the two edges of the band of months, and the lines events stand on. */
  band: readonly [number, number];
  lanes: Readonly<Record<Lane, number>>;
  /** Half the thickness of an event's mark. */
  r: number;
  /** Across: where an event stands; the next of two that would cover each other steps outwards. */
  standing: ReadonlyMap<string, number>;
  names: readonly { lane: Side; place: Point; anchor: 'start' | 'end' }[];
  flags: readonly Flag[];
}

/** What both kinds of layout are made from. */
export interface Plan {
  size: Size;
  fontSize: number;
  calendar: Calendar;
  names: Readonly<Record<Side, string>>;
  /** The widest words on the band, px. */
  scaleWidth: number;
  /** The event that has its words whatever space there is. */
  first: string | undefined;
}

const fontOf = ({ fontSize }: Plan) => ({ role: 'text', size: fontSize }) as const;
const outwardsOf = (side: Lane) => (side === 'qingdao' ? -1 : 1);

/** All occurrences, if they fit; else as many as fit, in their order, the foremost asked first. */
function fittingOf(
  { calendar: { occurrences }, first }: Plan,
  fits: (some: readonly Occurrence[]) => boolean,
): readonly Occurrence[] {
  if (fits(occurrences)) return occurrences;
  const inTurn = [...occurrences].sort((a, b) => Number(b.id === first) - Number(a.id === first));
  const kept = new Set<Occurrence>();
  const inOrder = () => occurrences.filter((one) => kept.has(one));
  for (const one of inTurn) {
    kept.add(one);
    if (!fits(inOrder())) kept.delete(one);
  }
  return inOrder();
}

/**
 * Half the thickness of a mark: a good dot, or smaller where days are so dense that three events of
 * a lane would stand side by side.
 */
function radiusIn({ calendar: { occurrences }, fontSize }: Plan, perDay: number): number {
  const apart = LANES.flatMap((lane) => {
    const here = occurrences.filter((one) => one.lane === lane && !one.isMonth);
    return here.slice(2).map((one, i) => one.middle - (here[i]?.middle ?? -Infinity));
  });
  return Math.min(0.36 * fontSize, (perDay * Math.min(...apart)) / 2);
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
  const { size, fontSize, calendar, names } = plan;
  const { occurrences, from, to } = calendar;
  const font = fontOf(plan);
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

  /**
   * The row of each flag, 0 next to the band. Of flags that reach over one another's stems the
   * earlier flies higher, so that no stem runs through words.
   */
  const rowsOf = (some: readonly Occurrence[]) => {
    const rows = new Map<Occurrence, number>();
    for (const side of SIDES) {
      const here = some.filter((one) => one.side === side).sort((a, b) => a.middle - b.middle);
      for (const [i, one] of [...here.entries()].reverse()) {
        const end = along(one.middle) + flagWidth(one) + STEM * fontSize;
        const under = here.slice(i + 1).filter((later) => along(later.middle) < end);
        rows.set(one, 1 + Math.max(-1, ...under.map((later) => rows.get(later) ?? 0)));
      }
    }
    const [above = 0, below = 0] = SIDES.map((side) =>
      Math.max(
        0,
        ...some.filter((one) => one.side === side).map((one) => 1 + (rows.get(one) ?? 0)),
      ),
    );
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
    ...{ wide: true, fontSize, along, lanes, r, standing, band: [middle - half, middle + half] },
    names: SIDES.map((lane) => ({
      lane,
      place: { x: edge, y: lanes[lane] + 0.38 * fontSize },
      anchor: 'start',
    })),
    flags: shown.map((one): Flag => {
      const x = along(one.middle);
      const outwards = outwardsOf(one.side);
      const y = lanes[one.side] + outwards * (FIRST_ROW * fontSize + (rows.get(one) ?? 0) * row);
      return {
        ...{ id: one.id, lane: one.lane, lines: [one.label], anchor: 'start' },
        place: { x: x + STEM * fontSize, y: y + 0.38 * fontSize },
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
  const { size, fontSize, calendar, names } = plan;
  const { from, to } = calendar;
  const font = fontOf(plan);
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
    const here = shown
      .filter((one) => one.side === side)
      .map((one) => ({ ...one, lines: wrap(one.label, columns[side], font) }));
    const wishes = here.map(({ middle, lines }) => ({
      at: along(middle),
      space: heightOf(lines, fontSize),
      presence: 1,
    }));
    const middles = spreadWithin(wishes, top, bottom);
    return here.map((one, i): Flag => {
      const outwards = outwardsOf(side);
      const x = lanes[side] + outwards * columns.lead;
      const y = middles[i] ?? 0;
      const half = (one.isMonth ? 0.9 : 1) * r;
      return {
        ...{ id: one.id, lane: one.lane, lines: one.lines },
        place: { x, y: y + (0.38 - ((one.lines.length - 1) * LINE_HEIGHT) / 2) * fontSize },
        anchor: side === 'qingdao' ? 'end' : 'start',
        leader: [
          { x: (standing.get(one.id) ?? x) + outwards * half, y: along(one.middle) },
          { x: x - outwards * 0.25 * fontSize, y },
        ],
      };
    });
  });
  // The lanes' names stand at the band, as far as both fit the box.
  const y = edge + 0.88 * fontSize;
  const end = size.width - edge - measure(names.shenzhen, font);
  const left = Math.min(Math.max(band[0], edge + measure(names.qingdao, font)), end);
  return {
    ...{ wide: false, fontSize, along, band, lanes, r, standing, flags },
    names: [
      { lane: 'qingdao', place: { x: left, y }, anchor: 'end' },
      {
        lane: 'shenzhen',
        place: { x: Math.max(left, Math.min(band[1], end)), y },
        anchor: 'start',
      },
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
  const { fontSize, scaleWidth, calendar } = plan;
  const font = fontOf(plan);
  const arrange = (band: number) => {
    const columns = columnsOf(plan, band);
    const fits = (some: readonly Occurrence[]) =>
      SIDES.every((side) => {
        const lines = some
          .filter((one) => one.side === side)
          .map(({ label }) => wrap(label, columns[side], font));
        const height = lines.reduce((sum, these) => sum + heightOf(these, fontSize), 0);
        return (
          lines.flat().every((line) => measure(line, font) <= columns[side]) && height <= length
        );
      });
    return { columns, shown: fittingOf(plan, fits) };
  };
  const whole = arrange(scaleWidth + BAND.air * fontSize);
  return whole.shown.length === calendar.occurrences.length ? whole : arrange(BAND.bare * fontSize);
}

/** Too narrow for all words in one line: each side gives what it can. */
function columnsOf(plan: Plan, band: number): Columns {
  const { size, fontSize, calendar } = plan;
  const font = fontOf(plan);
  const widest = (side: Side, width: number) =>
    Math.max(
      0,
      ...calendar.occurrences
        .filter((one) => one.side === side)
        .flatMap(({ label }) => wrap(label, width, font))
        .map((line) => measure(line, font)),
    );
  // In one line, and with a word to a line.
  const [whole, least] = [Infinity, 0].map((width) => ({
    qingdao: widest('qingdao', width),
    shenzhen: widest('shenzhen', width),
  })) as [Record<Side, number>, Record<Side, number>];
  const sum = (widths: Record<Side, number>) => widths.qingdao + widths.shenzhen;
  const spare = size.width - band - 2 * (TALL.edge + TALL.lane) * fontSize;
  const wished = (spare - sum(whole)) / 2;
  const lead = Math.min(LEAD.most * fontSize, Math.max(LEAD.least * fontSize, wished));
  const words = spare - 2 * lead;
  const share = (words - sum(least)) / (sum(whole) - sum(least));
  // Too wide: all keep together in the middle.
  const air = Math.max(0, words - sum(whole)) / 2;
  const column = (side: Side) =>
    share < 1 ? least[side] + share * (whole[side] - least[side]) : whole[side] + air;
  return { qingdao: column('qingdao'), shenzhen: column('shenzhen'), band, lead };
}
