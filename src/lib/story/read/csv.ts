import { min } from 'd3';
import { z } from 'zod';
import { readText, startOf } from './files';
import { findHead } from './csv-head';
import { otherSeparator, splitRecords, type TableRecord } from './csv-records';
import { memoize } from '../../text/memoize';
import { type SourceLocation, Problems, quoted } from '../check/problems';
import type { Snapshot } from './snapshot';

/** A row whose cells have the shape asked for. */
export interface Row<T> {
  cells: T;
  /** Where a cell stands, or a letter of it. */
  at(column: keyof T & string, offset?: number): SourceLocation;
}

export interface Table<T> {
  rows: Row<T>[];
  /** Whether a row that begins with this id may have been left out for a problem. */
  mayHave(id: string): boolean;
  /** Whether every row of the file is among the rows. */
  complete: boolean;
}

/** Letters of a cell; the longest there is has 200. More is a file in a cell, or a lost quote. */
const LONGEST_CELL = 1000;

/** Lines of a table, and letters of a line; the longest there are have 250 and 600. */
const MOST_LINES = 5000;
const LONGEST_LINE = 20_000;

/** Rows that are told one by one of the same thing; of more, the first speaks for all. */
const ONE_BY_ONE = 3;

/**
 * A table of `data/`: a head of column names in any order, then rows; blank rows are passed over.
 * A row with a problem is told and left out.
 *
 * @param file relative to the project
 * @param shape one string schema a column; its messages are what editors read
 */
export function readTable<S extends z.ZodRawShape>(
  files: Snapshot,
  file: string,
  shape: z.ZodObject<S>,
  problems: Problems,
): Table<z.infer<z.ZodObject<S>>> {
  const rows: Row<z.infer<typeof shape>>[] = [];
  const omitted = new Set<string>();
  let unnamed = false;
  const { records, told } = parsed(files, file);
  for (const problem of told) problems.list.push(problem);
  const body = records && findHead(records, Object.keys(shape.shape), file, problems);
  if (!body) return { rows, mayHave: () => true, complete: false };

  const { columns } = body;
  const width = widthOf(records);
  const [key] = Object.keys(shape.shape);
  const slips = new Map<string, Slip[]>();
  const slip = (
    kind: string,
    at: SourceLocation,
    message: string,
    put?: string,
    take = '',
  ): void => {
    const fix = put === undefined ? undefined : { take, put };
    const same = slips.get(kind) ?? [];
    same.push({ at, message, ...(fix && { fix }) });
    slips.set(kind, same);
  };
  for (const { cells: all, at } of body.rows) {
    if (isBlank(all)) continue;
    const cells = withoutTail(all, columns.length, width);
    if (cells.join() === columns.join()) {
      problems.error(at(0), '表頭又出現了一次，像是貼了兩次 → 刪去這一行，和下面重複的行');
      // What follows may be another table.
      unnamed = true;
      break;
    }
    const long = cells.findIndex((cell) => cell.length > LONGEST_CELL);
    if (long >= 0) {
      const cell = cells[long] ?? '';
      slip(
        'long',
        at(long),
        `這一格有 ${cell.length} 字：「${quoted(cell)}」→ 縮到 ${LONGEST_CELL} 字以內；多半是少了一個雙引號，把後面的行都吞進來了`,
      );
      omitted.add(quoted(cells[0] ?? ''));
    } else if (cells.length === columns.length) {
      const row = shape.safeParse(Object.fromEntries(columns.map((name, i) => [name, cells[i]])));
      const cellAt = (column: string, offset = 0) => at(columns.indexOf(column), offset);
      if (row.success) rows.push({ cells: row.data, at: cellAt });
      else omitted.add(cells[0] ?? '');
      const issues = row.error?.issues ?? [];
      // Of a row that is none of the table, such as a total at its foot, the rest is not looked at.
      const ofKey = issues.filter(({ path }) => path[0] === key);
      unnamed ||= ofKey.length > 0;
      for (const issue of ofKey.length > 0 ? ofKey : issues) {
        const column = String(issue.path[0]);
        const put: unknown = issue.code === 'custom' ? issue.params?.put : undefined;
        const take = cells[columns.indexOf(column)] ?? '';
        slip(
          column,
          cellAt(column),
          issue.message,
          typeof put === 'string' ? put : undefined,
          take,
        );
      }
      tellBreaks(cells, at, problems);
    } else {
      const remedy = cells.some((cell) => cell.includes('，'))
        ? '分欄用半形逗號「,」，不用全形「，」；空格子也要留逗號'
        : `${cells.length > columns.length ? '多了的逗號刪去' : '空格子也要留逗號'}；格子裡有逗號時，整格用半形雙引號包起來`;
      slip(
        'columns',
        at(0),
        `這一行有 ${cells.length} 欄，表頭有 ${columns.length} 欄 → ${remedy}`,
      );
      // Two rows may have become one, so that an id stands in the midst of it.
      unnamed = true;
    }
  }
  for (const same of slips.values()) tell(same, problems);
  const complete = omitted.size === 0 && !unnamed;
  return { rows, mayHave: (id) => unnamed || omitted.has(id), complete };
}

interface Slip {
  at: SourceLocation;
  message: string;
  fix?: { take: string; put: string };
}

/** Tells one by one what can be mended, and of the rest the first where there are many of a kind. */
function tell(slips: readonly Slip[], problems: Problems): void {
  const byHand = slips.filter(({ fix }) => !fix);
  const told = byHand.length > ONE_BY_ONE ? byHand.slice(0, 1) : byHand;
  for (const { at, message, fix } of slips) if (fix) problems.error(at, message, fix);
  for (const { at, message } of told) {
    const more = byHand.length - told.length;
    const also = more > 0 ? `（下面還有 ${more} 行，這一格也有問題）` : '';
    problems.error(
      at,
      message.replace(/ ?→/, (arrow) => `${also}${arrow}`),
    );
  }
}

/** A line break within a cell: a table has none for readers, who would see a gap or nothing. */
function tellBreaks(cells: string[], at: TableRecord['at'], problems: Problems): void {
  cells.forEach((cell, i) => {
    const index = cell.indexOf('\n');
    if (index >= 0)
      problems.warning(
        at(i, index),
        '格子裡換了行，讀者看不到 → 接成一行（Excel：刪去 Alt+Enter 的換行）',
      );
  });
}

/**
 * A row less the empty cells that Excel leaves behind where more columns were once in use. Where the
 * row alone has them, a comma too many has moved its cells.
 */
const withoutTail = (cells: string[], columns: number, width: number): string[] =>
  cells.length <= width && cells.slice(columns).every((cell) => cell === '')
    ? cells.slice(0, columns)
    : cells;

/** Cells that the head or every row has, empty ones at the end among them. */
const widthOf = ([head, ...rows]: readonly TableRecord[]): number =>
  Math.max(
    head?.cells.length ?? 0,
    min(rows, ({ cells }) => (isBlank(cells) ? undefined : cells.length)) ?? 0,
  );

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

/** The first cells of a table's rows: its ids, where it has them; nothing is told. */
export function firstCells(files: Snapshot, file: string): Set<string> {
  const [, ...rows] = parsed(files, file).records ?? [];
  return new Set(rows.map(({ cells: [first = ''] }) => first).filter((first) => first !== ''));
}

interface Parsed {
  /** null when the file is no table. */
  records: TableRecord[] | null;
  told: Problems['list'];
}

/** A file is split once for all languages. */
const cache = new WeakMap<Snapshot, Map<string, Parsed>>();

function parsed(files: Snapshot, file: string): Parsed {
  const tables = cache.get(files) ?? new Map<string, Parsed>();
  cache.set(files, tables);
  const kept = tables.get(file);
  if (kept) return kept;
  const problems = new Problems();
  const text = readText(files, file, problems);
  const { records, told } = text === null ? { records: null, told: [] } : split(`${file}\n${text}`);
  const made = { records, told: [...problems.list, ...told] };
  tables.set(file, made);
  return made;
}

/** The same table is split once, whatever else of `data/` changes; given its file and its text. */
const split = memoize((key): Parsed => {
  const problems = new Problems();
  const end = key.indexOf('\n');
  const file = key.slice(0, end);
  const records = recordsOf(key.slice(end + 1), file, problems);
  return { records, told: problems.list };
}, 64);

function recordsOf(text: string, file: string, problems: Problems): TableRecord[] | null {
  if (text.trim() === '') {
    problems.error(startOf(file), '這張表是空的 → 從版本庫取回，再改一次');
    return null;
  }
  const lines = text.trimEnd().split('\n');
  if (lines.length > MOST_LINES) {
    problems.error(
      startOf(file),
      `這張表有 ${lines.length} 行，不像是這個故事的 → 刪去多餘的行，留 ${MOST_LINES} 行以內；或從版本庫取回`,
    );
    return null;
  }
  const long = lines.findIndex((line) => line.length > LONGEST_LINE);
  if (long >= 0) {
    const line = lines[long] ?? '';
    problems.error(
      { file, line: long + 1, column: 1 },
      `這一行有 ${line.length} 字：「${quoted(line)}」→ 看看是不是少了換行；從版本庫取回，再改一次`,
    );
    return null;
  }
  const other = otherSeparator(text);
  // A spreadsheet may leave thousands of blank lines behind.
  if (!other) return splitRecords(`${text.trimEnd()}\n`, file, problems);
  const { separator, name } = other;
  problems.error(
    startOf(file),
    `這張表用${name}分欄，不是逗號 → 執行 npm run fix:story 改成逗號；或在 Excel 裡另存為「CSV UTF-8（逗號分隔）」`,
    { separator },
  );
  return null;
}
