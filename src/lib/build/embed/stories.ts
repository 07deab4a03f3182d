import { currentStory } from '../../story/current';
import { LANGUAGES } from '../../model/languages';
import type { Lang, Story } from '../../model/story';

export { SITE } from '../../share/site';

/** Words of what only the story's own page has. */
const FURNITURE = /^(share|reader|hint|download)/;

/**
 * The story in every language, without what stands behind it: who made it and how, and what was
 * corrected, are told on its own page. @throws Error while `data/` has errors
 */
export function readStories(): Record<Lang, Story> {
  const stories = LANGUAGES.map(({ tag }) => {
    const { story } = currentStory(tag);
    if (!story) throw new Error(`no story in ${tag}`);
    const meta = { ...story.meta, credits: [], corrections: [] };
    const sections = story.sections.map((section) => ({ ...section, notes: [] }));
    const ui = Object.fromEntries(Object.entries(story.ui).filter(([id]) => !FURNITURE.test(id)));
    const told: Story = { ...story, meta, sections, ui };
    return [tag, told] as const;
  });
  return Object.fromEntries(stories) as Record<Lang, Story>;
}
