import { scaleLinear } from 'd3';
import type { Fact } from '../../model/story';
import type { Context, KnownFact } from '../kit/context';
import type { Timing } from '../kit/timing';
import type { meta } from './meta';

export type Meta = typeof meta;

/** Left and right end of a rate on the x scale, in months of 2019; 2018 has a place of its own. */
export type Stretch = readonly [from: number, to: number];
export const YEAR: Stretch = [-3.5, -0.5];
export const QUARTER: Stretch = [0.5, 3.5];
export const GAP: Stretch = [3.5, 6.5];
/** The whole scale. */
export const DOMAIN: Stretch = [-3.6, 10.75];

export const middle = ([from, to]: Stretch): number => (from + to) / 2;

const MONTHS = ['07', '08', '09', '10'] as const;

export type Rates = ReturnType<typeof ratesOf>;

/** The rates the report gives, by what they are rates of. Unit of all: %. */
export const ratesOf = ({ fact }: Context<Meta>) => ({
  /** 2018 as a whole: another basis than the months, so it stands apart. */
  year: fact('court_rate_2018'),
  /** January to March 2019 taken together: a stretch, not a point. */
  quarter: fact('court_rate_2019_q1'),
  /** July (7) to October (10) 2019, month by month. */
  months: MONTHS.map((month) => ({ ...fact(`court_rate_2019_${month}`), month: Number(month) })),
});

/** The month of 2019 a row is about: `2019-07` → 7. */
export const monthOf = ({ period }: Fact): number => Number(period.slice(5));

/** What moves when: a keyframe's time is its index in `meta`. */
export const TIMING = {
  // Who has the seats and the great numeral: each gives way to the next.
  year: [-1, 1, 1],
  quarter: [0, 2, 1],
  gap: [1, 3, 1],
  months: [2, 3],
  // What the chart shows, spoken of now or earlier; the months it shows as soon as it speaks of them.
  quarterDrawn: [0, 1],
  gapDrawn: [1, 2],
  // The four words, and after them the promises: each takes the whole picture.
  chartOut: [5, 5.25],
  seatsMove: [5.15, 5.65],
  ruleIn: [5.3, 5.4],
  voicesOut: [6, 6.3],
  seatsOut: [6, 6.35],
  found: [6.3, 6.65],
  foundIn: [6.35, 6.45],
  handled: [6.55, 6.95],
  handledIn: [6.55, 6.65],
  footIn: [6.9, 7],
} as const satisfies Timing;

/** The month of 2019 the line has reached. */
export const monthAt = scaleLinear([3, 4, 5], [7, 9, 10]).clamp(true);

/** The four words come one after the other, each so much later. */
export const VOICE = { from: 5.5, to: 5.65, later: 0.1 } as const;

/** One rate as all three pictures of it show it: the numeral, the seats, the height in the chart. */
export type Reading = ReturnType<typeof readingsOf>[number];

/**
 * What is claimed at a time. Rates on different bases, and on both sides of the gap, give way to one
 * another; only from month to month does one grow into the next, on the straight line between two
 * stated months: a state of the drawing, not a datum.
 */
export function readingsOf(
  { year, quarter, months }: Rates,
  month: number,
  presence: Record<'year' | 'quarter' | 'months', number>,
) {
  const rateAt = scaleLinear(
    months.map((row) => row.month),
    months.map(({ value }) => value),
  );
  /** Of a hundred cases so many; a level is drawn over its stretch; `opacity`: how much is claimed. */
  const reading = (
    id: keyof typeof presence,
    [from, to]: Stretch,
    rate: number,
    fact?: KnownFact,
  ) => ({ id, rate, from, to, fact, opacity: presence[id] });
  // Between two months no row states it.
  const fact = months.find((row) => row.month === month);
  return [
    reading('year', YEAR, year.value, year),
    reading('quarter', QUARTER, quarter.value, quarter),
    reading('months', [month, month], fact?.value ?? rateAt(month), fact),
  ] as const;
}
