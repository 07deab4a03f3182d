import { group, zip } from 'd3';
import type { z } from 'zod';
import { findHead } from './csv-head';
import { recordsIn } from './csv-records';
import { type SourceLocation, type Problems, quoted } from '../check/problems';
import type { Snapshot } from './snapshot';

/** A row whose cells have the shape asked for. */
export interface Row<T> {
  cells: T;
  /** Where a cell stands, or a letter of it. */
  at(column: keyof T & string, offset?: number): SourceLocation;
}

/** The ids of a table, or of several that have no id in common. */
export class Ids {
  /** Where each stands. */
  readonly places = new Map<string, SourceLocation>();
  /** Those of rows that were left out for a problem. */
  readonly omitted = new Set<string>();
  /** Whether there are such rows whose ids are not known. */
  open = false;

  /** Whether a row with this id may have been left out. */
  mayHave(id: string): boolean {
    return this.open || this.omitted.has(id);
  }

  /** Whether no row was left out. */
  get complete(): boolean {
    return !this.open && this.omitted.size === 0;
  }
}

/** Letters of a cell; the longest there is has 200. More is a file in a cell, or a lost quote. */
const LONGEST_CELL = 1000;

/** Rows that are told one by one of the same thing. */
const ONE_BY_ONE = 3;

/**
 * A table of `data/`: a head of column names in any order, then rows; blank rows are passed over.
 * A row with a problem is told and left out.
 *
 * @param file relative to the project
 * @param shape one string schema a column, first the one that names the row: where it is called `id`,
 *   no other may have the same; its messages are what editors read
 * @param ids those of the tables read before
 */
export function readTable<S extends z.ZodRawShape>(
  files: Snapshot,
  file: string,
  shape: z.ZodObject<S>,
  problems: Problems,
  ids = new Ids(),
): { rows: Row<z.infer<z.ZodObject<S>>>[]; ids: Ids } {
  const rows: Row<z.infer<typeof shape>>[] = [];
  const names = Object.keys(shape.shape);
  const [key = ''] = names;
  const records = recordsIn(files, file, problems);
  const body = records && findHead(records, names, file, problems);
  if (!body) ids.open = true;

  const { columns = [], rows: all = [] } = body ?? {};
  const refused: Refused[] = [];
  for (const { cells, at } of all) {
    if (cells.join() === columns.join()) {
      problems.error(at(0), '表頭又出現了一次，像是貼了兩次 → 刪去這一行，和下面重複的行');
      // What follows may be another table.
      ids.open = true;
      break;
    }
    const long = cells.find((cell) => cell.length > LONGEST_CELL);
    if (long !== undefined) {
      const message = `這一格有 ${long.length} 字：「${quoted(long)}」→ 縮到 ${LONGEST_CELL} 字以內；多半是少了一個雙引號，把後面的行都吞進來了`;
      refused.push(['long', at(cells.indexOf(long)), message]);
      ids.omitted.add(cells[columns.indexOf(key)] ?? '');
      continue;
    }
    if (cells.length !== columns.length) {
      const more = cells.length > columns.length;
      const remedy =
        !more && cells.some((cell) => cell.includes('，'))
          ? '分欄用半形逗號「,」，不用全形「，」；空格子也要留逗號'
          : `${more ? '多了的逗號刪去' : '空格子也要留逗號'}；格子裡有逗號時，整格用半形雙引號包起來`;
      const message = `這一行有 ${cells.length} 欄，表頭有 ${columns.length} 欄 → ${remedy}`;
      refused.push(['columns', at(0), message]);
      // Two rows may have become one, so that an id stands in the midst of it.
      ids.open = true;
      continue;
    }
    // A table has no line breaks for readers, who would see a gap or nothing.
    for (const [i, cell] of cells.entries())
      if (cell.includes('\n'))
        problems.warning(
          at(i, cell.indexOf('\n')),
          '格子裡換了行，讀者看不到 → 接成一行（Excel：刪去 Alt+Enter 的換行）',
        );
    const cellAt = (column: string, offset = 0) => at(columns.indexOf(column), offset);
    const typed: Record<string, string> = Object.fromEntries(zip(columns, cells));
    const id = typed[key] ?? '';
    const first = key === 'id' ? ids.places.get(id) : undefined;
    const { data, error } = shape.safeParse(typed);
    const issues = error?.issues ?? [];
    // Of a row that is none of the table, such as a total at its foot, the rest is not looked at.
    const ofKey = issues.filter(({ path }) => path[0] === key);
    ids.open ||= ofKey.length > 0;
    for (const issue of ofKey.length > 0 ? ofKey : issues) {
      const kind = String(issue.path[0]);
      const put: unknown = issue.code === 'custom' ? issue.params?.put : undefined;
      if (typeof put === 'string')
        problems.error(cellAt(kind), issue.message, { take: typed[kind] ?? '', put });
      else refused.push([kind, cellAt(kind), issue.message]);
    }
    if (!data) ids.omitted.add(id);
    else if (first) {
      const where = first.file === file ? `第 ${first.line} 行` : ` ${first.file}:${first.line} `;
      const message = `id ${id} 在${where}已經用了 → 換一個 id，或刪去重複的行`;
      refused.push(['twice', cellAt(key), message]);
      // It is another row, whose id is not known.
      ids.open = true;
    } else {
      rows.push({ cells: data, at: cellAt });
      ids.places.set(id, cellAt(key));
    }
  }
  report(refused, problems);
  return { rows, ids };
}

/** What is wrong with a row; its kind is the column, or the word for the whole row. */
type Refused = [kind: string, at: SourceLocation, message: string];

/** Where many rows have the same thing wrong with them, the first speaks for all. */
function report(refused: readonly Refused[], problems: Problems): void {
  for (const same of group(refused, ([kind]) => kind).values()) {
    const more = same.length > ONE_BY_ONE ? same.length - 1 : 0;
    const also = more > 0 ? `（下面還有 ${more} 行，這一格也有問題）$&` : '$&';
    for (const [, at, message] of same.slice(0, same.length - more))
      problems.error(at, message.replace(/ ?→/, also));
  }
}
