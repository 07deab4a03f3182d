import type { Subject, Label } from '../types';
import { LINE_HEIGHT, lineWidth } from '../marks/labels';
import { say } from '../marks/words';
import { calendarDay, monthSpan } from './calendar';
import type { Spiral } from './geometry';
import { put, type Layout } from './layout';

/** How far up the spiral a year reaches; px. */
export interface YearLine {
  year: number;
  x: number;
  from: number;
  to: number;
}

/** How the spiral counts, in lines and words. */
export interface Years {
  lines: YearLine[];
  labels: Label[];
}

/**
 * A line to a year at the left of the spiral, and below, where there is room, what a stroke is and
 * what a turn is.
 *
 * @param zero day zero, days since 1970-01-01
 */
export function yearsOf(
  { strokes }: Spiral,
  zero: number,
  { chart, letter, years: { x, right }, counter: { date } }: Layout,
  { text, size: { em } }: Subject,
): Years {
  /** Where the stroke of a day stands, or the nearest there is. */
  const yOf = (epochDay: number) => {
    const day = Math.min(Math.max(epochDay - zero, 1), strokes.length);
    return put(strokes[day - 1]?.center ?? [NaN, NaN], chart)[1];
  };
  const [first, last] = [calendarDay(zero + 1).year, calendarDay(zero + strokes.length).year];
  const lines = Array.from({ length: last - first + 1 }, (_, i): YearLine => {
    const year = first + i;
    const [from, to] = [monthSpan(`${year}-01`).first, monthSpan(`${year}-12`).last];
    return { year, x, from: yOf(from), to: yOf(to) + 0.3 * letter };
  });

  const word = { x: x + 0.4 * letter, scale: letter / em, tone: 'ink3' } as const;
  const key = [say(text, 'stroke'), say(text, 'turn')];
  const keyTop = date - (0.9 + LINE_HEIGHT) * letter;
  const labels = lines.map(({ year, from, to }, i): Label => {
    // At the outer ends, where the spiral is narrow.
    const y = i === 0 ? Math.min(from, keyTop - 1.5 * letter) : to + 0.6 * letter;
    return { ...word, id: `year-${year}`, lines: [String(year)], y };
  });
  if (word.x + Math.max(...key.map(lineWidth)) * letter < right) {
    labels.push({ ...word, id: 'key', lines: key, y: date - LINE_HEIGHT * letter });
  }
  return { lines, labels };
}
