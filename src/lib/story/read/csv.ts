import { group, min } from 'd3';
import { z } from 'zod';
import { readText } from './files';
import { findHead } from './csv-head';
import { otherSeparator, SEPARATORS, splitRecords, type TableRecord } from './csv-records';
import { memoize } from '../../text/memoize';
import { type SourceLocation, Problems, quoted } from '../check/problems';
import type { Snapshot } from './snapshot';
import type { Problem } from '../../model/story';

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
  const records = recordsIn(files, file, problems);
  const body = records && findHead(records, Object.keys(shape.shape), file, problems);
  if (!body) return { rows, mayHave: () => true, complete: false };

  const { columns } = body;
  const width = widthOf(records);
  const [key] = Object.keys(shape.shape);
  const refused: Refused[] = [];
  for (const { cells: all, at } of body.rows) {
    if (isBlank(all)) continue;
    const cells = withoutTail(all, columns.length, width);
    const [id = ''] = cells;
    if (cells.join() === columns.join()) {
      problems.error(at(0), '表頭又出現了一次，像是貼了兩次 → 刪去這一行，和下面重複的行');
      // What follows may be another table.
      unnamed = true;
      break;
    }
    const long = cells.findIndex((cell) => cell.length > LONGEST_CELL);
    if (long >= 0) {
      const cell = cells[long] ?? '';
      const message = `這一格有 ${cell.length} 字：「${quoted(cell)}」→ 縮到 ${LONGEST_CELL} 字以內；多半是少了一個雙引號，把後面的行都吞進來了`;
      refused.push({ kind: 'long', at: at(long), message });
      omitted.add(quoted(id));
      continue;
    }
    if (cells.length !== columns.length) {
      const remedy = cells.some((cell) => cell.includes('，'))
        ? '分欄用半形逗號「,」，不用全形「，」；空格子也要留逗號'
        : `${cells.length > columns.length ? '多了的逗號刪去' : '空格子也要留逗號'}；格子裡有逗號時，整格用半形雙引號包起來`;
      const message = `這一行有 ${cells.length} 欄，表頭有 ${columns.length} 欄 → ${remedy}`;
      refused.push({ kind: 'columns', at: at(0), message });
      // Two rows may have become one, so that an id stands in the midst of it.
      unnamed = true;
      continue;
    }
    const row = shape.safeParse(Object.fromEntries(columns.map((name, i) => [name, cells[i]])));
    const cellAt = (column: string, offset = 0) => at(columns.indexOf(column), offset);
    if (row.success) rows.push({ cells: row.data, at: cellAt });
    else omitted.add(id);
    const issues = row.error?.issues ?? [];
    // Of a row that is none of the table, such as a total at its foot, the rest is not looked at.
    const ofKey = issues.filter(({ path }) => path[0] === key);
    unnamed ||= ofKey.length > 0;
    for (const issue of ofKey.length > 0 ? ofKey : issues) {
      const kind = String(issue.path[0]);
      const put: unknown = issue.code === 'custom' ? issue.params?.put : undefined;
      const take = cells[columns.indexOf(kind)] ?? '';
      const fix = typeof put === 'string' && { fix: { take, put } };
      refused.push({ kind, at: cellAt(kind), message: issue.message, ...fix });
    }
    warnOfBreaks(cells, at, problems);
  }
  report(refused, problems);
  const complete = omitted.size === 0 && !unnamed;
  return { rows, mayHave: (id) => unnamed || omitted.has(id), complete };
}

interface Refused {
  /** The column, or what is wrong with the whole row. */
  kind: string;
  at: SourceLocation;
  message: string;
  fix?: Problem['fix'];
}

/** Reports one by one what can be corrected, and of the rest the first where there are many of a kind. */
function report(refused: readonly Refused[], problems: Problems): void {
  for (const { at, message, fix } of refused) if (fix) problems.error(at, message, fix);
  const byHand = refused.filter(({ fix }) => !fix);
  for (const [, same] of group(byHand, ({ kind }) => kind)) {
    const more = same.length > ONE_BY_ONE ? same.length - 1 : 0;
    const also = more > 0 ? `（下面還有 ${more} 行，這一格也有問題）` : '';
    for (const { at, message } of same.slice(0, same.length - more))
      problems.error(
        at,
        message.replace(/ ?→/, (arrow) => `${also}${arrow}`),
      );
  }
}

/** A line break within a cell: a table has none for readers, who would see a gap or nothing. */
function warnOfBreaks(cells: string[], at: TableRecord['at'], problems: Problems): void {
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
  const [, ...rows] = recordsIn(files, file, new Problems()) ?? [];
  return new Set(rows.map(({ cells: [first = ''] }) => first).filter((first) => first !== ''));
}

/** @returns null, with the problem told, when the file is no table */
function recordsIn(files: Snapshot, file: string, problems: Problems): TableRecord[] | null {
  const text = readText(files, file, problems);
  if (text === null) return null;
  const { records, told } = split(`${file}\n${text}`);
  problems.list.push(...told);
  return records;
}

/** The same table is split once, whatever else of `data/` changes; given its file and its text. */
const split = memoize((key): { records: TableRecord[] | null; told: readonly Problem[] } => {
  const problems = new Problems();
  const end = key.indexOf('\n');
  const records = recordsOf(key.slice(end + 1), key.slice(0, end), problems);
  return { records, told: problems.list };
}, 64);

function recordsOf(text: string, file: string, problems: Problems): TableRecord[] | null {
  const refuse = (message: string, line = 1, fix?: Problem['fix']): null => {
    problems.error({ file, line, column: 1 }, message, fix);
    return null;
  };
  if (text.trim() === '') return refuse('這張表是空的 → 從版本庫取回，再改一次');
  const lines = text.trimEnd().split('\n');
  if (lines.length > MOST_LINES)
    return refuse(
      `這張表有 ${lines.length} 行，不像是這個故事的 → 刪去多餘的行，留 ${MOST_LINES} 行以內；或從版本庫取回`,
    );
  const long = lines.findIndex((line) => line.length > LONGEST_LINE);
  const line = lines[long];
  if (line !== undefined)
    return refuse(
      `這一行有 ${line.length} 字：「${quoted(line)}」→ 看看是不是少了換行；從版本庫取回，再改一次`,
      long + 1,
    );
  const separator = otherSeparator(text);
  if (separator !== undefined)
    return refuse(
      `這張表用${SEPARATORS[separator]}分欄，不是逗號 → 執行 npm run fix:story 改成逗號；或在 Excel 裡另存為「CSV UTF-8（逗號分隔）」`,
      1,
      { separator },
    );
  // A spreadsheet may leave thousands of blank lines behind.
  return splitRecords(`${text.trimEnd()}\n`, file, problems);
}

/** A row under an id that a row above it has. */
export interface DuplicateId {
  id: string;
  at: SourceLocation;
  /** Where the row above stands. */
  first: SourceLocation;
}

/** Reports each id that several rows have once, and many of them with one message. */
export function reportDuplicates(duplicates: readonly DuplicateId[], problems: Problems): void {
  const byId = [...group(duplicates, ({ id }) => id).values()];
  for (const [duplicate, ...others] of byId.length > ONE_BY_ONE ? [duplicates] : byId) {
    if (!duplicate) continue;
    const { id, at, first } = duplicate;
    const where = first.file === at.file ? `第 ${first.line} 行` : ` ${first.file}:${first.line} `;
    const also = others.length > 0 ? `（下面還有 ${others.length} 行也是這樣）` : '';
    const remedy = others.length > 0 ? '刪去重複的行，或各換一個 id' : '換一個 id，或刪去一行';
    problems.error(at, `id ${id} 在${where}已經用了${also} → ${remedy}`);
  }
}
