import { measure } from '../../text/measure';
import type { Context } from '../kit/context';
import { calendarDay, epochDay } from '../kit/dates';
import { fontSizeIn, lettering, spread, widthOf, wrap } from '../kit/labels';
import { LINE_HEIGHT, path, pathData, type Box, type Mark } from '../kit/marks';
import type { Point, Transform } from '../kit/marks';
import type { Size } from '../types';
import { meta } from './meta';
import { strokeOf, type Meta, type Milestone } from './milestones';
import type { Spiral } from './spiral';

/** A point of the spiral in px. */
export const put = ({ x, y }: Point, { scale, ...origin }: Transform): Point => ({
  x: origin.x + x * scale,
  y: origin.y + y * scale,
});

const { axis } = meta.cover;
/**
 * A box is wide from this ratio of its sides on. The left third of its width belongs to the words of
 * the page, and the axis stands here; `line` is a line of the labels, letters; from the ratio `beside`
 * on the foot of the spiral has space beside the counter.
 */
const WIDE = { ratio: 1.03, axis, left: 1 - axis, line: 8.2, beside: 1.45 };
/** A tall one is a phone held upright: the lower part belongs to the words of the page. */
const TALL = { ratio: 1.5, share: 0.58, line: 6.2 };

type Layout = ReturnType<typeof layoutOf>;

/** Where things stand in the box, px. */
export function layoutOf({ width, height, em }: Size, spiral: Spiral) {
  const isWide = width > WIDE.ratio * height;
  const bottom = height > TALL.ratio * width ? TALL.share * height : height;
  const edge = Math.min(48, Math.max(10, 0.035 * Math.min(width, bottom)));
  // Larger than the reader's own where these are under 0.019 of the shorter side, at most twice.
  const fontSize = fontSizeIn({ width, height: bottom, em }, 1 / 0.019, 2);

  // From below: the date and what says that it is derived, the numeral, its words at its foot.
  const date = bottom - edge - 1.5 * fontSize;
  const numeral = Math.max(1.6 * em, isWide ? 0.15 * height : Math.min(0.2 * width, 0.2 * bottom));
  // Letters reach 0.12 of their size below the line: with less, the numeral covers the date.
  const baseline = date - fontSize - 0.14 * numeral;
  const unit = Math.max(fontSize, 0.26 * numeral);
  const widest = '0'.repeat(String(spiral.strokes.length).length);
  const count = measure(widest, { role: 'numeral', size: numeral });

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
    ...lettering(fontSize),
    /** The spiral before anything is said about it, and with space for words and the counter. */
    poster: fit(spiral, whole, axis),
    chart,
    /** The counter's right edge, its baselines, its sizes. */
    counter: { right: whole.right, baseline, numeral, unit, date },
    /** The column of labels. */
    labels: {
      left: chart.x + bounds.right * chart.scale + leader,
      right: whole.right,
      top: edge,
      // Lower, the dates below the labels meet the numeral.
      bottom: baseline - 0.9 * numeral,
    },
    /** Left of the spiral: the line of the years, and how far words at it may run. */
    years: {
      x: chart.x + bounds.left * chart.scale - 0.5 * fontSize,
      right: whole.right - fontSize - Math.max(count + 3 * unit, 8 * fontSize),
    },
  };
}

/** The spiral as large as a box lets it be, its axis as near as can be to where it is wished. */
function fit({ bounds }: Spiral, box: Box, axis: number): Transform {
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  const scale = Math.min((box.bottom - box.top) / height, (box.right - box.left) / width);
  const spare = box.bottom - box.top - scale * height;
  return {
    x: Math.min(Math.max(axis, box.left - scale * bounds.left), box.right - scale * bounds.right),
    // A little above the middle, which is where the eye takes the middle to be.
    y: box.top + 0.35 * spare - scale * bounds.top,
    scale,
  };
}

/** The space of a milestone's words in the column of labels, px. */
export interface Slot {
  milestone: Milestone;
  /** The middle of its stroke, in the spiral's units. */
  held: Point;
  lines: string[];
  top: number;
  height: number;
}

/**
 * A slot for every milestone's words, as near the height of its stroke as can be, in order of days.
 * Where there is not so much space it is crowded: slots overlap, so words that stay would cover
 * others, and milestones must speak one at a time.
 */
export function slotsOf(
  milestones: readonly Milestone[],
  spiral: Spiral,
  { labels, chart, fontSize, font }: Layout,
): { slots: readonly Slot[]; crowded: boolean } {
  const wishes = milestones.map((milestone): Slot => {
    const width = labels.right - labels.left;
    const lines = milestone.words.flatMap((words) => wrap(words, width, font, true));
    // A line more for the date, and air below it.
    const height = (lines.length + 1.15) * LINE_HEIGHT * fontSize;
    const held = strokeOf(spiral, milestone).center;
    const wished = put(held, chart).y - height / 2;
    const top = Math.max(labels.top, Math.min(wished, labels.bottom - height));
    return { milestone, held, lines, top, height };
  });
  const staying = wishes.filter(({ milestone }) => milestone.stays);
  const spaces = staying.map(({ top, height }) => ({
    at: -top - height / 2,
    space: height,
    presence: 1,
  }));
  const needed = spaces.reduce((sum, { space }) => sum + space, 0);
  if (needed > labels.bottom - labels.top) return { slots: wishes, crowded: true };
  // Upwards, as the spiral counts.
  const middles = spread(spaces, -labels.bottom, -labels.top);
  const stacked = staying.map((slot, i) => ({
    ...slot,
    top: -(middles[i] ?? 0) - slot.height / 2,
  }));
  const slots = wishes.map((wish) => {
    const { stays, day } = wish.milestone;
    if (stays) return stacked.find(({ milestone }) => milestone === wish.milestone);
    // What passes by shares the box only with what came before it.
    const before = stacked.filter(({ milestone }) => milestone.day < day);
    return nearestFree(wish, before, labels);
  });
  const found = slots.filter((slot) => slot !== undefined);
  const crowded = found.length < wishes.length;
  return { slots: crowded ? wishes : found, crowded };
}

/** What just touches covers nothing, whatever rounding says; px. */
const TOUCH = 1e-6;

const isBeside = (a: Slot, b: Slot): boolean =>
  Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top) < TOUCH;

/** The wish moved as little as possible to cover nothing taken; undefined when nothing is free. */
function nearestFree(wish: Slot, taken: readonly Slot[], box: Box): Slot | undefined {
  const { height } = wish;
  return [wish.top, ...taken.flatMap((slot) => [slot.top - height, slot.top + slot.height])]
    .filter((top) => top >= box.top - TOUCH && top + height <= box.bottom + TOUCH)
    .filter((top) => taken.every((other) => isBeside({ ...wish, top }, other)))
    .sort((a, b) => Math.abs(a - wish.top) - Math.abs(b - wish.top))
    .map((top) => ({ ...wish, top }))[0];
}

/**
 * How the spiral counts: at its left a line to a year, with its name, and below, where there is space,
 * what a stroke is and what a turn is.
 *
 * @param zero day zero, days since 1970-01-01
 */
export function yearMarks(
  { strokes }: Spiral,
  zero: number,
  { chart, label, font, fontSize, years: { x, right }, counter: { date } }: Layout,
  { translate }: Context<Meta>,
): Mark[] {
  /** Where the stroke of a day stands, or the nearest there is. */
  const yOf = (epochDay: number) => {
    const day = Math.min(Math.max(epochDay - zero, 1), strokes.length);
    return put(strokes[day - 1]?.center ?? { x: NaN, y: NaN }, chart).y;
  };
  const [first, last] = [calendarDay(zero + 1).year, calendarDay(zero + strokes.length).year];
  const years = Array.from({ length: last - first + 1 }, (_, i) => {
    const year = first + i;
    const [from, next] = [epochDay(`${year}`), epochDay(`${year + 1}`)];
    return { year, from: yOf(from), to: yOf(next - 1) + 0.3 * fontSize };
  });

  const left = x + 0.4 * fontSize;
  const key = [translate('stroke'), translate('turn')];
  const keyTop = date - (0.9 + LINE_HEIGHT) * fontSize;
  return [
    ...years.flatMap(({ year, from, to }, i) => {
      // At the outer ends, where the spiral is narrow.
      const y = i === 0 ? Math.min(from, keyTop - 1.5 * fontSize) : to + 0.6 * fontSize;
      return [
        path(`line-${year}`, pathData`M${x} ${from}V${to}`, { stroke: 'grey' }),
        label(`year-${year}`, String(year), { x: left, y }, { fill: 'ink3' }),
      ];
    }),
    ...(left + widthOf(key, font) < right
      ? [label('key', key, { x: left, y: date - LINE_HEIGHT * fontSize }, { fill: 'ink3' })]
      : []),
  ];
}
