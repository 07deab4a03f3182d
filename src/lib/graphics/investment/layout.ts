import { labelWidth, lineWidth } from '../marks/labels';
import { mix, ramp } from '../marks/ramp';
import { say } from '../marks/words';
import type { Size } from '../types';
import type { Growth } from './growth';
import type { Scene } from './scene';

/** Values with a line across the picture, %. */
export const TICKS = [0, 10, 20] as const;

/** The highest of them. */
export const TOP = TICKS[2];

/** What keeps letters and strokes off the edges of the box, px. */
export const EDGE = 2;

/** Letter size of the label being spoken of, where there is room. */
const FOCUS = 1.25;

/** From a point to the number beside it, in letters. */
export const TO_LABEL = 1.15;

/** Where things stand in the box, px; a function of the size and the words. */
export interface Room {
  size: Size;
  /** Letter size of ordinary labels, px, and the same as a multiple of `size.em`. */
  unit: number;
  scale: number;
  /** Room for what is good to have: the names beside the numbers, the ticks, the axis head. */
  roomy: boolean;
  /** Where the words are long, what is derived says so below its number and not beside it. */
  stacked: boolean;
  /** Letter size of the label being spoken of, as a multiple of `unit`. */
  focus: number;
  /** Letter size of the great numeral. */
  hero: number;
  /** Baselines: the line above the great numeral, the numeral, the axis head. */
  captionY: number;
  heroY: number;
  headY: number;
  /** The value scale: y of 20 % and of 0 %. */
  top: number;
  zero: number;
  /** The columns of 2018 and 2019, and where these two stand when January to May 2020 has come. */
  years: readonly [before: number, after: number];
  aside: readonly [before: number, after: number];
  /** January to May 2020 set apart. */
  apart: number;
  /** The line between the columns of whole years and the one that is not. */
  divider: number;
}

/** The same on the way: the columns of 2018 and 2019 make room. */
export interface Layout extends Room {
  before: number;
  after: number;
}

/** y of a value in %, px. */
export const yOf = ({ top, zero }: Layout, value: number): number => mix(zero, top, value / TOP);

/** The picture's parts for a box. */
export function roomOf(
  size: Size,
  rows: readonly Growth[],
  text: Readonly<Record<string, string>>,
): Room {
  const { width, height, em } = size;
  const scale = Math.min(1.3, Math.max(1, Math.min(width, height) / (40 * em)));
  const unit = em * scale;
  const wide = widthsOf(unit, rows, text);

  // The great numeral leaves room for the words at its foot.
  const figure = labelWidth({ lines: ['00.0'], unit: '%', face: 'numeral' });
  const beside = width - 2 * EDGE - 0.55 * unit - wide.alone;
  const hero = Math.min(0.18 * width, 0.15 * height, beside / figure);
  const captionY = 1.15 * unit;
  const heroY = captionY + 0.2 * unit + Math.max(0.88 * hero, 2.25 * unit);
  const headY = heroY + 0.12 * hero + 1.2 * unit;

  const column = Math.max(wide.alone + 0.2 * unit, 0.17 * width);
  const divider = width - column - 0.6 * unit;
  const left = (focus: number, beside: boolean) =>
    EDGE +
    (beside
      ? 0.95 * unit + wide.starts * focus + wide.derived
      : 0.7 * unit + Math.max(wide.starts * focus, wide.derived));
  const right = (focus: number, roomy: boolean) =>
    EDGE + TO_LABEL * unit + wide.numbers * focus + (roomy ? 0.35 * unit + wide.names : 0);
  // With all its words, two years must still stand side by side when the third column comes.
  const least = (beside: boolean) =>
    left(1, beside) + wide.year + right(1, true) + (width - divider) + 1.1 * unit;
  const roomy = width >= least(false) && height >= 19 * unit;
  const stacked = !roomy || width < least(true);
  const focus = roomy ? FOCUS : 1;

  return {
    ...{ size, unit, scale, roomy, stacked, focus, hero, captionY, heroY, headY, divider },
    top: roomy ? headY + 1.6 * unit : heroY + 0.12 * hero + 1.7 * unit,
    zero: height - 2.9 * unit,
    years: [left(focus, !stacked), width - right(focus, roomy)],
    aside: [
      roomy ? left(1, !stacked) : EDGE + wide.year / 2,
      divider - 0.6 * unit - (roomy ? right(1, true) : wide.year / 2),
    ],
    apart: width - column / 2,
  };
}

/** The slopes make room when January to May 2020 comes. */
export function layoutAt(room: Room, scene: Scene): Layout {
  const t = ramp(scene.pandemic, 0.15, 0.65);
  const before = mix(room.years[0], room.aside[0], t);
  const after = mix(room.years[1], room.aside[1], t);
  // In the least of boxes the years still come one after the other.
  return { ...room, before, after: Math.max(after, before + 0.5 * room.unit) };
}

/** Widths of the words that decide what fits, px. */
function widthsOf(unit: number, rows: readonly Growth[], text: Readonly<Record<string, string>>) {
  const widest = (words: readonly string[]) => unit * Math.max(...words.map(lineWidth));
  const numbers = rows.map(({ to }) => to.text);
  const basis = [say(text, 'apart'), say(text, 'apart_basis')].flatMap((words) => words.split('|'));
  return {
    numbers: widest(numbers),
    starts: widest(rows.flatMap(({ from }) => (from ? [from.text] : []))),
    names: widest(rows.map(({ id }) => say(text, id))),
    year: widest([say(text, 'before'), say(text, 'after')]),
    derived: widest([say(text, 'derived')]),
    /** The column set apart. */
    alone: widest([...numbers, ...basis]),
  };
}
