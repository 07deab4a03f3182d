/** Which encoding a file is in is told by the words it makes; in doubt the file is left alone. */
import { describe, expect, test } from 'vitest';
import { simplify } from '../../../src/lib/story/chinese/convert';
import { encodingOf } from '../../../src/lib/story/read/encoding';
import { big5, gbk } from './encode';
import { mended, said, text } from './real-data';

const FILES = [
  'data/events.csv',
  'data/labels.csv',
  'data/facts/days.csv',
  'data/story.zh-Hant.md',
];

describe.each(FILES)('%s', (file) => {
  // What Big5 lacks, as it would be saved: as its own letters.
  const words = text(file).replace(
    /[−–’…裡着]/g,
    (letter) => ({ 裡: '裏', 着: '著' })[letter] ?? '-',
  );
  test('Big5 and GBK are told apart', () => {
    expect(encodingOf(big5(words))).toBe('Big5');
    expect(encodingOf(gbk(words))).toBe('GBK');
    // An editor may have pasted words that are still to be converted.
    expect(encodingOf(gbk(simplify(words, [])))).toBe('GBK');
  });
});

test('a table in Big5 becomes what it was', () => {
  const words = text('data/facts/days.csv');
  expect(said({ 'data/facts/days.csv': big5(words) })).toEqual([
    expect.stringMatching(
      /^data\/facts\/days\.csv:1:1 檔案是 Big5，不是 UTF-8 → 執行 npm run fix:story/,
    ),
  ]);
  expect(mended({ 'data/facts/days.csv': big5(words) }, 'data/facts/days.csv')).toEqual({
    text: words,
    left: [],
  });
});

test('English with the quotation marks of Windows or an old Mac is not Chinese', () => {
  const file = 'data/story.en.md';
  const words = text(file);
  const inOneByte = (codes: Record<string, number>) =>
    Uint8Array.from(
      [...words].map((letter) => (letter < '\x80' ? letter.charCodeAt(0) : (codes[letter] ?? 63))),
    );
  const windows = inOneByte({
    '‘': 0x91,
    '’': 0x92,
    '“': 0x93,
    '”': 0x94,
    '–': 0x96,
    '—': 0x97,
    '…': 0x85,
  });
  const mac = inOneByte({
    '‘': 0xd4,
    '’': 0xd5,
    '“': 0xd2,
    '”': 0xd3,
    '–': 0xd0,
    '—': 0xd1,
    '…': 0xc9,
  });
  expect(encodingOf(windows)).toBe('Windows-1252');
  expect(encodingOf(mac)).toBe('Mac Roman');
  for (const bytes of [windows, mac])
    expect(mended({ [file]: bytes }, file)).toEqual({ text: words, left: [] });
});

test('what no encoding makes words of is left alone, and said', () => {
  const file = 'data/labels.csv';
  const noise = Uint8Array.from({ length: 900 }, (_, i) => 0x81 + ((i * 31) % 120));
  expect(said({ [file]: noise })).toEqual([
    expect.stringMatching(/認不出是哪一種編碼 → .*另存新檔/),
  ]);
  expect(mended({ [file]: noise }, file).left).toHaveLength(1);
  // Korean and Japanese fit the ranges of GBK.
  for (const bytes of [
    Buffer.from('c7d1b1dbc0ccb4d9c7d1b1b9beeec0d4b4cfb4d9', 'hex'),
    Buffer.from('82a082a282a482a682a882a982ab82ad82af82b1', 'hex'),
  ])
    expect(encodingOf(bytes)).toBe('unknown');
});

test('a letter that was lost in saving is not made into a question', () => {
  const file = 'data/story.zh-Hant.md';
  const words = text(file);
  const lost = words.replace('出庭', '出?庭');
  expect(lost).not.toBe(words);
  expect(mended({ [file]: lost }, file)).toMatchObject({
    text: lost,
    left: expect.arrayContaining([expect.stringContaining('半形標點「?」')]) as string[],
  });
  const all = words.replace(/[^\n-~]/g, '?');
  expect(said({ [file]: all })).toEqual([
    expect.stringMatching(/個字存成了「\?」→ 這些字已經不在檔案裡/),
  ]);
  expect(mended({ [file]: all }, file).text).toBe(all);
});
