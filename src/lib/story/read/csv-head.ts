import { min } from 'd3';
import type { TableRecord } from './csv-records';
import { nearest, type Problems, quoted, startOf } from '../check/problems';

/** Rows above the head that are looked through for it: a title, a note, a blank row. */
const ABOVE = 10;

/** Names that are told one by one. */
const ONE_BY_ONE = 3;

/**
 * The columns of a table and the rows below them: without the blank ones, and without the empty cells
 * at the end that Excel leaves behind where more columns were once in use.
 *
 * @param wanted the columns there must be, in any order
 * @returns null, with the problems told, when the first row does not have each of them once
 */
export function findHead(
  records: readonly TableRecord[],
  wanted: readonly string[],
  file: string,
  problems: Problems,
): { columns: string[]; rows: TableRecord[] } | null {
  const order = `第一行應是 ${wanted.join(',')}`;
  const [head, ...rows] = records;
  const all = head?.cells ?? [];
  const columns = all.slice(0, all.findLastIndex((name) => name !== '') + 1);
  const refuse = (message: string, at = startOf(file)) => problems.error(at, message);
  const wantedIn = (names: readonly string[]) =>
    names.filter((name) => wanted.includes(name)).length;
  const half = wanted.length / 2;
  const line = all.join(',');
  if (/^sep=.?,*$/i.test(line))
    return refuse(`第一行是 Excel 的「${quoted(line)}」→ 刪去這一行；${order}`);
  if (line.includes('，') && wantedIn(line.split(/[,，]/)) >= half)
    return refuse(`表頭用了全形逗號「，」→ 改成半形；${order}`);
  if (wantedIn(columns) < half) {
    const above = records.slice(0, ABOVE).findIndex(({ cells }) => wantedIn(cells) >= half);
    return above > 0
      ? refuse(`表頭前面多了 ${above} 行，第一行是「${quoted(line)}」→ 刪去；${order}`)
      : refuse(`第一行不是表頭，是「${quoted(line)}」→ 在最上面補上表頭；${order}`);
  }

  const at = (index = 0) => head?.at(index) ?? startOf(file);
  const missing = wanted.filter((name) => !columns.includes(name));
  const strange = [...columns.entries()].filter(([, name]) => !wanted.includes(name));
  const duplicates = [...columns.entries()].filter(
    ([index, name]) => wanted.includes(name) && columns.indexOf(name) < index,
  );
  if (duplicates.length > ONE_BY_ONE)
    return refuse(
      `第一行有 ${columns.length} 欄，欄名重複 ${duplicates.length} 次，多半是換行不見了 → 從版本庫取回；${order}`,
    );
  for (const [index, name] of duplicates)
    refuse(`表頭有兩個「${name}」，不知道用哪一欄 → 刪去一欄，或改正欄名`, at(index));
  if (strange.length > ONE_BY_ONE) {
    const names = strange.map(([, name]) => `「${quoted(name)}」`).join('');
    return refuse(`表頭不認識${names}→ ${order}`, at(strange[0]?.[0]));
  }
  const gone = new Set(missing);
  for (const [index, name] of strange) {
    const near = nearest(name, missing);
    gone.delete(near ?? '');
    const title = name === '' ? '表頭有一欄沒有名字 ' : `表頭不認識「${quoted(name)}」`;
    const remedy = near ? `是否想寫 ${near}？` : `刪去這一欄，或檢查逗號；${order}`;
    refuse(`${title}→ ${remedy}`, at(index));
  }
  if (gone.size > 0) refuse(`表頭少了 ${[...gone].join('、')} 這一欄 → 補上；${order}`);
  if (missing.length + strange.length + duplicates.length > 0) return null;

  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const width = Math.max(all.length, min(filled, ({ cells }) => cells.length) ?? 0);
  // Where a row alone has empty cells at its end, a comma too many has moved its cells.
  for (const row of filled)
    if (row.cells.length <= width && !row.cells.slice(columns.length).some(Boolean))
      row.cells = row.cells.slice(0, columns.length);
  return { columns, rows: filled };
}
