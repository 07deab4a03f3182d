import { themes } from '../../story.config';
import { logo, SIDE } from '../graphics/logo';

/**
 * The story's mark, complete, on a square, as SVG; lengths in units of the mark.
 *
 * @param margin what the mark leaves free at each edge
 * @param corner how round the corners are; systems that round an icon themselves want none
 */
export function icon(margin: number, corner: number): string {
  const { ground, accent } = themes.light;
  const side = SIDE + 2 * margin;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-margin} ${-margin} ${side} ${side}">` +
    `<rect x="${-margin}" y="${-margin}" width="${side}" height="${side}" rx="${corner}" fill="${ground}"/>` +
    `<path d="${logo(1).lit}" fill="none" stroke="${accent}" stroke-width="2.8" stroke-linecap="round"/>` +
    `</svg>\n`
  );
}
