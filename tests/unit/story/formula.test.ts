import { describe, expect, test } from 'vitest';
import { daysOf, dateOf, endsOf, exists } from '../../../src/lib/story/read/dates';
import { evaluate, FormulaError, idsOf } from '../../../src/lib/story/read/formula';

const VALUES: Record<string, number> = { a: 2, b: 3, c: 4 };
const DATES: Record<string, string> = { start: '2019-05-23', end: '2019-08-31' };

const reckon = (formula: string) =>
  evaluate(formula, (id) => {
    const date = DATES[id];
    return date ? { value: daysOf(date), date: true } : { value: VALUES[id] ?? NaN, date: false };
  });

describe('numbers', () => {
  test.each([
    ['a + b * c', 14],
    ['(a + b) * c', 20],
    ['a - b - c', -5],
    ['c / a / 2', 1],
    ['-a + b', 1],
    ['a*-b', -6],
    ['1.5 * 4', 6],
    ['((a))', 2],
    ['  a+b ', 5],
  ])('%s', (formula, value) => {
    expect(reckon(formula)).toEqual({ value, date: false });
  });
});

describe('dates', () => {
  test('a date and days are a date', () => {
    const { value, date } = reckon('start + 100');
    expect([dateOf(value), date]).toEqual(['2019-08-31', true]);
    expect(dateOf(reckon('end - 100').value)).toBe('2019-05-23');
    expect(dateOf(reckon('100 + start').value)).toBe('2019-08-31');
  });

  test('two dates are the days between', () => {
    expect(reckon('end - start')).toEqual({ value: 100, date: false });
  });

  test.each([
    ['start * 2', 6],
    ['2 / start', 2],
    ['start + end', 6],
    ['2 - start', 2],
    ['-start', 0],
  ])('%s means nothing', (formula, index) => {
    expect(() => reckon(formula)).toThrow(FormulaError);
    expect(() => reckon(formula)).toThrow(expect.objectContaining({ index }));
  });
});

test.each([
  ['', 0],
  ['a +', 3],
  ['a b', 2],
  ['(a', 2],
  ['a)', 1],
  ['a × b', 2],
  ['1.2.3', 3],
  ['a / 0', 2],
  ['A', 0],
])("'%s' is no formula, and the place is told", (formula, index) => {
  expect(() => reckon(formula)).toThrow(expect.objectContaining({ index }));
});

test('names its ids', () => {
  expect(idsOf('rate_2018 + (b2 - 1)')).toEqual(['rate_2018', 'b2']);
});

test('days exist or not', () => {
  for (const moment of ['2019', '2020-02-29', '2019-12-31', '2019-12'])
    expect(exists(moment)).toBe(true);
  for (const moment of ['2019-02-29', '2019-13', '2019-00', '2019-04-31', '2019-5-1', '19', ''])
    expect(exists(moment)).toBe(false);
});

test('periods run forward', () => {
  expect(endsOf('2019-01..2019-03')).toEqual(['2019-01', '2019-03']);
  expect(endsOf('2019')).toEqual(['2019', '2019']);
  expect(endsOf('2019-02..2020-07-15')).toEqual(['2019-02', '2020-07-15']);
  for (const period of ['2019-03..2019-01', '2019..2019', '2019..', '2019-13', '2018..2019..2020'])
    expect(endsOf(period)).toBeNull();
});
