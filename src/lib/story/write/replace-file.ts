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
import { codeOf } from '../read/snapshot';

/**
 * Puts new bytes in the place of a file, at once or not at all: a program that reads it meanwhile
 * sees the old file or the new one. Through a link the file it leads to is written.
 *
 * @param root the project's folder
 * @param before what the file must still hold
 * @returns why it was left alone, for an editor; undefined when it was written
 */
export function replaceFile(
  root: string,
  file: string,
  before: Uint8Array,
  after: Uint8Array,
): string | undefined {
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
