import type { StoryEvent } from '../../model/story';
import type { Keyframe } from '../kit/context';
import { calendarDay, epochDay, monthSpan } from '../kit/dates';
import { stateAt } from '../kit/timing';
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

/** An event on the scale. All times are days after day zero, 0 where that day begins. */
export interface Occurrence {
  id: string;
  lane: Lane;
  /** The side its words stand on: one of neither city goes where there is space. */
  side: Side;
  label: string;
  from: number;
  to: number;
  /** What lies between: the day it fell on, or the month, when the report says no more. */
  middle: number;
  /** Only the month is known. */
  isMonth: boolean;
}

export interface Calendar {
  occurrences: readonly Occurrence[];
  /** From the first day of the first event's month to the last day of the last one's. */
  from: number;
  to: number;
  /** Where each month begins, 1 to 12. */
  months: readonly { year: number; month: number; day: number }[];
  /** The day of publication; the days the story is about begin at 0. */
  published: number;
}

export function calendarOf(
  events: readonly StoryEvent[],
  { day: published }: StoryEvent,
): Calendar {
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) throw new Error('no events in data/events.csv');
  // An ISO month is read as its first day, and so are the days of the events.
  const zero = epochDay(first.date) - first.day;
  const [from, to] = [monthSpan(first.date).first - zero, monthSpan(last.date).last - zero + 1];
  const months: { year: number; month: number; day: number }[] = [];
  for (let day = from; day < to;) {
    const { year, month, length } = calendarDay(day + zero);
    months.push({ year, month, day });
    day += length;
  }
  return { occurrences: events.map(occurrenceOf), from, to, months, published };
}

function occurrenceOf({ id, series, label, day, date, precision }: StoryEvent): Occurrence {
  const isMonth = precision === 'month';
  const { first, last } = monthSpan(date);
  const to = day + (isMonth ? last - first + 1 : 1);
  const own = series && SIDE[series];
  const side = own ?? 'shenzhen';
  return { id, lane: own ?? 'both', side, label, from: day, to, middle: (day + to) / 2, isMonth };
}

/** What changes between keyframes; all 0…1. */
export interface State {
  /** How much of each lane is there. */
  lanes: Readonly<Record<Lane, number>>;
  /** How much each event is picked out, by id. */
  picked: Readonly<Record<string, number>>;
}

const all: State['lanes'] = { qingdao: 1, both: 1, shenzhen: 1 };

const VIEWS: Readonly<Record<Keyframe<typeof meta>, State['lanes']>> = {
  all,
  qingdao: { ...all, shenzhen: 0 },
  shenzhen: { ...all, qingdao: 0 },
};

/**
 * A step names one of the three views, or an event, which is picked out in the view that the steps
 * before it have come to.
 *
 * @throws Error when a step names neither a view nor an event
 */
export function stateOf({ events, steps, position }: GraphicInput): State {
  const keyframes: Record<string, State> = {};
  const views: Readonly<Record<string, State['lanes']>> = VIEWS;
  let lanes = all;
  for (const step of steps) {
    lanes = views[step] ?? lanes;
    if (!views[step] && !events.some(({ id }) => id === step)) continue;
    const picked = Object.fromEntries(events.map(({ id }) => [id, id === step ? 1 : 0]));
    keyframes[step] = { lanes, picked };
  }
  return stateAt(keyframes, { steps, position });
}
