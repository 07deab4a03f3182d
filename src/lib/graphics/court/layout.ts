import { labelWidth } from '../marks/labels';
import type { Size } from '../types';

/** Between the marks and the edge of the box, px. */
export const PAD = 8;

/** The x scale: months of 2019, with room on the left for 2018. */
export const DOMAIN = [-3.6, 10.75] as const;

/** Between the great numeral and the words beside it, letters. */
export const SPACE = 0.7;

/** Promises found stand in columns of 17: the open ones are then two whole columns. */
const ROWS = 17;

/** Where things stand in the box, px; a function of the size and the words alone. */
export interface Layout {
  size: Size;
  /** Letter size of ordinary labels, px, and the same as a multiple of `size.em`. */
  unit: number;
  scale: number;
  /** Room for what is good to have: the value of every point, the months, what a seat is. */
  roomy: boolean;
  /** Letter size of the great numeral. */
  hero: number;
  /** Baselines: the line above the great numeral, the numeral. */
  captionY: number;
  heroY: number;
  /** The chart: 100 % and 0 % are the top and the bottom of the seats beside it. */
  chart: { left: number; right: number; top: number; bottom: number };
  /** The seats beside the chart, ten rows of ten. */
  hall: Grid;
  /** The same hundred under the words, five rows of twenty. */
  crowd: Grid;
  /** Letter size of the words, the left edges of their columns, the baselines of their rows. */
  words: { letter: number; columns: readonly number[]; rows: readonly number[] };
  /** The promises, a square each. */
  promises: {
    left: number;
    top: number;
    cell: number;
    columns: number;
    rows: number;
    /** Baseline of the words under the figures. */
    captionsY: number;
  };
}

/** Cells from the left; `top` is the top of the first row. */
export interface Grid {
  left: number;
  top: number;
  cell: number;
  row: number;
}

/** The words whose lengths decide how large they can stand. */
export interface Words {
  /** Of each rate, side by side in a roomy box: widths in letters of their own size. */
  rates: readonly { numeral: number; period: number }[];
  voices: readonly string[];
}

/** @param found how many promises were found not kept */
export function layoutOf(size: Size, words: Words, found: number): Layout {
  const { width, height, em } = size;
  const scale = Math.min(1.3, Math.max(1, Math.min(width, height) / (40 * em)));
  const unit = em * scale;
  const roomy = width >= 22.5 * unit && height >= 19 * unit;

  const beside = words.rates.map(
    ({ numeral, period }) => (width - 2 * PAD - (SPACE + period) * unit) / numeral,
  );
  const hero = Math.min(0.16 * width, 0.14 * height, ...(roomy ? beside : []));
  const captionY = 1.15 * unit;
  const heroY = captionY + 0.2 * unit + Math.max(0.88 * hero, unit);

  const top = heroY + 0.12 * hero + (roomy ? 1.9 : 0.6) * unit;
  const bottom = height - (roomy ? 3 : 1.8) * unit;
  const row = (bottom - top) / 10;
  const cell = Math.min(0.56 * row, (0.36 * (width - 2 * PAD)) / 10);
  const hall = { left: PAD, top, cell, row };
  const chart = { left: PAD + 10 * cell + 1.2 * unit, right: width - PAD, top, bottom };

  const crowd = crowdOf(size);
  return {
    size,
    unit,
    scale,
    roomy,
    hero,
    captionY,
    heroY,
    chart,
    hall,
    crowd,
    words: wordsOf(crowd, words.voices, captionY + 0.8 * unit, crowd.top - 0.6 * unit),
    promises: promisesOf(size, found, heroY + 0.12 * hero + (roomy ? 1.1 * unit : 0), unit),
  };
}

/** The hundred in five rows of twenty, as wide as the box. */
function crowdOf({ width, height }: Size): Grid {
  const cell = Math.min((width - 2 * PAD) / 20, (0.42 * height) / 5 / 1.8);
  const row = 1.8 * cell;
  return { left: (width - 20 * cell) / 2, top: height - PAD - 5 * row, cell, row };
}

/** The four words as large as they go over the crowd: two by two, or in one row. */
function wordsOf({ left, cell }: Grid, words: readonly string[], top: number, bottom: number) {
  const width = 20 * cell;
  const longest = labelWidth({ lines: words, face: 'numeral' });
  const widest = longest + 0.5;
  const room = bottom - top;
  const letterIn = (columns: number) =>
    Math.min(width / columns / widest, room / (words.length / columns) / 1.2);
  const columns = letterIn(2) > letterIn(4) ? 2 : 4;
  const rows = words.length / columns;
  const letter = letterIn(columns);
  return {
    letter,
    // Words of different lengths begin on one line.
    columns: Array.from(
      { length: columns },
      (_, i) => left + (width * (i + 0.5)) / columns - (longest * letter) / 2,
    ),
    // A Han letter's middle is 0.38 of its size above its baseline.
    rows: Array.from({ length: rows }, (_, i) => top + (room * (i + 0.5)) / rows + 0.38 * letter),
  };
}

function promisesOf({ width, height }: Size, found: number, captionsY: number, unit: number) {
  const columns = Math.ceil(found / ROWS);
  const top = captionsY + 0.9 * unit;
  const cell = Math.min((width - 2 * PAD) / columns, (height - PAD - 2.3 * unit - top) / ROWS);
  return {
    left: (width - columns * cell) / 2,
    top,
    columns,
    rows: ROWS,
    cell,
    captionsY,
  };
}

/** Where a month of 2019 stands, px. */
export const toPx = ({ chart: { left, right } }: Layout, month: number): number =>
  left + ((month - DOMAIN[0]) / (DOMAIN[1] - DOMAIN[0])) * (right - left);

/** From px to the units of the frame's scales: months of 2019 and %. */
export const toMonths = ({ chart: { left, right } }: Layout, px: number): number =>
  DOMAIN[0] + ((px - left) / (right - left)) * (DOMAIN[1] - DOMAIN[0]);

export const toPercent = ({ chart: { top, bottom } }: Layout, py: number): number =>
  ((bottom - py) / (bottom - top)) * 100;
