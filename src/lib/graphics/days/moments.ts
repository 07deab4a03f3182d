import type { Fact, StoryEvent } from '../../story/types';
import type { Subject } from '../types';
import { known } from '../marks/rows';
import { dateText, monthSpan } from './calendar';
import type { Spiral, Stroke } from './geometry';

/** Events that stop at one day. */
export interface Moment {
  id: string;
  /** Where the counter stands when it has come: the last day of a month the report only names. */
  day: number;
  /** The days it may have fallen on, when only the month is known. */
  month?: { first: number; last: number };
  /** A line to an event. */
  words: string[];
  date: string;
  tone: Tone;
  /** Marked for good, where others only pass by. */
  stays: boolean;
  /** The keyframe that rests here. */
  keyframe?: string;
}

export type Tone = 'ink' | 'qingdao' | 'shenzhen' | 'gold';

/** The event each keyframe rests at, and how it stands out. */
const KEYS = [
  { keyframe: 'zero', id: 'plenum', tone: 'ink', stays: false },
  { keyframe: 'depart', id: 'batch1', tone: 'shenzhen', stays: true },
  { keyframe: 'cross', id: 'batch2', tone: 'shenzhen', stays: true },
  { keyframe: 'court', id: 'court100', tone: 'gold', stays: true },
  { keyframe: 'again', id: 'batch3', tone: 'shenzhen', stays: true },
  { keyframe: 'today', id: 'published', tone: 'qingdao', stays: true },
] as const;

/**
 * The span of the story.
 *
 * @returns `zero` in days since 1970-01-01 and the number of days after it
 * @throws Error when a fact is missing
 */
export function span(rows: readonly Fact[]): { zero: number; total: number } {
  return { zero: known(rows, 'day_zero').value, total: known(rows, 'days_total').value };
}

/**
 * What the counter meets on its way, in order of days: every event whose day is known, and of the
 * rest the two that are keyframes.
 *
 * @throws Error when the event of a keyframe is missing
 */
export function moments({ rows, events, text }: Subject): Moment[] {
  const { zero, total } = span(rows);
  const keys = KEYS.map((key): Moment => {
    const event = events.find(({ id }) => id === key.id);
    if (!event) throw new Error(`no event '${key.id}' in data/events.csv`);
    if (event.precision === 'day') return { ...onDay(event, zero, text), ...key };
    const { first, last } = monthSpan(event.date);
    const month = { first: first - zero, last: last - zero };
    return {
      ...key,
      month,
      // The month of day zero began before it: the story starts where the count does.
      day: month.first < 0 ? 0 : month.last,
      words: [event.label],
      date: dateText(text, 'pin_month', first),
    };
  });
  const byDay = new Map(keys.map((moment) => [moment.day, moment]));
  for (const event of events) {
    if (event.precision === 'month' || event.day < 0 || event.day > total) continue;
    const there = byDay.get(event.day);
    if (!there) byDay.set(event.day, onDay(event, zero, text));
    else if (there.id !== event.id) there.words.push(event.label);
  }
  return [...byDay.values()].sort((a, b) => a.day - b.day);
}

const onDay = (event: StoryEvent, zero: number, text: Subject['text']): Moment => ({
  id: event.id,
  day: event.day,
  words: [event.label],
  date: dateText(text, 'pin_day', zero + event.day),
  tone: 'ink',
  stays: false,
});

/**
 * The stroke a moment is held at: its day's; of a month's, the one furthest to the right. Day zero
 * has none and borrows the first.
 *
 * @throws Error when the spiral is too short for the day
 */
export function strokeOf({ strokes }: Spiral, { day, month }: Moment): Stroke {
  const ofMonth = month && month.first > 0 ? strokes.slice(month.first - 1, month.last) : [];
  const [rightmost] = ofMonth.sort((a, b) => b.center[0] - a.center[0]);
  const found = rightmost ?? strokes[Math.max(day, 1) - 1];
  if (!found) throw new Error(`no stroke for day ${day} of ${strokes.length}`);
  return found;
}
