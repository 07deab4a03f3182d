import { widthOf } from '../graphics/kit/labels';

/**
 * Letter size of a title that fits a picture to share, px.
 *
 * @param width of the longest line there is space for, px
 * @param largest what it has in plenty of space, px
 */
export const titleSize = (lines: readonly string[], width: number, largest: number): number =>
  Math.floor(Math.min(largest, width / widthOf(lines, { role: 'text', size: 1 })));
