import type { StoryEvent } from '../../model/story';
import type { Keyframe } from '../kit/context';
import { calendarDay, epochDay, lengthOf } from '../kit/dates';
import { nearestStep } from '../kit/timing';
import type { GraphicInput } from '../types';
import { meta } from './meta';

/** The sides of the band of months that words stand on, and of each series its own. */
export const SIDES = ['qingdao', 'shenzhen'] as const;
export const SIDE = { 'series-1': 'qingdao', 'series-2': 'shenzhen' } as const;
export type Side = (typeof SIDES)[number];
/** What an event stands on; `both` for one of neither city, on the band itself. */
export const LANES = ['qingdao', 'both', 'shenzhen'] as const;
export type Lane = (typeof LANES)[number];

export type Calendar = ReturnType<typeof calendarOf>;
export type Occurrence = ReturnType<typeof occurrenceOf>;

/** The scale, in days after day zero, 0 where that day begins; and when the story was published. */
export function calendarOf(events: readonly StoryEvent[], { day: published }: StoryEvent) {
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) throw new Error('no events in data/events.csv');
  // An ISO month is read as its first day, and so are the days of the events.
  const zero = epochDay(first.date) - first.day;
  // From the first day of the first event's month to the last day of the last one's.
  const from = first.day + 1 - calendarDay(zero + first.day).date;
  const end = calendarDay(zero + last.day);
  const to = last.day + 1 - end.date + end.length;
  /** Where each month begins, 1 to 12. */
  const months: { year: number; month: number; day: number }[] = [];
  for (let day = from; day < to;) {
    const { year, month, length } = calendarDay(day + zero);
    months.push({ year, month, day });
    day += length;
  }
  return { occurrences: events.map(occurrenceOf), from, to, months, published };
}

/** An event on the scale: from its day to the next, or over its month when the report says no more. */
function occurrenceOf(event: StoryEvent) {
  const { id, series, label, day } = event;
  const to = day + lengthOf(event);
  const lane: Lane = series ? SIDE[series] : 'both';
  /** The side its words stand on: one of neither city goes where there is space. */
  const side: Side = lane === 'both' ? 'shenzhen' : lane;
  return {
    id,
    lane,
    side,
    label,
    from: day,
    to,
    middle: (day + to) / 2,
    isMonth: event.precision === 'month',
  };
}

/**
 * What is looked at: the nearest step names one of the three views, or an event, which is picked out in
 * the view that the steps before it have come to.
 *
 * @throws Error when it names neither a view nor an event
 */
export function focusOf({ events, steps, position }: GraphicInput) {
  const step = nearestStep({ steps, position });
  const picked = events.find(({ id }) => id === step)?.id;
  const passed = steps.slice(0, steps.indexOf(step) + 1).filter(isView);
  if (!picked && !isView(step)) throw new Error(`no keyframe '${step}', and no such event`);
  const view = passed.at(-1) ?? 'all';
  return { picked, isShown: (lane: Lane) => view === 'all' || lane === 'both' || lane === view };
}

const isView = (step: string): step is Keyframe<typeof meta> =>
  meta.keyframes.some((keyframe) => keyframe === step);
