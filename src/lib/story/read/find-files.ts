import { parse } from 'node:path/posix';
import { firstCells } from './csv-records';
import { LANGUAGES } from '../../model/languages';
import { nearest, type Problems, startOf } from '../check/problems';
import type { Reading } from './reading';
import { BOARD, CONVERSION, DATA, EVENTS, FACTS, LABELS, type Snapshot } from './snapshot';

/** What the tables are known by: the ids that must be in one, by its name. */
export type WantedFacts = ReadonlyMap<string, readonly string[]>;

/**
 * Names that programs and systems leave beside a file, and nobody means: locks, backups, temporary
 * files of Excel (`E6D1A000`), vim (`4913`), JetBrains, Emacs, and what a folder's view is kept in.
 */
const LEFT_BEHIND =
  /^[.~#$]|[~#]$|^(?:desktop\.ini|thumbs\.db|ehthumbs\.db|icon\r?|\d+|[0-9a-f]{8})$|___jb_\w+___$|\.(?:swp|swo|swx|swn|tmp|temp|bak|old|orig|rej|lock|part|crdownload|sb-[\w-]+)(?:\.csv)?$/i;

const TABLE = /^[a-z][a-z-]*\.csv$/;

/** The share of one table's ids in another by which the one is a copy of the other. */
const COPIED = 0.5;

/**
 * Which files of `data/facts/` are tables. Of a name that is wrong, a copy, or a file that is gone,
 * one thing is told. The ids of files that are not read are omitted from the ledger.
 *
 * @param wanted the tables there must be
 * @returns where each table stands, by the graphic it feeds
 */
export function findFactFiles(
  { files, problems, ledger }: Reading,
  wanted: WantedFacts,
): [table: string, file: string][] {
  const names = [...files.keys()]
    .filter((file) => file.startsWith(`${FACTS}/`))
    .map((file) => file.slice(FACTS.length + 1))
    .filter((name) => !LEFT_BEHIND.test(name));
  const isCsv = (name: string) => /\.csv$/i.test(name);
  const fileOf = (table: string) => `${FACTS}/${table}.csv`;
  const tables = new Map<string, string>();
  for (const table of wanted.keys()) if (files.has(fileOf(table))) tables.set(table, fileOf(table));

  const others = names.filter((name) => isCsv(name) && !wanted.has(name.slice(0, -4)));
  // The shorter name is the original's: `figures.csv` before `figures-copy.csv`.
  for (const name of others.sort((a, b) => a.length - b.length)) {
    const file = `${FACTS}/${name}`;
    const own = firstCells(files, file);
    const [renamed] =
      [...wanted].find(
        ([table, facts]) => !tables.has(table) && shareOf(new Set(facts), own) >= COPIED,
      ) ?? [];
    const [original, copied] =
      [...tables].find(
        ([table, one]) => isCopy(name, table) || shareOf(own, firstCells(files, one)) >= COPIED,
      ) ?? [];
    if (renamed === undefined && !original && TABLE.test(name)) {
      tables.set(name.slice(0, -'.csv'.length), file);
      continue;
    }
    problems.error(
      startOf(file),
      renamed !== undefined
        ? `檔名應是 ${renamed}.csv：裡面是它的數據 → 改回原名`
        : original
          ? `看來是 ${copied} 的副本 → 對照兩份，把要的那一份存成 ${original}.csv，另一份移走`
          : '這個檔名不合用 → 改成小寫英文字母和連字號，如 figures.csv；不是數據就移走',
    );
    if (renamed !== undefined) tables.set(renamed, file);
    else for (const id of own) ledger.ids.omitted.add(id);
  }
  const [other, ...more] = names.filter((name) => !isCsv(name));
  // Files of other kinds do no harm; they may be what an editor takes for the table.
  if (other !== undefined)
    problems.warning(
      startOf(`${FACTS}/${other}`),
      `這裡只讀 CSV 表，${other}${more.length > 0 ? ` 等 ${more.length + 1} 個檔案` : ' '}不會用到 → 是數據就另存為小寫字母檔名的 .csv（UTF-8），不是就移走`,
    );
  // Whoever reads one that is not there is told so.
  for (const table of wanted.keys()) if (!tables.has(table)) tables.set(table, fileOf(table));
  return [...tables].sort(([, a], [, b]) => (a < b ? -1 : 1));
}

/** The share of some ids that are among others. */
function shareOf(ids: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...ids].filter((id) => others.has(id)).length / ids.size || 0;
}

/** `court (1)`, `court 2`, `court - 副本`, `court.sync-conflict-…`, `副本 court`, `court_BACKUP_12`. */
const isCopy = (name: string, table: string): boolean =>
  !TABLE.test(name) &&
  name
    .toLowerCase()
    .split(/[^a-z-]+/)
    .some((part) => part === table);

const READ = [...new Set(LANGUAGES.map(({ words }) => words)), EVENTS, BOARD, LABELS, CONVERSION];

/** Points out tables and words files that nothing reads: an editor may be at work in a copy. */
export function reportStrayFiles(files: Snapshot, problems: Problems): void {
  const stemOf = (file: string) => parse(file).name;
  for (const file of files.keys()) {
    if (!/\.(?:csv|md)$/i.test(file) || /\/README\.md$/.test(file) || READ.includes(file)) continue;
    if (file.startsWith(`${FACTS}/`) || LEFT_BEHIND.test(file.slice(DATA.length + 1))) continue;
    const near = nearest(stemOf(file), READ.map(stemOf));
    const original =
      READ.find((one) => file.startsWith(one.replace(/\.\w+$/, ''))) ??
      READ.find((one) => stemOf(one) === near);
    // That one is gone is told with the name it was given.
    if (original && !files.has(original)) continue;
    const message = original
      ? `看來是 ${original} 的副本，頁面不讀它 → 對照兩份，把要的那一份存成 ${original}，另一份移走`
      : '頁面不讀這個檔案 → 移走；數據放在 data/facts/';
    problems.warning(startOf(file), message);
  }
}
