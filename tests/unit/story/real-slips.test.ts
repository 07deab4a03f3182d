import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { checkStory } from '../../../src/lib/story';
import { sayProblem } from '../../../src/lib/story/check/problems';
import { wellFormed } from '../../../src/lib/share/export/vector';

vi.mock(import('../../../src/lib/story/read/tables'), async (original) => {
  const { remembered } = await import('./remember');
  return remembered(await original());
});

// The story itself, as an editor has it: what is said of a slip depends on all the rest.
const root = mkdtempSync(join(tmpdir(), 'slips-'));
cpSync('data', join(root, 'data'), { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));

const changed = new Set<string>();
afterEach(() => {
  for (const file of changed) cpSync(file, join(root, file));
  changed.clear();
});

const ZH = 'data/story.zh-Hant.md';
const EN = 'data/story.en.md';
const LABELS = 'data/labels.csv';
const CADRES = 'data/facts/cadres.csv';
const COURT = 'data/facts/court.csv';

/** Changes a file; a text that is not there fails, so that no test changes nothing. */
function change(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  const now = text.replace(from, () => to);
  expect(now).not.toBe(text);
  writeFileSync(join(root, file), now);
  changed.add(file);
}

/** All that is said, but that the display face is to be cut anew. */
const told = () =>
  checkStory(root)
    .map(sayProblem)
    .filter((text) => !text.includes('npm run fonts'));

/** All that is said of one change. */
function after(file: string, from: string | RegExp, to: string): string[] {
  change(file, from, to);
  return told();
}

const one = (text: RegExp) => [expect.stringMatching(text)];

describe('what is in one language alone is one message', () => {
  test('a step added in Chinese', () => {
    expect(
      after(ZH, '::step{show=private}', '::step{show=total}\n\n再看一次。\n\n::step{show=private}'),
    ).toEqual(one(/^data\/story\.en\.md:\d+:1 #qushi 少了步驟 total → 在步驟 total 之後補上譯文/));
  });

  test('a step deleted in Chinese', () => {
    expect(after(ZH, /::step\{show=gap\}\n\n.*\n\n/, '')).toEqual(
      one(/^data\/story\.en\.md:\d+:1 .* 的這一章沒有步驟 gap → 在那邊也補上這一步/),
    );
  });

  test('a section of words alone, in Chinese', () => {
    expect(
      after(ZH, '## 尾聲', '## 番外 {#fanwai graphic=none}\n\n### 一天一筆\n\n先看。\n\n## 尾聲'),
    ).toEqual(one(/^data\/story\.en\.md:\d+:\d+ 少了 .* 的一章 #fanwai → 在 #youshu 之後補上譯文/));
  });

  test('in both languages it is told', () => {
    change(ZH, '## 尾聲', '## 番外 {#fanwai graphic=none}\n\n### 一天一筆\n\n先看。\n\n## 尾聲');
    change(EN, '## Data', '## More {#fanwai graphic=none}\n\n### The figures\n\nSee.\n\n## Data');
    expect(told()).toEqual([]);
  });

  test('steps in another order', () => {
    const first = '::step{show=voices}';
    expect(
      after(
        EN,
        new RegExp(`(${first}\\n\\n.*\\n\\n)(::step{show=promises}\\n\\n.*\\n\\n.*\\n\\n)`),
        '',
      ),
    ).toEqual(one(/少了步驟 voices、promises/));
  });
});

describe('what the front matter says is published, or an error', () => {
  test.each([
    [/description: .*/, 'description: "# 青島"', /不是一段話/],
    [/description: .*/, 'description: "一\\n\\n二"', /不是一段話/],
    ['names: 五百一十天編輯組', 'names: !甲 乙', /開頭的「!」不會刊出/],
    ['role: 據以改編的報道', 'role: *文字', /不能用 \*/],
    ['title: 五百一十天', 'title: 五百: 一十天', /用單引號/],
    ['title: 五百一十天', 'constructor: 五百一十天', /front matter 不認識 constructor/],
  ])('%s → %s', (from, to, message) => {
    const said = after(ZH, from, to);
    expect(said).toEqual(expect.arrayContaining(one(message)));
    expect(said.length).toBeLessThanOrEqual(2);
    for (const text of said) expect(text).toMatch(/^data\/story\.zh-Hant\.md:\d+:\d+ .*→/);
  });
});

describe('no cell is a pattern', () => {
  test.each(['人(', '*天', '??', '+', '[', '$&', 'constructor', '座', '件', '戶'])(
    'the unit %s',
    (unit) => {
      const said = after(CADRES, 'cadres_total,457,人', `cadres_total,457,${unit}`);
      expect(said).toEqual(one(/單位「.*」沒有登記 → 改用已有的/));
    },
  );

  test('a graphic by the name of what every object has', () => {
    expect(after(ZH, 'graphic=court', 'graphic=toString')).toEqual(one(/沒有名為 toString 的圖/));
  });

  test('what a correction puts in is put in as it stands', () => {
    change('data/conversion.csv', '帐本,账本', '帐本,账$&本');
    expect(told()).toEqual([]);
  });
});

describe('what a label may ask for is known', () => {
  test.each([
    ['days.count,第{n}天,Day {n}', 'days.count,第{m}天,Day {m}', 2],
    ['days.count,第{n}天', 'days.count,第{n }天', 1],
    ['days.count,第{n}天', 'days.count,第天', 1],
    ['ui.board_each,一格{n}', 'ui.board_each,一格', 1],
    ['ui.share_title,{title}：', 'ui.share_title,', 1],
  ])('%s → %s', (from, to, messages) => {
    const said = after(LABELS, from, to);
    expect(said).toHaveLength(messages);
    for (const text of said) expect(text).toMatch(/的空位是 .* → 寫 \{\w+\}，名字不能改，也不能少/);
  });

  test('every label of the pages is asked for', () => {
    const text = readFileSync(LABELS, 'utf8');
    const ids = [
      ...text.matchAll(/^(?:ui|embed)\.(?!board_(?:service|rules|gather|between),)\w+/gm),
    ];
    expect(ids.length).toBeGreaterThan(140);
    const rows = text.split('\n').filter((row) => !ids.some(([id]) => row.startsWith(`${id},`)));
    change(LABELS, text, rows.join('\n'));
    const [said = '', ...more] = told();
    expect(more).toEqual([]);
    expect(said).toContain(`共 ${ids.length} 個`);
  });
});

describe('one cause, one message', () => {
  test.each([
    ['a file that ends with its head', /\n\n2019年2月，:qd[^]*$/, '\n', /一章也沒有/],
    ['a full-width blank behind ##', '## 開篇', '##　開篇', /## 後面沒有半形空格/],
    ['a step in capitals', '::step{show=cover}', '::Step{}', /沒說停在哪個畫面/],
    ['a blank in a step', '::step{show=cover}', ':: step', /沒說停在哪個畫面/],
    [
      'a blank in a step, with its picture',
      '::step{show=cover}',
      ':: step{show=cover}',
      /寫成 ::step/,
    ],
    ['a fence', '### 民告官', '```\n\n### 民告官', /這裡只能有/],
  ])('%s', (_, from, to, message) => {
    const said = after(ZH, from, to).filter((text) => !text.includes('沒有用到'));
    expect(said.length).toBeLessThanOrEqual(2);
    expect(said.find((text) => text.startsWith(ZH))).toMatch(message);
  });

  test('a deleted row is missed once, and no row without a value is offered', () => {
    const said = after(COURT, /court_rate_2019_09,.*\n/, '');
    expect(said).toEqual(one(/圖 court 要的數據 court_rate_2019_09 不在表裡 → 補回這一行/));
  });

  test('a row under another id', () => {
    expect(after(CADRES, 'cadres_total,', 'cadres_totals,')).toEqual(
      one(/沒有用到 cadres_totals，要用的 cadres_total 又不在表裡 → id 是否想寫 cadres_total？/),
    );
  });

  test.each(['合計,457,人', '总计,457', ',457,,,,合計', 'Total,457'])(
    'a total at the foot of a table: %s',
    (row) => {
      const cells = [...row.split(','), ...Array<string>(12).fill('')].slice(0, 12);
      expect(after(CADRES, /$/, `${cells.join(',')}\n`)).toEqual(one(/刪去/));
    },
  );
});

test.each([
  ['逾', 'over'],
  ['近', 'near'],
  ['以內', 'within'],
])('approx %s is meant to be %s', (typed, meant) => {
  expect(after(CADRES, 'cadres_total,457,人,,', `cadres_total,457,人,${typed},`)).toEqual(
    one(new RegExp(`approx 不能是「${typed}」→ 是否想寫 ${meant}？`)),
  );
});

describe('nothing is published as it was typed for another program', () => {
  test.each([
    ...['![[圖]]', '~~刪去~~', '$x$', '%%註%%', '[^甲]'].map((mark): [string, RegExp] => [
      `看${mark}吧`,
      /不起作用，會照樣印出來/,
    ]),
    ['﹕fact[days_total]', /寫成 :fact\[days_total\]/],
    ['：fact【days_total】', /寫成 :fact\[days_total\]/],
    ['看&emsp;吧', /特殊空格|網頁的代碼/],
    ...['\u2002', '\u2003', '\u2009', '\u200a'].map((blank): [string, RegExp] => [
      `看${blank}吧`,
      /特殊空格/,
    ]),
    ...[
      '\u200b',
      '\u061c',
      '\u2066',
      '\u180e',
      '\u3164',
      '\ufe0f',
      '\u{e0100}',
      '\b',
      '\v',
      '\0',
    ].map((hidden): [string, RegExp] => [`看${hidden}吧`, /看不見的字元 U\+/]),
    ...['⼀', '⽉', '\uf9dd', '﹐', 'ﬁ', '\u2010'].map((double): [string, RegExp] => [
      `看${double}吧`,
      /看起來相同的另一個字元/,
    ]),
  ])('%j', (words, message) => {
    const said = after(ZH, '一筆是一天。', words).filter(
      (text) => !/漢字旁邊|漢字與字母/.test(text),
    );
    expect(said).toEqual(expect.arrayContaining(one(message)));
    expect(said.length).toBeLessThanOrEqual(2);
  });

  test('an exported drawing is XML whatever it says', () => {
    expect(wellFormed('<svg><text>青\0\b\v島\uffff\ud800</text></svg>\n')).toBe(
      '<svg><text>青島\ufffd</text></svg>\n',
    );
  });
});
