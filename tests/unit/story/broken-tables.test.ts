import { gbk } from '../../../src/lib/story/check/mistakes/gbk';
import { RECODE } from '../../../src/lib/story/check/mistakes/tables';
import { refuses } from './refuses';

refuses('data/story.zh-Hant.md', [
  ['words missing', null, '1:1 找不到檔案 data/story.zh-Hant.md → 從版本庫取回，或檢查檔名與位置'],
  ['words gbk', gbk('---\ntitle: 五百一十天\n'), `1:1 檔案是 GBK，不是 UTF-8 → ${RECODE}`],
  [
    'words utf16, the bytes the other way round',
    Uint8Array.of(0xfe, 0xff, 0x0, 0x2d),
    `1:1 檔案是 UTF-16BE，不是 UTF-8 → ${RECODE}`,
  ],
  [
    'a letter that a program has lost',
    ['先看一組', '先看\uFFFD組'],
    '30:3 這裡有壞掉的字，檔案多半沒存完 → 重新存一次，或從版本庫取回',
  ],
]);

refuses('data/facts/days.csv', [
  [
    'quote inside',
    ['總天數', '"總"天數'],
    '2:1 雙引號不成對 → 整格用半形雙引號包起來，格子裡的引號寫「」或 “ ”',
  ],
]);

refuses('data/events.csv', [
  ['events gone', null, '1:1 找不到檔案 data/events.csv → 從版本庫取回，或檢查檔名與位置'],
]);

refuses('data/conversion.csv', [
  ['conversion gone', null, '1:1 找不到檔案 data/conversion.csv → 從版本庫取回，或檢查檔名與位置'],
]);
