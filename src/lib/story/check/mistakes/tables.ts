import { gbk } from './gbk';
import type { Mistake } from './mistake';
import { restored, SOUND } from './sample';

const DAYS = 'data/facts/days.csv';

const HEAD = SOUND[DAYS]?.split('\n')[0];

export const RECODE =
  '執行 npm run fix:story 轉成 UTF-8；或另存新檔：Excel 選「CSV UTF-8（逗號分隔）」，記事本的「編碼」選 UTF-8';

/** With its byte order mark, as Windows writes it. */
const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');

export const tables: readonly Mistake[] = [
  {
    id: 'table-gbk',
    slip: 'Excel、WPS 或記事本存成了 GBK',
    file: DAYS,
    change: gbk(SOUND[DAYS] ?? ''),
    says: [`1:1 檔案是 GBK，不是 UTF-8 → ${RECODE}`],
    mends: `\uFEFF${SOUND[DAYS]}`,
  },
  {
    id: 'table-utf16',
    slip: 'Excel 存成了「Unicode 文字」',
    file: 'data/story.en.md',
    change: utf16(SOUND['data/story.en.md'] ?? ''),
    says: [`1:1 檔案是 UTF-16，不是 UTF-8 → ${RECODE}`],
    mends: SOUND['data/story.en.md'] ?? '',
  },
  {
    id: 'half-written',
    slip: '存到一半斷了，字壞了',
    file: DAYS,
    change: Buffer.from(SOUND[DAYS]?.split('天數')[0] ?? '').subarray(0, -1),
    says: ['2:39 這裡有壞掉的字，檔案多半沒存完 → 重新存一次，或從版本庫取回'],
    remedies: [[restored(DAYS)]],
  },
  {
    id: 'table-gone',
    slip: '檔案不見了',
    file: DAYS,
    change: null,
    says: ['1:1 找不到檔案 data/facts/days.csv → 從版本庫取回，或檢查檔名與位置'],
    remedies: [[restored(DAYS)]],
  },
  {
    id: 'table-locked',
    slip: '檔案打不開：被別的程式占用，或成了資料夾',
    file: 'data/events.csv',
    change: null,
    also: { 'data/events.csv/x': 'x' },
    says: [
      '1:1 檔案打不開（EISDIR）→ 若成了資料夾，移走它，從版本庫取回檔案；若被別的程式占用，存檔、關掉那個程式；若沒有權限，改檔案的權限',
    ],
    remedies: [[{ 'data/events.csv': null }, restored('data/events.csv')]],
  },
  {
    id: 'table-xlsx',
    slip: '數據放成 Excel 檔，或放進別的檔案',
    file: 'data/facts/court.xlsx',
    change: 'x',
    says: [
      '1:1 提醒：這裡只讀 CSV 表，court.xlsx 不會用到 → 是數據就另存為小寫字母檔名的 .csv（UTF-8），不是就移走',
    ],
    remedies: [
      [{ 'data/facts/court.xlsx': null }],
      [{ 'data/facts/court.xlsx': null, 'data/facts/harbour.csv': `${HEAD}\n` }],
    ],
  },
  {
    id: 'table-separator',
    slip: '用分號或 Tab 分欄',
    file: DAYS,
    change: (SOUND[DAYS] ?? '').replaceAll(',', ';'),
    says: [
      '1:1 這張表用分號分欄，不是逗號 → 執行 npm run fix:story 改成逗號；或在 Excel 裡另存為「CSV UTF-8（逗號分隔）」',
    ],
    mends: SOUND[DAYS] ?? '',
  },
  {
    id: 'column-missing',
    slip: '少了一欄',
    file: DAYS,
    change: ['id,value,unit,approx', 'id,value,unit'],
    says: [
      '1:1 表頭少了 approx 這一欄 → 補上；第一行應是 id,value,unit,approx,period,what,status,formula,source,note,what.en,note.en',
    ],
    remedies: [[['id,value,unit', 'id,value,unit,approx']]],
  },
  {
    id: 'column-misspelt',
    slip: '欄名打錯',
    file: DAYS,
    change: ['approx', 'aprox'],
    says: ['1:15 表頭不認識「aprox」→ 是否想寫 approx？'],
  },
  {
    id: 'column-more',
    slip: '多了一欄',
    file: DAYS,
    change: ['note.en', 'note.en,extra'],
    says: [
      '1:77 表頭不認識「extra」→ 刪去這一欄，或檢查逗號；第一行應是 id,value,unit,approx,period,what,status,formula,source,note,what.en,note.en',
    ],
    remedies: [[['note.en,extra', 'note.en']]],
  },
  {
    id: 'column-comma',
    slip: '表頭用了全形逗號',
    file: DAYS,
    change: ['id,value', 'id，value'],
    says: [
      '1:1 表頭用了全形逗號「，」→ 改成半形；第一行應是 id,value,unit,approx,period,what,status,formula,source,note,what.en,note.en',
    ],
    remedies: [[['id，value', 'id,value']]],
  },
  {
    id: 'cell-fewer',
    slip: '一行少了幾格',
    file: DAYS,
    change: ['A7,,', 'A7,'],
    says: [
      '2:1 這一行有 11 欄，表頭有 12 欄 → 空格子也要留逗號；格子裡有逗號時，整格用半形雙引號包起來',
    ],
    remedies: [[['A7,', 'A7,,']]],
  },
  {
    id: 'cell-more',
    slip: '格子裡寫了逗號，後面的格子都移了一格',
    file: DAYS,
    change: ['A7,', 'A7,B15,'],
    says: [
      '2:1 這一行有 13 欄，表頭有 12 欄 → 多了的逗號刪去；格子裡有逗號時，整格用半形雙引號包起來',
    ],
    remedies: [
      [
        ['A7,B15', '"A7,B15"'],
        ['"A7,B15"', 'A7 B15'],
      ],
      [['A7,B15', 'A7']],
    ],
  },
  {
    id: 'cell-comma',
    slip: '一行裡用了全形逗號分欄',
    file: DAYS,
    change: ['天,,', '天，,'],
    says: [
      '2:1 這一行有 11 欄，表頭有 12 欄 → 分欄用半形逗號「,」，不用全形「，」；空格子也要留逗號',
    ],
    remedies: [[['天，,', '天,,']]],
  },
  {
    id: 'cell-quote',
    slip: '雙引號不成對',
    file: DAYS,
    change: ['總天數', '"總天數'],
    says: ['2:1 雙引號不成對 → 整格用半形雙引號包起來，格子裡的引號寫「」或 “ ”'],
    remedies: [[['"總天數', '"總天數"']], [['"總天數', '「總天數」']]],
  },
  {
    id: 'conflict',
    slip: '合併衝突沒有解決',
    file: DAYS,
    change: ['days_total,510', '<<<<<<< HEAD\ndays_total,510'],
    says: ['2:1 合併衝突還沒解決 → 在兩個版本裡留一個，刪去 <<<<<<<、=======、>>>>>>> 各行'],
    remedies: [[['<<<<<<< HEAD\n', '']]],
  },
];
