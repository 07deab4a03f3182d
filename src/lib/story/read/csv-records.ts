import { CsvError, parse } from 'csv-parse/sync';
import { csvFormatRow } from 'd3';
import { type SourceLocation, locationIn, type Problems } from '../check/problems';

/** A row as it stands in the file. */
export interface TableRecord {
  cells: string[];
  /** Where a cell begins, past an opening quote, or a letter of it. */
  at(cell: number, offset?: number): SourceLocation;
}

/**
 * The records of a CSV text, in time linear in its length.
 *
 * @returns null, with the problem told, when its quotes leave them in doubt
 */
export function splitRecords(text: string, file: string, problems: Problems): TableRecord[] | null {
  const { records, broken } = parseRaw(text, ',');
  if (broken) {
    // An opened quote swallows what follows: it stands in the line after the last good record.
    const line = (records.at(-1)?.info.lines ?? 0) + 1;
    problems.error(
      { file, line, column: 1 },
      '雙引號不成對 → 整格用半形雙引號包起來，格子裡的引號寫「」或 “ ”',
    );
    return null;
  }
  return records.map(({ record, raw, info }) => {
    const line = info.lines - raw.trimEnd().split('\n').length + 1;
    return {
      cells: record.map((cell) => cell.trim()),
      at: (cell, offset = 0) =>
        locationIn({ file, line, column: 1 }, raw, indexIn(raw, cell, offset)),
    };
  });
}

interface RawRecord {
  record: string[];
  raw: string;
  info: { lines: number };
}

/** @returns as many records as there are before the first whose quotes are wrong */
function parseRaw(text: string, delimiter: string): { records: RawRecord[]; broken: boolean } {
  const records: RawRecord[] = [];
  const on_record = (record: unknown) => {
    records.push(record as RawRecord);
    return null;
  };
  try {
    parse(text, { delimiter, info: true, raw: true, relax_column_count: true, on_record });
    return { records, broken: false };
  } catch (error) {
    if (error instanceof CsvError) return { records, broken: true };
    throw error;
  }
}

/** Index of a letter of a cell in its raw row, past an opening quote; 0 where there is no such cell. */
function indexIn(raw: string, cell: number, offset: number): number {
  let index = 0;
  let before = cell;
  for (let quoted = false; before > 0 && index < raw.length; index++)
    if (raw[index] === '"') quoted = !quoted;
    else if (raw[index] === ',' && !quoted) before--;
  if (before > 0) return 0;
  if (raw[index] === '"') index++;
  // A quotation mark within a cell is written twice.
  for (let letter = 0; letter < offset; letter++) index += raw.startsWith('""', index) ? 2 : 1;
  return index;
}

/** What programs put between cells instead of a comma. */
export const SEPARATORS: Readonly<Record<string, string>> = {
  ';': '分號',
  '\t': 'Tab',
  '|': '豎線',
};

/** What parts the cells of a table whose first line is a head parted by something else than commas. */
export function otherSeparator(text: string): string | undefined {
  const [line = ''] = text.split('\n', 1);
  return Object.keys(SEPARATORS).find((separator) => {
    const names = line.split(separator);
    return names.length > line.split(',').length && names.filter(isName).length >= FEWEST;
  });
}

const isName = (text: string): boolean => /^\s*"?[a-z][\w.-]*"?\s*$/i.test(text);

/** Columns of the smallest table. */
const FEWEST = 3;

/**
 * The same table with commas between its cells.
 *
 * @returns null when its quotes leave the cells in doubt
 */
export function withCommas(text: string, delimiter: string): string | null {
  const { records, broken } = parseRaw(text, delimiter);
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  return broken ? null : records.map(({ record }) => csvFormatRow(record) + end).join('');
}
