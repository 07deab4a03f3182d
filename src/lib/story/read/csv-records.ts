import { CsvError, parse } from 'csv-parse/sync';
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
 * @param delimiter what parts the cells
 * @returns null, with the problem told, when its quotes leave them in doubt
 */
export function splitRecords(
  text: string,
  file: string,
  problems: Problems,
  delimiter = ',',
): TableRecord[] | null {
  const { records, broken } = parseRaw(text, delimiter);
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
    let starts: number[] | undefined;
    /** A quotation mark within a cell is written twice. */
    const past = (start: number, letters: number): number => {
      let index = start;
      for (let i = 0; i < letters; i++) index += raw.startsWith('""', index) ? 2 : 1;
      return index;
    };
    const line = info.lines - raw.trimEnd().split('\n').length + 1;
    return {
      cells: record.map((cell) => cell.trim()),
      at(cell, offset = 0) {
        starts ??= startsOf(raw, delimiter);
        return locationIn({ file, line, column: 1 }, raw, past(starts[cell] ?? 0, offset));
      },
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
  try {
    parse(text, {
      delimiter,
      info: true,
      raw: true,
      relax_column_count: true,
      on_record: (record: unknown) => {
        records.push(record as RawRecord);
        return null;
      },
    });
    return { records, broken: false };
  } catch (error) {
    if (error instanceof CsvError) return { records, broken: true };
    throw error;
  }
}

/** What programs put between cells instead of a comma. */
export const SEPARATORS: Readonly<Record<string, string>> = {
  ';': '分號',
  '\t': 'Tab',
  '|': '豎線',
};

/** What parts the cells of a table whose first line is a head parted by something else than commas. */
export function otherSeparator(text: string): { separator: string; name: string } | undefined {
  const [line = ''] = text.split('\n', 1);
  const found = Object.entries(SEPARATORS).find(([separator]) => {
    const names = line.split(separator);
    return names.length > line.split(',').length && names.filter(isName).length >= FEWEST;
  });
  return found && { separator: found[0], name: found[1] };
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
  if (broken) return null;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const cell = (words: string) =>
    /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
  return records.map(({ record }) => record.map(cell).join(',') + end).join('');
}

/** Where the cells of a raw row begin, past an opening quote. */
function startsOf(raw: string, delimiter: string): number[] {
  const starts: number[] = [];
  let quoted = false;
  let fresh = true;
  for (let i = 0; i < raw.length; i++) {
    if (fresh) starts.push(raw[i] === '"' ? i + 1 : i);
    fresh = !quoted && raw[i] === delimiter;
    if (raw[i] === '"') quoted = !quoted;
  }
  return starts;
}
