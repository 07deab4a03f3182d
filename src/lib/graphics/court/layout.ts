import { measure } from '../../text/measure';
import { contextOf, memoize, type Context } from '../kit/context';
import { headerLayout, type HeaderLayout } from '../kit/header';
import { fontSizeIn, widthOf } from '../kit/labels';
import type { Box } from '../kit/marks';
import { lerp, linearStep, progressOf } from '../kit/timing';
import type { GraphicInput, Size } from '../types';
import { meta } from './meta';
import { DOMAIN, TIMING, ratesOf, readingsOf, stateOf, type Meta, type Rates } from './rates';

/** Between the marks and the edge of the box, px. */
export const PAD = 8;

/** Between the great numeral and the words beside it, letters. */
const SPACE = 0.7;

/** Promises found stand in columns of 17: the open ones are then two whole columns. */
const ROWS = 17;

/** Where things stand in the box, px; a function of the size and the words alone. */
export interface Layout {
  /** Of ordinary labels. */
  fontSize: number;
  /** No space for what is good to have: the value of every point, the months, what a seat is. */
  compact: boolean;
  header: HeaderLayout;
  /** 100 % and 0 % are the top and the bottom of the seats beside it. */
  chart: Box;
  /** The seats beside the chart, ten rows of ten; and under the words, five rows of twenty. */
  hall: Grid;
  crowd: Grid;
  /** The words' size, the left edges of their columns, the baselines of their rows. */
  voices: { fontSize: number; columns: readonly number[]; rows: readonly number[] };
  /** The promises, a square each; `captionsY` is under the figures, `footY` under the squares. */
  promises: Grid & {
    columns: number;
    rows: number;
    right: number;
    captionsY: number;
    footY: number;
  };
}

/** Cells from the left; `top` is the top of the first row. */
export interface Grid {
  left: number;
  top: number;
  cell: number;
  row: number;
}

/** The words whose lengths decide how large things can stand. */
export function layoutOf({ size, lines }: Context<Meta>, rates: Rates, found: number): Layout {
  const { width, height } = size;
  const fontSize = fontSizeIn(size);
  const compact = width < 22.5 * fontSize || height < 19 * fontSize;

  // The numeral leaves space for the words beside it.
  const fitting = [rates.year, rates.quarter, ...rates.months].map((row) => {
    const period = measure(row.periodText, { role: 'text', size: fontSize });
    const figure = widthOf([row.value.toFixed(row.digits)], { role: 'numeral', size: 1 }, row.unit);
    return (width - 2 * PAD - SPACE * fontSize - period) / figure;
  });
  const numeralSize = Math.min(0.16 * width, 0.14 * height, ...(compact ? [] : fitting));
  const header = headerLayout(fontSize, { left: PAD, numeralSize, space: SPACE, least: 1 });
  const below = header.numeralY + 0.12 * numeralSize;

  const top = below + (compact ? 0.6 : 1.9) * fontSize;
  const bottom = height - (compact ? 1.8 : 3) * fontSize;
  const row = (bottom - top) / 10;
  const cell = Math.min(0.56 * row, (0.36 * (width - 2 * PAD)) / 10);
  const crowd = crowdOf(size);
  const captionsY = below + (compact ? 0 : 1.1) * fontSize;
  return {
    ...{ fontSize, compact, header, crowd },
    hall: { left: PAD, top, cell, row },
    chart: { left: PAD + 10 * cell + 1.2 * fontSize, right: width - PAD, top, bottom },
    voices: voicesOf(
      crowd,
      lines('voices'),
      header.captionY + 0.8 * fontSize,
      crowd.top - 0.6 * fontSize,
    ),
    promises: promisesOf(size, found, captionsY, fontSize),
  };
}

/** The hundred in five rows of twenty, as wide as the box. */
function crowdOf({ width, height }: Size): Grid {
  const cell = Math.min((width - 2 * PAD) / 20, (0.42 * height) / 5 / 1.8);
  const row = 1.8 * cell;
  return { left: (width - 20 * cell) / 2, top: height - PAD - 5 * row, cell, row };
}

/** The four words as large as they go over the crowd: two by two, or in one row. */
function voicesOf({ left, cell }: Grid, words: readonly string[], top: number, bottom: number) {
  const width = 20 * cell;
  const longest = widthOf(words, { role: 'numeral', size: 1 });
  const space = bottom - top;
  const sizeIn = (columns: number) =>
    Math.min(width / columns / (longest + 0.5), space / (words.length / columns) / 1.2);
  const columns = sizeIn(2) > sizeIn(4) ? 2 : 4;
  const rows = words.length / columns;
  const fontSize = sizeIn(columns);
  return {
    fontSize,
    // Words of different lengths begin on one line.
    columns: Array.from(
      { length: columns },
      (_, i) => left + (width * (i + 0.5)) / columns - (longest * fontSize) / 2,
    ),
    // A Han letter's middle is 0.38 of its size above its baseline.
    rows: Array.from(
      { length: rows },
      (_, i) => top + (space * (i + 0.5)) / rows + 0.38 * fontSize,
    ),
  };
}

function promisesOf({ width, height }: Size, found: number, captionsY: number, fontSize: number) {
  const columns = Math.ceil(found / ROWS);
  const top = captionsY + 0.9 * fontSize;
  const cell = Math.min((width - 2 * PAD) / columns, (height - PAD - 2.3 * fontSize - top) / ROWS);
  const left = (width - columns * cell) / 2;
  return {
    ...{ left, top, columns, rows: ROWS, cell, row: cell, captionsY },
    right: left + columns * cell,
    footY: top + ROWS * cell + 0.3 * fontSize,
  };
}

/** A hundred seats, filled row by row from the floor, so that a row is ten per cent of the chart. */
export interface Seats {
  /** The middle of each seat's foot, px. */
  places: readonly (readonly [x: number, y: number])[];
  /** Width of a seat and height of who sits in it, px. */
  width: number;
  height: number;
}

/**
 * The hundred on their way from the hall to the ground under the words: the upper fifty step aside
 * and come down beside them, so that nobody walks through anybody.
 *
 * @param moved 0 beside the chart … 1 under the words
 */
export function seatsOf({ hall, crowd }: Pick<Layout, 'hall' | 'crowd'>, moved: number): Seats {
  const aside = linearStep(moved, 0, 0.6);
  const down = linearStep(moved, 0.4, 1);
  return {
    places: Array.from({ length: 100 }, (_, i) => {
      const column = i % 10;
      const row = Math.floor(i / 10);
      return [
        lerp(columnOf(hall, column), columnOf(crowd, column + (row < 5 ? 0 : 10)), aside),
        lerp(footOf(hall, 9 - row), footOf(crowd, 4 - (row % 5)), down),
      ] as const;
    }),
    width: lerp(hall.cell, crowd.cell, aside),
    height: lerp(Math.min(hall.row, 2 * hall.cell), crowd.row, down) * 0.86,
  };
}

const columnOf = ({ left, cell }: Grid, column: number): number => left + (column + 0.5) * cell;
const footOf = ({ top, row }: Grid, rowFromTop: number): number => top + (rowFromTop + 1) * row;

/** All that does not depend on the position. */
const settingOf = memoize((subject) => {
  const context = contextOf(meta, subject);
  const rates = ratesOf(context);
  const found = context.fact('contract_issues_found');
  const layout = layoutOf(context, rates, found.value);
  const { left, right, top, bottom } = layout.chart;
  return {
    ...{ ...context, ...layout, rates, found },
    seated: seatsOf(layout, 0),
    handled: context.fact('contract_issues_handled'),
    /** px of a month of 2019, and of a rate in %. */
    x: (month: number) => lerp(left, right, (month - DOMAIN[0]) / (DOMAIN[1] - DOMAIN[0])),
    y: (rate: number) => lerp(bottom, top, rate / 100),
  };
});

/** What every part of the picture needs to draw itself. */
export type View = ReturnType<typeof viewOf>;

/** The picture's setting, and what of it moves, at a position. */
export function viewOf(input: GraphicInput) {
  const setting = settingOf(input);
  const { rates, seated, found, handled } = setting;
  const state = stateOf(input);
  const time = progressOf(TIMING, state);
  return {
    ...{ ...setting, state, time },
    readings: readingsOf(rates, state),
    seats: time.seatsMove > 0 ? seatsOf(setting, time.seatsMove) : seated,
    /** Squares there, fractions while they come. */
    foundNow: found.value * time.found,
    handledNow: handled.value * time.handled,
    /** How much of the chart and its words is there. */
    shown: 1 - time.chartOut,
  };
}
