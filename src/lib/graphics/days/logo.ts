import { round, type Point } from '../kit/marks';
import { lerp } from '../kit/timing';
import { profile } from './spiral';

/** The side of the square it is drawn in. */
export const SIDE = 32;
const RINGS = 7;

/**
 * The spiral small enough for a button: the near side of a few rings, from the foot up.
 *
 * @param fraction 0…1, how much is lit
 * @returns SVG path data in a square of side SIDE
 */
export function logo(fraction: number): { faint: string; lit: string } {
  const rings = Array.from({ length: RINGS }, (_, i) => {
    const middle = (i + 0.5) / RINGS;
    // Two of the 16 units from the axis to the edge are left to the stroke's round ends.
    return { radius: 14 * profile(middle), y: SIDE * (1 - middle), lit: fraction * RINGS - i };
  });
  return {
    faint: rings.map(({ radius, y }) => arc(radius, y, 1)).join(''),
    lit: rings.map(({ radius, y, lit }) => arc(radius, y, Math.min(1, lit))).join(''),
  };
}

/** A quadratic curve rising to the right, cut at `t` of its way by de Casteljau's construction. */
function arc(radius: number, y: number, t: number): string {
  if (t <= 0) return '';
  const start = { x: SIDE / 2 - radius, y: y + 0.2 * radius };
  const control = { x: SIDE / 2 - 0.4 * radius, y: y - 0.5 * radius };
  const end = { x: SIDE / 2 + radius, y: y - 0.2 * radius };
  const between = (a: Point, b: Point): Point => ({ x: lerp(a.x, b.x, t), y: lerp(a.y, b.y, t) });
  const first = between(start, control);
  const last = between(first, between(control, end));
  return `M${[start.x, start.y].map(round)}Q${[first.x, first.y, last.x, last.y].map(round)}`;
}
