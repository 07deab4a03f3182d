import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readStory } from '.';
import type { Metas } from './graphics';
import { LANGUAGES } from './languages';
import { inOrder } from './problems';
import type { Lang, Problem } from './types';

/**
 * All that is wrong in `data/`, in every language the story has and in a translation that is only
 * being written.
 *
 * @param root the project's folder
 * @param metas what the graphics need; the project's own unless given
 */
export function checkStory(root: string, metas?: Metas): Problem[] {
  const tags = new Set<Lang>(LANGUAGES.map(({ tag }) => tag));
  if (existsSync(join(root, 'data/story.en.md'))) tags.add('en');
  return inOrder([...tags].flatMap((tag) => readStory(root, tag, metas).problems));
}
