import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cachedStory } from '../../src/lib/story';
import { METAS } from '../../src/lib/story/check/sections';
import * as config from '../../src/story.config';
import type { StoryConfig } from '../../src/lib/model/story-config';
import { LANGUAGES } from '../../src/lib/model/languages';

/** What nothing else asks of `src/story.config.ts` and the graphics' folders: the check reads `data/`. */
const { cover, posterChart, days, defaultSite, reportPages, series, tag }: StoryConfig = config;
const data = cachedStory(process.cwd(), LANGUAGES[0].tag);

test('its graphics are shown by a section, and have the keyframes it names', () => {
  const shown = data.story?.sections.flatMap(({ graphic }) => graphic?.name ?? []);
  for (const { graphic, keyframe } of [cover, ...(posterChart ? [posterChart] : [])]) {
    expect(shown).toContain(graphic);
    expect(METAS[graphic]?.keyframes).toContain(keyframe);
  }
});

test('its first and its last day are dates of the ledger, one after the other', () => {
  const [first = '', last = ''] = [days.first, days.last].map(
    (id) => data.ledger.facts.get(id)?.date,
  );
  expect(first).toMatch(/^\d{4}-/);
  expect(last > first, `${first} … ${last}`).toBe(true);
});

test('its series differ in mark and name', () => {
  const all = Object.values(series);
  for (const { mark } of all) expect(mark).toMatch(/^[a-z]{2}$/);
  for (const of of ['mark', 'value'] as const)
    expect(new Set(all.map((one) => one[of])).size).toBe(2);
});

test('its names are what browsers and the check can read', () => {
  expect(tag).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/);
  expect(new URL(defaultSite).href).toBe(defaultSite);
  expect(defaultSite).toMatch(/\/$/);
  expect(Object.keys(reportPages).join('')).toMatch(/^[A-Z]+$/);
  for (const letter of Object.keys(reportPages)) expect(letter).toHaveLength(1);
});

test('every graphic is called as its folder is: readers fetch it by that', () => {
  const folders = readdirSync('src/lib/graphics', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'kit')
    .map(({ name }) => name);
  expect(Object.keys(METAS).sort()).toEqual(folders.sort());
});
