import { csvFormatRow } from 'd3';
import { readText } from './files';
import type { Snapshot } from './snapshot';
import { type SourceLocation, locationIn, Problems, quoted } from '../check/problems';

/** A row as it stands in the file. */
export interface TableRecord {
  cells: string[];
  /** Where the words of a cell begin, or a letter of them. */
  at(cell: number, offset?: number): SourceLocation;
}

/** Lines of a table, and letters of a line; the longest there are have 250 and 600. */
const MOST_LINES = 5000;
const LONGEST_LINE = 20_000;

/** The first cells of a table's rows: its ids, where it has them; nothing is told. */
export function firstCells(files: Snapshot, file: string): Set<string> {
  const [, ...rows] = recordsIn(files, file, new Problems()) ?? [];
  return new Set(rows.flatMap(({ cells: [first] }) => first || []));
}

/** @returns null, with the problem told, when the file is no table */
export function recordsIn(files: Snapshot, file: string, problems: Problems): TableRecord[] | null {
  const text = readText(files, file, problems);
  if (text === null) return null;
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
  const { rows, broken } = split(text.trimEnd(), ',');
  // An opened quote swallows what follows: it stands in the line after the last sound row.
  if (broken !== undefined)
    return problems.error(
      inLine(broken),
      '雙引號不成對 → 整格用半形雙引號包起來，格子裡的引號寫「」或 “ ”',
    );
  return rows.map(({ cells, raw, line }) => ({
    cells: cells.map(({ text }) => text.trim()),
    at(cell, offset = 0) {
      const { text, index } = cells[cell] ?? { text: '', index: 0 };
      const before = text.slice(0, Math.max(0, text.search(/\S/)) + offset);
      // A quotation mark within a cell is written twice.
      const doubled = before.split('"').length - 1;
      return locationIn(inLine(line), raw, index + before.length + doubled);
    },
  }));
}

interface RawRow {
  /** What stands in each, without the quotes around it, and where it begins in the row. */
  cells: { text: string; index: number }[];
  raw: string;
  /** The first of the file's lines it stands in. */
  line: number;
}

/** @returns the rows in front of the first whose quotes are wrong, and the line of that one */
function split(text: string, delimiter: string): { rows: RawRow[]; broken?: number } {
  const lines = text.replace(/(?<![\r\n])$/, '\n');
  const cell = `(?:"([^"]*(?:""[^"]*)*)"|([^"\\r\\n${delimiter}]*))([${delimiter}]|\\r\\n?|\\n)`;
  const rows: RawRow[] = [];
  let row: RawRow = { cells: [], raw: '', line: 1 };
  for (const [raw, quoted, bare = '', end] of lines.matchAll(new RegExp(`${cell}|[^]`, 'g'))) {
    if (end === undefined) return { rows, broken: row.line };
    const index = row.raw.length + (quoted === undefined ? 0 : 1);
    row.cells.push({ text: quoted?.replaceAll('""', '"') ?? bare, index });
    row.raw += raw;
    if (end === delimiter) continue;
    rows.push(row);
    row = { cells: [], raw: '', line: row.line + row.raw.split('\n').length - 1 };
  }
  return { rows };
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
  const { rows, broken } = split(text, delimiter);
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  if (broken !== undefined) return null;
  return rows.map(({ cells }) => csvFormatRow(cells.map(({ text }) => text)) + end).join('');
}
