import { measure } from '../../text/measure';
import type { Context } from '../kit/context';
import { spread, widthOf, wrap, type Lettering } from '../kit/labels';
import { ASCENT, LINE_HEIGHT, MIDDLE, type Point, type TextMark } from '../kit/marks';
import { LANES, SIDES, type Calendar, type Lane, type Occurrence, type Side } from './events';
import type { meta } from './meta';

/** What both kinds of layout are made from. */
interface Plan extends Context<typeof meta>, Lettering {
  calendar: Calendar;
  /** The event that has its words whatever space there is. */
  picked: string | undefined;
}

/** Words at an event, px. */
export interface Flag extends Pick<TextMark, 'id' | 'lines' | 'anchor'> {
  lane: Lane;
  at: Point;
  /** Where the line that leads to them ends. */
  end: Point;
}

const outwardsOf = (side: Lane) => (side === 'qingdao' ? -1 : 1);
const ofSide = (some: readonly Occurrence[], side: Side) => some.filter((one) => one.side === side);

/** All occurrences, if they fit; else as many as fit, in their order, the one picked asked first. */
function fittingOf(
  { calendar: { occurrences }, picked }: Plan,
  fits: (some: readonly Occurrence[]) => boolean,
): readonly Occurrence[] {
  if (fits(occurrences)) return occurrences;
  const inTurn = [...occurrences].sort((a, b) => Number(b.id === picked) - Number(a.id === picked));
  let taken: readonly Occurrence[] = [];
  for (const one of inTurn) {
    const more = occurrences.filter((other) => other === one || taken.includes(other));
    if (fits(more)) taken = more;
  }
  return taken;
}

export type Placed = ReturnType<typeof placed>['events'][number];

/** Where each event's mark stands along and across time, px; `r` is half the thickness of all. */
export function placed(
  { calendar: { occurrences }, fontSize }: Plan,
  { along, lanes }: { along(day: number): number; lanes: Readonly<Record<Lane, number>> },
) {
  const apart = LANES.flatMap((lane) => {
    const here = occurrences.filter((one) => one.lane === lane && !one.isMonth);
    return here.slice(2).map((one, i) => one.middle - (here[i]?.middle ?? -Infinity));
  });
  // A good dot, or less, lest three of a lane stand side by side.
  const r = Math.min(0.36 * fontSize, (along(Math.min(...apart)) - along(0)) / 2);
  /** Where the last event of each row of a lane ends: one it would cover steps outwards. */
  const rows: Record<Lane, number[]> = { qingdao: [], both: [], shenzhen: [] };
  const events = occurrences.map((one) => {
    const middle = along(one.middle);
    const [start, end] = one.isMonth ? [along(one.from), along(one.to)] : [middle - r, middle + r];
    const ends = rows[one.lane];
    // The third just touches the first where it decides how thick all are.
    const free = ends.findIndex((taken) => taken <= start + 1e-6);
    const row = free < 0 ? ends.length : free;
    ends[row] = end;
    const across = lanes[one.lane] + outwardsOf(one.lane) * row * (2 * r + 1.5);
    return { ...one, start, end, across };
  });
  return { r, events };
}

// Lengths of the wide layout in letters: from row to row of words, from a lane to the middle of the
// nearest row, from a stem to its words.
const ROW = { least: 1.36, most: 2.1 };
const FIRST_ROW = 2;
const STEM = 0.35;
const WIDE = { edge: 0.7, band: 2, lane: 0.9 };

/** Time to the right, Qingdao above, Shenzhen below; words fly from their stems like flags. */
export function wide(plan: Plan) {
  const { size, translate, calendar, font, fontSize } = plan;
  const { occurrences, from, to } = calendar;
  const edge = WIDE.edge * fontSize;
  const start = edge + Math.max(...SIDES.map((side) => measure(translate(side), font))) + fontSize;
  /** What a flag needs, from its stem on. */
  const flagWidth = ({ label }: Occurrence) => STEM * fontSize + measure(label, font);
  // As far apart as the days can be with all words inside the box.
  const perDay = Math.min(
    (size.width - edge - start) / (to - from),
    ...occurrences.map((one) => (size.width - edge - flagWidth(one) - start) / (one.middle - from)),
  );
  const along = (day: number) => start + (day - from) * perDay;

  /** The row of each flag, 0 next to the band: the earlier higher, so that no stem runs through words. */
  const rowsOf = (some: readonly Occurrence[]) => {
    const rows = new Map<Occurrence, number>();
    for (const one of [...some].reverse().sort((a, b) => b.middle - a.middle)) {
      const end = along(one.middle) + flagWidth(one) + STEM * fontSize;
      const under = [...rows].filter(
        ([{ side, middle }]) => side === one.side && along(middle) < end,
      );
      rows.set(one, 1 + Math.max(-1, ...under.map(([, row]) => row)));
    }
    const [above = 0, below = 0] = SIDES.map((side) =>
      Math.max(0, ...ofSide(some, side).map((one) => 1 + (rows.get(one) ?? 0))),
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
  return {
    along,
    lanes,
    band: [middle - half, middle + half] as const,
    names: SIDES.map((lane) => ({
      lane,
      x: edge,
      y: lanes[lane] + MIDDLE * fontSize,
      anchor: 'start' as const,
    })),
    flags: shown.map((one): Flag => {
      const x = along(one.middle);
      const outwards = outwardsOf(one.side);
      const y = lanes[one.side] + outwards * (FIRST_ROW * fontSize + (rows.get(one) ?? 0) * row);
      return {
        id: one.id,
        lane: one.lane,
        lines: [one.label],
        at: { x: x + STEM * fontSize, y: y + MIDDLE * fontSize },
        end: { x, y: y + outwards * 0.45 * fontSize },
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
export function tall(plan: Plan) {
  const { size, translate, calendar, font, fontSize } = plan;
  const { from, to } = calendar;
  const edge = TALL.edge * fontSize;
  const top = edge + 1.7 * fontSize;
  const bottom = size.height - edge;
  const along = (day: number) => top + ((day - from) / (to - from)) * (bottom - top);

  const { columns, shown } = arranged(plan, bottom - top);
  const lane = TALL.lane * fontSize;
  const near = edge + columns.qingdao + columns.lead;
  const band = [near + lane, near + lane + columns.band] as const;
  const lanes = { qingdao: near, both: (band[0] + band[1]) / 2, shenzhen: band[1] + lane };
  const flags = SIDES.flatMap((side) => {
    const here = ofSide(shown, side);
    const blocks = here.map(({ label }) => wrap(label, columns[side], font));
    const wishes = blocks.map((lines, i) => ({
      at: along(here[i]?.middle ?? 0),
      space: heightOf(lines, fontSize),
      presence: 1,
    }));
    const middles = spread(wishes, top, bottom);
    const outwards = outwardsOf(side);
    const x = lanes[side] + outwards * columns.lead;
    return here.map(({ id, lane }, i): Flag => {
      const [lines = [], y = 0] = [blocks[i], middles[i]];
      return {
        id,
        lane,
        lines,
        anchor: side === 'qingdao' ? 'end' : 'start',
        at: { x, y: y + (MIDDLE - ((lines.length - 1) * LINE_HEIGHT) / 2) * fontSize },
        end: { x: x - outwards * 0.25 * fontSize, y },
      };
    });
  });
  // The lanes' names stand at the band, as far as both fit the box.
  const y = edge + ASCENT * fontSize;
  const end = size.width - edge - measure(translate('shenzhen'), font);
  const left = Math.min(Math.max(band[0], edge + measure(translate('qingdao'), font)), end);
  const right = Math.max(left, Math.min(band[1], end));
  const names = [
    { lane: 'qingdao', x: left, y, anchor: 'end' },
    { lane: 'shenzhen', x: right, y, anchor: 'start' },
  ] as const;
  return { along, band, lanes, flags, names };
}

/** The height that words need, px. */
const heightOf = (lines: readonly string[], fontSize: number): number =>
  (lines.length * LINE_HEIGHT + TALL.air) * fontSize;

/**
 * Widths of the columns, px, and the events that have words. The words on the band are given up before
 * those of events are.
 *
 * @param length of the band, px
 */
function arranged(plan: Plan, length: number) {
  const { translate, calendar, font, fontSize } = plan;
  const arrange = (band: number) => {
    const columns = columnsOf(plan, band);
    const shown = fittingOf(plan, (some) =>
      SIDES.every((side) => {
        const blocks = ofSide(some, side).map(({ label }) => wrap(label, columns[side], font));
        const height = blocks.reduce((sum, lines) => sum + heightOf(lines, fontSize), 0);
        return widthOf(blocks.flat(), font) <= columns[side] && height <= length;
      }),
    );
    return { columns, shown };
  };
  const onBand = [
    translate('span', { n: calendar.published }),
    ...calendar.months.map(({ year }) => translate('year', { year })),
    ...translate('months').split(' '),
  ];
  const whole = arrange(widthOf(onBand, font) + BAND.air * fontSize);
  return whole.shown.length === calendar.occurrences.length ? whole : arrange(BAND.bare * fontSize);
}

/** Too narrow for all words in one line: each side gives what it can. */
function columnsOf({ size, font, fontSize, calendar }: Plan, band: number) {
  /** The widest lines of each side, and their sum, when they are wrapped to a width. */
  const widest = (width: number) => {
    const [qingdao = 0, shenzhen = 0] = SIDES.map((side) => {
      const labels = ofSide(calendar.occurrences, side).map(({ label }) => label);
      return widthOf(
        labels.flatMap((label) => wrap(label, width, font)),
        font,
      );
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
