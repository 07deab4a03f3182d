import { type CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { readText, startOf } from './files';
import { didYouMean, type Place, type Problems } from './problems';

/** A row whose cells have the shape asked for. */
export interface Row<T> {
  cells: T;
  /** Where a cell stands, or a letter of it. */
  at(column: keyof T & string, offset?: number): Place;
}

export interface Table<T> {
  rows: Row<T>[];
  /** First cells of the rows left out for a problem: known, so that nobody calls them unknown. */
  broken: string[];
}

interface Line {
  cells: string[];
  line: number;
  /** Column, from 1, of each cell's first letter. */
  starts: number[];
}

/**
 * A table of `data/`: a head of column names in any order, then rows; blank rows are passed over.
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
  const table: Table<z.infer<typeof shape>> = { rows: [], broken: [] };
  const text = readText(root, file, problems);
  if (text === null) return table;
  const [head, ...lines] = split(text, file, problems);
  const columns = head?.cells ?? [];
  if (!checkHead(columns, head, Object.keys(shape.shape), file, problems)) return table;

  for (const { cells, line, starts } of lines) {
    if (cells.every((cell) => cell === '')) continue;
    const at = (column: string, offset = 0): Place => {
      const start = starts[columns.indexOf(column)] ?? 1;
      return { file, line, column: start + offset };
    };
    const before = problems.list.length;
    if (cells.length !== columns.length) {
      const remedy = cells.some((cell) => cell.includes('，'))
        ? '分欄用半形逗號「,」，不用全形「，」；空格子也要留逗號'
        : '空格子也要留逗號；格子裡有逗號時，整格用半形雙引號包起來';
      problems.error(
        { file, line, column: 1 },
        `這一行有 ${cells.length} 欄，表頭有 ${columns.length} 欄 → ${remedy}`,
      );
    } else {
      const row = shape.safeParse(Object.fromEntries(columns.map((name, i) => [name, cells[i]])));
      for (const issue of row.error?.issues ?? [])
        problems.error(at(String(issue.path[0])), issue.message);
      if (row.success) table.rows.push({ cells: row.data, at });
    }
    if (problems.list.length > before) table.broken.push(cells[0] ?? '');
  }
  return table;
}

function checkHead(
  columns: string[],
  head: Line | undefined,
  wanted: string[],
  file: string,
  problems: Problems,
): boolean {
  const missing = wanted.filter((name) => !columns.includes(name));
  for (const name of missing)
    problems.error(
      startOf(file),
      `表頭少了 ${name} 這一欄 → 第一行應是 ${wanted.join(',')}（半形逗號）`,
    );
  columns.forEach((name, i) => {
    if (wanted.includes(name)) return;
    const remedy = didYouMean(name, missing, '刪去這一欄');
    problems.error(
      { file, line: 1, column: head?.starts[i] ?? 1 },
      `表頭多了「${name}」這一欄 → ${remedy}`,
    );
  });
  return missing.length === 0;
}

/** The rows of a CSV text with the place of every cell. */
function split(text: string, file: string, problems: Problems): Line[] {
  const told = (error: CsvError | undefined) => {
    problems.error(
      { file, line: Number(error?.lines ?? 1), column: 1 },
      '雙引號不成對 → 整格用半形雙引號包起來，格子裡的雙引號寫兩個 ""',
    );
    return undefined;
  };
  const records = parse(text, {
    info: true,
    raw: true,
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: told,
  }) as unknown as { record: string[]; raw: string; info: { lines: number } }[];
  return records.map(({ record, raw, info }) => ({
    cells: record.map((cell) => cell.trim()),
    line: info.lines - raw.trimEnd().split('\n').length + 1,
    starts: startsOf(raw),
  }));
}

/** Columns at which the cells of a raw row begin, past an opening quote. */
function startsOf(raw: string): number[] {
  const starts: number[] = [];
  let quoted = false;
  let fresh = true;
  for (let i = 0; i < raw.length; i++) {
    if (fresh) starts.push(raw[i] === '"' ? i + 2 : i + 1);
    fresh = !quoted && raw[i] === ',';
    if (raw[i] === '"') quoted = !quoted;
  }
  return starts;
}
