import type { Fact, FactStatus } from '../model/story';

/** What a table of the ledger may be sorted by. */
export const COLUMNS = ['what', 'value', 'period', 'status', 'source'] as const;
export type Column = (typeof COLUMNS)[number];

/** From the surest to the least sure. */
const STATUSES: readonly FactStatus[] = ['stated', 'derived', 'restored', 'conflict', 'missing'];

/**
 * The rows in another order; of equal rows the earlier stays the earlier. Numbers are compared with
 * others of their unit; what has no number or no period comes last, whichever way it goes.
 *
 * @param lang the words' own, whose alphabet orders them
 */
export function inOrderOf(
  facts: readonly Fact[],
  column: Column,
  direction: 'ascending' | 'descending',
  lang: string,
): Fact[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const words = new Intl.Collator(lang, { numeric: true });
  const compare: Record<Column, (a: Fact, b: Fact) => number> = {
    what: (a, b) => sign * words.compare(a.what, b.what),
    value: (a, b) =>
      last(a.value === null, b.value === null) ||
      words.compare(a.unit, b.unit) ||
      sign * ((a.value ?? 0) - (b.value ?? 0)),
    period: (a, b) =>
      last(a.period === '', b.period === '') || sign * compareCodes(a.period, b.period),
    status: (a, b) => sign * (STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status)),
    source: (a, b) => sign * words.compare(a.source[0] ?? '', b.source[0] ?? ''),
  };
  return [...facts].sort(compare[column]);
}

const last = (a: boolean, b: boolean): number => Number(a) - Number(b);
const compareCodes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
