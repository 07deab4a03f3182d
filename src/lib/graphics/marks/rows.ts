import type { Fact } from '../../story/types';

/** A row that has its number. */
export type Known = Fact & { value: number };

/** @throws Error when the table has no row of this id, or its number is missing */
export function known(rows: readonly Fact[], id: string): Known {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`no fact '${id}' in the table`);
  if (row.value === null) throw new Error(`fact '${id}' has no value`);
  return row as Known;
}

/**
 * A number on its way to a row's, with the decimals the report gives: what a running count shows.
 *
 * @param value in the row's unit
 */
export const count = (value: number, { digits, unit }: Fact): string =>
  value.toFixed(digits) + (unit === '%' ? unit : '');
