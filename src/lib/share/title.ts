import { widthOf } from '../graphics/kit/labels';

/**
 * Letter size of a title that fits, px.
 *
 * @param room how wide its longest line may be, px
 * @param largest what it has in plenty of room, px
 */
export const titleSize = (lines: readonly string[], room: number, largest: number): number =>
  Math.floor(Math.min(largest, room / widthOf(lines, { role: 'text', size: 1 })));
