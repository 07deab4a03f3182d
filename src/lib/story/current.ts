import { readStory, type ReadStory } from '.';
import type { Metas } from './graphics';
import { isError, sayProblem } from './problems';
import type { Lang } from './types';

/** The last story without errors, by language; the dev server's memory. */
const good = new Map<Lang, ReadStory['story']>();

/**
 * The story the pages show. In the dev server, the last good one together with today's problems;
 * before there has been a good one, what is sound of it.
 *
 * @param root the project's folder
 * @param metas what the graphics need; the project's own unless given
 * @throws Error in a build, listing every problem, when there is an error in `data/`
 */
export function currentStory(lang: Lang, root = process.cwd(), metas?: Metas): ReadStory {
  const read = readStory(root, lang, metas);
  const errors = read.problems.filter(isError);
  if (errors.length === 0) {
    good.set(lang, read.story);
    return read;
  }
  if (!import.meta.env.DEV)
    throw new Error(['data/ 有錯誤：', ...errors.map(sayProblem)].join('\n'));
  return { ...read, story: good.get(lang) ?? read.story };
}
