import { firstCells } from './csv';
import { startOf } from './files';
import type { Problems } from '../check/problems';
import { FACTS, type Snapshot } from './snapshot';

/** A table of `data/facts/`: the graphic it feeds, and where it stands. */
export interface FactFile {
  table: string;
  file: string;
}

/** What the tables are known by: the ids that must be in one, by its name. */
export type WantedFacts = ReadonlyMap<string, readonly string[]>;

/**
 * Names that programs and systems leave beside a file, and nobody means: locks, backups, temporary
 * files of Excel (`E6D1A000`), vim (`4913`), JetBrains, Emacs, and what a folder's view is kept in.
 */
const LEFT_BEHIND =
  /^[.~#$]|[~#]$|^(?:desktop\.ini|thumbs\.db|ehthumbs\.db|icon\r?|\d+|[0-9a-f]{8})$|___jb_\w+___$|\.(?:swp|swo|swx|swn|tmp|temp|bak|old|orig|rej|lock|part|crdownload|sb-[\w-]+)(?:\.csv)?$/i;

export const isLeftBehind = (name: string): boolean => LEFT_BEHIND.test(name);

const TABLE = /^[a-z][a-z-]*\.csv$/;

/** The share of one table's ids in another by which the one is a copy of the other. */
const COPIED = 0.5;

/**
 * Which files of `data/facts/` are tables. Of a name that is wrong, a copy, or a file that is gone,
 * one thing is told.
 *
 * @param wanted the tables there must be
 * @returns the tables, and the ids that may be in files that are not read
 */
export function findFactFiles(
  files: Snapshot,
  wanted: WantedFacts,
  problems: Problems,
): { tables: FactFile[]; unread: Set<string> } {
  const names = [...files.keys()]
    .filter((file) => file.startsWith(`${FACTS}/`))
    .map((file) => file.slice(FACTS.length + 1))
    .filter((name) => !isLeftBehind(name));
  const tables: FactFile[] = [];
  const unread = new Set<string>();
  const there = (table: string) => names.includes(`${table}.csv`);
  for (const table of wanted.keys())
    if (there(table)) tables.push({ table, file: `${FACTS}/${table}.csv` });

  const csv = names.filter((name) => /\.csv$/i.test(name) && !wanted.has(name.slice(0, -4)));
  const ids = new Map(csv.map((name) => [name, firstCells(files, `${FACTS}/${name}`)]));
  // The shorter name is the original's: `city.csv` before `city-copy.csv`.
  for (const name of csv.sort((a, b) => a.length - b.length)) {
    const file = `${FACTS}/${name}`;
    const own = ids.get(name) ?? new Set<string>();
    const renamed = [...wanted].find(
      ([table, facts]) =>
        !tables.some((one) => one.table === table) && shareOf(new Set(facts), own) >= COPIED,
    )?.[0];
    const original = tables.find(
      (one) => isCopy(name, one.table) || shareOf(own, firstCells(files, one.file)) >= COPIED,
    );
    if (renamed !== undefined) {
      problems.error(startOf(file), `檔名應是 ${renamed}.csv：裡面是它的數據 → 改回原名`);
      tables.push({ table: renamed, file });
    } else if (original) {
      problems.error(
        startOf(file),
        `看來是 ${original.file} 的副本 → 對照兩份，把要的那一份存成 ${original.table}.csv，另一份移走`,
      );
      for (const id of own) unread.add(id);
    } else if (TABLE.test(name)) tables.push({ table: name.slice(0, -'.csv'.length), file });
    else {
      problems.error(
        startOf(file),
        '這個檔名不合用 → 改成小寫英文字母和連字號，如 city.csv；不是數據就移走',
      );
      for (const id of own) unread.add(id);
    }
  }
  tellOthers(
    names.filter((name) => !/\.csv$/i.test(name)),
    problems,
  );
  // Whoever reads one that is not there is told so.
  for (const table of wanted.keys())
    if (!tables.some((one) => one.table === table))
      tables.push({ table, file: `${FACTS}/${table}.csv` });
  return { tables: tables.sort((a, b) => (a.file < b.file ? -1 : 1)), unread };
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

/** Files of other kinds do no harm; they may be what an editor takes for the table. */
function tellOthers(names: readonly string[], problems: Problems): void {
  const [first] = names;
  if (first === undefined) return;
  const more = names.length > 1 ? ` 等 ${names.length} 個檔案` : ' ';
  problems.warning(
    startOf(`${FACTS}/${first}`),
    `這裡只讀 CSV 表，${first}${more}不會用到 → 是數據就另存為小寫字母檔名的 .csv（UTF-8），不是就移走`,
  );
}
