import { createHash } from 'node:crypto';
import { currentStory } from './current';
import type { Lang } from '../model/story';

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
