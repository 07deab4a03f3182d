import { logo, SIDE } from '../graphics/logo';

/** How the square round the mark is drawn; lengths in units of the mark. */
export interface IconShape {
  /** What the mark leaves free at each edge. */
  margin: number;
  /** How round the corners are; systems that round an icon themselves want none. */
  corner: number;
}

/** In a browser's tab, where every pixel counts; on a phone's home screen. */
export const TAB: IconShape = { margin: 2, corner: 6 };
export const TOUCH: IconShape = { margin: 6, corner: 0 };

/**
 * The story's mark, complete, as SVG.
 *
 * @param ground colour of the square
 * @param line colour of the mark
 */
export function icon({ margin, corner }: IconShape, ground: string, line: string): string {
  const side = SIDE + 2 * margin;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-margin} ${-margin} ${side} ${side}">` +
    `<rect x="${-margin}" y="${-margin}" width="${side}" height="${side}" rx="${corner}" fill="${ground}"/>` +
    `<path d="${logo(1).lit}" fill="none" stroke="${line}" stroke-width="2.8" stroke-linecap="round"/>` +
    `</svg>\n`
  );
}
