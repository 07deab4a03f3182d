import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkStory } from '../../../src/lib/story/check';
import { mend } from '../../../src/lib/story/mend';
import { MISTAKES } from '../../../src/lib/story/mistakes';
import { isError } from '../../../src/lib/story/problems';
import type { Problem } from '../../../src/lib/story/types';
import { METAS, project } from './project';

/** An edit of the faulty file: a text replaced once. */
type Edit = readonly [from: string, to: string];

/**
 * Remedies in words, followed to the letter where that is another edit than taking the mistake back:
 * by the mistake's id.
 */
const BY_HAND: Readonly<Record<string, readonly Edit[]>> = {
  'typed-number': [['24組', ':fact[days_total]組']],
  'fact-nowhere': [[':fact[xyz]', ':fact[rate_2018]']],
  'fact-empty': [[':fact[]', ':fact[days_total]']],
  colon: [['導語:說', '導語：說']],
  'city-unknown': [[':gz[廣州]', ':sz[深圳]']],
  bold: [['**「從頭」**', '「**從頭**」']],
  'not-words': [['[一組](http://x)', '**一組**']],
  list: [['- 先', '先']],
  'step-more': [['{show=today time=3}', '{show=today}']],
  bar: [['| 年份 | 增速 |\n| --- | --- |\n| 去年 | 高 |', '去年增速高。']],
  tab: [['年份\t增速\n去年\t高', '年份，增速。去年，高。']],
  wiki: [['[[一組]]', '一組']],
  tag: [['#青島', '青島']],
  entity: [['&emsp;', '']],
  pair: [['「從頭數起', '「從頭數起」']],
  'heading-rule': [['先看一組數。\n---', '先看一組數。']],
  'section-bare': [['## 開篇', '## 開篇 {#kaipian graphic=days}']],
  'section-id': [['#Kai1', '#kaipian']],
  'graphic-none': [['{#kaipian}', '{#kaipian graphic=days}']],
  'section-gone': [['### 官到不到庭', '## 明道 {#mingdao graphic=court}\n\n### 官到不到庭']],
  'section-doubled': [['## 開篇 {#kaipian graphic=days}\n\n', '']],
  'note-empty': [['#### 數字\n', '']],
  'headline-none': [
    ['## 開篇 {#kaipian graphic=days}', '## 開篇 {#kaipian graphic=days}\n### 大標題'],
  ],
  'head-none': [['title: 一百', '---\ntitle: 一百']],
  'head-broken': [['title: [一百', "title: '一百'"]],
  'head-missing': [['title: 一百|天', 'title: 一百|天\ndescription: 二。']],
  'head-empty': [['source:', 'source: 報']],
  'head-credits': [['source: 青島', 'credits:\n  - role: 文字\n    names: 編輯組\nsource: 青島']],
  'head-corrections': [['corrections: 沒有', 'corrections: []']],
  'head-comment': [['起 #學深圳', '起學深圳']],
  'head-star': [['**一百**', '一百']],
  'head-and': [['&甲 編輯組', "'&甲 編輯組'"]],
  'head-list': [['1. 自', '自']],
  'head-twice': [['updated: 2026-11-23\n', '']],
  'head-lines': [['title:\n  - 一百', 'title: 一百']],
  'head-mark': [['由:qd[青島]編輯組', '由青島編輯組']],
  'head-credit-names': [['  - role: 文字\n', '  - role: 文字\n    names: 甲\n']],
  'head-credit-role': [['  - names: 編輯組', '  - role: 文字\n    names: 編輯組']],
  'head-credit-list': [['credits: 編輯組', 'credits:\n  - role: 文字\n    names: 編輯組']],
  'head-credit-key': [['\n    link: 無', '']],
  'head-credit-as': [['    as: auther\n', '']],
  'head-correction': [['- 2026-12-01 改正', '- date: 2026-12-01\n    text: 改正']],
  'head-correction-text': [['- date: 2026-12-01', '- date: 2026-12-01\n    text: 改正']],
  'head-correction-date': [['- text: 改正', '- date: 2020-07-15\n    text: 改正']],
  'head-early': [
    ['---\nsource', 'source'],
    ['names: 編輯組\n---', 'names: 編輯組\n---'],
  ],
  'value-text': [[',三十二,', ',32,']],
  'value-missing': [['rate_gap,3,', 'rate_gap,,']],
  'unit-new': [['rate_gap,,座', 'rate_gap,,個']],
  total: [['合計,77.7,,,,,,,,,,\n', '']],
  'label-blank': [['共{m}件,{m} events', '共{n}件,{n} events']],
  'label-blank-none': [['共有', '共有{n}']],
  'label-blank-space': [['{n }', '{n}']],
  'label-blank-more': [['第{n}天', '第天']],
};

/** Mistakes whose remedies nobody has written as an edit yet: only that list is let off. */
const NOT_FOLLOWED: ReadonlySet<string> = new Set(
  `
    board-city board-nowhere board-number card-empty card-long cell-break cell-comma
    cell-fewer cell-long cell-quote city-wrong column-comma column-missing column-more
    column-nameless column-twice columns-other conflict conversion-from conversion-twice
    conversion-why data-gone date-excel description-long english-card english-cell
    english-chinese english-correction english-fact-less english-fact-more english-label
    english-note english-note-only english-section english-section-less english-section-more
    english-section-moved english-step english-step-less english-step-more
    english-step-moved english-to-write event-after event-before event-city event-date
    event-label event-needed event-number event-precision-day event-precision-month
    event-twice event-typed-date events-gone fact-missing fact-period facts-gone file-copy
    file-disguised file-encoding file-large file-lost file-unread file-zeros font
    formula-bracket formula-date-sum formula-dates formula-days formula-empty-row
    formula-end formula-gap formula-kind formula-kind-date formula-loop formula-missing
    formula-none formula-points formula-self formula-sign formula-sum formula-times
    formula-zero graphic-twice half-written head-date head-released head-reported
    head-unknown head-updated heading-level headline-break headline-first headline-long
    headline-two highlight id-bad id-gone id-needed id-none id-table id-twice label-empty
    label-id label-twice label-unused labels-cut labels-renamed leftover note-first period
    points private rows-lost section-mark section-none section-twice share-title
    simplified-two source-bad source-beyond source-none step-behind step-elsewhere
    step-explored step-first step-none step-other step-show step-words table-copy
    table-empty table-gone table-headless table-line table-line-long table-locked table-long
    table-lost table-name table-renamed table-sep table-title table-xlsx title-long to-write
    typed-beside typed-date typed-fact typed-headline unit-none unused value-date value-none
    value-zero what-leans what-none words-empty zero
  `.match(/\S+/g),
);

/** The word at a place of a text. */
const wordAt = (text: string, { line, column }: Problem): Edit[0] =>
  /^[^\s,，。\]}=:]+/.exec(text.split('\n')[line - 1]?.slice(column - 1) ?? '')?.[0] ?? '';

/** @returns whether a remedy says what to write and where, and was followed */
function follow(root: string, problem: Problem): boolean {
  const path = join(root, problem.file);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  const text = readFileSync(path, 'utf8');
  const put = (right: string): boolean => {
    writeFileSync(path, right);
    return right !== text;
  };
  const meant = /是否想寫 (\S+)？$/.exec(problem.message)?.[1];
  if (meant !== undefined) {
    const named =
      /(?:「|不認識記號 |找不到數據 |畫面 |沒有名為 |不認識 |公式裡的 |沒有用到 |標籤 )([^\s」，]+)/.exec(
        problem.message,
      )?.[1];
    const wrong = named ?? wordAt(text, problem);
    const lines = text.split('\n');
    const line = lines[problem.line - 1] ?? '';
    // The place may be that of the thing the word is part of, or of a key's value.
    const from = line.includes(wrong, problem.column - 1) ? problem.column - 1 : 0;
    lines[problem.line - 1] = line.slice(0, from) + line.slice(from).replace(wrong, () => meant);
    return put(lines.join('\n'));
  }
  const row = /補一行 (\S+,中文),English$/.exec(problem.message)?.[1];
  if (row === undefined) return false;
  const labels = join(root, 'data/labels.csv');
  writeFileSync(labels, `${readFileSync(labels, 'utf8')}${row},English\n`);
  return true;
}

const all = MISTAKES.flatMap(({ mistakes }) => mistakes);

test('every remedy by hand is that of a mistake', () => {
  const ids = new Set(all.map(({ id }) => id));
  expect(Object.keys(BY_HAND).filter((id) => !ids.has(id))).toEqual([]);
});

test.each(all)('$id: who does what the message says is rid of it', ({ id, file, change, also }) => {
  const root = project({ [file]: change, ...also });
  const before = checkStory(root, METAS);
  const edits = BY_HAND[id] ?? [];
  let followed = edits.length > 0;
  for (const [from, to] of edits) {
    const text = readFileSync(join(root, file), 'utf8');
    expect(text, 'what the remedy is for').toContain(from);
    writeFileSync(
      join(root, file),
      text.replace(from, () => to),
    );
  }
  const first = before.find((problem) => problem.file === file) ?? before[0];
  if (!followed && first?.fix) {
    mend(root, true, METAS);
    followed = true;
  }
  if (!followed && first) followed = follow(root, first);
  expect(followed || NOT_FOLLOWED.has(id), 'followed, or known not to be').toBe(true);
  if (!followed) return;
  const after = checkStory(root, METAS);
  expect(after.filter(({ message }) => message === first?.message)).toEqual([]);
  // Nor does it bring an error to the file, but that a sum is to be reckoned again.
  const known = new Set(before.map(({ message }) => message));
  const brought = after.filter((problem) => isError(problem) && problem.file === file);
  expect(
    brought.filter(({ message }) => !known.has(message) && !message.startsWith('公式算出')),
  ).toEqual([]);
});
