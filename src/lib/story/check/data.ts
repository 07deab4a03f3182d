import { readStory, type Source, storyFile } from '..';
import { startOf } from '../read/files';
import { missingCharacters } from '../../text/fonts/characters';
import { METAS, type Metas } from './sections';
import { LANGUAGES } from '../../model/languages';
import { CONVERSION, type Snapshot, snapshotOf } from '../read/snapshot';
import { inOrder, isError } from './problems';
import type { Lang, Problem, Story } from '../../model/story';

/**
 * All that is wrong in `data/`, in every language of the story.
 *
 * @param metas what the graphics need; the project's own unless given
 */
export function checkStory(from: Source, metas: Metas = METAS): Problem[] {
  const files = snapshotOf(from);
  return inOrder(LANGUAGES.flatMap(({ tag }) => checkLanguage(files, tag, metas)));
}

function checkLanguage(files: Snapshot, lang: Lang, metas: Metas): Problem[] {
  const { story, problems } = readStory(files, lang, metas);
  return [...problems, ...checkFaces(story, problems, metas)];
}

/** Whether the display face has every character of the headlines, where it is known what they are. */
export function checkFaces(
  story: Story | null,
  problems: readonly Problem[],
  metas: Metas,
): Problem[] {
  if (!story || problems.some((problem) => isError(problem) && problem.file === CONVERSION))
    return [];
  const missing = missingCharacters(story, metas);
  if (missing.length === 0) return [];
  const message = `標題與大字的字型（${story.lang}）缺 ${missing.join('')} → 執行 npm run fonts`;
  return [{ ...startOf(storyFile(story.lang)), level: 'warning', message }];
}
