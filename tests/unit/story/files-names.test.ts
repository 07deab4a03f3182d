/** Files that programs, systems and people leave beside the data, and tables under a wrong name. */
import { describe, expect, test } from 'vitest';
import { damaged, REAL, said, text } from './real-data';
import { checkStory } from '../../../src/lib/story';
import { sayProblem } from '../../../src/lib/story/check/problems';

const COURT = 'data/facts/court.csv';

test.each([
  'court.csv~',
  '#court.csv#',
  '.#court.csv',
  '.court.csv.swp',
  '~$court.csv',
  '.~lock.court.csv#',
  'desktop.ini',
  'Thumbs.db',
  '.DS_Store',
  '4913',
  'E6D1A000',
  'court.csv___jb_tmp___',
  'court.csv___jb_old___',
  'court.csv.tmp',
  'court.tmp.csv',
  'court.csv.bak',
  'court.bak.csv',
  'court.orig.csv',
  'court.csv.sb-1a2b3c4d-XyZ',
])('data/facts/%s is nobody’s', (name) => {
  expect(said({ [`data/facts/${name}`]: text(COURT) })).toEqual([]);
});

test('other files are one warning together, whatever they are', () => {
  const files = new Map(damaged({ 'data/facts/court.xlsx': 'x', 'data/facts/notes.txt': 'x' }));
  files.set('data/facts/old', 'EISDIR');
  expect(checkStory(files).map(sayProblem)).toEqual([
    'data/facts/court.xlsx:1:1 提醒：這裡只讀 CSV 表，court.xlsx 等 3 個檔案不會用到 → 是數據就另存為小寫字母檔名的 .csv（UTF-8），不是就移走',
  ]);
});

test.each([
  'court-copy.csv',
  'court (1).csv',
  'court 2.csv',
  'court - 副本.csv',
  'court - Copy.csv',
  '副本court.csv',
  'court copy.csv',
  'court.sync-conflict-20261129-101112-ABCDEFG.csv',
  "court (Li's conflicted copy 2026-11-29).csv",
  'court_BACKUP_1234.csv',
  'court-DESKTOP-1A2B.csv',
  'court-old.csv',
  'zz.csv',
])('a copy of a table, %s: one message, at the copy', (name) => {
  const copy = text(COURT).replace('68.42', '69.99');
  expect(said({ [`data/facts/${name}`]: copy })).toEqual([
    `data/facts/${name}:1:1 看來是 ${COURT} 的副本 → 對照兩份，把要的那一份存成 court.csv，另一份移走`,
  ]);
});

test('of two tables that no graphic asks for, the longer name is the copy', () => {
  expect(said({ 'data/facts/city-copy.csv': text('data/facts/city.csv') })).toEqual([
    expect.stringMatching(/^data\/facts\/city-copy\.csv:1:1 看來是 data\/facts\/city\.csv 的副本/),
  ]);
});

test.each(['labels (1).csv', 'labels - 副本.csv', 'story.zh-Hant (1).md', 'events2.csv'])(
  'a copy beside the files of data/, %s, is pointed out',
  (name) => {
    expect(said({ [`data/${name}`]: 'x' })).toEqual([
      expect.stringMatching(/提醒：看來是 data\/\S+ 的副本，頁面不讀它 →/),
    ]);
  },
);

describe('a table under another name', () => {
  test.each(['courts.csv', 'Court.csv', '法庭.csv', 'court .csv', 'zz.csv', 'court (1).csv'])(
    '%s: one message, and its numbers are read',
    (name) => {
      expect(said({ [COURT]: null, [`data/facts/${name}`]: text(COURT) })).toEqual([
        `data/facts/${name}:1:1 檔名應是 court.csv：裡面是它的數據 → 改回原名`,
      ]);
    },
  );
  test('a table that no graphic asks for', () => {
    expect(
      said({ 'data/facts/city.csv': null, 'data/facts/City.csv': text('data/facts/city.csv') }),
    ).toEqual([
      'data/facts/City.csv:1:1 這個檔名不合用 → 改成小寫英文字母和連字號，如 figures.csv；不是數據就移走',
    ]);
    expect(said({ 'data/facts/city.csv': null })).toEqual([
      expect.stringMatching(/^data\/facts:1:1 少了數據 .*共 \d+ 個 → 補回這些行；少了一整張表/),
    ]);
  });
  test('a table beside the facts', () => {
    expect(said({ 'data/labels.csv': null, 'data/label.csv': text('data/labels.csv') })).toEqual([
      'data/labels.csv:1:1 找不到檔案 data/labels.csv → 是不是改名成了 data/label.csv？改回原名',
    ]);
  });
});

test('folders that are gone or shut: one message', () => {
  const without = (folder: string, code: string) =>
    new Map([...[...REAL].filter(([file]) => !file.startsWith(`${folder}/`)), [folder, code]]);
  expect(checkStory(without('data/facts', 'ENOENT')).map(sayProblem)).toEqual([
    'data/facts:1:1 找不到資料夾 data/facts → 從版本庫取回，或檢查它的名字和權限',
  ]);
  expect(checkStory(without('data/facts', 'EACCES')).map(sayProblem)).toEqual([
    expect.stringMatching(/打不開（EACCES）資料夾 data\/facts →/),
  ]);
  expect(checkStory(new Map([['data', 'ENOENT']])).map(sayProblem)).toEqual([
    'data:1:1 找不到資料夾 data → 在專案的資料夾裡執行；或從版本庫取回，檢查它的名字和權限',
  ]);
});
