import { expect, test } from 'vitest';
import { COLUMNS, inOrderOf } from '../../../src/lib/page/ledger-order';
import { readStory } from '../../../src/lib/story';
import type { Fact } from '../../../src/lib/model/story';

const facts = readStory(process.cwd(), 'zh-Hant').story?.facts ?? [];
const court = facts.filter(({ table }) => table === 'court');
const ids = (rows: readonly Fact[]) => rows.map(({ id }) => id);
const up = (column: (typeof COLUMNS)[number], rows = court) =>
  inOrderOf(rows, column, 'ascending', 'zh-Hant');
const down = (column: (typeof COLUMNS)[number], rows = court) =>
  inOrderOf(rows, column, 'descending', 'zh-Hant');

test('every order has the same rows, and leaves the given ones as they are', () => {
  const before = ids(facts);
  for (const column of COLUMNS)
    for (const rows of [up(column, facts), down(column, facts)])
      expect(ids(rows).sort()).toEqual([...before].sort());
  expect(ids(facts)).toEqual(before);
});

test('numbers go by size among those of their unit, what is missing goes last both ways', () => {
  const rates = (rows: readonly Fact[]) =>
    rows.filter(({ unit, value }) => unit === '%' && value !== null).map(({ value }) => value);
  expect(rates(up('value'))).toEqual([...rates(court)].sort((a, b) => Number(a) - Number(b)));
  expect(rates(down('value'))).toEqual(rates(up('value')).reverse());
  for (const rows of [up('value'), down('value')])
    expect(rows.slice(-3).every(({ value }) => value === null)).toBe(true);
  const units = up('value', facts)
    .filter(({ value }) => value !== null)
    .map(({ unit }) => unit);
  expect(units.filter((unit, i) => unit !== units[i - 1])).toHaveLength(new Set(units).size);
});

test('periods go by date, paragraphs by number', () => {
  const periods = up('period', facts).map(({ period }) => period);
  const dated = periods.filter(Boolean);
  expect(dated).toEqual([...dated].sort());
  expect(periods.slice(dated.length).every((period) => period === '')).toBe(true);
  const sources = up('source', facts).map(({ source }) => source[0]);
  expect(sources.indexOf('A6')).toBeLessThan(sources.indexOf('A31'));
  expect(sources.indexOf('A33')).toBeLessThan(sources.indexOf('B6'));
});

test('from the surest to the least sure, equals as they were', () => {
  const statuses = up('status').map(({ status }) => status);
  expect(statuses[0]).toBe('stated');
  expect(statuses.at(-1)).toBe('missing');
  const stated = (rows: readonly Fact[]) => ids(rows.filter(({ status }) => status === 'stated'));
  expect(stated(up('status'))).toEqual(stated(court));
  expect(stated(down('status'))).toEqual(stated(court));
});
