import type { Known } from '../marks/rows';
import { monthOf, QUARTER, rateAt, YEAR, type Rates } from './rates';
import type { Scene } from './scene';

/** Seats taken: whole ones, and the fraction 0…1 of the next. */
export interface Taken {
  full: number;
  part: number;
}

/** One rate as all three pictures of it show it: the numeral, the seats, the height in the chart. */
export interface Reading {
  id: 'year' | 'quarter' | 'months';
  /** Of a hundred cases. */
  rate: number;
  seats: Taken;
  /** Where the chart has come to: months of 2019 and %. */
  tip: { x: number; y: number };
  /** The left end of what is drawn at that height: the tip itself, unless it is a stretch. */
  from: number;
  /** The row that states it; none between two months. */
  fact: Known | undefined;
  /** 0…1: how much of it is claimed. */
  opacity: number;
}

/**
 * What is claimed at a moment. Rates on different bases, and on both sides of the gap, give way to
 * one another; only from month to month does one grow into the next.
 */
export function readingsOf(rates: Rates, scene: Scene): Reading[] {
  const { year, quarter, months } = rates;
  // Interpolating 7 to 7 gives 6.999…: a stated month is met to within rounding.
  const passed = months.find((row) => Math.abs(monthOf(row) - scene.until) < 1e-9);
  const month = passed ? monthOf(passed) : scene.until;
  return [
    reading('year', year.value, YEAR, year, scene.year),
    reading('quarter', quarter.value, QUARTER, quarter, scene.quarter),
    reading('months', passed?.value ?? rateAt(months, month), [month, month], passed, scene.months),
  ];
}

function reading(
  id: Reading['id'],
  rate: number,
  [from, to]: readonly [number, number],
  fact: Known | undefined,
  opacity: number,
): Reading {
  return { id, rate, seats: taken(rate), tip: { x: to, y: rate }, from, fact, opacity };
}

/** @param rate of a hundred */
export const taken = (rate: number): Taken => ({ full: Math.floor(rate), part: rate % 1 });
