import {
  accessSync,
  chmodSync,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { group, zip } from 'd3';
import { checkStory } from '..';
import { SEPARATORS, withCommas } from '../read/csv-records';
import { decode } from '../read/encoding';
import { METAS, type Metas } from '../check/sections';
import { codeOf, type Snapshot, takeSnapshot } from '../read/snapshot';
import type { Problem } from '../../model/story';

/** A file before and after its corrections. */
export interface FixedFile {
  file: string;
  before: Uint8Array;
  after: Uint8Array;
}

/** By it Excel knows UTF-8 when it opens a table. */
const MARK = '\uFEFF';

/** A correction may bring to light what an error had hidden; no file needs as many rounds. */
const ROUNDS = 20;

/**
 * Applies every remedy of which the check is certain. All else in a file stays as it is, byte for
 * byte, its byte order mark and its line endings among it.
 *
 * @param root the project's folder
 * @param write false to leave the files alone and only tell
 * @returns also the files that could not be written, each with the reason for an editor
 */
export function autofix(root: string, write: boolean, metas: Metas = METAS) {
  const fixed = autofixSnapshot(takeSnapshot(root), metas);
  return { ...fixed, unwritten: write ? writeFixed(root, fixed.files) : [] };
}

/**
 * Writes corrected files, each only if it is still what was corrected: an editor may have saved it since.
 *
 * @param root the project's folder
 * @returns the files left alone
 */
export const writeFixed = (root: string, files: readonly FixedFile[]) =>
  files.flatMap((fixed) => {
    const why = replaceFile(root, fixed);
    return why === undefined ? [] : [{ file: fixed.file, why }];
  });

/**
 * Puts new bytes in the place of a file, at once or not at all: a program that reads it meanwhile
 * sees the old file or the new one. Through a link the file it leads to is written.
 *
 * @returns why it was left alone, for an editor; undefined when it was written
 */
function replaceFile(root: string, { file, before, after }: FixedFile): string | undefined {
  let beside = '';
  try {
    const path = realpathSync(join(root, file));
    // A rename would take a read-only file away all the same.
    accessSync(path, constants.W_OK);
    beside = join(dirname(path), `.fix-story-${process.pid}.tmp`);
    writeFileSync(beside, after, { flag: 'wx', flush: true });
    chmodSync(beside, statSync(path).mode);
    if (!readFileSync(path).equals(before)) return '剛剛又存過一次，沒有動它 → 再執行一次';
    renameSync(beside, path);
    return undefined;
  } catch (error) {
    return `寫不進去（${codeOf(error)}）→ 檔案或資料夾是唯讀的，或正被別的程式占用：改好權限、關掉那個程式再試`;
  } finally {
    if (beside) rmSync(beside, { force: true });
  }
}

/**
 * The same of files in memory; nothing is read or written.
 *
 * @returns the files and the lines that change, the files that are rewritten as a whole, each with
 *   how, `GBK 改為 UTF-8`, and what is left to an editor: more than one remedy is possible
 */
export function autofixSnapshot(before: Snapshot, metas: Metas = METAS) {
  const recoded: { file: string; what: string }[] = [];
  /** Those, as they were when their letters could first be read. */
  const readable = new Map<string, Uint8Array>();
  let now = before;
  let left = checkStory(now, metas);
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Map(now);
    for (const [file, problems] of group(left, (problem) => problem.file)) {
      const bytes = now.get(file);
      if (typeof bytes !== 'object') continue;
      const whole = rewritten(file, bytes, problems);
      if (whole) {
        recoded.push({ file, what: whole.what });
        readable.set(file, whole.bytes);
      }
      next.set(file, whole?.bytes ?? fixLines(file, bytes, problems));
    }
    if ([...next].every(([file, content]) => now.get(file) === content)) break;
    now = next;
    left = checkStory(now, metas);
  }
  const files = [...now].flatMap(([file, after]): FixedFile[] => {
    const old = before.get(file);
    const changed = old !== after && typeof old === 'object' && typeof after === 'object';
    return changed ? [{ file, before: old, after }] : [];
  });
  const lines = files.flatMap(({ file, before, after }) =>
    difference(file, textOf(readable.get(file) ?? before), textOf(after)),
  );
  return { files, lines, recoded, left };
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

/**
 * A file that is to be rewritten as a whole; what else is wrong in it is found when it can be read.
 *
 * @returns undefined when it is not
 */
function rewritten(file: string, bytes: Uint8Array, problems: readonly Problem[]) {
  for (const { fix } of problems) {
    if (fix && 'encoding' in fix) {
      const text = (file.endsWith('.csv') ? MARK : '') + decode(bytes, fix.encoding);
      return { bytes: Buffer.from(text), what: `${fix.encoding} 改為 UTF-8` };
    }
    if (fix && 'separator' in fix) {
      const [, mark = '', text = ''] = /^(\uFEFF?)([^]*)$/.exec(textOf(bytes)) ?? [];
      const table = withCommas(text, fix.separator);
      const what = `${SEPARATORS[fix.separator] ?? fix.separator}分欄改為逗號`;
      if (table !== null) return { bytes: Buffer.from(mark + table), what };
    }
  }
  return undefined;
}

/** @returns the same bytes when nothing can be changed */
function fixLines(file: string, bytes: Uint8Array, problems: readonly Problem[]): Uint8Array {
  const raw = textOf(bytes);
  const ends = [...raw.matchAll(/\r\n?|\n/g)].map(({ 0: end, index }) => index + end.length);
  const starts = [raw.startsWith(MARK) ? 1 : 0, ...ends];
  const parts: string[] = [];
  let done = 0;
  // They come in order of their places.
  for (const { line, column, fix } of problems) {
    if (!fix || !('take' in fix)) continue;
    const { take, put } = fix;
    const index = (starts[line - 1] ?? Infinity) + column - 1;
    // A quotation mark of a table may be one that holds a cell together.
    const doubtful = file.endsWith('.csv') && /["\n]/.test(take + put);
    if (doubtful || index < done || !raw.startsWith(take, index)) continue;
    parts.push(raw.slice(done, index), put);
    done = index + take.length;
  }
  return parts.length === 0 ? bytes : Buffer.from(parts.join('') + raw.slice(done));
}

/** The lines that change, without their endings. Remedies never make or join any. */
function difference(file: string, before: string, after: string) {
  const lines = (text: string) => text.replace(MARK, '').split(/\r\n?|\n/);
  return zip(lines(before), lines(after)).flatMap(([old = '', fixed = ''], i) =>
    old === fixed ? [] : [{ file, line: i + 1, before: old, after: fixed }],
  );
}
