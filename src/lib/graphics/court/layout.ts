import { measure } from '../../text/measure';
import { contextOf, memoize, type Context } from '../kit/context';
import { headerLayout } from '../kit/header';
import { fontSizeIn, lettering, widthOf } from '../kit/labels';
import { DESCENT, MIDDLE } from '../kit/marks';
import { lerp, linearStep, progressOf, scaleOf, timeAt } from '../kit/timing';
import type { GraphicInput, Size } from '../types';
import { meta } from './meta';
import { DOMAIN, monthAt, ratesOf, readingsOf, TIMING, type Meta, type Rates } from './state';

/** Between the marks and the edge of the box, px. */
export const PAD = 8;

/** Promises found stand in columns of 17: the open ones are then two whole columns. */
const ROWS = 17;

/** Cells from the left; `top` is the top of the first row. px */
export interface Grid {
  left: number;
  top: number;
  cell: number;
  row: number;
}

export type Layout = ReturnType<typeof layoutOf>;

/** Where things stand in the box, px; a function of the size and the words alone. */
function layoutOf({ size, lines }: Context<Meta>, rates: Rates, found: number) {
  const { width, height } = size;
  const words = lettering(fontSizeIn(size));
  const { fontSize, font } = words;
  /**
   * No space for what is good to have: the value of every point, the months, what a seat is. Narrower,
   * the last month leaves the box; lower, the values of two months cover each other.
   */
  const compact = width < 22.5 * fontSize || height < 19 * fontSize;

  // The numeral leaves space for the words beside it.
  const space = 0.7;
  const fitting = [rates.year, rates.quarter, ...rates.months].map((row) => {
    const figure = widthOf([row.value.toFixed(row.digits)], { role: 'numeral', size: 1 }, row.unit);
    return (width - 2 * PAD - space * fontSize - measure(row.periodText, font)) / figure;
  });
  // Higher, the two figures of the promises touch each other.
  const numeralSize = Math.min(0.16 * width, 0.14 * height, ...(compact ? [] : fitting));
  const header = headerLayout(words, { left: PAD, numeralSize, space, least: 1 });
  const below = header.numeralY + DESCENT * numeralSize;

  // Above 100 % stands the value of the last month, below 0 % one line of months or two.
  const top = below + (compact ? 0.6 : 1.9) * fontSize;
  const bottom = height - (compact ? 1.8 : 3) * fontSize;
  const row = (bottom - top) / 10;
  // A seat is about twice as high as wide; a wider hall drives the last month out of the box.
  const cell = Math.min(0.56 * row, (0.36 * (width - 2 * PAD)) / 10);
  const crowd = crowdOf(size);
  return {
    ...words,
    compact,
    header,
    /** The seats beside the chart, ten rows of ten; and under the words, five rows of twenty. */
    hall: { left: PAD, top, cell, row },
    crowd,
    /** 100 % and 0 % are the top and the bottom of the seats beside it. */
    chart: { left: PAD + 10 * cell + 1.2 * fontSize, right: width - PAD, top, bottom },
    voices: voicesOf(crowd, lines('voices'), header.captionY + 0.8 * fontSize, 0.6 * fontSize),
    promises: promisesOf(size, found, below + (compact ? 0 : 1.1) * fontSize, fontSize),
  };
}

/** The hundred in five rows of twenty, as wide as the box. */
function crowdOf({ width, height }: Size): Grid {
  // A seat as high as in the hall, where it is 1 / 0.56 of its width; the words keep the upper half.
  const row = 1.8;
  const cell = Math.min((width - 2 * PAD) / 20, (0.42 * height) / 5 / row);
  return {
    left: (width - 20 * cell) / 2,
    top: height - PAD - 5 * row * cell,
    cell,
    row: row * cell,
  };
}

/** The four words as large as they go between `top` and the crowd: two by two, or in one row. */
function voicesOf(crowd: Grid, words: readonly string[], top: number, gap: number) {
  const width = 20 * crowd.cell;
  const longest = widthOf(words, { role: 'numeral', size: 1 });
  const space = crowd.top - gap - top;
  const sizeIn = (columns: number) =>
    // Half a letter between columns, a fifth of one between rows.
    Math.min(width / columns / (longest + 0.5), space / (words.length / columns) / 1.2);
  const columns = sizeIn(2) > sizeIn(4) ? 2 : 4;
  const rows = words.length / columns;
  const fontSize = sizeIn(columns);
  /** Where a word begins. Words of different lengths begin on one line. */
  const slot = (i: number) => ({
    x: crowd.left + (width * ((i % columns) + 0.5)) / columns - (longest * fontSize) / 2,
    y: top + (space * (Math.floor(i / columns) + 0.5)) / rows + MIDDLE * fontSize,
  });
  return { fontSize, slot };
}

/** The promises, a square each; `captionsY` is under the figures, `footY` under the squares. */
function promisesOf({ width, height }: Size, found: number, captionsY: number, fontSize: number) {
  const columns = Math.ceil(found / ROWS);
  const top = captionsY + 0.9 * fontSize;
  // Under them the line that tells them apart, and the share in large letters.
  const cell = Math.min((width - 2 * PAD) / columns, (height - PAD - 2.3 * fontSize - top) / ROWS);
  const left = (width - columns * cell) / 2;
  const [right, footY] = [left + columns * cell, top + ROWS * cell + 0.3 * fontSize];
  return { left, right, top, columns, rows: ROWS, cell, captionsY, footY };
}

/**
 * The hundred seats, filled row by row from the floor, so that a row is ten per cent of the chart. On
 * their way to the ground under the words the upper fifty step aside and come down beside the others,
 * so that nobody walks through anybody.
 *
 * @param moved 0 beside the chart … 1 under the words
 * @returns the middle of each seat's foot, a seat's width and the height of who sits in it, px
 */
export function seatsOf({ hall, crowd }: Pick<Layout, 'hall' | 'crowd'>, moved: number) {
  const aside = linearStep(moved, 0, 0.6);
  const down = linearStep(moved, 0.4, 1);
  const x = ({ left, cell }: Grid, column: number) => left + (column + 0.5) * cell;
  const y = ({ top, row }: Grid, rowFromTop: number) => top + (rowFromTop + 1) * row;
  return {
    points: Array.from({ length: 100 }, (_, i) => {
      const [column, row] = [i % 10, Math.floor(i / 10)];
      return {
        x: lerp(x(hall, column), x(crowd, column + (row < 5 ? 0 : 10)), aside),
        y: lerp(y(hall, 9 - row), y(crowd, 4 - (row % 5)), down),
      };
    }),
    width: lerp(hall.cell, crowd.cell, aside),
    // A seventh of a row is air over the heads.
    height: lerp(Math.min(hall.row, 2 * hall.cell), crowd.row, down) * 0.86,
  };
}

/** All that does not depend on the position. */
const subjectOf = memoize((subject) => {
  const context = contextOf(meta, subject);
  const rates = ratesOf(context);
  const found = context.fact('contract_issues_found');
  const layout = layoutOf(context, rates, found.value);
  const { left, right, top, bottom } = layout.chart;
  const scales = {
    x: { domain: DOMAIN, range: [left, right] },
    y: { domain: [0, 100], range: [bottom, top] },
  } as const;
  const [x, y] = [scaleOf(scales.x), scaleOf(scales.y)];
  return {
    ...context,
    ...layout,
    rates,
    found,
    scales,
    /** px of a month of 2019, and of a rate in %; and the point of both. */
    x,
    y,
    at: (month: number, rate: number) => ({ x: x(month), y: y(rate) }),
    handled: context.fact('contract_issues_handled'),
    /** The months without a rate. */
    silent: subject.rows.filter(
      ({ id, status }) => id.startsWith('court_rate_') && status === 'missing',
    ),
  };
});

/** What every part of the picture needs to draw itself. */
export type View = ReturnType<typeof viewOf>;

/** What is drawn, and what of it moves, at a position. */
export function viewOf(input: GraphicInput) {
  const subject = subjectOf(input);
  const now = timeAt(meta, input);
  const time = progressOf(TIMING, now);
  const until = monthAt(now);
  return {
    ...subject,
    now,
    time,
    until,
    readings: readingsOf(subject.rates, until, time),
    seats: seatsOf(subject, time.seatsMove),
    /** Squares there, fractions while they come. */
    foundNow: subject.found.value * time.found,
    handledNow: subject.handled.value * time.handled,
    /** How much of the chart and its words is there. */
    shown: 1 - time.chartOut,
  };
}
