import type { Context } from '../kit/context';
import { calendarDay, monthSpan } from '../kit/dates';
import { fontSizeIn, widthOf, wrap } from '../kit/labels';
import { LINE_HEIGHT, text, type Box, type Point, type TextMark } from '../kit/marks';
import type { Size } from '../types';
import { strokeOf, type Meta, type Moment } from './moments';
import type { Spiral } from './spiral';

/** Where the spiral stands: the foot of its axis in px, and px per unit of its geometry. */
export interface Place extends Point {
  scale: number;
}

/** A point of the spiral in px. */
export const put = ({ x, y }: Point, place: Place): Point => ({
  x: place.x + x * place.scale,
  y: place.y + y * place.scale,
});

/** Where things stand in the box, px. */
export interface Layout {
  /** The picture before anything is said about it, and with space for words and the counter. */
  poster: Place;
  chart: Place;
  /** Of all letters but the counter's. */
  fontSize: number;
  /** Labels start at `left`, keep to `right`, `top` and `bottom`. */
  labels: Box;
  /** The right edge, the numeral's baseline and size, the size of its unit, the date's baseline. */
  counter: { right: number; baseline: number; numeral: number; unit: number; date: number };
  /** Left of the spiral: the line of the years, and how far words at it may run. */
  years: { x: number; right: number };
}

/** Width of a numeral of the display face in letters, generous. */
export const NUMERAL = 0.6;

/**
 * On a wide box the left third belongs to the words of the page, and the axis stands here; from
 * `beside` on the foot of the spiral has space beside the counter.
 */
const WIDE = { ratio: 1.03, axis: 0.64, left: 0.36, line: 8.2, beside: 1.45 };
/** On a tall one, a phone held upright, the lower part does. */
const TALL = { ratio: 1.5, share: 0.58, line: 6.2 };

export function layoutOf({ width, height, em }: Size, spiral: Spiral): Layout {
  const isWide = width > WIDE.ratio * height;
  const bottom = height > TALL.ratio * width ? TALL.share * height : height;
  const edge = Math.min(48, Math.max(10, 0.035 * Math.min(width, bottom)));
  // 0.019 of the shorter side.
  const fontSize = fontSizeIn({ width, height: bottom, em }, 1 / 0.019, 2);

  const date = bottom - edge - 1.5 * fontSize;
  const numeral = Math.max(1.6 * em, isWide ? 0.15 * height : Math.min(0.2 * width, 0.2 * bottom));
  const baseline = date - fontSize - 0.14 * numeral;
  const unit = Math.max(fontSize, 0.26 * numeral);
  const digits = String(spiral.strokes.length).length;

  const line = Math.min((isWide ? WIDE.line : TALL.line) * fontSize, 0.45 * width);
  const leader = (isWide ? 2.6 : 1) * fontSize;
  const whole: Box = {
    left: isWide ? WIDE.left * width : edge,
    right: width - edge,
    top: edge,
    bottom: bottom - edge,
  };
  const inner: Box = {
    left: whole.left + 0.5 * fontSize,
    right: whole.right - line - leader,
    top: edge,
    bottom: width > WIDE.beside * height ? date : baseline - 0.6 * numeral,
  };
  const axis = isWide ? WIDE.axis * width : width / 2;
  const chart = fit(spiral, inner, isWide ? axis : (inner.left + inner.right) / 2);
  const { bounds } = spiral;
  return {
    ...{ chart, fontSize, counter: { right: whole.right, baseline, numeral, unit, date } },
    poster: fit(spiral, whole, axis),
    labels: {
      left: chart.x + bounds.right * chart.scale + leader,
      right: whole.right,
      top: edge,
      bottom: baseline - 0.9 * numeral,
    },
    years: {
      x: chart.x + bounds.left * chart.scale - 0.5 * fontSize,
      right: whole.right - fontSize - Math.max(digits * NUMERAL * numeral + 3 * unit, 8 * fontSize),
    },
  };
}

/** The largest place in a box, its axis as near as can be to where it is wished. */
function fit({ bounds }: Spiral, box: Box, axis: number): Place {
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  const scale = Math.min((box.bottom - box.top) / height, (box.right - box.left) / width);
  const spare = box.bottom - box.top - scale * height;
  return {
    x: Math.min(Math.max(axis, box.left - scale * bounds.left), box.right - scale * bounds.right),
    y: box.top + 0.35 * spare - scale * bounds.top,
    scale,
  };
}

/** A place for a moment's words in the column of labels, px. */
export interface Slot {
  moment: Moment;
  /** The middle of its stroke, in the spiral's units. */
  held: Point;
  lines: string[];
  top: number;
  bottom: number;
}

export interface Slots {
  /** In order of the moments. */
  list: readonly Slot[];
  /** No space for all: words that stay would cover others, so they go. */
  crowded: boolean;
}

/**
 * A place for every moment's words, as near the height of its stroke as can be. Where there is not so
 * much space places overlap, and moments must speak one at a time.
 */
export function slotsOf(moments: readonly Moment[], spiral: Spiral, layout: Layout): Slots {
  const { labels, chart, fontSize } = layout;
  const font = { role: 'text', size: fontSize } as const;
  const wishes = moments.map((moment): Slot => {
    const lines = moment.words.flatMap((words) =>
      wrap(words, labels.right - labels.left, font, true),
    );
    const height = (lines.length + 1.15) * LINE_HEIGHT * fontSize;
    const held = strokeOf(spiral, moment).center;
    const wished = put(held, chart).y - height / 2;
    const top = Math.max(labels.top, Math.min(wished, labels.bottom - height));
    return { moment, held, lines, top, bottom: top + height };
  });
  const crowded = { list: wishes, crowded: true };

  const staying = stack(
    wishes.filter(({ moment }) => moment.stays),
    labels,
  );
  if (!staying) return crowded;
  const list: Slot[] = [];
  for (const wished of wishes) {
    const { stays, day } = wished.moment;
    // What passes by shares the box only with what came before it.
    const slot = stays
      ? staying.find(({ moment }) => moment === wished.moment)
      : nearestFree(
          wished,
          staying.filter(({ moment }) => moment.day < day),
          labels,
        );
    if (!slot) return crowded;
    list.push(slot);
  }
  return { list, crowded: false };
}

/** Slots one over the other, the first lowest, each at its wish or above; undefined: no space. */
function stack(wishes: readonly Slot[], box: Box): Slot[] | undefined {
  const heights = wishes.map(({ top, bottom }) => bottom - top);
  const bottoms = wishes.map(({ bottom }) => bottom);
  // Upwards from the counter, then down again from the upper edge.
  bottoms.forEach((bottom, i) => {
    bottoms[i] = Math.min(bottom, (bottoms[i - 1] ?? Infinity) - (heights[i - 1] ?? 0));
  });
  for (let i = wishes.length - 1; i >= 0; i--)
    bottoms[i] = Math.max(bottoms[i] ?? 0, (bottoms[i + 1] ?? box.top) + (heights[i] ?? 0));
  if ((bottoms[0] ?? 0) > box.bottom) return undefined;
  return wishes.map((wish, i) => {
    const bottom = bottoms[i] ?? 0;
    return { ...wish, top: bottom - (heights[i] ?? 0), bottom };
  });
}

/** The wish moved as little as possible to cover nothing taken; undefined when nothing is free. */
function nearestFree(wish: Slot, taken: readonly Slot[], box: Box): Slot | undefined {
  const height = wish.bottom - wish.top;
  return [wish.top, ...taken.flatMap((slot) => [slot.top - height, slot.bottom])]
    .map((top) => ({ ...wish, top, bottom: top + height }))
    .filter(({ top, bottom }) => top >= box.top && bottom <= box.bottom)
    .filter(({ top, bottom }) => taken.every((slot) => bottom <= slot.top || slot.bottom <= top))
    .sort((a, b) => Math.abs(a.top - wish.top) - Math.abs(b.top - wish.top))[0];
}

/** How the spiral counts: a line to a year, from and to these heights, and words. */
export interface Years {
  lines: { year: number; x: number; from: number; to: number }[];
  words: TextMark[];
}

/**
 * The years at the left of the spiral, and below, where there is space, what a stroke is and what a
 * turn is.
 *
 * @param zero day zero, days since 1970-01-01
 */
export function yearsOf(
  { strokes }: Spiral,
  zero: number,
  { chart, fontSize, years: { x, right }, counter: { date } }: Layout,
  { translate }: Context<Meta>,
): Years {
  /** Where the stroke of a day stands, or the nearest there is. */
  const yOf = (epochDay: number) => {
    const day = Math.min(Math.max(epochDay - zero, 1), strokes.length);
    return put(strokes[day - 1]?.center ?? { x: NaN, y: NaN }, chart).y;
  };
  const [first, last] = [calendarDay(zero + 1).year, calendarDay(zero + strokes.length).year];
  const lines = Array.from({ length: last - first + 1 }, (_, i) => {
    const year = first + i;
    const [from, to] = [monthSpan(`${year}-01`).first, monthSpan(`${year}-12`).last];
    return { year, x, from: yOf(from), to: yOf(to) + 0.3 * fontSize };
  });

  const left = x + 0.4 * fontSize;
  const key = [translate('stroke'), translate('turn')];
  const keyTop = date - (0.9 + LINE_HEIGHT) * fontSize;
  const quiet = { fill: 'ink3' } as const;
  const words = lines.map(({ year, from, to }, i) => {
    // At the outer ends, where the spiral is narrow.
    const y = i === 0 ? Math.min(from, keyTop - 1.5 * fontSize) : to + 0.6 * fontSize;
    return text(`year-${year}`, String(year), { x: left, y }, fontSize, quiet);
  });
  if (left + widthOf(key, { role: 'text', size: fontSize }) < right)
    words.push(text('key', key, { x: left, y: date - LINE_HEIGHT * fontSize }, fontSize, quiet));
  return { lines, words };
}
