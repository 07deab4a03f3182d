import { scaleLinear } from 'd3';
import type { Fact } from '../../story/types';
import { known, type Known } from '../marks/rows';

/** The rates the report gives, by what they are rates of. Unit of all: %. */
export interface Rates {
  /** 2018 as a whole: another basis than the months, so it stands apart. */
  year: Known;
  /** January to March 2019 taken together: a stretch, not a point. */
  quarter: Known;
  /** July to October 2019, month by month. */
  months: readonly Known[];
  /** April to June 2019, which the report leaves out. */
  missing: readonly Fact[];
}

/** Left and right end of a rate on the x scale, in months of 2019; 2018 has a place of its own. */
export const YEAR = [-3.5, -0.5] as const;
export const QUARTER = [0.5, 3.5] as const;
export const GAP = [3.5, 6.5] as const;

export const middle = ([from, to]: readonly [number, number]): number => (from + to) / 2;

const MONTHS = ['07', '08', '09', '10'];

/** @throws Error when a row is not there or has no number */
export const ratesOf = (rows: readonly Fact[]): Rates => ({
  year: known(rows, 'court_rate_2018'),
  quarter: known(rows, 'court_rate_2019_q1'),
  months: MONTHS.map((month) => known(rows, `court_rate_2019_${month}`)),
  missing: rows.filter(({ id, status }) => id.startsWith('court_rate_') && status === 'missing'),
});

/** The month of 2019 a row is about: `2019-07` → 7. */
export const monthOf = ({ period }: Fact): number => Number(period.slice(5));

/**
 * The height of the straight line between two stated months: a state of the drawing, not a datum.
 *
 * @param month 7 to 10, fractions between
 */
export const rateAt = (months: readonly Known[], month: number): number =>
  scaleLinear(
    months.map(monthOf),
    months.map(({ value }) => value),
  )(month);

/** A rate in the display face, with as many decimals as the row it is written like. */
export const numeral = (rate: number, { digits, unit }: Known) =>
  ({ lines: [rate.toFixed(digits)], unit, face: 'numeral' }) as const;
