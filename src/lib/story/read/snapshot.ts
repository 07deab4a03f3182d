import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file's bytes, or why there are none: an error code such as `EACCES`. */
export type Content = Uint8Array | string;

/**
 * What `data/` holds at one moment, by path relative to the project: a check reads each file once,
 * so it never sees two versions of it. A folder that cannot be read stands in it with its error
 * code; a file that is neither a table nor words, with `UNREAD`.
 */
export type Snapshot = ReadonlyMap<string, Content>;

export const DATA = 'data';
export const FACTS = 'data/facts';
export const EVENTS = 'data/events.csv';
export const BOARD = 'data/board.csv';
export const LABELS = 'data/labels.csv';
export const CONVERSION = 'data/conversion.csv';

/** @param from the project's folder, or what was read of it before */
export const snapshotOf = (from: string | Snapshot): Snapshot =>
  typeof from === 'string' ? takeSnapshot(from) : from;

/**
 * Reads `data/` and `data/facts/`. Never throws for what is on the disk.
 *
 * @param root the project's folder
 */
export function takeSnapshot(root: string): Snapshot {
  const files = new Map<string, Content>();
  for (const folder of [DATA, FACTS]) {
    try {
      for (const name of readdirSync(join(root, folder)).sort())
        files.set(`${folder}/${name}`, contentOf(join(root, folder, name)));
      files.delete(folder);
    } catch (error) {
      files.set(folder, codeOf(error));
    }
  }
  return files;
}

/** Tells one state of `data/` from another by what the files hold, not by their size and time. */
export function digestOf(files: Snapshot): string {
  const hash = createHash('sha1');
  for (const [file, content] of files) hash.update(`\n${file} ${content.length}\n`).update(content);
  return hash.digest('hex');
}

/** @returns the error code when it cannot be read: a file that is being saved may go at any moment */
function contentOf(path: string): Content {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return 'EISDIR';
    // A pipe would be waited for, for ever.
    if (!stats.isFile() || !/\.(?:csv|md)$/i.test(path) || /README\.md$/.test(path))
      return 'UNREAD';
    return readFileSync(path);
  } catch (error) {
    return codeOf(error);
  }
}

export const codeOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException | undefined)?.code ?? String(error);
