import type { StoryEvent } from '../../model/story';
import type { Context, Keyframe } from '../kit/context';
import { formatDay, lengthOf } from '../kit/dates';
import type { meta } from './meta';
import type { Spiral, Stroke } from './spiral';

export type Meta = typeof meta;

/** Events that stop at one day. */
export interface Milestone {
  id: string;
  /** Where the counter stands when it has come: the last day of a month the report only names. */
  day: number;
  /** The days it may have fallen on, when only the month is known. */
  month: { first: number; last: number } | undefined;
  /** A line to an event. */
  words: string[];
  date: string;
  colour: 'ink' | 'series-1' | 'series-2' | 'gold';
  /** Marked for good, where others only pass by. */
  stays: boolean;
  /** The keyframe that rests here. */
  keyframe?: Keyframe<Meta>;
}

/** The event each keyframe rests at, and how it stands out. */
const KEYS = [
  { keyframe: 'zero', id: 'plenum', colour: 'ink', stays: false },
  { keyframe: 'depart', id: 'batch1', colour: 'series-2', stays: true },
  { keyframe: 'cross', id: 'batch2', colour: 'series-2', stays: true },
  { keyframe: 'court', id: 'court100', colour: 'gold', stays: true },
  { keyframe: 'again', id: 'batch3', colour: 'series-2', stays: true },
  { keyframe: 'today', id: 'published', colour: 'series-1', stays: true },
] as const;

/** Day zero, in days since 1970-01-01, and how many days the story goes on after it. */
export const spanOf = ({ fact }: Context<Meta>): { zero: number; total: number } => ({
  zero: fact('day_zero').value,
  total: fact('days_total').value,
});

/**
 * What the counter meets on its way, in order of days: every event whose day is known, and of the
 * rest the two that are keyframes.
 *
 * @throws Error when the event of a keyframe is missing
 */
export function milestonesOf(context: Context<Meta>, events: readonly StoryEvent[]): Milestone[] {
  const { zero, total } = spanOf(context);
  const milestoneOf = (event: StoryEvent): Milestone => {
    const { id, day, label } = event;
    const last = day + lengthOf(event) - 1;
    const isMonth = event.precision === 'month';
    return {
      id,
      // The month of day zero began before it: the story starts where the count does.
      day: day < 0 ? 0 : last,
      month: isMonth ? { first: day, last } : undefined,
      words: [label],
      date: formatDay(context, isMonth ? 'pin_month' : 'pin_day', zero + day),
      colour: 'ink',
      stays: false,
    };
  };
  const keys = KEYS.map((key): Milestone => ({ ...milestoneOf(context.event(key.id)), ...key }));
  const byDay = new Map(keys.map((milestone) => [milestone.day, milestone]));
  for (const event of events) {
    if (event.precision === 'month' || event.day < 0 || event.day > total) continue;
    const there = byDay.get(event.day);
    if (!there) byDay.set(event.day, milestoneOf(event));
    else if (there.id !== event.id) there.words.push(event.label);
  }
  return [...byDay.values()].sort((a, b) => a.day - b.day);
}

/** The strokes of a milestone: one day's, or those of all days of a month. */
export const strokesOf = ({ strokes }: Spiral, { day, month }: Milestone): readonly Stroke[] =>
  strokes.slice((month?.first ?? day) - 1, month?.last ?? day);

/**
 * The stroke a milestone is held at: its day's; of a month's, the one furthest to the right. Day zero
 * has none and borrows the first.
 *
 * @throws Error when the spiral is too short for the day
 */
export function strokeOf(spiral: Spiral, milestone: Milestone): Stroke {
  const ofMonth = (milestone.month?.first ?? 0) > 0 ? strokesOf(spiral, milestone) : [];
  const [rightmost] = [...ofMonth].sort((a, b) => b.center.x - a.center.x);
  const found = rightmost ?? spiral.strokes[Math.max(milestone.day, 1) - 1];
  if (!found) throw new Error(`no stroke for day ${milestone.day} of ${spiral.strokes.length}`);
  return found;
}
