import { big5 } from './gbk';
import type { Mistake } from './mistake';
import { restored, SOUND, tableOf } from './sample';

const DAYS = 'data/facts/days.csv';
const WORDS = 'data/story.zh-Hant.md';
const COURT = 'data/facts/court.csv';
const [HEAD = '', FIRST = ''] = SOUND[DAYS]?.split('\n') ?? [];

/** A table as Excel saves it as “CSV UTF-8”. */
const SAVED_AGAIN = `\uFEFF${SOUND[DAYS]?.replaceAll('\n', '\r\n')}`;

const ROWS = SOUND[COURT]?.slice(SOUND[COURT].indexOf('\n') + 1) ?? '';
const SECTIONS = SOUND[WORDS]?.slice(SOUND[WORDS].indexOf('## ')) ?? '';

/** Every file of a folder gone. */
const without = (folder: string) =>
  Object.fromEntries(
    Object.keys(SOUND).flatMap((file) => (file.startsWith(folder) ? [[file, null]] : [])),
  );

/** What befalls a file as a whole; each is told once, and nothing that follows from it. */
export const files: readonly Mistake[] = [
  {
    id: 'file-big5',
    slip: '存成了 Big5',
    file: DAYS,
    change: big5(SOUND[DAYS] ?? ''),
    says: [
      '1:1 檔案是 Big5，不是 UTF-8 → 執行 npm run fix:story 轉成 UTF-8；或另存新檔：Excel 選「CSV UTF-8（逗號分隔）」，記事本的「編碼」選 UTF-8',
    ],
    mends: `\uFEFF${SOUND[DAYS]}`,
  },
  {
    id: 'file-encoding',
    slip: '存成了認不出的編碼',
    file: DAYS,
    change: Uint8Array.from({ length: 300 }, (_, i) => 0x80 + ((i * 7) % 120)),
    says: [
      '1:1 檔案不是 UTF-8，也認不出是哪一種編碼 → 在原來的程式裡打開，看到字都對，再另存新檔：Excel 選「CSV UTF-8（逗號分隔）」，記事本的「編碼」選 UTF-8',
    ],
    remedies: [[{ [DAYS]: SAVED_AGAIN }]],
  },
  {
    id: 'file-disguised',
    slip: 'Excel 檔改名成 .csv',
    file: DAYS,
    change: 'PK\x03\x04…',
    says: [
      '1:1 這個檔案其實是活頁簿或壓縮檔（.xlsx、.docx、.zip） → 在原來的程式裡打開，再另存新檔：Excel 選「CSV UTF-8（逗號分隔）」，記事本的「編碼」選 UTF-8；只改檔名不行',
    ],
    remedies: [[{ [DAYS]: SAVED_AGAIN }]],
  },
  {
    id: 'file-lost',
    slip: '存成「ANSI」，漢字都成了問號',
    file: DAYS,
    change: (SOUND[DAYS] ?? '').replace(/[^\n-~]/g, '?'),
    says: [
      '2:39 有 12 個字存成了「?」→ 這些字已經不在檔案裡：從版本庫取回，改好再另存新檔：Excel 選「CSV UTF-8（逗號分隔）」，記事本的「編碼」選 UTF-8',
    ],
    remedies: [[restored(DAYS)]],
  },
  {
    id: 'file-zeros',
    slip: '斷電之後，檔案裡全是空位元組',
    file: DAYS,
    change: '\0'.repeat(99),
    says: ['1:1 檔案裡只有空位元組，沒有字 → 從版本庫取回'],
    remedies: [[restored(DAYS)]],
  },
  {
    id: 'file-large',
    slip: '貼進了一個大檔案',
    file: DAYS,
    change: HEAD + '\n' + `${FIRST}\n`.repeat(40_000),
    says: ['1:1 檔案有 2.9 MB，不像是這個故事的 → 看看是不是貼錯了東西；從版本庫取回，再改一次'],
    remedies: [[restored(DAYS)]],
  },
  {
    id: 'table-long',
    slip: '表裡有幾千行',
    file: DAYS,
    change: HEAD + '\n' + `${FIRST}\n`.repeat(6000),
    says: ['1:1 這張表有 6001 行，不像是這個故事的 → 刪去多餘的行，留 5000 行以內；或從版本庫取回'],
    remedies: [[restored(DAYS)]],
  },
  {
    id: 'table-line',
    slip: '所有的行擠成了一行',
    file: DAYS,
    change: (SOUND[DAYS] ?? '').replaceAll('\n', ',').repeat(60),
    says: [
      '1:1 第一行有 2879 欄，欄名重複 708 次，多半是換行不見了 → 從版本庫取回；第一行應是 id,value,unit,approx,period,what,status,formula,source,note,what.en,note.en',
    ],
    remedies: [[restored(DAYS)]],
  },
  {
    id: 'table-line-long',
    slip: '很長的表擠成了一行',
    file: DAYS,
    change: (SOUND[DAYS] ?? '').replaceAll('\n', ',').repeat(80),
    says: [
      '1:1 這一行有 25520 字：「id,value,unit,approx,period,what,status,formula,source,note,what.en,note.en,days…」→ 看看是不是少了換行；從版本庫取回，再改一次',
    ],
    remedies: [[restored(DAYS)]],
  },
  {
    id: 'table-empty',
    slip: '表被清空了',
    file: DAYS,
    change: '\n',
    says: ['1:1 這張表是空的 → 從版本庫取回，再改一次'],
    remedies: [[restored(DAYS)]],
  },
  {
    id: 'table-sep',
    slip: '第一行留着 Excel 的 sep=,',
    file: DAYS,
    change: ['id,value', 'sep=,\nid,value'],
    says: [
      '1:1 第一行是 Excel 的「sep=,」→ 刪去這一行；第一行應是 id,value,unit,approx,period,what,status,formula,source,note,what.en,note.en',
    ],
    remedies: [[['sep=,\n', '']]],
  },
  {
    id: 'table-title',
    slip: '表頭上面加了標題',
    file: DAYS,
    change: ['id,value', '天數總表,,\n\nid,value'],
    says: [
      '1:1 表頭前面多了 2 行，第一行是「天數總表,,」→ 刪去；第一行應是 id,value,unit,approx,period,what,status,formula,source,note,what.en,note.en',
    ],
    remedies: [[['天數總表,,\n\n', '']]],
  },
  {
    id: 'table-headless',
    slip: '表頭刪掉了',
    file: DAYS,
    change: [`${HEAD}\n`, ''],
    says: [
      '1:1 第一行不是表頭，是「days_total,510,天,,2019-02..2020-07-15,總天數,stated,,A7,,Days in all,」→ 在最上面補上表頭；第一行應是 id,value,unit,approx,period,what,status,formula,source,note,what.en,note.en',
    ],
    remedies: [[['days_total,510', `${HEAD}\ndays_total,510`]]],
  },
  {
    id: 'columns-other',
    slip: '表頭換成了別的名字',
    file: DAYS,
    change: ['what,status,formula,source,note', 'name,state,sum,from,remark'],
    says: [
      '1:29 表頭不認識「name」「state」「sum」「from」「remark」→ 第一行應是 id,value,unit,approx,period,what,status,formula,source,note,what.en,note.en',
    ],
    remedies: [[['name,state,sum,from,remark', 'what,status,formula,source,note']]],
  },
  {
    id: 'column-twice',
    slip: '兩欄用了同一個名字',
    file: DAYS,
    change: ['note.en', 'note.en,value'],
    says: ['1:77 表頭有兩個「value」，不知道用哪一欄 → 刪去一欄，或改正欄名'],
    remedies: [[['note.en,value', 'note.en']]],
  },
  {
    id: 'column-nameless',
    slip: '有一欄沒有名字',
    file: DAYS,
    change: ['id,value', 'id,,value'],
    says: [
      '1:4 表頭有一欄沒有名字 → 刪去這一欄，或檢查逗號；第一行應是 id,value,unit,approx,period,what,status,formula,source,note,what.en,note.en',
    ],
    remedies: [[['id,,value', 'id,value']]],
  },
  {
    id: 'table-twice',
    slip: '整張表貼了兩次',
    file: COURT,
    change: `${SOUND[COURT]}${SOUND[COURT]}`,
    says: ['7:1 表頭又出現了一次，像是貼了兩次 → 刪去這一行，和下面重複的行'],
    remedies: [[restored(COURT)]],
  },
  {
    id: 'rows-twice',
    slip: '表裡的行貼了兩次',
    file: COURT,
    change: `${SOUND[COURT]}${ROWS}`,
    says: [
      '7:1 id rate_2018 在第 2 行已經用了（下面還有 3 行也是這樣） → 刪去重複的行，或各換一個 id',
    ],
    remedies: [[restored(COURT)]],
  },
  {
    id: 'words-twice',
    slip: '全文貼了兩次',
    file: WORDS,
    change: `${SOUND[WORDS]}${SOUND[WORDS]}`,
    says: ['41:1 front matter 又出現了一次，像是全文貼了兩次 → 刪去從這一行起重複的部分'],
    remedies: [[restored(WORDS)]],
  },
  {
    id: 'sections-twice',
    slip: '幾章貼了兩次',
    file: WORDS,
    change: `${SOUND[WORDS]}\n${SECTIONS}`,
    says: ['42:7 章的編號 #kaipian、#mingdao、#weisheng 重複 → 像是貼了兩次：刪去重複的章'],
    remedies: [[restored(WORDS)]],
  },
  {
    id: 'cell-long',
    slip: '一格裡貼進了整篇文章',
    file: DAYS,
    change: ['總天數', '長'.repeat(1200)],
    says: [
      '2:39 這一格有 1200 字：「長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長…」→ 縮到 1000 字以內；多半是少了一個雙引號，把後面的行都吞進來了',
    ],
    remedies: [[['長'.repeat(1200), '總天數']]],
  },
  {
    id: 'cell-break',
    slip: '格子裡按了 Alt+Enter',
    file: DAYS,
    change: ['Days in all,', '"Days\nin all",'],
    says: ['2:60 提醒：格子裡換了行，讀者看不到 → 接成一行（Excel：刪去 Alt+Enter 的換行）'],
    remedies: [[['Days\nin all', 'Days in all']]],
  },
  {
    id: 'table-copy',
    slip: '資料夾裡多了副本',
    file: 'data/facts/court (1).csv',
    change: SOUND[COURT] ?? '',
    says: [
      '1:1 看來是 data/facts/court.csv 的副本 → 對照兩份，把要的那一份存成 court.csv，另一份移走',
    ],
    remedies: [
      [{ 'data/facts/court (1).csv': null }],
      [restored(COURT), { 'data/facts/court (1).csv': null }],
    ],
  },
  {
    id: 'table-renamed',
    slip: '表改了名',
    file: 'data/facts/courts.csv',
    change: SOUND[COURT] ?? '',
    also: { [COURT]: null },
    says: ['1:1 檔名應是 court.csv：裡面是它的數據 → 改回原名'],
    remedies: [[{ 'data/facts/courts.csv': null }, restored(COURT)]],
  },
  {
    id: 'table-name',
    slip: '新的表用了漢字或大寫的名字',
    file: 'data/facts/城市.csv',
    change: `${HEAD}\n`,
    says: ['1:1 這個檔名不合用 → 改成小寫英文字母和連字號，如 city.csv；不是數據就移走'],
    remedies: [
      [{ 'data/facts/城市.csv': null, 'data/facts/city.csv': `${HEAD}\n` }],
      [{ 'data/facts/城市.csv': null }],
    ],
  },
  {
    id: 'table-lost',
    slip: '一張表不見了，圖不要它，正文和小數字板要',
    file: 'data/board.csv',
    change: `${SOUND['data/board.csv']}days,app_a,app_b,app_c,days,青島\ndays,app_d,app_e,app_f,days,青島\n`,
    says: [
      'data/facts:1:1 少了數據 app_a、app_b、app_c、app_d、app_e…共 6 個 → 補回這些行；少了一整張表，就從版本庫取回，放進 data/facts/',
    ],
    remedies: [
      [{ 'data/facts/app.csv': tableOf('app_a', 'app_b', 'app_c', 'app_d', 'app_e', 'app_f') }],
    ],
  },
  {
    id: 'labels-renamed',
    slip: '檔案改了名',
    file: 'data/labels.csv',
    change: null,
    also: { 'data/label.csv': SOUND['data/labels.csv'] ?? '' },
    says: ['1:1 找不到檔案 data/labels.csv → 是不是改名成了 data/label.csv？改回原名'],
    remedies: [[{ 'data/label.csv': null }, restored('data/labels.csv')]],
  },
  {
    id: 'file-copy',
    slip: '在副本裡改',
    file: 'data/labels (1).csv',
    change: SOUND['data/labels.csv'] ?? '',
    says: [
      '1:1 提醒：看來是 data/labels.csv 的副本，頁面不讀它 → 對照兩份，把要的那一份存成 data/labels.csv，另一份移走',
    ],
    remedies: [[{ 'data/labels (1).csv': null }]],
  },
  {
    id: 'file-unread',
    slip: '把數據放在 facts 外面',
    file: 'data/harbour.csv',
    change: `${HEAD}\n`,
    says: ['1:1 提醒：頁面不讀這個檔案 → 移走；數據放在 data/facts/'],
    remedies: [
      [{ 'data/harbour.csv': null }],
      [{ 'data/harbour.csv': null, 'data/facts/harbour.csv': `${HEAD}\n` }],
    ],
  },
  {
    id: 'facts-gone',
    slip: 'facts 資料夾不見了',
    file: 'data/facts',
    change: null,
    also: without('data/facts/'),
    says: ['1:1 找不到資料夾 data/facts → 從版本庫取回，或檢查它的名字和權限'],
    remedies: [[restored('data/facts/')]],
  },
  {
    id: 'data-gone',
    slip: 'data 資料夾不見了',
    file: 'data',
    change: null,
    also: without('data/'),
    says: ['1:1 找不到資料夾 data → 在專案的資料夾裡執行；或從版本庫取回，檢查它的名字和權限'],
    remedies: [[restored('data/')]],
  },
];
