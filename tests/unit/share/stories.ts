import { readStory } from '../../../src/lib/story';
import { LANGUAGES } from '../../../src/lib/model/languages';
import type { Lang, Story } from '../../../src/lib/model/story';

/** The project's own story. */
export function storyIn(lang: Lang): Story {
  const { story } = readStory(process.cwd(), lang);
  if (!story) throw new Error(`no story in ${lang}`);
  return story;
}

export const stories = LANGUAGES.map((language) => ({ language, story: storyIn(language.tag) }));
