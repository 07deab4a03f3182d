import { expect, test } from 'vitest';
import { indexStory } from '../../../src/lib/story/editor-index';
import { METAS, project, SOUND } from './project';

const WORDS = 'data/story.zh-Hant.md';

test('cards have their place, their words with numbers filled in, and their length', async () => {
  const [source, , english] = (await indexStory(project(), METAS)).languages;
  const [prologue, way] = source?.sections ?? [];
  expect(prologue).toMatchObject({ id: 'kaipian', name: '開篇', at: { file: WORDS } });
  const lines = SOUND[WORDS]?.split('\n') ?? [];
  for (const card of prologue?.cards ?? [])
    expect(lines[card.at.line - 1]).toBe(`::step{show=${card.name}}`);
  expect(prologue?.cards).toHaveLength(2);
  expect(way?.cards[0]).toMatchObject({
    text: '出庭率是32%，一年後高了13.7個百分點，是逾45.7%。',
    length: 30,
  });
  expect(english?.sections[0]?.cards[1]).toMatchObject({
    text: 'Until 15 July 2020.',
    length: 4,
  });
  expect([source?.most, english?.most]).toEqual([90, 50]);
});

test('every fact says where it is used and in which languages', async () => {
  const { facts } = await indexStory(
    project({ 'data/story.en.md': ['### All the figures', '### All :fact[days_total]'] }),
    METAS,
  );
  const uses = (id: string) => facts.find((fact) => fact.id === id)?.uses;
  const all = ['zh-Hant', 'zh-Hans', 'en'];
  expect(uses('days_total')).toEqual([
    { where: '開篇 cover', link: '#kaipian/cover', langs: all },
    { where: '圖 days', link: '#kaipian', langs: all },
    { where: '看板', langs: all },
    { where: '算式 day_zero', langs: all },
  ]);
  expect(uses('rate_change')).toEqual([
    { where: '明道 before', link: '#mingdao/before', langs: all },
    { where: '算式 rate_2019', langs: all },
  ]);
  expect(facts.find(({ id }) => id === 'rate_2019')?.at).toMatchObject({
    file: 'data/facts/court.csv',
    line: 3,
  });
});

test('what is used only in a title, or in one language, or nowhere', async () => {
  const { facts, problems } = await indexStory(
    project({
      'data/facts/city.csv': `${SOUND['data/facts/court.csv']?.split('\n')[0]}
offices,17,個,,2019,部門,stated,,A29,,Offices,
campaigns,15,個,,2019,攻勢,stated,,A6,,Campaigns,
spare,3,個,,2019,備用,stated,,A6,,Spare,
`,
      [WORDS]: ['### 官到不到庭', '### :fact[offices]的官到不到庭'],
      'data/story.en.md': ['See for yourself.', 'See for yourself: :fact[campaigns].'],
    }),
    METAS,
  );
  const uses = (id: string) => facts.find((fact) => fact.id === id)?.uses;
  expect(uses('offices')).toEqual([{ where: '標題', langs: ['zh-Hant', 'zh-Hans'] }]);
  expect(uses('campaigns')).toEqual([{ where: '尾聲 引言', link: '#weisheng', langs: ['en'] }]);
  expect(uses('spare')).toEqual([]);
  expect(problems.map(({ message }) => message)).toContainEqual(expect.stringContaining('spare'));
});

test('a language with errors says so; the others are told as ever', async () => {
  const { languages } = await indexStory(
    project({ 'data/story.en.md': ['show=today', 'show=tody'] }),
    METAS,
  );
  expect(languages.map(({ errors }) => errors.length > 0)).toEqual([false, false, true]);
  const broken = await indexStory(project({ [WORDS]: null }), METAS);
  expect(broken.languages[0]).toMatchObject({ lang: 'zh-Hant', sections: [] });
  expect(broken.languages[0]?.errors[0]?.message).toContain('找不到檔案');
});
