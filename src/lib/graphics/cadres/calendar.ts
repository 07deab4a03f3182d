import { scaleLinear } from 'd3';
import type { Fact, StoryEvent } from '../../story/types';
import type { GraphicInput } from '../types';
import { known } from '../marks/rows';
import { say } from '../marks/words';

/** A group's time in Shenzhen. Days are days since 1970-01-01. */
export interface Stay {
  people: number;
  start: number;
  end: number;
}

export interface Calendar {
  /** The three groups in order. */
  stays: readonly [Stay, Stay, Stay];
  /** From the first day of the month of the first departure to the day of publication. */
  domain: readonly [number, number];
  /** The day the association was founded. */
  founded: number;
  /** The day of a moment of the score, with its fraction; never runs backwards. */
  dayAt(moment: number): number;
}

/**
 * The calendar the scroll turns, from rows and events alone.
 *
 * @throws Error when a row, or the day of publication or of the association, is missing
 */
export function calendarOf(rows: readonly Fact[], events: readonly StoryEvent[]): Calendar {
  const value = (id: string) => known(rows, id).value;
  const stay = (batch: number, end: string): Stay => ({
    people: value(`cadres_batch_${batch}`),
    start: value(`cadres_start_${batch}`),
    end: value(end),
  });
  const stays: Calendar['stays'] = [
    stay(1, 'cadres_start_2'),
    stay(2, 'cadres_end_2'),
    stay(3, 'cadres_end_3'),
  ];
  const [first, second, third] = stays;
  const dispersal = first.start + value('cadres_training_days_1');
  const founded = dayOf(events, 'association');
  const domain = [firstOfMonth(first.start), dayOf(events, 'published')] as const;

  // Days pass from one moment to the next and wait where two have the same day.
  const turns: readonly (readonly [moment: number, day: number])[] = [
    [0, domain[0]],
    [0.14, first.start],
    [1, first.start],
    [1.34, dispersal],
    [2, dispersal],
    [2.38, second.start],
    [3.61, second.start],
    [4, founded],
    [4.12, second.end],
    [4.52, second.end],
    [4.56, third.start],
    [5, third.start],
    [6, domain[1]],
  ];
  const scale = scaleLinear(
    turns.map(([moment]) => moment),
    turns.map(([, day]) => day),
  ).clamp(true);
  // Interpolating between two equal days must not fall a hair short of the day.
  const dayAt = (moment: number) => Math.round(scale(moment) * 1e6) / 1e6;
  return { stays, domain, founded, dayAt };
}

/** @throws Error when there is no such event */
function dayOf(events: readonly StoryEvent[], id: string): number {
  const event = events.find((candidate) => candidate.id === id);
  if (!event) throw new Error(`no event '${id}' in data/events.csv`);
  return Date.parse(event.date) / 864e5;
}

const dateOf = (day: number) => new Date(Math.floor(day) * 864e5);
const firstOfMonth = (day: number) =>
  Date.UTC(dateOf(day).getUTCFullYear(), dateOf(day).getUTCMonth()) / 864e5;

/** The first day of the year after a day. */
export const nextYear = (day: number): number =>
  Date.UTC(dateOf(day).getUTCFullYear() + 1, 0) / 864e5;

/** A day in the words of one of the graphic's labels: `2019年5月23日`. */
export function sayDay(text: Readonly<Record<string, string>>, label: string, day: number): string {
  const date = dateOf(day);
  return say(text, label, {
    year: date.getUTCFullYear(),
    month: say(text, 'months').split(' ')[date.getUTCMonth()] ?? '',
    day: date.getUTCDate(),
  });
}

/** A day of the scroll for a reader: nobody has left yet, a day the report gives, or a computed one. */
export function sayToday(
  { rows, text }: Pick<GraphicInput, 'rows' | 'text'>,
  { stays: [first] }: Calendar,
  day: number,
): string {
  if (day < first.start) return say(text, 'before');
  const end = known(rows, 'cadres_end_2');
  const computed = end.status === 'derived' && day === end.value;
  return sayDay(text, computed ? 'derived_date' : 'date', day);
}
