import type { StoryEvent } from '../../model/story';
import type { Values } from './context';

const MS_PER_DAY = 864e5;

/** @param iso `2019-10-31`, or a month, which is read as its first day */
export const epochDay = (iso: string): number => Date.parse(iso) / MS_PER_DAY;

/**
 * A calendar day taken apart: month from 1, `length` the days its month has.
 *
 * @param day days since 1970-01-01
 */
export function calendarDay(day: number) {
  const at = new Date(Math.floor(day) * MS_PER_DAY);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth() + 1];
  // Day 0 of the next month is the last of this one.
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { year, month, date: at.getUTCDate(), length };
}

/** On how many days an event may have fallen, from its day on: all of a month the report only names. */
export const lengthOf = ({ date, precision }: Pick<StoryEvent, 'date' | 'precision'>): number =>
  precision === 'month' ? calendarDay(epochDay(date)).length : 1;

/**
 * A day as the page writes it.
 *
 * @param translate of a graphic whose label `months` names the twelve months, a space between
 * @param template the label that says how: `{year}年{month}月{day}日`
 * @param day days since 1970-01-01
 */
export function formatDay<L extends string>(
  { translate }: { translate(id: L | 'months', values?: Values): string },
  template: L,
  day: number,
): string {
  const { year, month, date } = calendarDay(day);
  const name = translate('months').split(' ')[month - 1] ?? month;
  return translate(template, { year, month: name, day: date });
}
