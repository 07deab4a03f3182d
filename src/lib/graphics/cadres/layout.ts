import { easeCubicInOut, scaleLinear } from 'd3';
import { contextOf, memoize, type Context } from '../kit/context';
import { fontSizeIn, widthOf } from '../kit/labels';
import type { Box, Point } from '../kit/marks';
import { lerp, progressOf } from '../kit/timing';
import type { GraphicInput } from '../types';
import {
  BATCHES,
  TIMING,
  calendarOf,
  count,
  stateOf,
  whereabouts,
  type Calendar,
  type Meta,
  type Place,
  type State,
  type Stay,
} from './journeys';
import { meta } from './meta';

/** Where everything stands, px. */
export interface Layout {
  /** Of ordinary labels. */
  fontSize: number;
  /** No space for notes beside the marks: letters are large, and the main words stay. */
  compact: boolean;
  /** Left edge of the names of the cities and of the counter, and the ruler between the names. */
  side: number;
  ruler: number;
  /** The middle of the clusters and of the road between them. */
  cx: number;
  /** Radius of one group's cluster: the measure of all that is made of people. */
  radius: number;
  /** Middles of the clusters. */
  north: number;
  south: number;
  /** The road's ends. */
  gates: readonly [number, number];
  /** From the middle of one group at home to the next. */
  pitch: number;
  /** Top and bottom of all that is made of people. */
  edges: readonly [number, number];
  /** Baselines of the rows of notes above and below the people; null where there is no space. */
  notes: { above: number | null; below: number | null };
  counter: Counter;
  chart: Box;
  /** Where a point goes when the people step back, 0…1, to make space for what grew. */
  recede(point: Point, away: number): Point;
}

/** Three baselines, the size of the numeral, the width of all. */
export interface Counter {
  date: number;
  count: number;
  words: number;
  size: number;
  width: number;
  /** Of its widest line. */
  widest: number;
  /** What the sign means has a line of its own. */
  stacked: boolean;
}

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

/** Scale of all that is made of people when they have stepped back by `away`, 0…1. */
export const shrink = (away: number): number => lerp(1, FAR, away);

/**
 * People above, the same number over time below; the counter stands left of the chart, or over it
 * when letters are large.
 */
export function layoutOf(context: Context<Meta>): Layout {
  const { width, height } = context.size;
  const em = fontSizeIn(context.size);
  const widths = counterWidths(context, em);
  const stacked = widths.whole > 0.42 * width;
  const widest = stacked ? widths.stacked : widths.whole;
  const compact = widest >= 0.42 * width || (stacked && height <= 24 * em);
  const block = compact
    ? 2.9 * em + Math.max(0.13 * height, 44)
    : Math.max(0.25 * height, 5.8 * em);
  const ceiling = height - block;
  const city = widthOf([context.translate('qingdao')], { role: 'text', size: em });
  const other = widthOf([context.translate('shenzhen')], { role: 'text', size: em });
  const left = PAD + Math.max((compact ? 2.1 : 3.1) * em, Math.max(city, other) + 0.1 * em);
  const top = compact ? PAD : 1.7 * em;
  const noted = height / em > 14.5;
  const foot = ceiling - (noted ? 2.2 * em : 0);
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
  // Far enough apart for their names, if the box is wide enough.
  const pitch = Math.max(PITCH * radius, Math.min(7.1 * em, width - PAD - cx - 1.1 * radius));
  const floor = compact ? height - PAD : foot;

  const lines = stacked ? 4 : 3.2;
  const scale = compact ? 1.15 : Math.min(Math.max(1.8, 0.9 * (block / em - lines)), 6);
  const column = Math.max(widest, Math.min(0.38 * width, 15 * em));
  return {
    ...{ fontSize: em, compact, cx, radius, pitch, side: PAD, ruler: PAD + em },
    north: top + radius,
    south: foot - radius,
    gates: [top + 2 * radius, foot - 2 * radius],
    edges: [top, floor],
    notes: { above: compact ? null : em, below: noted ? foot + 1.15 * em : null },
    counter: {
      date: ceiling + 1.1 * em,
      count: ceiling + (compact ? 2.4 : 1.35 + scale * 0.86) * em,
      words: ceiling + (compact ? 2.4 : 2.3 + scale * 0.99) * em,
      size: scale * em,
      width: compact ? width - 2 * PAD : column,
      ...{ widest: widths.whole, stacked: !compact && stacked },
    },
    chart: {
      left: compact ? PAD : PAD + column + 1.2 * em,
      right: width - PAD,
      top: ceiling + (compact ? 2.9 : 1.4) * em,
      bottom: height - (compact ? 4 : 1.5 * em),
    },
    recede({ x, y }, away) {
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
function counterWidths({ translate }: Context<Meta>, size: number) {
  const width = (words: string) => widthOf([words], { role: 'text', size });
  const now = width(translate('now'));
  const restored = width(translate('restored'));
  const months = Math.max(...translate('months').split(' ').map(width));
  const date = width(translate('date', { year: 2020, month: '', day: 20 })) + months;
  // Bold Latin letters are a little wider.
  const widest = (...widths: number[]) => 1.04 * Math.max(...widths, date);
  return { whole: widest(now + 0.5 * size + restored), stacked: widest(now, restored) };
}

// Measures in radii of a group's cluster: seeds fill it, dots nearly touch, three share a ring.
const SEED = 0.0753;
/** The nearest two seeds of a sunflower stand this far apart, in its unit. */
const SEED_GAP = 1.54;
export const DOT = (SEED * SEED_GAP * 0.98) / 2;
const HOST_PITCH = 0.366;
const SEAT = 1.4 * DOT;

/** Where each of a group sits, by the place: px, before anybody steps back. */
export type Seats = Readonly<Record<Place, readonly Point[]>>;

/**
 * A group's seats at home, where all train together, and at its hosts: every host is given its first
 * person, then its second, because who sits where is schematic.
 */
export function seatsOf(layout: Layout, { batch, people: n }: Stay, hosts: number): Seats {
  const { cx, north, south, pitch, radius } = layout;
  const cluster = (x: number, y: number) =>
    sunflower(n).map((seed) => ({ x: x + seed.x * SEED * radius, y: y + seed.y * SEED * radius }));
  return {
    qingdao: cluster(cx + (batch - 2) * pitch, north),
    training: cluster(cx, south),
    hosts: Array.from({ length: n }, (_, i) => {
      const k = i % hosts;
      const ring = hostSpot(layout, k, hosts);
      const seat = seatSpot(Math.floor(i / hosts), Math.ceil((n - k) / hosts));
      const up = k % 2 === 0 ? 1 : -1;
      return { x: ring.x + seat.x * SEAT * radius, y: ring.y + up * seat.y * SEAT * radius };
    }),
  };
}

/** The middle of the `k`-th host's ring of `n`. */
export function hostSpot({ cx, south, radius }: Layout, k: number, n: number): Point {
  const spot = honeycomb(n)[k] ?? { x: 0, y: 0 };
  return { x: cx + spot.x * HOST_PITCH * radius, y: south + spot.y * HOST_PITCH * radius };
}

const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * `n` seeds of a sunflower, one unit of area π each, the lowest first: who sets out first stands
 * nearest to the road. Source: H. Vogel, Math. Biosciences 44 (1979).
 */
const sunflower = remember((n) =>
  Array.from({ length: n }, (_, i) => {
    const radius = Math.sqrt(i + 0.5);
    return { x: radius * Math.cos(i * GOLDEN), y: radius * Math.sin(i * GOLDEN) };
  }).sort((a, b) => b.y - a.y),
);

/** The ellipse of the hosts is this many times as wide as high. */
const OBLONG = 3.6;

/** `n` places of a honeycomb with neighbours at distance 1, from the middle of an ellipse outward. */
const honeycomb = remember((n) => {
  const reach = Math.ceil(Math.sqrt(n) * 2);
  const spots: Point[] = [];
  for (let row = -reach; row <= reach; row++)
    for (let column = -reach; column <= reach; column++)
      spots.push({ x: column + (row % 2 === 0 ? 0 : 0.5), y: (row * Math.sqrt(3)) / 2 });
  const from = ({ x, y }: Point) => Math.hypot(x / OBLONG, y);
  return spots.sort((a, b) => from(a) - from(b) || a.x - b.x || a.y - b.y).slice(0, n);
});

/** How one, two and three people sit at one host, from its middle. */
const SEATS: readonly (readonly Point[])[] = [
  [{ x: 0, y: 0 }],
  [
    { x: -1.05, y: 0 },
    { x: 1.05, y: 0 },
  ],
  [
    { x: -Math.sqrt(3) / 2, y: 0.5 },
    { x: Math.sqrt(3) / 2, y: 0.5 },
    { x: 0, y: -1 },
  ],
];

/** Where the `seat`-th (from 0) of `of` people sits. @throws Error when a host has no such seat */
function seatSpot(seat: number, of: number): Point {
  const spot = SEATS[of - 1]?.[seat];
  if (!spot) throw new Error(`no seat ${seat} of ${of} at a host`);
  return spot;
}

/** The same answer for the same number, worked out once. */
function remember(make: (n: number) => readonly Point[]): (n: number) => readonly Point[] {
  const made = new Map<number, readonly Point[]>();
  return (n) => {
    const known = made.get(n) ?? make(n);
    made.set(n, known);
    return known;
  };
}

/** All that does not depend on the position. */
const settingOf = memoize((subject) => {
  const context = contextOf(meta, subject);
  const calendar = calendarOf(context);
  const layout = layoutOf(context);
  const { left, right, top, bottom } = layout.chart;
  const hosts = BATCHES.map((batch) => context.fact(`cadres_hosts_${batch}`));
  return {
    ...{ ...context, ...layout, calendar },
    hosts,
    seats: calendar.stays.map((stay, i) => seatsOf(layout, stay, hosts[i]?.value ?? 1)),
    /** px of a day, and of a number of people. */
    x: scaleLinear(calendar.domain, [left, right]),
    y: scaleLinear([0, mostOf(calendar)], [bottom, top]),
  };
});

/** How many people the largest group has. */
export const mostOf = ({ stays }: Calendar): number =>
  Math.max(...stays.map(({ people }) => people));

/** Who is where at a moment: for each group, and in all. */
export function peopleAt({ stays }: Calendar, state: State) {
  const people = stays.map((stay) => whereabouts(stay, state));
  return { people, counts: count(people.flat()) };
}

/** What every part of the picture needs to draw itself. */
export type View = ReturnType<typeof viewOf>;

/** The picture's setting, and what of it moves, at a position. */
export function viewOf(input: GraphicInput) {
  const setting = settingOf(input);
  const state = stateOf(input);
  const time = progressOf(TIMING, state);
  return {
    ...{ ...setting, state, time, rows: input.rows, ...peopleAt(setting.calendar, state) },
    /** Days since 1970-01-01. */
    day: setting.calendar.dayAt(state.at),
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
