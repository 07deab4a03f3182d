import { CsvError, parse } from 'csv-parse/sync';
import { csvFormatRow } from 'd3';
import { readText } from './files';
import type { Snapshot } from './snapshot';
import { memoize } from '../../text/memoize';
import { type SourceLocation, locationIn, Problems, quoted } from '../check/problems';

/** A row as it stands in the file. */
export interface TableRecord {
  cells: string[];
  /** Where a cell begins, past an opening quote, or a letter of it. */
  at(cell: number, offset?: number): SourceLocation;
}

/** Lines of a table, and letters of a line; the longest there are have 250 and 600. */
const MOST_LINES = 5000;
const LONGEST_LINE = 20_000;

/** @returns null, with the problem told, when the file is no table */
export function recordsIn(files: Snapshot, file: string, problems: Problems): TableRecord[] | null {
  const text = readText(files, file, problems);
  if (text === null) return null;
  const { records, told } = split(`${file}\n${text}`);
  problems.list.push(...told);
  return records;
}

/** The same table is split once, whatever else of `data/` changes; given its file and its text. */
const split = memoize((key) => {
  const problems = new Problems();
  const end = key.indexOf('\n');
  const records = recordsOf(key.slice(end + 1), key.slice(0, end), problems);
  return { records, told: problems.list };
}, 64);

/** The first cells of a table's rows: its ids, where it has them; nothing is told. */
export function firstCells(files: Snapshot, file: string): Set<string> {
  const [, ...rows] = recordsIn(files, file, new Problems()) ?? [];
  return new Set(rows.flatMap(({ cells: [first] }) => first || []));
}

function recordsOf(text: string, file: string, problems: Problems): TableRecord[] | null {
  const inLine = (line: number) => ({ file, line, column: 1 });
  if (text.trim() === '') return problems.error(inLine(1), '這張表是空的 → 從版本庫取回，再改一次');
  const lines = text.trimEnd().split('\n');
  if (lines.length > MOST_LINES)
    return problems.error(
      inLine(1),
      `這張表有 ${lines.length} 行，不像是這個故事的 → 刪去多餘的行，留 ${MOST_LINES} 行以內；或從版本庫取回`,
    );
  const long = lines.findIndex((line) => line.length > LONGEST_LINE);
  const line = lines[long];
  if (line !== undefined)
    return problems.error(
      inLine(long + 1),
      `這一行有 ${line.length} 字：「${quoted(line)}」→ 看看是不是少了換行；從版本庫取回，再改一次`,
    );
  const separator = otherSeparator(lines[0] ?? '');
  if (separator !== undefined)
    return problems.error(
      inLine(1),
      `這張表用${SEPARATORS[separator]}分欄，不是逗號 → 執行 npm run fix:story 改成逗號；或在 Excel 裡另存為「CSV UTF-8（逗號分隔）」`,
      { separator },
    );
  // A spreadsheet may leave thousands of blank lines behind.
  const { records, broken } = parseRaw(`${text.trimEnd()}\n`, ',');
  // An opened quote swallows what follows: it stands in the line after the last good record.
  if (broken)
    return problems.error(
      inLine((records.at(-1)?.info.lines ?? 0) + 1),
      '雙引號不成對 → 整格用半形雙引號包起來，格子裡的引號寫「」或 “ ”',
    );
  return records.map(({ record, raw, info }) => {
    const start = inLine(info.lines - raw.trimEnd().split('\n').length + 1);
    return {
      cells: record.map((cell) => cell.trim()),
      at: (cell, offset = 0) => locationIn(start, raw, indexIn(raw, cell, offset)),
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
  // Each cell before it, and the comma behind.
  const before = new RegExp(`^(?:(?:"[^"]*"|[^",])*,){${cell}}"?`).exec(raw)?.[0];
  let index = before?.length ?? 0;
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
function otherSeparator(line: string): string | undefined {
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
