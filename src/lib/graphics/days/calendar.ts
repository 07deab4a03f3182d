import { say } from '../marks/words';

const MS_PER_DAY = 864e5;

/** A calendar day taken apart: month from 1, `length` the days its month has. */
export interface CalendarDay {
  year: number;
  month: number;
  date: number;
  length: number;
}

/** @param epochDay days since 1970-01-01 */
export function calendarDay(epochDay: number): CalendarDay {
  const at = new Date(epochDay * MS_PER_DAY);
  const year = at.getUTCFullYear();
  const month = at.getUTCMonth() + 1;
  return { year, month, date: at.getUTCDate(), length: daysInMonth(year, month) };
}

/**
 * First and last day of a month.
 *
 * @param iso `2019-10` or any ISO date in that month
 * @returns days since 1970-01-01
 */
export function monthSpan(iso: string): { first: number; last: number } {
  const [year = NaN, month = NaN] = iso.split('-').map(Number);
  const first = Date.UTC(year, month - 1) / MS_PER_DAY;
  return { first, last: first + daysInMonth(year, month) - 1 };
}

/** Day 0 of the next month is the last of this one. */
const daysInMonth = (year: number, month: number) =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * A date as the page writes it.
 *
 * @param text the graphic's words
 * @param template the label that says how: `date`, `pin_day`, `pin_month`
 * @param epochDay days since 1970-01-01
 */
export function dateText(
  text: Readonly<Record<string, string>>,
  template: string,
  epochDay: number,
): string {
  const { year, month, date } = calendarDay(epochDay);
  const name = say(text, 'months').split(' ')[month - 1] ?? month;
  return say(text, template, { year, month: name, day: date });
}
