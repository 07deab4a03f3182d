import { MONTHS } from '../../text/format';
import { toHalfWidth } from '../chinese/lookalikes';

const DAY = 864e5;

/** `2019`, `2019-05` or `2019-05-23`. */
const ISO_DATE = /^\d{4}(?:-\d{2}){0,2}$/;

/** Days from 1970-01-01 to an ISO date. */
export const daysOf = (date: string): number => Date.parse(date) / DAY;

/** The ISO date that many days after 1970-01-01. */
export const dateOf = (days: number): string => new Date(days * DAY).toISOString().slice(0, 10);

/** Whether a year, month or day is written as ISO asks and exists in the calendar. */
export function exists(date: string): boolean {
  const days = daysOf(firstDay(date));
  // Date.parse rolls 2019-02-30 over to March, so the way back must meet where it began.
  return ISO_DATE.test(date) && !Number.isNaN(days) && dateOf(days) === firstDay(date);
}

/** Whether it is one day of the calendar, as `2019-05-23`. */
export const isDay = (date: string): boolean => date.length === 10 && exists(date);

/**
 * A day or month as a spreadsheet or a person writes it, as ISO asks: `2020/7/15` → `2020-07-15`.
 *
 * @returns undefined when it is written in no such way, or does not exist
 */
export function toIso(written: string): string | undefined {
  const halfWidth = toHalfWidth(written)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[T ]00?:00(?::00(?:\.0+)?)?Z?$/, '');
  if (halfWidth.includes('..')) {
    const ends = halfWidth.split('..').map((end) => (exists(end) ? end : toIso(end)));
    const iso = ends.every(Boolean) ? ends.join('..') : written;
    return iso === written ? undefined : iso;
  }
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?$/.exec(halfWidth) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(halfWidth) ??
    [];
  const pad = (part: string) => part && part.padStart(2, '0');
  const iso = [year, pad(month), pad(day)].filter(Boolean).join('-');
  return year && iso !== written && exists(iso) ? iso : undefined;
}

/** Days from Excel's first day, 1899-12-30 as it counts, to 1970-01-01. */
const EXCEL = 25569;

/**
 * The day or month that Excel has turned into something else: `May-19`, of which it knows that it
 * was 2019-05, and `43608`, the days since 1899.
 */
export function fromExcel(written: string): string | undefined {
  const [, name = '', year] = /^([A-Z][a-z]{2})-(\d{2})$/.exec(written) ?? [];
  const month = MONTHS.findIndex((month) => month.startsWith(name)) + 1;
  if (year && month > 0) return `20${year}-${String(month).padStart(2, '0')}`;
  return /^4\d{4}$/.test(written) ? dateOf(Number(written) - EXCEL) : undefined;
}

/** The first day of a year or month; a day itself. */
export const firstDay = (date: string): string => date + '-01-01'.slice(date.length - 4);

/**
 * A period of time in a table.
 *
 * @param period a date, or two with `..` between
 * @returns its ends, the same one twice for a date; null when one does not exist or they are not
 *   in order
 */
export function endsOf(period: string): [from: string, to: string] | null {
  const [from = '', to, ...more] = period.split('..');
  if (more.length > 0 || !exists(from)) return null;
  if (to === undefined) return [from, from];
  return exists(to) && firstDay(from) < firstDay(to) ? [from, to] : null;
}
