import { type CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { readText, startOf } from './files';
import { memoize } from './memo';
import { didYouMean, type Place, placeIn, type Problems } from './problems';

/** A row whose cells have the shape asked for. */
export interface Row<T> {
  cells: T;
  /** Where a cell stands, or a letter of it. */
  at(column: keyof T & string, offset?: number): Place;
}

export interface Table<T> {
  rows: Row<T>[];
  /** Whether no row was left out. */
  whole: boolean;
  /** Whether a row that begins with this id may have been left out for a problem. */
  mayHave(id: string): boolean;
}

/**
 * A table of `data/`: a head of column names in any order, then rows; blank rows are passed over.
 * A row with a problem is told and left out.
 *
 * @param file relative to the project
 * @param shape one string schema a column; its messages are what editors read
 */
export function readTable<S extends z.ZodRawShape>(
  root: string,
  file: string,
  shape: z.ZodObject<S>,
  problems: Problems,
): Table<z.infer<z.ZodObject<S>>> {
  const rows: Row<z.infer<typeof shape>>[] = [];
  const omitted = new Set<string>();
  let unnamed = false;
  const unreadable = { rows, whole: false, mayHave: () => true };
  const text = readText(root, file, problems);
  const records = text === null ? null : split(text, file, problems);
  const first = records?.shift();
  const head = first && {
    ...first,
    cells: withoutTail(first.cells, first.cells.findLastIndex((name) => name !== '') + 1),
  };
  if (!records || !checkHead(head, Object.keys(shape.shape), file, problems)) return unreadable;

  const columns = head?.cells ?? [];
  for (const { cells: all, at } of records) {
    if (all.every((cell) => cell === '')) continue;
    const cells = withoutTail(all, columns.length);
    if (cells.length === columns.length) {
      const row = shape.safeParse(Object.fromEntries(columns.map((name, i) => [name, cells[i]])));
      const cellAt = (column: string, offset = 0) => at(columns.indexOf(column), offset);
      if (row.success) rows.push({ cells: row.data, at: cellAt });
      else omitted.add(cells[0] ?? '');
      const issues = row.error?.issues ?? [];
      // Of a row that is none of the table, such as a total at its foot, the rest is not looked at.
      const ofId = issues.filter(({ path }) => path[0] === 'id');
      unnamed ||= ofId.length > 0;
      for (const issue of ofId.length > 0 ? ofId : issues) {
        const column = String(issue.path[0]);
        const put: unknown = issue.code === 'custom' ? issue.params?.put : undefined;
        const take = cells[columns.indexOf(column)] ?? '';
        const fix = typeof put === 'string' ? { take, put } : undefined;
        problems.error(cellAt(column), issue.message, fix);
      }
    } else {
      const remedy = cells.some((cell) => cell.includes('，'))
        ? '分欄用半形逗號「,」，不用全形「，」；空格子也要留逗號'
        : '空格子也要留逗號；格子裡有逗號時，整格用半形雙引號包起來';
      problems.error(at(0), `這一行有 ${cells.length} 欄，表頭有 ${columns.length} 欄 → ${remedy}`);
      // Two rows may have become one, so that an id stands in the midst of it.
      unnamed = true;
      omitted.add(cells[0] ?? '');
    }
  }
  return { rows, whole: omitted.size === 0, mayHave: (id) => unnamed || omitted.has(id) };
}

/** A row less the empty cells that Excel leaves behind where more columns were once in use. */
const withoutTail = (cells: string[], columns: number): string[] =>
  cells.slice(columns).every((cell) => cell === '') ? cells.slice(0, columns) : cells;

/** A row as it stands in the file. */
interface Record {
  cells: string[];
  /** Where a cell begins, past an opening quote, or a letter of it. */
  at(cell: number, offset?: number): Place;
}

function checkHead(
  head: Record | undefined,
  wanted: string[],
  file: string,
  problems: Problems,
): boolean {
  const columns = head?.cells ?? [];
  const order = `第一行應是 ${wanted.join(',')}`;
  const missing = wanted.filter((name) => !columns.includes(name));
  const other = columns.filter((name) => !wanted.includes(name));
  if (columns.some((name) => name.includes('，'))) {
    problems.error(startOf(file), `表頭用了全形逗號「，」→ 改成半形；${order}`);
    return false;
  }
  const [separator] = /[;\t]/.exec(columns[0] ?? '') ?? [];
  if (columns.length === 1 && separator) {
    const name = separator === ';' ? '分號' : 'Tab';
    problems.error(
      startOf(file),
      `這張表用${name}分欄，不是逗號 → 在 Excel 裡另存為「CSV UTF-8（逗號分隔）」`,
    );
    return false;
  }
  for (const name of other) {
    const remedy = didYouMean(name, missing, `刪去這一欄，或檢查逗號；${order}`);
    problems.error(
      head?.at(columns.indexOf(name)) ?? startOf(file),
      `表頭不認識「${name}」→ ${remedy}`,
    );
  }
  for (const name of missing)
    if (!other.some((wrong) => didYouMean(wrong, [name], '') !== ''))
      problems.error(startOf(file), `表頭少了 ${name} 這一欄 → 補上；${order}`);
  return missing.length + other.length === 0;
}

interface Parsed {
  records: { record: string[]; raw: string; info: { lines: number } }[];
  broken: CsvError | undefined;
}

const parsed = memoize((text): Parsed => {
  let broken: CsvError | undefined;
  const records = parse(text, {
    info: true,
    raw: true,
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: (error) => void (broken ??= error),
  }) as unknown as Parsed['records'];
  return { records, broken };
}, 64);

/** The records of a CSV text; null, with the problem told, when its quotes leave them in doubt. */
function split(text: string, file: string, problems: Problems): Record[] | null {
  const { records, broken } = parsed(text);
  if (broken) {
    // An opened quote swallows the rest: it stands in the line after the last good one.
    const open = broken.code === 'CSV_QUOTE_NOT_CLOSED';
    const line = open ? (records.at(-1)?.info.lines ?? 0) + 1 : Number(broken.lines);
    problems.error(
      { file, line, column: 1 },
      '雙引號不成對 → 整格用半形雙引號包起來，格子裡的雙引號寫兩個 ""',
    );
    return null;
  }
  return records.map(({ record, raw, info }) => {
    const starts = startsOf(raw);
    /** A quotation mark within a cell is written twice. */
    const past = (start: number, letters: number): number => {
      let index = start;
      for (let i = 0; i < letters; i++) index += raw.startsWith('""', index) ? 2 : 1;
      return index;
    };
    const line = info.lines - raw.trimEnd().split('\n').length + 1;
    return {
      cells: record.map((cell) => cell.trim()),
      at: (cell, offset = 0) =>
        placeIn({ file, line, column: 1 }, raw, past(starts[cell] ?? 0, offset)),
    };
  });
}

/** Where the cells of a raw row begin, past an opening quote. */
function startsOf(raw: string): number[] {
  const starts: number[] = [];
  let quoted = false;
  let fresh = true;
  for (let i = 0; i < raw.length; i++) {
    if (fresh) starts.push(raw[i] === '"' ? i + 1 : i);
    fresh = !quoted && raw[i] === ',';
    if (raw[i] === '"') quoted = !quoted;
  }
  return starts;
}
