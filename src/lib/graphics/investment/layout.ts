import { easeSinInOut } from 'd3';
import { measure } from '../../text/measure';
import { contextOf, memoize, type Context } from '../kit/context';
import { headerLayout } from '../kit/header';
import { fontSizeIn, lettering, widthOf, wrap, type Lettering } from '../kit/labels';
import { DESCENT, LINE_HEIGHT } from '../kit/marks';
import { lerp, linearStep, progressOf, scaleOf, timeAt } from '../kit/timing';
import type { GraphicInput } from '../types';
import { meta } from './meta';
import { comeAt, OWN, TIMING, YIELD, seriesOf, spotlight, type Meta, type Series } from './state';

/** Values with a line across the picture, %, and the highest of them. */
export const TICKS = [0, 10, 20] as const;
export const TOP = TICKS[2];

/** What keeps letters and strokes off the edges of the box, px. */
export const EDGE = 2;

/** From a point to the number beside it, in letters. */
export const TO_LABEL = 1.15;

/** How far up its line a name stands that has no space at the end: the total's above, the other below. */
export const NAME_AT = 0.5;

/** The columns of 2018 and 2019, px. */
type Years = readonly [before: number, after: number];

/** Where things stand in the box, px; a function of the size and the words. */
function layoutOf(context: Context<Meta>, series: readonly Series[]) {
  const { size, translate, lines } = context;
  const { width, height } = size;
  const words = lettering(fontSizeIn(size));
  const { font, fontSize } = words;
  const widest = (words: readonly string[]) => widthOf(words, font);
  const numbers = series.map(({ to }) => to.text);
  /** Widths of the words that decide what fits; `alone` of the column set apart. */
  const widths = {
    numbers: widest(numbers),
    starts: widest(series.flatMap(({ from }) => (from ? [from.text] : []))),
    names: widest(series.map(({ id }) => translate(id))),
    year: widest([translate('before'), translate('after')]),
    derived: widest([translate('derived')]),
    alone: widest([...numbers, ...lines('apart'), ...lines('apart_basis')]),
  };

  // The great numeral leaves space for two lines of words at its foot; larger, it pushes the slopes
  // together until their labels meet the ticks.
  const space = 0.55;
  const figure = widthOf(['00.0'], { role: 'numeral', size: 1 }, '%');
  const beside = width - 2 * EDGE - space * fontSize - widths.alone;
  const numeralSize = Math.min(0.18 * width, 0.15 * height, beside / figure);
  const header = headerLayout(words, { left: EDGE, numeralSize, space, least: 2.25 });
  const below = header.numeralY + DESCENT * numeralSize;
  /** Baseline of the axis head. */
  const headY = below + 1.2 * fontSize;

  // At least a sixth of the box, as wide as the steps between the other two.
  const column = Math.max(widths.alone + 0.2 * fontSize, 0.17 * width);
  const divider = width - column - 0.6 * fontSize;
  const left = (focus: number, isBeside: boolean) =>
    EDGE +
    (isBeside
      ? 0.95 * fontSize + widths.starts * focus + widths.derived
      : 0.7 * fontSize + Math.max(widths.starts * focus, widths.derived));
  const right = (focus: number, hasNames: boolean) =>
    EDGE +
    TO_LABEL * fontSize +
    widths.numbers * focus +
    (hasNames ? 0.35 * fontSize + widths.names : 0);
  // With all its words, two years must still stand side by side when the third column comes.
  const least = (isBeside: boolean) =>
    left(1, isBeside) + widths.year + right(1, true) + (width - divider) + 1.1 * fontSize;
  /** No space for names beside numbers, ticks, axis head. Lower, ticks meet what says it is derived. */
  const compact = width < least(false) || height < 19 * fontSize;
  /** Where the words are long, what is derived says so below its number and not beside it. */
  const stacked = compact || width < least(true);
  /** A label being spoken of is so many times as large: a quarter, to be told at a glance. */
  const focus = compact ? 1 : 1.25;

  /** Where the columns stand, and where they do when January to May 2020 has come. */
  const years: Years = [left(focus, !stacked), width - right(focus, !compact)];
  const before = compact ? EDGE + widths.year / 2 : left(1, !stacked);
  const after = divider - 0.6 * fontSize - (compact ? widths.year / 2 : right(1, true));
  // In the least of boxes the years still come one after the other.
  const aside: Years = [before, Math.max(after, before + 0.5 * fontSize)];
  /**
   * The value scale: y of 20 % and of 0 %. The number over its upper end keeps off the heading, and
   * below its lower end stand two lines of words.
   */
  const top = compact ? below + 1.7 * fontSize : headY + 1.6 * fontSize;
  const zero = height - 2.9 * fontSize;
  const fits = ([from, to]: Years, end: number) => {
    const at = lerp(from, to, NAME_AT);
    const [total, other] = [measure(translate('total'), font), measure(translate('private'), font)];
    return total + 0.7 * fontSize < at && at + fontSize + other < end;
  };
  return {
    ...words,
    focus,
    compact,
    stacked,
    header,
    headY,
    top,
    zero,
    years,
    aside,
    divider,
    /**
     * Compact, whether the names find space along the lines instead: a line must be as steep as its
     * names are high, and they keep off the tick at the right edge.
     */
    named: fits(years, width - 3 * fontSize) && fits(aside, divider) && zero - top > 7 * fontSize,
    /** January to May 2020; `divider` is between it and the whole years. */
    apart: width - column / 2,
    places: placesOf(context, words, below + 1.6 * fontSize),
  };
}

/**
 * The places of the cities in rows, px.
 *
 * @param nameY baseline of the one name
 */
function placesOf({ size, fact, translate }: Context<Meta>, words: Lettering, nameY: number) {
  const { fontSize, font } = words;
  const count = fact('fai_rank_cities').value;
  /** What is not known of the others. */
  const note = wrap(
    translate('other_places', { others: count - 1 }),
    size.width - 0.5 * fontSize,
    font,
  );
  const top = nameY + 0.6 * fontSize;
  const bottom = size.height - (note.length * LINE_HEIGHT + 0.6) * fontSize;
  const stepsIn = (columns: number) => {
    const across = (size.width - 2 * EDGE) / columns;
    const down = (bottom - top) / Math.ceil(count / columns);
    return { columns, across, down, side: Math.max(0, Math.min(across, down)) };
  };
  // Five rows or four, whichever leaves the larger places.
  const [five, four] = [stepsIn(7), stepsIn(9)];
  const { columns, across, down, side } = five.side > four.side ? five : four;
  // More than a quarter of a step is air between two places.
  const r = 0.36 * side;
  const step = Math.min(across, 1.3 * down);
  const placeOf = (rank: number) => ({
    x: EDGE + r + ((rank - 1) % columns) * step,
    y: top + (Math.floor((rank - 1) / columns) + 0.5) * down,
  });
  return { count, nameY, note, r, placeOf };
}

/** All that does not depend on the position. */
const subjectOf = memoize((subject) => {
  const context = contextOf(meta, subject);
  const all = seriesOf(context);
  return { ...context, ...layoutOf(context, all), all };
});

/** What every part of the picture needs to draw itself; and a series in it. */
export type View = ReturnType<typeof viewOf>;
export type Current = View['series'][number];

/** What is drawn, and what of it moves, at a position. */
export function viewOf(input: GraphicInput) {
  const { all, ...subject } = subjectOf(input);
  const { years, aside, zero, top, compact, fontSize, focus } = subject;
  const at = timeAt(meta, input, easeSinInOut);
  const time = progressOf(TIMING, at);
  const before = lerp(years[0], aside[0], time.columnsMove);
  const after = lerp(years[1], aside[1], time.columnsMove);
  const scales = {
    x: { domain: [2018, 2019], range: [before, after] },
    y: { domain: [0, TOP], range: [zero, top] },
  } as const;
  const y = scaleOf(scales.y);
  const series = all.map((one) => {
    const { id, from, to } = one;
    const drawn = comeAt(at, id);
    const focused = spotlight(at, id, YIELD.focus);
    const spoken = compact ? spotlight(at, id, YIELD.space) : 1;
    const value = from ? lerp(from.value, to.value, drawn) : to.value;
    return {
      ...one,
      value,
      drawn,
      focused,
      // In a compact picture only the series being spoken of keeps its words.
      spoken,
      tip: { x: from ? lerp(before, after, drawn) : after, y: y(value) },
      start: { x: before, y: y(from?.value ?? 0) },
      // How far its labels have space, and are there.
      space: linearStep(drawn, ...OWN.labelSpace) * spoken,
      there: linearStep(drawn, ...OWN.label) * spoken,
      size: fontSize * lerp(1, focus, focused),
    };
  });
  return {
    ...subject,
    scales,
    series,
    at,
    time,
    before,
    after,
    y,
    /** What the 35 places have left of the slopes, and the third column of the first one's words. */
    remains: 1 - time.slopesOut,
    firstColumn: compact ? 1 - time.firstColumnOut : 1,
  };
}
