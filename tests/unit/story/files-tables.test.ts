/** What programs make of a table as a whole: one message each, its cause, and nothing else. */
import { describe, expect, test } from 'vitest';
import { gbk, utf16 } from './encode';
import type { Content } from '../../../src/lib/story/read/snapshot';
import { damaged, mended, REAL, said, TABLES, text } from './real-data';
import { checkStory } from '../../../src/lib/story';

const COURT = 'data/facts/court.csv';
const tabs = (words: string) => words.replaceAll('"', '').replaceAll(',', '\t');
const withoutHead = (words: string) => words.slice(words.indexOf('\n') + 1);

/** What became of a whole table, and how its one message begins. */
const WHOLE: readonly [what: string, make: (words: string) => Content | null, message: RegExp][] = [
  ['saved as GBK', gbk, /檔案是 GBK，不是 UTF-8 → 執行 npm run fix:story/],
  ['saved as Unicode text', (words) => utf16(words), /檔案是 UTF-16，/],
  ['UTF-16 without its mark', (words) => Buffer.from(words, 'utf16le'), /檔案是 UTF-16，/],
  ['UTF-16, tabs', (words) => utf16(tabs(words)), /檔案是 UTF-16，/],
  ['tabs', tabs, /這張表用Tab分欄，不是逗號 → 執行 npm run fix:story/],
  ['semicolons', (words) => words.replaceAll('"', '').replaceAll(',', ';'), /這張表用分號分欄/],
  ['empty', () => '', /這張表是空的/],
  ['blank lines alone', () => '\n \n', /這張表是空的/],
  ['no head', withoutHead, /第一行不是表頭/],
  [
    'a title above the head',
    (words) => `數據總表,,,\n,,\n${words}`,
    /表頭前面多了 2 行，第一行是「數據總表/,
  ],
  ['sep=,', (words) => `sep=,\n${words}`, /第一行是 Excel 的「sep=,」→ 刪去這一行/],
  ['Excel’s own file', () => Buffer.from('PK\x03\x04\x14\x00\x06\x00'), /其實是活頁簿或壓縮檔/],
  ['an old Excel file', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), /其實是舊式的 Office 檔/],
  ['a web page', () => '<html xmlns:x="urn:schemas-microsoft-com:office:excel">', /其實是網頁/],
  ['zeros after a power cut', (words) => new Uint8Array(words.length), /只有空位元組/],
  ['ANSI', (words) => words.replace(/[^\n-~]/g, '?'), /個字存成了「\?」→ 這些字已經不在檔案裡/],
  [
    'an unknown encoding',
    () => Buffer.from(Array.from({ length: 600 }, (_, i) => 0x80 + ((i * 7) % 120))),
    /認不出是哪一種編碼/,
  ],
  ['gone', () => null, /找不到檔案/],
];

/** Each kind of damage to a fifth of the tables; the catalogue does most of them to one more. */
const fifth = (file: string) => WHOLE.filter((_, i) => (i + TABLES.indexOf(file)) % 5 === 0);

describe.each(TABLES)('%s', (file) => {
  test.each(fifth(file))('%s', (_, make, message) => {
    const told = said({ [file]: make(text(file)) });
    expect(told.map((line) => line.slice(0, 160))).toEqual([expect.stringMatching(message)]);
    expect(told[0]).toMatch(new RegExp(`^${file}:\\d+:\\d+ [^→]+→ ?[^→]+$`));
  });
});

test.each(['EACCES', 'EBUSY', 'EISDIR'])('a file that cannot be opened: %s', (code) => {
  const files = new Map(REAL).set(COURT, code);
  expect(checkStory(files).map(({ message }) => message)).toEqual([
    `檔案打不開（${code}）→ 若成了資料夾，移走它，從版本庫取回檔案；若被別的程式占用，存檔、關掉那個程式；若沒有權限，改檔案的權限`,
  ]);
});

describe('mended as a whole', () => {
  test.each(TABLES)('%s, saved in another encoding', (file) => {
    const words = text(file);
    // What GBK lacks is lost when it is saved.
    const saved = words.replaceAll('−', '?');
    // One for each table in turn.
    const [made, after] = [
      [utf16(words), words] as const,
      [Buffer.from(words, 'utf16le'), words] as const,
      [gbk(words), saved] as const,
    ][TABLES.indexOf(file) % 3] ?? [words, words];
    expect(mended({ [file]: made }, file)).toEqual({ text: after, left: [] });
  });

  test('cells with commas in a table parted by tabs, saved as Unicode text', () => {
    const words = text(COURT);
    const rows = words
      .trimEnd()
      .split('\n')
      .map((row) => row.replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '\t'));
    const { text: after, left } = mended({ [COURT]: utf16(`${rows.join('\r\n')}\r\n`) }, COURT);
    expect(after.replaceAll('\r\n', '\n')).toBe(words);
    expect(left).toEqual([]);
  });
});

describe('columns', () => {
  const head = text(COURT).split('\n')[0] ?? '';
  test('two of one name', () => {
    const twice = text(COURT)
      .replace(head, `${head},value`)
      .replace(/\n(?=.)/g, '\n')
      .replace(/(.)\n/g, '$1,9\n')
      .replace(`${head},value,9`, `${head},value`);
    expect(said({ [COURT]: twice })).toEqual([
      `${COURT}:1:${head.length + 2} 表頭有兩個「value」，不知道用哪一欄 → 刪去一欄，或改正欄名`,
    ]);
  });
  test('one without a name', () => {
    expect(said({ [COURT]: text(COURT).replace('value,unit', 'value,,unit') })).toEqual([
      expect.stringMatching(`^${COURT}:1:10 表頭有一欄沒有名字 → 刪去這一欄`),
    ]);
  });
  test('a column taken out of the head, or out of the rows, is told once', () => {
    const short = text(COURT)
      .replace(/,[^,\n]*(?=\n)/g, '')
      .replace(head.replace(/,[^,]*$/, ''), head);
    const told = said({ [COURT]: short });
    expect(told.length).toBeLessThanOrEqual(3);
    expect(said({ [COURT]: text(COURT).replace('approx,', '') })).toEqual([
      expect.stringContaining('表頭少了 approx 這一欄'),
    ]);
  });
});

test('a line break within a cell is told where it stands, and what follows keeps its place', () => {
  const file = 'data/events.csv';
  const [head, first = '', ...rest] = text(file).split('\n');
  const cells = first.split(',');
  cells[5] = `"${cells[5]?.slice(0, 4)}\n${cells[5]?.slice(4)}"`;
  const told = said({
    [file]: [head, cells.join(','), ...rest]
      .join('\n')
      .replace(/青島(?=,[^,]+,[^,]+,[A-C]\d+[^\n]*\n*$)/, '上海'),
  });
  expect(told[0]).toMatch(new RegExp(`^${file}:2:\\d+ 提醒：格子裡換了行`));
});

describe('too long to be meant', () => {
  const city = 'data/facts/city.csv';
  const row = (i: number) => `x_${i}q,45,天,,2019,試用的天數,stated,,A14,,Days on trial,\n`;
  const many = (count: number) => Array.from({ length: count }, (_, i) => row(i)).join('');
  const BIG = 3 * 2 ** 20;
  test.each<[string, string]>([
    ['a file', text(city) + many(BIG / 60)],
    ['rows', text(city) + many(6000)],
    ['a line', text(city) + ','.repeat(2 ** 20)],
    ['a cell of many lines', `${text(city)}abc,45,天,,2019,"oops,stated\n${many(4000)}`],
  ])('%s', (_, content) => {
    const told = said({ [city]: content });
    expect(told).toHaveLength(1);
    expect(told[0]?.length).toBeLessThan(300);
  });

  test('a cell', () => {
    const told = said({
      [city]: `${text(city)}abc,45,天,,2019,${'字'.repeat(3000)},stated,,A14,,Days,\n`,
    });
    expect(told).toEqual([
      expect.stringMatching(/這一格有 3000 字：「字{80}…」→ 縮到 1000 字以內/),
    ]);
  });
});

test('the data themselves have nothing to tell', () => {
  expect(checkStory(damaged({}))).toEqual([]);
});
