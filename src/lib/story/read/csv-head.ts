import type { TableRecord } from './csv-records';
import { startOf } from './files';
import { didYouMean, type Problems, quoted } from '../check/problems';

/** Rows above the head that are looked through for it: a title, a note, a blank row. */
const ABOVE = 10;

/** Names that are told one by one. */
const ONE_BY_ONE = 3;

/**
 * The columns of a table and the rows below them.
 *
 * @param wanted the columns there must be, in any order
 * @returns null, with the one problem told, when the first row is no such head
 */
export function findHead(
  records: readonly TableRecord[],
  wanted: readonly string[],
  file: string,
  problems: Problems,
): { columns: string[]; rows: readonly TableRecord[] } | null {
  const order = `第一行應是 ${wanted.join(',')}`;
  const wrong = (message: string): null => {
    problems.error(startOf(file), message);
    return null;
  };
  const [first, ...rows] = records;
  const all = first?.cells ?? [];
  const columns = all.slice(0, all.findLastIndex((name) => name !== '') + 1);
  const known = (names: readonly string[]) => names.filter((name) => wanted.includes(name)).length;
  const half = wanted.length / 2;
  const line = all.join(',');
  if (/^sep=.?$/i.test(line.replace(/,+$/, '')))
    return wrong(`第一行是 Excel 的「${quoted(line)}」→ 刪去這一行；${order}`);
  if (line.includes('，') && known(line.split(/[,，]/)) >= half)
    return wrong(`表頭用了全形逗號「，」→ 改成半形；${order}`);
  if (known(columns) < half) {
    const above = records.slice(0, ABOVE).findIndex(({ cells }) => known(cells) >= half);
    return above > 0
      ? wrong(`表頭前面多了 ${above} 行，第一行是「${quoted(line)}」→ 刪去；${order}`)
      : wrong(`第一行不是表頭，是「${quoted(line)}」→ 在最上面補上表頭；${order}`);
  }
  return namesSound(columns, first, wanted, file, problems) ? { columns, rows } : null;
}

/** Whether the names are the ones wanted, each once. */
function namesSound(
  columns: readonly string[],
  head: TableRecord | undefined,
  wanted: readonly string[],
  file: string,
  problems: Problems,
): boolean {
  const order = `第一行應是 ${wanted.join(',')}`;
  const at = (index: number) => head?.at(index) ?? startOf(file);
  const missing = wanted.filter((name) => !columns.includes(name));
  const other = columns.flatMap((name, index) => (wanted.includes(name) ? [] : [{ name, index }]));
  const twice = columns.flatMap((name, index) =>
    wanted.includes(name) && columns.indexOf(name) < index ? [{ name, index }] : [],
  );
  if (twice.length > ONE_BY_ONE) {
    problems.error(
      startOf(file),
      `第一行有 ${columns.length} 欄，欄名重複 ${twice.length} 次，多半是換行不見了 → 從版本庫取回；${order}`,
    );
    return false;
  }
  for (const { name, index } of twice)
    problems.error(at(index), `表頭有兩個「${name}」，不知道用哪一欄 → 刪去一欄，或改正欄名`);
  const meant = (name: string) => didYouMean(name, missing, '');
  const [one] = other;
  if (one && other.length > ONE_BY_ONE) {
    const names = other.map(({ name }) => `「${quoted(name)}」`).join('');
    problems.error(at(one.index), `表頭不認識${names}→ ${order}`);
    return false;
  }
  for (const { name, index } of other) {
    const title = name === '' ? '表頭有一欄沒有名字' : `表頭不認識「${quoted(name)}」`;
    const remedy = meant(name) || `刪去這一欄，或檢查逗號；${order}`;
    problems.error(at(index), `${title}${name === '' ? ' ' : ''}→ ${remedy}`);
  }
  const gone = missing.filter(
    (name) => !other.some((wrong) => meant(wrong.name).includes(` ${name}？`)),
  );
  if (gone.length > 0)
    problems.error(startOf(file), `表頭少了 ${gone.join('、')} 這一欄 → 補上；${order}`);
  return missing.length + other.length + twice.length === 0;
}
