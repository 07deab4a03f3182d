import { describe, expect, test } from 'vitest';
import { readStory } from '../../../src/lib/story';
import { checkStory } from '../../../src/lib/story/check/data';
import { sayProblem } from '../../../src/lib/story/check/problems';
import { type Change, METAS, project } from './project';

const WORDS = 'data/story.en.md';

/** All that is said of the small story with one change to a file. */
const saidOf = (file: string, change: Change) =>
  checkStory(project({ [file]: change }), METAS).map(sayProblem);

/** The same with one change to its English words. */
const said = (from: string, to: string) => saidOf(WORDS, [from, to]);

test('English words with English numbers', () => {
  const root = project();
  const { story, problems } = readStory(root, 'en', METAS);
  expect(problems).toEqual([]);
  expect(checkStory(root, METAS)).toEqual([]);
  expect(story?.meta.description).toBe('Since 21 February 2019.');
  const text = story?.sections[1]?.steps[0]?.body[0]?.map((run) => run.text).join('');
  expect(text).toBe('32% rose by 13.7 percentage points to more than 45.7%.');
  expect(story?.sections[0]?.steps[0]?.body[0]?.at(-1)?.text).toBe(' in all.');
  expect(story?.sections[0]?.graphic?.text).toEqual({ day: 'Day' });
});

test('the tables speak English', () => {
  const { story } = readStory(project(), 'en', METAS);
  expect(story?.facts.find(({ id }) => id === 'rate_change')).toMatchObject({
    what: 'Rise',
    note: 'A note, in two parts',
    unit: 'percentage points',
    text: '13.7 percentage points',
    sourceText: 'special pages 2–3, paragraph 21',
  });
  expect(story?.facts.find(({ id }) => id === 'rate_gap')).toMatchObject({ text: 'not given' });
  expect(story?.events.map(({ label, what }) => [label, what])).toEqual([
    ['Aim', 'The plenum sets the aim'],
    ['First group', 'The first group begins'],
    ['Printed', 'The report is printed'],
  ]);
});

test('a headline may print a fact, and keeps the space at a break', () => {
  const root = project({
    [WORDS]: ['One stroke a day', ':fact[days_total],| counted'],
  });
  const { story, problems } = readStory(root, 'en', METAS);
  expect(problems).toEqual([]);
  expect(story?.sections[0]?.headline).toEqual(['510 days, ', 'counted']);
});

describe('notes and corrections', () => {
  test('a note the source does not have', () => {
    expect(said('See for yourself.', 'See for yourself.\n\n#### Method\n\nCopied.')).toEqual([
      'data/story.en.md:23:13 #weisheng 有 1 條附註，data/story.zh-Hant.md 有 0 條 → 補齊或刪去',
    ]);
  });

  test('a correction the source does not have', () => {
    const text = 'corrections:\n  - date: 2026-12-01\n    text: Fixed\ncredits';
    expect(said('credits', text)).toEqual([
      'data/story.en.md:1:1 更正有 1 條，data/story.zh-Hant.md 有 0 條 → 補齊或刪去',
    ]);
  });
});

describe('facts', () => {
  test('a step without one of its facts', () => {
    expect(said(' rose by :fact[rate_change]', ' rose')).toEqual([
      'data/story.en.md:20:1 步驟 before 少了數據 rate_change → 寫上 :fact[rate_change]，與 data/story.zh-Hant.md 一致',
    ]);
  });

  test('a step with another fact', () => {
    expect(said('Until :fact[published]', 'Until :fact[day_zero]')).toEqual([
      'data/story.en.md:15:1 步驟 today 少了數據 published，多了 day_zero → 寫上 :fact[published]，與 data/story.zh-Hant.md 一致',
    ]);
  });

  test('a fact more in the words before the first section, and before the first step', () => {
    expect(said('## Prologue', ':fact[days_total].\n\n## Prologue')).toEqual([
      'data/story.en.md:1:1 提醒：導語多了數據 days_total → data/story.zh-Hant.md 這裡沒有，核對是否寫錯',
    ]);
    expect(said('::step{show=before}', ':fact[rate_2018].\n\n::step{show=before}')).toEqual([
      'data/story.en.md:18:12 提醒：#mingdao 的引言多了數據 rate_2018 → data/story.zh-Hant.md 這裡沒有，核對是否寫錯',
    ]);
  });

  test('a misspelt fact is told once', () => {
    expect(said(':fact[published]', ':fact[publishd]')).toEqual([
      'data/story.en.md:16:7 找不到數據 publishd → 是否想寫 published？',
    ]);
  });

  test('the same facts in another order, or one of them twice, are no fault', () => {
    const words =
      ':fact[rate_2019], up :fact[rate_change] from :fact[rate_2018], to :fact[rate_2019]';
    expect(said(':fact[rate_2018] rose by :fact[rate_change] to :fact[rate_2019]', words)).toEqual(
      [],
    );
  });
});

describe('words', () => {
  test('a number typed by hand', () => {
    expect(said('Who comes', '24 come')).toEqual([
      'data/story.en.md:19:5 數字「24」是手打的 → 在 data/facts/ 裡記一行，這裡寫 :fact[id]',
    ]);
  });

  test('an unknown fact in a headline', () => {
    expect(said('Who comes', ':fact[rate_2081]')).toEqual([
      'data/story.en.md:19:5 找不到數據 rate_2081 → 是否想寫 rate_2018？',
    ]);
  });

  test('Chinese left in the English', () => {
    expect(said('See for yourself.', 'See 請自己看。')).toEqual([
      'data/story.en.md:25:5 英文裡有「請自己看。」→ 改成英文，標點用半形',
    ]);
  });

  test('a straight quotation mark', () => {
    expect(said('See for yourself.', "It's all here.")).toEqual([
      "data/story.en.md:25:3 提醒：英文用了直引號 ' → 寫彎的 ‘ ’ “ ”",
    ]);
  });
});

describe('tables', () => {
  test('a label without English', () => {
    expect(saidOf('data/labels.csv', ['座位,Seats', '座位,'])).toEqual([
      'data/labels.csv:3:16 court.seats 沒有 en 的文字 → 補上',
    ]);
  });

  test('a fact without English', () => {
    expect(saidOf('data/facts/court.csv', [',Rise,', ',,'])).toEqual([
      'data/facts/court.csv:4:52 rate_change 沒有 what.en 的文字 → 補上英文',
    ]);
  });

  test('a note in one language only', () => {
    expect(saidOf('data/facts/court.csv', ['Court rate,Not in the report', 'Court rate,'])).toEqual(
      ['data/facts/court.csv:6:55 rate_gap 沒有 note.en 的文字 → 補上英文'],
    );
    expect(saidOf('data/facts/days.csv', ['Days in all,', 'Days in all,A note'])).toEqual([
      'data/facts/days.csv:2:67 days_total 的 note 是空的，note.en 卻有文字 → 補上中文，或刪去英文',
    ]);
  });

  test('an event without English, and one with too long a label', () => {
    expect(saidOf('data/events.csv', [',First group,', ',,'])).toEqual([
      'data/events.csv:2:44 batch 沒有 label.en 的文字 → 補上英文',
    ]);
    expect(saidOf('data/events.csv', [',Aim,', ',The city’s goal,'])).toEqual([
      'data/events.csv:3:37 提醒：「The city’s goal」有 15 字 → 縮到 14 字以內，圖上才放得下',
    ]);
  });

  test('Chinese left in an English column', () => {
    expect(saidOf('data/events.csv', ['The plenum sets', '全會 sets'])).toEqual([
      'data/events.csv:3:41 英文裡有「全會」→ 改成英文，標點用半形',
    ]);
  });

  test('Chinese pages need no English', () => {
    const root = project({ 'data/events.csv': [',First group,', ',,'] });
    for (const lang of ['zh-Hant', 'zh-Hans'] as const)
      expect(readStory(root, lang, METAS).problems).toEqual([]);
  });
});
