import { scaleLinear } from 'd3';
import type { Fact } from '../../model/story';
import type { Context, Keyframe, KnownFact } from '../kit/context';
import { stateAt, type Timing } from '../kit/timing';
import type { meta } from './meta';

export type Meta = typeof meta;

/** The rates the report gives, by what they are rates of. Unit of all: %. */
export interface Rates {
  /** 2018 as a whole: another basis than the months, so it stands apart. */
  year: KnownFact;
  /** January to March 2019 taken together: a stretch, not a point. */
  quarter: KnownFact;
  /** July (7) to October (10) 2019, month by month. */
  months: readonly (KnownFact & { month: number })[];
}

/** Left and right end of a rate on the x scale, in months of 2019; 2018 has a place of its own. */
export type Stretch = readonly [from: number, to: number];
export const YEAR: Stretch = [-3.5, -0.5];
export const QUARTER: Stretch = [0.5, 3.5];
export const GAP: Stretch = [3.5, 6.5];
/** The whole scale. */
export const DOMAIN: Stretch = [-3.6, 10.75];

export const middle = ([from, to]: Stretch): number => (from + to) / 2;

const MONTHS = ['07', '08', '09', '10'] as const;

export const ratesOf = ({ fact }: Context<Meta>): Rates => ({
  year: fact('court_rate_2018'),
  quarter: fact('court_rate_2019_q1'),
  months: MONTHS.map((month) => ({ ...fact(`court_rate_2019_${month}`), month: Number(month) })),
});

/** The month of 2019 a row is about: `2019-07` → 7. */
export const monthOf = ({ period }: Fact): number => Number(period.slice(5));

/** How much of each part is there, 0…1, and how far the months have come. */
export interface State {
  /** Who has the seats and the great numeral; they sum to 1. */
  year: number;
  quarter: number;
  gap: number;
  months: number;
  /** What the chart shows, spoken of now or earlier. */
  quarterDrawn: number;
  gapDrawn: number;
  monthsDrawn: number;
  /** The month of 2019 the line has reached: 7 to 10. */
  until: number;
  /** The four words, and after them the promises: each takes the whole picture. */
  voices: number;
  promises: number;
}

const before: State = {
  ...{ year: 1, quarter: 0, gap: 0, months: 0 },
  ...{ quarterDrawn: 0, gapDrawn: 0, monthsDrawn: 0, until: 7 },
  ...{ voices: 0, promises: 0 },
};
const early: State = { ...before, year: 0, quarter: 1, quarterDrawn: 1 };
const gap: State = { ...early, quarter: 0, gap: 1, gapDrawn: 1 };
const july: State = { ...gap, gap: 0, months: 1, monthsDrawn: 1 };
const full: State = { ...july, until: 10 };

const KEYFRAMES: Readonly<Record<Keyframe<Meta>, State>> = {
  ...{ before, early, gap, july },
  climb: { ...july, until: 9 },
  full,
  voices: { ...full, voices: 1 },
  promises: { ...full, voices: 1, promises: 1 },
};

/** @throws Error when a step names a keyframe that is not declared */
export const stateOf = (input: { steps: readonly string[]; position: number }): State =>
  stateAt(KEYFRAMES, input);

/** What moves when. */
export const TIMING = {
  chartOut: ['voices', 0, 0.25],
  seatsMove: ['voices', 0.15, 0.65],
  ruleIn: ['voices', 0.3, 0.4],
  voicesOut: ['promises', 0, 0.3],
  seatsOut: ['promises', 0, 0.35],
  found: ['promises', 0.3, 0.65],
  foundIn: ['promises', 0.35, 0.45],
  handled: ['promises', 0.55, 0.95],
  handledIn: ['promises', 0.55, 0.65],
  footIn: ['promises', 0.9, 1],
} as const satisfies Timing<State>;

/** The four words come one after the other: on the way to `voices`, each so much later. */
export const VOICE = { from: 0.5, to: 0.65, later: 0.1 } as const;

/** One rate as all three pictures of it show it: the numeral, the seats, the height in the chart. */
export interface Reading {
  id: 'year' | 'quarter' | 'months';
  /** Of a hundred cases. */
  rate: number;
  /** Where the chart has come to, months of 2019; a level is drawn from its left end. */
  from: number;
  to: number;
  /** The row that states it; none between two months. */
  fact: KnownFact | undefined;
  /** 0…1: how much of it is claimed. */
  opacity: number;
}

/**
 * What is claimed at a position. Rates on different bases, and on both sides of the gap, give way to
 * one another; only from month to month does one grow into the next, on the straight line between
 * two stated months: a state of the drawing, not a datum.
 */
export function readingsOf({ year, quarter, months }: Rates, state: State): Reading[] {
  // Interpolating 7 to 7 gives 6.999…: a stated month is met to within rounding.
  const fact = months.find((row) => Math.abs(row.month - state.until) < 1e-9);
  const month = fact?.month ?? state.until;
  const rateAt = scaleLinear(
    months.map((row) => row.month),
    months.map(({ value }) => value),
  );
  const level = (id: 'year' | 'quarter', row: KnownFact, [from, to]: Stretch): Reading => ({
    ...{ id, rate: row.value, from, to, fact: row },
    opacity: state[id],
  });
  return [
    level('year', year, YEAR),
    level('quarter', quarter, QUARTER),
    {
      ...{ id: 'months', rate: fact?.value ?? rateAt(month), from: month, to: month, fact },
      opacity: state.months,
    },
  ];
}
