import { easeLinear, scaleLinear } from 'd3';
import type { Context } from '../kit/context';
import { calendarDay, epochDay } from '../kit/dates';
import { linearStep, stateAt, type Timing, type Window } from '../kit/timing';
import { meta } from './meta';

export type Meta = typeof meta;

/** The three groups as the table and the labels count them. */
export const BATCHES = [1, 2, 3] as const;
export type Batch = (typeof BATCHES)[number];

export type Place = 'qingdao' | 'training' | 'hosts';

/** One group's way from one place to another. */
export interface Leg {
  batch: Batch;
  from: Place;
  to: Place;
  /** The first sets out and the last arrives, moments. */
  during: Window;
  /** How long one person is under way, moments. */
  travel: number;
}

/** What changes between keyframes: time. */
export interface State {
  /**
   * A moment: a keyframe's place in `meta.keyframes` (poles 0, first 1, …) and the fractions between.
   * The calendar waits while people travel, so that a day's journey has space on the screen.
   */
  at: number;
}

const KEYFRAMES = Object.fromEntries(meta.keyframes.map((name, at) => [name, { at }]));

/** The moment of a position; between two steps it passes all that lies between. */
export const stateOf = (input: { steps: readonly string[]; position: number }): State =>
  stateAt(KEYFRAMES, input, easeLinear);

/**
 * Every journey, each group's in order. At the handover the second group begins to arrive when the
 * first begins to leave, one for one: the report has them meet in Shenzhen without a gap (C44). The
 * thousandths keep an arrival from being counted before, or a departure long after, its other half.
 */
export const LEGS: readonly Leg[] = [
  { batch: 1, from: 'qingdao', to: 'training', during: [0.15, 0.95], travel: 0.36 },
  { batch: 1, from: 'training', to: 'hosts', during: [1.35, 1.95], travel: 0.3 },
  { batch: 2, from: 'qingdao', to: 'hosts', during: [2.401, 3.301], travel: 0.3 },
  { batch: 1, from: 'hosts', to: 'qingdao', during: [2.7, 3.606], travel: 0.3 },
  { batch: 2, from: 'hosts', to: 'qingdao', during: [4.13, 4.52], travel: 0.22 },
  { batch: 3, from: 'qingdao', to: 'hosts', during: [4.57, 4.98], travel: 0.23 },
];

/** What moves when: at the end the notes go, the people step back, and what grew from it comes. */
export const TIMING = {
  stay1In: ['at', 2.05, 2.2],
  stay2In: ['at', 3.75, 3.9],
  stay3In: ['at', 5.4, 5.55],
  pastEndIn: ['at', 4.6, 4.7],
  notesOut: ['at', 6.02, 6.2],
  recede: ['at', 6.15, 6.75],
  grow: ['at', 6.65, 6.88],
} as const satisfies Timing<State>;

/** What is there for a while: when it comes, when it has gone, and how long that takes. */
export const SHOWN = {
  total: [-1, 0.2, 0.1],
  home: [5.7, 6.2, 0.15],
  training: [0.7, 1.4, 0.1],
  hosts1: [1.6, 2.5, 0.1],
  hosts2: [3.45, 4.3, 0.1],
  hosts3: [4.8, 6.2, 0.1],
  rings1: [1.3, 3.6, 0.15],
  rings2: [2.5, 4.5, 0.15],
  rings3: [4.62, 9, 0.15],
  endAhead: [3.65, 4.6, 0.1],
  /** Two groups meet: no number of people, but both. */
  noCount: [2.3, 3.71, 0.05],
  handover: [2.35, 3.66, 0.05],
} as const;

/** 0…1: how visible something is that comes after `from` and is gone by `to`. */
export const during = ({ at }: State, [from, to]: Window, fade: number = 0.1): number =>
  Math.min(linearStep(at, from, from + fade), 1 - linearStep(at, to - fade, to));

export const shownAt = (state: State, name: keyof typeof SHOWN): number => {
  const [from, to, fade] = SHOWN[name];
  return during(state, [from, to], fade);
};

/** A group's time in Shenzhen. Days are days since 1970-01-01. */
export interface Stay {
  batch: Batch;
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
  /** The day of a moment, with its fraction; never runs backwards. */
  dayAt(moment: number): number;
}

/** The calendar the scroll turns, from rows and events alone. */
export function calendarOf({ fact, event }: Context<Meta>): Calendar {
  const stay = (batch: Batch, end: number): Stay => ({
    ...{ batch, end },
    people: fact(`cadres_batch_${batch}`).value,
    start: fact(`cadres_start_${batch}`).value,
  });
  const stays: Calendar['stays'] = [
    stay(1, fact('cadres_start_2').value),
    stay(2, fact('cadres_end_2').value),
    stay(3, fact('cadres_end_3').value),
  ];
  const [first, second, third] = stays;
  const dispersal = first.start + fact('cadres_training_days_1').value;
  const founded = epochDay(event('association').date);
  const published = epochDay(event('published').date);
  const monthBegins = first.start - calendarDay(first.start).date + 1;

  // Days pass from one moment to the next and wait where two have the same day.
  const turns: readonly (readonly [moment: number, day: number])[] = [
    [0, monthBegins],
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
    [6, published],
  ];
  const scale = scaleLinear(
    turns.map(([moment]) => moment),
    turns.map(([, day]) => day),
  ).clamp(true);
  // Interpolating between two equal days must not fall a hair short of the day.
  const dayAt = (moment: number) => Math.round(scale(moment) * 1e6) / 1e6;
  return { stays, domain: [monthBegins, published], founded, dayAt };
}

/** One person's latest leg and how much of it is done, 0…1. */
export interface Whereabouts {
  leg: Leg;
  done: number;
}

/** How many are where; the sum never changes. */
export interface Counts {
  qingdao: number;
  travelling: number;
  shenzhen: number;
}

/** Where everybody of a group is: they set out one after another. */
export function whereabouts({ batch, people }: Stay, { at }: State): Whereabouts[] {
  const [first, ...later] = LEGS.filter((leg) => leg.batch === batch);
  if (!first) throw new Error(`no journey of group ${batch}`);
  const doneBy = ({ during: [start, end], travel }: Leg, i: number) => {
    const departure = start + ((end - travel - start) * i) / Math.max(1, people - 1);
    return linearStep(at, departure, departure + travel);
  };
  return Array.from({ length: people }, (_, i) => {
    let leg = first;
    for (const candidate of later) if (doneBy(candidate, i) > 0) leg = candidate;
    return { leg, done: doneBy(leg, i) };
  });
}

const city = (place: Place) => (place === 'qingdao' ? 'qingdao' : 'shenzhen');

export function count(people: readonly Whereabouts[]): Counts {
  const counts: Counts = { qingdao: 0, travelling: 0, shenzhen: 0 };
  for (const { leg, done } of people) {
    // From the training room to a desk is no journey between the cities.
    const local = city(leg.from) === city(leg.to);
    if (done > 0 && done < 1 && !local) counts.travelling++;
    else counts[city(done === 1 ? leg.to : leg.from)]++;
  }
  return counts;
}
