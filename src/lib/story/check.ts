import { readStory, wordsFile } from '.';
import { startOf } from './files';
import { missingCharacters } from '../page/fonts/characters';
import { METAS, type Metas } from './graphics';
import { LANGUAGES } from './languages';
import { inOrder } from './problems';
import type { Lang, Problem, Story } from './types';

/**
 * All that is wrong in `data/`, in every language of the story.
 *
 * @param root the project's folder
 * @param metas what the graphics need; the project's own unless given
 */
export function checkStory(root: string, metas: Metas = METAS): Problem[] {
  return inOrder(LANGUAGES.flatMap(({ tag }) => checkLanguage(root, tag, metas)));
}

function checkLanguage(root: string, lang: Lang, metas: Metas): Problem[] {
  const { story, problems } = readStory(root, lang, metas);
  return story ? [...problems, ...checkFaces(story, metas)] : problems;
}

/** Whether the display face has every character of the headlines. */
export function checkFaces(story: Story, metas: Metas): Problem[] {
  const missing = missingCharacters(story, metas);
  if (missing.length === 0) return [];
  const message = `標題與大字的字型（${story.lang}）缺 ${missing.join('')} → 執行 npm run fonts`;
  return [{ ...startOf(wordsFile(story.lang)), level: 'warning', message }];
}
