import type { StoryEvent } from '../../model/story';
import type { Keyframe } from '../kit/context';
import { calendarDay, epochDay, monthSpan } from '../kit/dates';
import { nearestStep } from '../kit/timing';
import type { GraphicInput } from '../types';
import type { meta } from './meta';

/** The side of the band an event is drawn on; `both` for one of neither city, on the band itself. */
export type Lane = 'qingdao' | 'both' | 'shenzhen';
export const LANES = ['qingdao', 'both', 'shenzhen'] as const;
/** The sides that words stand on. */
export type Side = Exclude<Lane, 'both'>;
export const SIDES = ['qingdao', 'shenzhen'] as const;
/** The side of each series. */
export const SIDE = { 'series-1': 'qingdao', 'series-2': 'shenzhen' } as const;

export type Calendar = ReturnType<typeof calendarOf>;
export type Occurrence = ReturnType<typeof occurrenceOf>;

/** The scale, in days after day zero, 0 where that day begins; and when the story was published. */
export function calendarOf(events: readonly StoryEvent[], { day: published }: StoryEvent) {
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) throw new Error('no events in data/events.csv');
  // An ISO month is read as its first day, and so are the days of the events.
  const zero = epochDay(first.date) - first.day;
  // From the first day of the first event's month to the last day of the last one's.
  const [from, to] = [monthSpan(first.date).first - zero, monthSpan(last.date).last - zero + 1];
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
function occurrenceOf({ id, series, label, day, date, precision }: StoryEvent) {
  const isMonth = precision === 'month';
  const { first, last } = monthSpan(date);
  const to = day + (isMonth ? last - first + 1 : 1);
  const lane: Lane = series ? SIDE[series] : 'both';
  /** The side its words stand on: one of neither city goes where there is space. */
  const side: Side = lane === 'both' ? 'shenzhen' : lane;
  return { id, lane, side, label, from: day, to, middle: (day + to) / 2, isMonth };
}

/** What is looked at: which lanes, and the event picked out, by its id. */
export interface Focus {
  lanes: readonly Lane[];
  picked: string | undefined;
}

const VIEWS: Readonly<Partial<Record<string, readonly Lane[]>>> = {
  all: LANES,
  qingdao: ['qingdao', 'both'],
  shenzhen: ['both', 'shenzhen'],
} satisfies Record<Keyframe<typeof meta>, readonly Lane[]>;

/**
 * The nearest step names one of the three views, or an event, which is picked out in the view that the
 * steps before it have come to.
 *
 * @throws Error when it names neither a view nor an event
 */
export function focusOf({ events, steps, position }: GraphicInput): Focus {
  const step = nearestStep({ steps, position });
  const picked = events.find(({ id }) => id === step)?.id;
  if (!VIEWS[step] && !picked) throw new Error(`no keyframe '${step}', and no such event`);
  let lanes: readonly Lane[] = LANES;
  for (const name of steps.slice(0, steps.indexOf(step) + 1)) lanes = VIEWS[name] ?? lanes;
  return { lanes, picked };
}
