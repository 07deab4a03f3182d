import { easeCubicInOut, easeLinear } from 'd3';
import { measure } from '../../text/measure';
import { contextOf, memoize, type Context } from '../kit/context';
import { fontSizeIn, lettering, widthOf, type Lettering } from '../kit/labels';
import type { Point } from '../kit/marks';
import { lerp, progressOf, scaleOf, timeAt } from '../kit/timing';
import type { GraphicInput } from '../types';
import { calendarOf, peopleAt, TIMING } from './journeys';
import type { Meta, Stay } from './journeys';
import { meta } from './meta';

/** Share of the height between the notes that one radius takes; what four leave is road. */
const RADIUS = { least: 0.158, most: 0.172 };
/** As much road as the words beside it need, letters. */
const ROAD = 5;
/** Half the width of the widest cluster, and at least from group to group at home, in radii. */
const HALF_WIDTH = 3.6;
const PITCH = 2.45;
const PAD = 8;
/** How small the people are when they have stepped back. */
const FAR = 0.5;

/** Letter size of amounts that are worth moving for, and space for the arc all the same; letters. */
const LARGE = 1.7;
const ARC = 3;

/** Width of an amount in letters of its own. */
export const lettersOf = (words: string): number => measure(words, { role: 'numeral', size: 1 });

/** Scale of all that is made of people when they have stepped back by `away`, 0…1. */
export const shrink = (away: number): number => lerp(1, FAR, away);

/** Where everything stands, px. */
export type Layout = ReturnType<typeof layoutOf>;

/** People above, their number over time below; the counter left of the chart or, compact, over it. */
function layoutOf(context: Context<Meta>) {
  const { width, height } = context.size;
  const words = lettering(fontSizeIn(context.size));
  const { fontSize: em, font } = words;
  const widths = counterWidths(context, words);
  /** Left of the chart the counter takes two fifths of the box; else its sign has a line of its own. */
  const stacked = widths.whole > 0.42 * width;
  const widest = stacked ? widths.stacked : widths.whole;
  /**
   * No space for notes beside the marks: letters are large, and the main words stay. Lower, the people
   * left of the road would stand on its length, and the amounts on each other.
   */
  const compact = widest >= 0.42 * width || height <= (stacked ? 24 : 20) * em;
  // The chart and the counter: its lines over it where compact, else beside it at its smallest.
  const block = compact
    ? 2.9 * em + Math.max(0.13 * height, 44)
    : Math.max(0.25 * height, 5.8 * em);
  const ceiling = height - block;
  const names = widthOf([context.translate('qingdao'), context.translate('shenzhen')], font);
  const left = PAD + Math.max((compact ? 2.1 : 3.1) * em, names + 0.1 * em);
  const top = compact ? PAD : 1.7 * em;
  // In a lower box the row of notes would take more than 15 % of the height.
  const hasNotes = height / em > 14.5;
  const foot = ceiling - (hasNotes ? 2.2 * em : 0);
  const space = foot - top;
  // Never less than nothing, however small the box.
  const radius = Math.max(
    0,
    Math.min(
      Math.max(RADIUS.least * space, Math.min(RADIUS.most * space, (space - ROAD * em) / 4)),
      (width - PAD - left) / (2 * HALF_WIDTH),
    ),
  );
  const cx = (left + width - PAD) / 2;
  const ruler = PAD + em;
  /** From the middle of one group at home to the next: far enough for their names, if there is space. */
  const pitch = Math.max(PITCH * radius, Math.min(7.1 * em, width - PAD - cx - 1.1 * radius));
  const amounts = [context.fact('signed_amount'), context.fact('fund_first')];
  const wish = width - 4 - Math.max(...amounts.map(({ text }) => lettersOf(text))) * LARGE * em;
  const floor = compact ? height - PAD : foot;

  // What the date and the words leave to the numeral, in letters.
  const lines = stacked ? 4 : 3.2;
  const scale = compact ? 1.15 : Math.min(Math.max(1.8, 0.9 * (block / em - lines)), 6);
  const column = Math.max(widest, Math.min(0.38 * width, 15 * em));
  return {
    ...words,
    compact,
    /** Left edge of the names of the cities and of the counter, and the ruler between the names. */
    side: PAD,
    ruler,
    /** The middle of the clusters and of the road between them. */
    cx,
    /** Of one group's cluster: the measure of all that is made of people. */
    radius,
    pitch,
    /** Middles of the clusters, the ends of the road between them, top and bottom of all. */
    north: top + radius,
    south: foot - radius,
    gates: [top + 2 * radius, foot - 2 * radius] as const,
    edges: [top, floor] as const,
    /** Baselines of the rows of notes above and below the people; null where there is no space. */
    notes: { above: compact ? null : em, below: hasNotes ? foot + 1.15 * em : null },
    /**
     * Three baselines, the size of the numeral, the width of all and of the widest line. A digit is
     * 0.86 of its size high, and the words stand a tenth of it and a letter below.
     */
    counter: {
      date: ceiling + 1.1 * em,
      count: ceiling + (compact ? 2.4 : 1.35 + scale * 0.86) * em,
      words: ceiling + (compact ? 2.4 : 2.3 + scale * 0.99) * em,
      size: scale * em,
      width: compact ? width - 2 * PAD : column,
      widest: widths.whole,
      stacked: !compact && stacked,
    },
    chart: {
      left: compact ? PAD : PAD + column + 1.2 * em,
      right: width - PAD,
      top: ceiling + (compact ? 2.9 : 1.4) * em,
      bottom: height - (compact ? 4 : 1.5 * em),
    },
    /** Left edge of the words of what grew: under the left edge of the people, or left of it. */
    grownX: compact
      ? ruler + 1.7 * em
      : Math.min(cx - (pitch + radius) * FAR, Math.max(ruler + ARC * em, wish)),
    /** Where a point goes when the people step back, 0…1, to make space for what grew. */
    recede({ x, y }: Point, away: number): Point {
      if (away === 0) return { x, y };
      const far = shrink(away);
      const isNorth = y < (top + foot) / 2;
      return {
        x: cx + (x - cx) * far,
        y: isNorth ? top + (y - top) * far : lerp(foot, floor, away) - (foot - y) * far,
      };
    },
  };
}

/** Widths of the counter's widest line, and of the same with its last line in two. */
function counterWidths({ translate }: Context<Meta>, { fontSize, font }: Lettering) {
  const width = (words: string) => widthOf([words], font);
  const [now, restored] = [width(translate('now')), width(translate('restored'))];
  const months = widthOf(translate('months').split(' '), font);
  const date = width(translate('date', { year: 2020, month: '', day: 20 })) + months;
  // Bold Latin letters are a little wider.
  const widest = (...widths: number[]) => 1.04 * Math.max(...widths, date);
  return { whole: widest(now + 0.5 * fontSize + restored), stacked: widest(now, restored) };
}

// Measures in radii of a group's cluster: seeds fill it, dots nearly touch, three share a ring.
const SEED = 0.0753;
/** The nearest two seeds of a sunflower stand this far apart, in its unit. */
const SEED_GAP = 1.54;
export const DOT = (SEED * SEED_GAP * 0.98) / 2;
const HOST_PITCH = 0.366;
const SEAT = 1.4 * DOT;

/** Between those who share a host and its middle, in SEAT: one, two or three at a round table. */
const TABLES = [0, 1.05, 1];

/**
 * Where each of a group sits, by the site: px, before anybody steps back. Every host is given its
 * first person, then its second, because who sits where is schematic.
 *
 * @param rings the middles of the hosts, px
 * @throws Error when a host has more people than it has seats
 */
export function seatsOf(
  { cx, north, south, pitch, radius }: Layout,
  { batch, people: n, rows }: Stay,
  rings: readonly Point[],
) {
  const hosts = Math.max(1, rows.hosts.value);
  const seeds = sunflower(n);
  const cluster = (x: number, y: number) =>
    seeds.map((seed) => ({ x: x + seed.x * SEED * radius, y: y + seed.y * SEED * radius }));
  return {
    qingdao: cluster(cx + (batch - 2) * pitch, north),
    training: cluster(cx, south),
    hosts: Array.from({ length: n }, (_, i) => {
      const k = i % hosts;
      const [ring, nth, of] = [rings[k], Math.floor(i / hosts), Math.ceil((n - k) / hosts)];
      const table = TABLES[of - 1];
      if (!ring || table === undefined) throw new Error(`no seat ${nth} of ${of} at a host`);
      const angle = Math.PI * (0.5 + (1 - 2 * nth) / of);
      const apart = table * SEAT * radius;
      const up = k % 2 === 0 ? 1 : -1;
      return { x: ring.x + apart * Math.cos(angle), y: ring.y + up * apart * Math.sin(angle) };
    }),
  };
}

const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * `n` seeds of a sunflower, one unit of area π each, the lowest first: who sets out first stands
 * nearest to the road. Source: H. Vogel, Math. Biosciences 44 (1979).
 */
const sunflower = (n: number): Point[] =>
  Array.from({ length: n }, (_, i) => {
    const radius = Math.sqrt(i + 0.5);
    return { x: radius * Math.cos(i * GOLDEN), y: radius * Math.sin(i * GOLDEN) };
  }).sort((a, b) => b.y - a.y);

/** The ellipse of the hosts is this many times as wide as high. */
const OBLONG = 3.6;

/** The middles of `n` hosts' rings, px: a honeycomb, from the middle of an ellipse outward. */
export function ringsOf({ cx, south, radius }: Layout, n: number): Point[] {
  const reach = Math.ceil(Math.sqrt(n) * 2);
  const cells: Point[] = [];
  for (let row = -reach; row <= reach; row++)
    for (let column = -reach; column <= reach; column++)
      cells.push({ x: column + (row % 2 === 0 ? 0 : 0.5), y: (row * Math.sqrt(3)) / 2 });
  const from = ({ x, y }: Point) => Math.hypot(x / OBLONG, y);
  return cells
    .sort((a, b) => from(a) - from(b) || a.x - b.x || a.y - b.y)
    .slice(0, n)
    .map(({ x, y }) => ({ x: cx + x * HOST_PITCH * radius, y: south + y * HOST_PITCH * radius }));
}

/** All that does not depend on the position. */
const subjectOf = memoize((subject) => {
  const context = contextOf(meta, subject);
  const calendar = calendarOf(context);
  const layout = layoutOf(context);
  const { left, right, top, bottom } = layout.chart;
  const { stays } = calendar;
  const rings = ringsOf(layout, Math.max(...stays.map(({ rows }) => rows.hosts.value)));
  const scales = {
    x: { domain: calendar.domain, range: [left, right] },
    y: {
      domain: [0, Math.max(...stays.map(({ people }) => people))],
      range: [bottom, top],
    },
  } as const;
  return {
    ...context,
    ...layout,
    calendar,
    rows: subject.rows,
    rings,
    scales,
    seats: stays.map((stay) => seatsOf(layout, stay, rings)),
    /** px of a day, and of a number of people. */
    x: scaleOf(scales.x),
    y: scaleOf(scales.y),
  };
});

/** What every part of the picture needs to draw itself. */
export type View = ReturnType<typeof viewOf>;

/** What is drawn, and what of it moves, at a position. */
export function viewOf(input: GraphicInput) {
  const subject = subjectOf(input);
  const now = timeAt(meta, input, easeLinear);
  const time = progressOf(TIMING, now);
  return {
    ...subject,
    now,
    time,
    ...peopleAt(subject.calendar, now),
    /** Days since 1970-01-01. */
    day: subject.calendar.dayAt(now),
    /** How far the people have stepped back, and how far the notes are still there. */
    away: easeCubicInOut(time.recede),
    noted: 1 - time.notesOut,
  };
}

/** The distance between the cities: under the name of one and its number, over the name of the other. */
export function rulerOf({ recede, cx, north, south, compact, fontSize, away, noted }: View) {
  const top = recede({ x: cx, y: north }, away).y;
  const bottom = recede({ x: cx, y: south }, away).y;
  const under = compact ? 0.7 : lerp(0.7, 3.4, noted);
  return { top: top + under * fontSize, bottom: bottom - 1.2 * fontSize };
}
