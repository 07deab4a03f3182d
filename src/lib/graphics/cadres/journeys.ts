import { scaleLinear } from 'd3';
import type { Context } from '../kit/context';
import { calendarDay, epochDay } from '../kit/dates';
import { linearStep, type Timing, type Window } from '../kit/timing';
import type { meta } from './meta';

export type Meta = typeof meta;

/** The three groups as the table and the labels count them. */
export type Batch = 1 | 2 | 3;

export type Site = 'qingdao' | 'training' | 'hosts';

/**
 * One group's way from one site to another. A keyframe's time is its index in `meta` (poles 0, first
 * 1, …); the calendar waits while people travel, so that a day's journey has space on the screen.
 */
export interface Leg {
  batch: Batch;
  from: Site;
  to: Site;
  /** The first sets out and the last arrives. */
  window: Window;
  /** How long one person is under way. */
  travel: number;
}

/**
 * Every journey, each group's in order. At the handover the second group begins to arrive when the
 * first begins to leave, one for one: the report has them meet in Shenzhen without a gap (C44). The
 * thousandths keep an arrival from being counted before, or a departure long after, its other half.
 */
export const LEGS: readonly Leg[] = [
  { batch: 1, from: 'qingdao', to: 'training', window: [0.15, 0.95], travel: 0.36 },
  { batch: 1, from: 'training', to: 'hosts', window: [1.35, 1.95], travel: 0.3 },
  { batch: 2, from: 'qingdao', to: 'hosts', window: [2.401, 3.301], travel: 0.3 },
  { batch: 1, from: 'hosts', to: 'qingdao', window: [2.7, 3.606], travel: 0.3 },
  { batch: 2, from: 'hosts', to: 'qingdao', window: [4.13, 4.52], travel: 0.22 },
  { batch: 3, from: 'qingdao', to: 'hosts', window: [4.57, 4.98], travel: 0.23 },
];

/** What moves when: at the end the notes go, the people step back, and what grew from it comes. */
export const TIMING = {
  stay1In: [2.05, 2.2],
  stay2In: [3.75, 3.9],
  stay3In: [5.4, 5.55],
  pastEndIn: [4.6, 4.7],
  notesOut: [6.02, 6.2],
  recede: [6.15, 6.75],
  grow: [6.65, 6.88],
  // What is there for a while.
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
} as const satisfies Timing;

/** The rows with the last day of each group in Shenzhen: the first's is the day the second comes. */
const ENDS = { 1: 'cadres_start_2', 2: 'cadres_end_2', 3: 'cadres_end_3' } as const;

/** A group, and its time in Shenzhen. Days are days since 1970-01-01. */
function stayOf({ fact, translate }: Context<Meta>, batch: Batch) {
  const rows = {
    people: fact(`cadres_batch_${batch}`),
    start: fact(`cadres_start_${batch}`),
    end: fact(ENDS[batch]),
    days: fact(`cadres_days_${batch}`),
    hosts: fact(`cadres_hosts_${batch}`),
  };
  return {
    batch,
    name: translate(`batch_${batch}`),
    rows,
    people: rows.people.value,
    start: rows.start.value,
    end: rows.end.value,
  };
}
export type Stay = ReturnType<typeof stayOf>;

export type Calendar = ReturnType<typeof calendarOf>;

/** The calendar the scroll turns, from rows and events alone. */
export function calendarOf(context: Context<Meta>) {
  const { fact, event } = context;
  const stays = [stayOf(context, 1), stayOf(context, 2), stayOf(context, 3)] as const;
  const [first, second, third] = stays;
  const dispersal = first.start + fact('cadres_training_days_1').value;
  const founded = epochDay(event('association').date);
  const published = epochDay(event('published').date);
  const monthBegins = first.start - calendarDay(first.start).date + 1;

  // Days pass from one time to the next and wait where two have the same day.
  const turns: readonly (readonly [time: number, day: number])[] = [
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
    turns.map(([time]) => time),
    turns.map(([, day]) => day),
  ).clamp(true);
  return {
    stays,
    /** From the first day of the month of the first departure to the day of publication. */
    domain: [monthBegins, published] as const,
    /** The day the association was founded. */
    founded,
    /**
     * The day of a time, with its fraction; never runs backwards. Interpolating between two equal days
     * must not fall a hair short of the day.
     */
    dayAt: (time: number) => Math.round(scale(time) * 1e6) / 1e6,
  };
}

/** Who is where, for each group; and how many in all, whose sum never changes. */
export function peopleAt({ stays }: Calendar, now: number) {
  const people = stays.map((stay) => whereabouts(stay, now));
  const city = (site: Site) => (site === 'qingdao' ? 'qingdao' : 'shenzhen');
  const counts = { qingdao: 0, travelling: 0, shenzhen: 0 };
  for (const { leg, done } of people.flat()) {
    // From the training room to a desk is no journey between the cities.
    const local = city(leg.from) === city(leg.to);
    if (done > 0 && done < 1 && !local) counts.travelling++;
    else counts[city(done === 1 ? leg.to : leg.from)]++;
  }
  return { people, counts };
}

/** Everybody's latest leg and how much of it is done, 0…1: they set out one after another. */
function whereabouts({ batch, people }: Stay, now: number) {
  const [first, ...later] = LEGS.filter((leg) => leg.batch === batch);
  if (!first) throw new Error(`no journey of group ${batch}`);
  const doneBy = ({ window: [start, end], travel }: Leg, i: number) => {
    const departure = start + ((end - travel - start) * i) / Math.max(1, people - 1);
    return linearStep(now, departure, departure + travel);
  };
  return Array.from({ length: people }, (_, i) => {
    const leg = later.findLast((candidate) => doneBy(candidate, i) > 0) ?? first;
    return { leg, done: doneBy(leg, i) };
  });
}
