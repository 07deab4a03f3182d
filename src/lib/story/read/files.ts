import { INVISIBLE, nameOf } from '../chinese/characters';
import { decode, encodingOf } from './encoding';
import { nearest, locationIn, type Problems, startOf } from '../check/problems';
import type { Snapshot } from './snapshot';
import type { Problem } from '../../model/story';

/** Bytes; 30 times all there is today. A reader would wait for more, and so would an editor. */
const LARGEST = 2 * 2 ** 20;

/** Where a version control system found two changes to one place and left both. */
const CONFLICT = /^(?:<{7}|>{7})(?= |$)/m;

/** What letters become that an encoding does not have; one or two may be an editor's own. */
const LOST = /\?{2,}/g;
const LOST_LEAST = 3;

const SAVE_AS = '另存新檔：Excel 選「CSV UTF-8（逗號分隔）」，記事本的「編碼」選 UTF-8';
const SAVE_AGAIN = `執行 npm run fix:story 轉成 UTF-8；或${SAVE_AS}`;

/** Files of other programs that were only given another name, by how they begin. */
const DISGUISED: readonly [start: RegExp, name: string][] = [
  [/^PK\p{Cc}{2}/u, '活頁簿或壓縮檔（.xlsx、.docx、.zip）'],
  [/^\xd0\xcf\p{Cc}\xe0/u, '舊式的 Office 檔（.xls、.doc）'],
  [/^%PDF-/, 'PDF'],
  [/^\{\\rtf/, 'RTF'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|\?xml)/i, '網頁或 XML'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8)/, '圖片'],
];

/**
 * A text file of `data/`, without Excel's byte order mark and with `\n` alone between lines.
 *
 * @param file relative to the project
 * @returns null, with the one problem told, when it is missing, locked or no text in UTF-8
 */
export function readText(files: Snapshot, file: string, problems: Problems): string | null {
  const refuse = (message: string, at = startOf(file), fix?: Problem['fix']) =>
    problems.error(at, message, fix);
  const bytes = files.get(file) ?? 'ENOENT';
  if (typeof bytes === 'string') return refuse(whyNot(bytes, file, files));
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  const disguised = DISGUISED.find(([begins]) => begins.test(start));
  if (disguised)
    return refuse(`這個檔案其實是${disguised[1]} → 在原來的程式裡打開，再${SAVE_AS}；只改檔名不行`);
  if (bytes.length > LARGEST)
    return refuse(
      `檔案有 ${(bytes.length / 2 ** 20).toFixed(1)} MB，不像是這個故事的 → 看看是不是貼錯了東西；從版本庫取回，再改一次`,
    );
  if (bytes.length > 0 && bytes.every((byte) => byte === 0))
    return refuse('檔案裡只有空位元組，沒有字 → 從版本庫取回');
  const text = decode(bytes, 'UTF-8').replace(/\r\n?/g, '\n');
  const at = (index: number) => locationIn(startOf(file), text, index);
  // Whatever the encoding, a question mark is one.
  const runs = [...text.matchAll(LOST)];
  const lost = runs.reduce((sum, [run]) => sum + run.length, 0);
  if (runs[0] && lost >= LOST_LEAST)
    return refuse(
      `有 ${lost} 個字存成了「?」→ 這些字已經不在檔案裡：從版本庫取回，改好再${SAVE_AS}`,
      at(runs[0].index),
    );
  const encoding = encodingOf(bytes);
  if (encoding === 'unknown')
    return refuse(
      `檔案不是 UTF-8，也認不出是哪一種編碼 → 在原來的程式裡打開，看到字都對，再${SAVE_AS}`,
    );
  if (encoding !== 'UTF-8' && encoding !== 'damaged')
    return refuse(`檔案是 ${encoding}，不是 UTF-8 → ${SAVE_AGAIN}`, startOf(file), { encoding });
  const broken = text.indexOf('\uFFFD');
  if (broken >= 0)
    return refuse('這裡有壞掉的字，檔案多半沒存完 → 重新存一次，或從版本庫取回', at(broken));
  const conflict = text.search(CONFLICT);
  if (conflict >= 0)
    return refuse(
      '合併衝突還沒解決 → 在兩個版本裡留一個，刪去 <<<<<<<、=======、>>>>>>> 各行',
      at(conflict),
    );
  for (const { 0: take, index } of text.matchAll(INVISIBLE))
    problems.error(at(index), `有看不見的字元 ${nameOf(take)} → 刪去`, { take, put: '' });
  return text.replace(INVISIBLE, '');
}

/** What an editor is told of a file that cannot be read. */
function whyNot(code: string, file: string, files: Snapshot): string {
  if (code !== 'ENOENT')
    return `檔案打不開（${code}）→ 若成了資料夾，移走它，從版本庫取回檔案；若被別的程式占用，存檔、關掉那個程式；若沒有權限，改檔案的權限`;
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const others = [...files.keys()].filter((other) => other.startsWith(folder));
  const names = others.map((other) => other.slice(folder.length));
  const near = nearest(file.slice(folder.length), names);
  return near === undefined || near === 'README.md'
    ? `找不到檔案 ${file} → 從版本庫取回，或檢查檔名與位置`
    : `找不到檔案 ${file} → 是不是改名成了 ${folder}${near}？改回原名`;
}
