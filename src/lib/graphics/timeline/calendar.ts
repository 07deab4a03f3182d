import type { StoryEvent } from '../../story/types';
import { calendarDay, monthSpan } from '../days/calendar';

/** The side of the band an event is drawn on; `both` for one of neither city, on the band itself. */
export type Lane = 'qingdao' | 'both' | 'shenzhen';

/** An event on the scale. All times are days after day zero, 0 where that day begins. */
export interface Occurrence {
  id: string;
  lane: Lane;
  label: string;
  from: number;
  to: number;
  /** What lies between: the day it fell on, or the month, when the report says no more. */
  middle: number;
  /** Only the month is known. */
  month: boolean;
}

export interface Calendar {
  occurrences: readonly Occurrence[];
  /** From the first day of the first event's month to the last day of the last one's. */
  from: number;
  to: number;
  /** Where each month begins, 1 to 12. */
  months: readonly { year: number; month: number; day: number }[];
  /** The days the story is about: from day zero to the day of publication. */
  span: { from: number; to: number };
}

/** @throws Error when the day of publication is not among the events */
export function calendarOf(events: readonly StoryEvent[]): Calendar {
  const [first, last] = [events[0], events.at(-1)];
  const published = events.find(({ id }) => id === 'published');
  if (!first || !last || !published) throw new Error("no event 'published' in data/events.csv");
  // An ISO month is read as its first day, and so are the days of the events.
  const zero = epochDay(first.date) - first.day;
  const [from, to] = [monthSpan(first.date).first - zero, monthSpan(last.date).last - zero + 1];
  return {
    occurrences: events.map((event) => occurrence(event)),
    from,
    to,
    months: monthsBetween(from + zero, to + zero).map((month) => ({
      ...month,
      day: month.day - zero,
    })),
    span: { from: 0, to: published.day },
  };
}

const epochDay = (iso: string): number => Date.parse(iso) / 864e5;

function occurrence({ id, city, label, day, date, precision }: StoryEvent): Occurrence {
  const month = precision === 'month';
  const { first, last } = monthSpan(date);
  const to = day + (month ? last - first + 1 : 1);
  return { id, lane: city ?? 'both', label, from: day, to, middle: (day + to) / 2, month };
}

/** The first days of the months in a stretch of days since 1970-01-01; it begins with one. */
function monthsBetween(from: number, to: number): Calendar['months'] {
  const months: { year: number; month: number; day: number }[] = [];
  for (let day = from; day < to;) {
    const { year, month, length } = calendarDay(day);
    months.push({ year, month, day });
    day += length;
  }
  return months;
}
