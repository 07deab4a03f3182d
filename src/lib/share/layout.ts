/** What the pictures to share have in common. */
import { widthOf } from '../graphics/kit/labels';
import type { SectionGraphic, Story } from '../model/story';

/** What a graphic of the story is given; undefined when no section shows it. */
export const graphicOf = (story: Story, name: string): SectionGraphic | undefined =>
  story.sections.find(({ graphic }) => graphic?.name === name)?.graphic ?? undefined;

/**
 * Letter size of a title that fits, px.
 *
 * @param width of the longest line there is space for, px
 * @param largest what it has in plenty of space, px
 */
export const titleSize = (lines: readonly string[], width: number, largest: number): number =>
  Math.floor(Math.min(largest, width / widthOf(lines, { role: 'text', size: 1 })));
