import { createHash } from 'node:crypto';
import { cachedStory, type StoryData } from '.';
import type { Metas } from './check/sections';
import { isError, sayProblem } from './check/problems';
import type { Lang } from '../model/story';

const KEY = Symbol.for('the last good story');

/**
 * The last story without errors, by project and language: the dev server's memory. It outlives this
 * module, which Vite reloads whenever a graphic's folder comes or changes.
 */
const place = globalThis as { [KEY]?: Map<string, StoryData['story']> };
const good = (place[KEY] ??= new Map<string, StoryData['story']>());

/**
 * The story the pages show. In the dev server, the last good one together with today's problems;
 * none before there has been a good one.
 *
 * @param root the project's folder
 * @throws Error in a build, listing every problem, when there is an error in `data/`
 */
export function currentStory(lang: Lang, root = process.cwd(), metas?: Metas) {
  const { story, problems } = cachedStory(root, lang, metas);
  const errors = problems.filter(isError);
  const memory = `${root} ${lang}`;
  if (errors.length === 0) good.set(memory, story);
  else if (!import.meta.env.DEV)
    throw new Error(['data/ 有錯誤：', ...errors.map(sayProblem)].join('\n'));
  return { story: good.get(memory) ?? null, problems };
}

/**
 * The data of the pages in one language, what they are drawn from once more in the browser; what is
 * wrong with it is an editor's concern alone.
 *
 * @returns a file's name without its ending, which in a build says what is in it, and its text
 */
export function dataFile(lang: Lang, { story, problems } = currentStory(lang)) {
  const json = JSON.stringify(import.meta.env.DEV ? { story, problems } : { story });
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 10);
  return { name: import.meta.env.DEV ? `story-${lang}` : `story-${lang}.${hash}`, json };
}
