import { expect, test } from 'vitest';
import { checkStory, readStory } from '../../../src/lib/story';
import { METAS, project } from './project';

const WORDS = 'data/story.en.md';

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

test('the same facts in another order, or one of them twice, are no fault', () => {
  const words =
    ':fact[rate_2019], up :fact[rate_change] from :fact[rate_2018], to :fact[rate_2019]';
  const root = project({
    [WORDS]: [':fact[rate_2018] rose by :fact[rate_change] to :fact[rate_2019]', words],
  });
  expect(checkStory(root, METAS)).toEqual([]);
});

test('Chinese pages need no English', () => {
  const root = project({ 'data/events.csv': [',First group,', ',,'] });
  for (const lang of ['zh-Hant', 'zh-Hans'] as const)
    expect(readStory(root, lang, METAS).problems).toEqual([]);
});
