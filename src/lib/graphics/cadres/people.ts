import { ramp } from '../marks/ramp';
import { LEGS, type Leg, type Place } from './score';

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

const legsOf = [0, 1, 2].map((batch) => LEGS.filter((leg) => leg.batch === batch));

/**
 * How far the `i`-th of `n` people has come on a leg: they set out one after another.
 *
 * @param at a moment of the score
 */
function progress({ during, travel }: Leg, i: number, n: number, at: number): number {
  const [start, end] = during;
  const departure = start + ((end - travel - start) * i) / Math.max(1, n - 1);
  return ramp(at, departure, departure + travel);
}

/**
 * Where everybody of a group is.
 *
 * @param batch 0, 1 or 2
 * @param n people in the group
 * @param at a moment of the score
 */
export function whereabouts(batch: number, n: number, at: number): Whereabouts[] {
  const [first, ...later] = legsOf[batch] ?? [];
  if (!first) throw new Error(`no group ${batch} in the score`);
  return Array.from({ length: n }, (_, i) => {
    let leg = first;
    for (const candidate of later) if (progress(candidate, i, n, at) > 0) leg = candidate;
    return { leg, done: progress(leg, i, n, at) };
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

export const sum = (groups: readonly Counts[]): Counts => ({
  qingdao: groups.reduce((total, group) => total + group.qingdao, 0),
  travelling: groups.reduce((total, group) => total + group.travelling, 0),
  shenzhen: groups.reduce((total, group) => total + group.shenzhen, 0),
});
