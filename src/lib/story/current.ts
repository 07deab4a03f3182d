import { createHash } from 'node:crypto';
import { type ReadStory, tellStory } from '.';
import type { Metas } from './check/sections';
import { cachedData } from './cached-data';
import { isError, sayProblem } from './check/problems';
import type { Lang } from '../model/story';

const KEY = Symbol.for('the last good story');

/** The last story without errors, by project and language: the dev server's memory. */
type Memory = Map<string, ReadStory['story']>;

/** It outlives this module, which Vite reloads whenever a graphic's folder comes or changes. */
const place = globalThis as { [KEY]?: Memory };
const good = (place[KEY] ??= new Map());

/**
 * The story the pages show. In the dev server, the last good one together with today's problems;
 * none before there has been a good one.
 *
 * @param root the project's folder
 * @param metas what the graphics need; the project's own unless given
 * @throws Error in a build, listing every problem, when there is an error in `data/`
 */
export function currentStory(lang: Lang, root = process.cwd(), metas?: Metas): ReadStory {
  const { words, problems, ...tables } = cachedData(root, lang, metas);
  const story = words && tellStory(lang, words, tables);
  const errors = problems.filter(isError);
  const memory = `${root} ${lang}`;
  if (errors.length === 0) {
    good.set(memory, story);
    return { story, problems };
  }
  if (!import.meta.env.DEV)
    throw new Error(['data/ 有錯誤：', ...errors.map(sayProblem)].join('\n'));
  return { story: good.get(memory) ?? null, problems };
}

/** What a page is drawn from once more in the browser. */
interface DataFile {
  /** Without its folder and ending; in a build it says what is in the file. */
  name: string;
  json: string;
}

/** The data of the pages in one language; what is wrong with it is an editor's concern alone. */
export function dataFile(lang: Lang, { story, problems } = currentStory(lang)): DataFile {
  const json = JSON.stringify(import.meta.env.DEV ? { story, problems } : { story });
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 10);
  return { name: import.meta.env.DEV ? `story-${lang}` : `story-${lang}.${hash}`, json };
}
