import { refuses } from './refuses';

refuses('data/story.zh-Hant.md', [
  ['words missing', null, '1:1 找不到檔案 data/story.zh-Hant.md → 從版本庫取回，或檢查檔名與位置'],
  [
    'words gbk',
    Uint8Array.of(0x2d, 0x2d, 0x2d, 0xa, 0x74, 0x3a, 0xb0, 0xd9, 0xcc, 0xec),
    '2:3 檔案不是 UTF-8，像是 GBK 之類的編碼 → 在編輯器或 Excel 裡另存為 UTF-8（Excel：CSV UTF-8）',
  ],
  [
    'words utf16',
    Uint8Array.of(0xff, 0xfe, 0x2d, 0x0),
    '1:1 檔案不是 UTF-8，像是 UTF-16 → 在編輯器或 Excel 裡另存為 UTF-8（Excel：CSV UTF-8）',
  ],
]);

refuses('data/facts/days.csv', [
  [
    'quote inside',
    ['總天數', '"總"天數'],
    '2:1 雙引號不成對 → 整格用半形雙引號包起來，格子裡的雙引號寫兩個 ""',
  ],
]);

refuses('data/events.csv', [
  ['events gone', null, '1:1 找不到檔案 data/events.csv → 從版本庫取回，或檢查檔名與位置'],
]);

refuses('data/conversion.csv', [
  ['conversion gone', null, '1:1 找不到檔案 data/conversion.csv → 從版本庫取回，或檢查檔名與位置'],
]);
