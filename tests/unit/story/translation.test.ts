import { expect, test } from 'vitest';
import { readStory } from '../../../src/lib/story';
import { checkStory } from '../../../src/lib/story/check';
import { sayProblem } from '../../../src/lib/story/problems';
import { change, METAS, project } from './project';

const ENGLISH = `---
title: A hundred|days
description: Since :fact[day_zero].
reported: 2020-07-15
updated: 2026-11-23
source: Qingdao Daily
credits: []
---

## Prologue {#kaipian graphic=days}
### One stroke a day
::step{show=cover}
In February 2019 :qd[Qingdao] looked to :sz[Shenzhen]: :fact[days_total]
in all.
::step{show=today}
Until :fact[published].

## The way {#mingdao graphic=court}
### Who comes to court
::step{show=before}
:fact[rate_2018] rose by :fact[rate_change] to :fact[rate_2019].

## Epilogue {#weisheng graphic=none}
### All the figures
See for yourself.
`;

const said = (from: string, to: string) => {
  expect(ENGLISH).toContain(from);
  const root = project({ 'data/story.en.md': ENGLISH.replace(from, to) });
  return checkStory(root, METAS).map(sayProblem);
};

test('English words with English numbers', () => {
  const root = project({ 'data/story.en.md': ENGLISH });
  const { story, problems } = readStory(root, 'en', METAS);
  expect(problems).toEqual([]);
  expect(checkStory(root, METAS)).toEqual([]);
  expect(story?.meta.description).toBe('Since 21 February 2019.');
  const text = story?.sections[1]?.steps[0]?.body[0]?.map((run) => run.text).join('');
  expect(text).toBe('32% rose by 13.7 percentage points to more than 45.7%.');
  expect(story?.sections[0]?.steps[0]?.body[0]?.at(-1)?.text).toBe(' in all.');
  expect(story?.sections[0]?.graphic?.text).toEqual({ day: 'Day' });
});

test('another section', () => {
  expect(said('#mingdao', '#court')).toEqual([
    'data/story.en.md:18:12 這一章應是 {#mingdao graphic=court} → 與 data/story.zh-Hant.md 的次序一致',
  ]);
});

test('a section missing', () => {
  const epilogue = ENGLISH.slice(ENGLISH.indexOf('## Epilogue'));
  expect(said(epilogue, '')).toEqual([
    'data/story.en.md:1:1 少了 data/story.zh-Hant.md 的一章 #weisheng → 補上譯文',
  ]);
});

test('a section too many', () => {
  expect(said('See for yourself.', '## More {#more graphic=none}\n### More\nMore.')).toEqual([
    'data/story.en.md:25:9 data/story.zh-Hant.md 沒有 #more 這一章 → 刪去，或先寫進原文',
  ]);
});

test('a step missing', () => {
  expect(said('::step{show=today}\n', '')).toEqual([
    'data/story.en.md:10:13 #kaipian 少了步驟 today → 與 data/story.zh-Hant.md 的步驟一致',
  ]);
});

test('another step', () => {
  expect(said('show=before', 'show=after')).toEqual([
    'data/story.en.md:20:1 這一步應是 before，卻是 after → 與 data/story.zh-Hant.md 的步驟一致',
  ]);
});

test('a step too many', () => {
  expect(said('::step{show=before}', '::step{show=before}\nOne.\n\n::step{show=after}')).toEqual([
    'data/story.en.md:23:1 data/story.zh-Hant.md 的這一章沒有步驟 after → 刪去，或先寫進原文',
  ]);
});

test('a label without English', () => {
  const root = project({ 'data/story.en.md': ENGLISH });
  change(root, 'data/labels.csv', ['座位,Seats', '座位,']);
  expect(checkStory(root, METAS).map(sayProblem)).toEqual([
    'data/labels.csv:3:16 court.seats 沒有 en 的文字 → 補上',
  ]);
});
