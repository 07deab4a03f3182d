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
    'table gbk',
    Uint8Array.of(0x69, 0x64, 0x2c, 0xb0, 0xd9, 0xa),
    '1:4 檔案不是 UTF-8，像是 GBK 之類的編碼 → 在編輯器或 Excel 裡另存為 UTF-8（Excel：CSV UTF-8）',
  ],
  [
    'missing column',
    ['id,value,unit,approx', 'id,value,unit'],
    '1:1 表頭少了 approx 這一欄 → 補上；第一行應是 id,value,unit,approx,period,what,status,formula,source,note,what.en,note.en',
  ],
  ['misspelt column', ['approx', 'aprox'], '1:15 表頭不認識「aprox」→ 是否想寫 approx？'],
  [
    'extra column',
    ['note.en', 'note.en,extra'],
    '1:77 表頭不認識「extra」→ 刪去這一欄，或檢查逗號；第一行應是 id,value,unit,approx,period,what,status,formula,source,note,what.en,note.en',
  ],
  [
    'full-width comma head',
    ['id,value', 'id，value'],
    '1:1 表頭用了全形逗號「，」→ 改成半形；第一行應是 id,value,unit,approx,period,what,status,formula,source,note,what.en,note.en',
  ],
  [
    'too few cells',
    ['A7,,', 'A7,'],
    '2:1 這一行有 11 欄，表頭有 12 欄 → 空格子也要留逗號；格子裡有逗號時，整格用半形雙引號包起來',
  ],
  [
    'full-width comma row',
    ['天,,', '天，,'],
    '2:1 這一行有 11 欄，表頭有 12 欄 → 分欄用半形逗號「,」，不用全形「，」；空格子也要留逗號',
  ],
  [
    'quote open',
    ['總天數', '"總天數'],
    '2:1 雙引號不成對 → 整格用半形雙引號包起來，格子裡的雙引號寫兩個 ""',
  ],
  [
    'quote inside',
    ['總天數', '"總"天數'],
    '2:1 雙引號不成對 → 整格用半形雙引號包起來，格子裡的雙引號寫兩個 ""',
  ],
  ['table gone', null, '1:1 找不到檔案 data/facts/days.csv → 從版本庫取回，或檢查檔名與位置'],
]);

refuses('data/facts/court.xlsx', [
  ['xlsx', 'x', '1:1 這裡只放 CSV 表 → 另存為小寫字母檔名的 .csv（UTF-8），或移走'],
]);

refuses('data/events.csv', [
  ['events gone', null, '1:1 找不到檔案 data/events.csv → 從版本庫取回，或檢查檔名與位置'],
]);

refuses('data/conversion.csv', [
  ['conversion gone', null, '1:1 找不到檔案 data/conversion.csv → 從版本庫取回，或檢查檔名與位置'],
]);
