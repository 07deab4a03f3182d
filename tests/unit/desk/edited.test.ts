import { expect, test } from 'vitest';
import { editedLinks } from '../../../src/lib/desk/edited';
import { indexStory } from '../../../src/lib/story/editor-index';
import { change, METAS, project } from '../story/project';

const WORDS = 'data/story.zh-Hant.md';
const root = project();
const sections = async () => (await indexStory(root, METAS)).languages[0]?.sections ?? [];
const before = await sections();

/** Where a change of one file leads. */
async function links(file: string, find: string, to: string): Promise<string[]> {
  change(root, file, [find, to]);
  const found = editedLinks(before, await sections());
  change(root, file, undefined);
  return found;
}

test('nothing edited leads nowhere', async () => {
  expect(editedLinks(before, await sections())).toEqual([]);
  // Nor do marks and blanks that change no word.
  expect(await links(WORDS, '## 明道', '\n\n## 明道')).toEqual([]);
});

test('words lead to their card, or to the section they open or end', async () => {
  expect(await links(WORDS, '為止', '為終')).toEqual(['#kaipian/today']);
  expect(await links(WORDS, '先看一組數', '先看一組數字')).toEqual(['#mingdao']);
  expect(await links(WORDS, '官到不到庭', '官|到不到庭')).toEqual(['#mingdao']);
  expect(await links(WORDS, '從頭數起', '從尾數起')).toEqual(['#kaipian']);
});

test('a number leads to the cards that print it; one that none prints, to its picture', async () => {
  expect(await links('data/facts/court.csv', ',32,', ',33,')).toEqual(['#mingdao/before']);
  expect(await links('data/facts/court.csv', '報道未給', '報道沒有給')).toEqual([
    '#mingdao/before',
  ]);
  expect(await links('data/labels.csv', '第幾天', '哪一天')).toEqual([
    '#kaipian/cover',
    '#kaipian/today',
  ]);
});

test('a step that comes leads to itself, one that goes to what took its place', async () => {
  const steps = '::step{show=today}\n\n到:fact[published]為止。\n\n';
  expect(await links(WORDS, steps, '')).toEqual(['#kaipian/cover']);
});
