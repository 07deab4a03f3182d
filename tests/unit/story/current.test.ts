import { afterEach, expect, test, vi } from 'vitest';
import { currentStory } from '../../../src/lib/story/current';
import { change, METAS, project } from './project';

const WORDS = 'data/story.zh-Hant.md';

afterEach(() => vi.unstubAllEnvs());

test('the dev server keeps the last good story under the problems, and recovers', () => {
  const root = project();
  const first = currentStory('zh-Hant', root, METAS);
  expect(first.problems).toEqual([]);

  change(root, WORDS, ['一天|一筆', '一天|兩筆:fact[x]']);
  change(root, WORDS, [':fact[days_total]', ':fact[nothing]']);
  const broken = currentStory('zh-Hant', root, METAS);
  expect(broken.problems).toHaveLength(1);
  expect(broken.story).toBe(first.story);

  change(root, WORDS, null);
  expect(currentStory('zh-Hant', root, METAS).story).toBe(first.story);

  change(root, WORDS, ['一天|一筆', '一天|一百']);
  const mended = currentStory('zh-Hant', root, METAS);
  expect(mended.problems).toEqual([]);
  expect(mended.story?.sections[0]?.headline).toEqual(['一天', '一百']);
});

test('there is none before the first good one, and it outlives a new loading of the reader', async () => {
  const root = project({ [WORDS]: ['show=today', 'show=tody'] });
  expect(currentStory('zh-Hant', root, METAS).story).toBeNull();
  change(root, WORDS, undefined);
  const { story } = currentStory('zh-Hant', root, METAS);
  expect(story).not.toBeNull();

  // As Vite does when a graphic's folder comes or changes.
  vi.resetModules();
  const reloaded = await import('../../../src/lib/story/current');
  change(root, WORDS, ['show=today', 'show=tody']);
  expect(reloaded.currentStory('zh-Hant', root, METAS).story).toBe(story);
});

test('each language has its own last good story', () => {
  const root = project();
  const hans = currentStory('zh-Hans', root, METAS).story;
  currentStory('zh-Hant', root, METAS);
  change(root, WORDS, null);
  expect(currentStory('zh-Hans', root, METAS).story).toBe(hans);
});

test('warnings stop nothing', () => {
  vi.stubEnv('DEV', false);
  const root = project({ [WORDS]: ['到:fact', `${'長'.repeat(90)}:fact`] });
  const { story, problems } = currentStory('zh-Hant', root, METAS);
  expect(problems.map(({ level }) => level)).toEqual(['warning']);
  expect(story?.sections).toHaveLength(3);
});

test('a build stops with every problem', () => {
  vi.stubEnv('DEV', false);
  const root = project({
    [WORDS]: ['show=today', 'show=tody'],
    'data/facts/court.csv': [',32,', ',32%,'],
  });
  expect(() => currentStory('zh-Hant', root, METAS)).toThrow(
    /court\.csv:2:11 [^\n]+\ndata\/story\.zh-Hant\.md:22:1 /,
  );
});
