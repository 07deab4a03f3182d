import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INVISIBLE, nameOf } from './characters';
import { encodingOf } from './encoding';
import { type Place, placeIn, type Problems } from './problems';

export const startOf = (file: string): Place => ({ file, line: 1, column: 1 });

/** Where a version control system found two changes to one place and left both. */
const CONFLICT = /^(?:<{7}|>{7})(?= |$)/m;

const SAVE_AGAIN =
  '執行 npm run fix:story 轉成 UTF-8；或另存新檔：Excel 選「CSV UTF-8（逗號分隔）」，記事本的「編碼」選 UTF-8';

/**
 * A text file of `data/`, without Excel's byte order mark and with `\n` alone between lines.
 *
 * @param file relative to the project
 * @returns null, with the problem told, when it is missing, locked or not UTF-8
 */
export function readText(root: string, file: string, problems: Problems): string | null {
  const bytes = readBytes(join(root, file));
  if (typeof bytes === 'string') {
    const message =
      bytes === 'ENOENT'
        ? `找不到檔案 ${file} → 從版本庫取回，或檢查檔名與位置`
        : `檔案打不開（${bytes}）→ 可能正被別的程式占用：存檔、關掉那個程式再試`;
    problems.error(startOf(file), message);
    return null;
  }
  const encoding = encodingOf(bytes);
  if (encoding && encoding !== 'UTF-8') {
    problems.error(startOf(file), `檔案是 ${encoding}，不是 UTF-8 → ${SAVE_AGAIN}`, { encoding });
    return null;
  }
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  const broken = text.indexOf('\uFFFD');
  if (broken < 0) return sound(text, file, problems);
  problems.error(
    placeIn(startOf(file), text, broken),
    '這裡有壞掉的字，檔案多半沒存完 → 重新存一次，或從版本庫取回',
  );
  return null;
}

/** A file's bytes, or why there are none: one that is being saved may go away at any moment. */
function readBytes(path: string): Uint8Array | string {
  try {
    return readFileSync(path);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

/** The text without what must not be in any file; null, with the problem told, when it is two versions. */
function sound(text: string, file: string, problems: Problems): string | null {
  const conflict = CONFLICT.exec(text);
  if (conflict) {
    const place = placeIn(startOf(file), text, conflict.index);
    problems.error(
      place,
      '合併衝突還沒解決 → 在兩個版本裡留一個，刪去 <<<<<<<、=======、>>>>>>> 各行',
    );
    return null;
  }
  if (text.search(INVISIBLE) < 0) return text;
  for (const { 0: letter, index } of text.matchAll(INVISIBLE)) {
    const place = placeIn(startOf(file), text, index);
    problems.error(place, `有看不見的字元 ${nameOf(letter)} → 刪去`, { take: letter, put: '' });
  }
  return text.replace(INVISIBLE, '');
}
