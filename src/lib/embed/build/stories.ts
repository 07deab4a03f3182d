import { currentStory } from '../../story/current';
import { LANGUAGES } from '../../story/languages';
import type { Lang, Story } from '../../story/types';

export { SITE } from '../../share/site';

/** The story in every language. @throws Error while `data/` has errors */
export function readStories(): Record<Lang, Story> {
  const told = LANGUAGES.map(({ tag }) => {
    const { story } = currentStory(tag);
    if (!story) throw new Error(`no story in ${tag}`);
    return [tag, story] as const;
  });
  return Object.fromEntries(told) as Record<Lang, Story>;
}
