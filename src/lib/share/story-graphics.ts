import type { SectionGraphic, Story } from '../model/story';

/** What a graphic of the story is given; undefined when no section shows it. */
export const graphicOf = (story: Story, name: string): SectionGraphic | undefined =>
  story.sections.find(({ graphic }) => graphic?.name === name)?.graphic ?? undefined;
