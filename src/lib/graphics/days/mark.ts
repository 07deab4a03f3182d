import { profile } from './geometry';

/** The side of the square the mark is drawn in. */
export const MARK = 32;
const RINGS = 7;

/**
 * The spiral small enough for a button: the near side of a few rings, from the foot up.
 *
 * @param fraction 0…1, how much is lit
 * @returns SVG path data in a square of side MARK
 */
export function mark(fraction: number): { faint: string; lit: string } {
  const rings = Array.from({ length: RINGS }, (_, i) => {
    const middle = (i + 0.5) / RINGS;
    return { radius: 14 * profile(middle), y: MARK * (1 - middle), lit: fraction * RINGS - i };
  });
  return {
    faint: rings.map(({ radius, y }) => arc(radius, y, 1)).join(''),
    lit: rings.map(({ radius, y, lit }) => arc(radius, y, Math.min(1, lit))).join(''),
  };
}

/**
 * A quadratic curve rising to the right, cut at `t` of its way by de Casteljau's construction.
 */
function arc(radius: number, y: number, t: number): string {
  if (t <= 0) return '';
  const [left, right, rise] = [MARK / 2 - radius, MARK / 2 + radius, 0.2 * radius];
  const control = { x: MARK / 2 - 0.4 * radius, y: y - 0.5 * radius };
  const start = { x: left, y: y + rise };
  const end = { x: right, y: y - rise };
  const between = (a: typeof start, b: typeof start) => ({
    x: a.x + (b.x - a.x) * t,
    y: a.y + (b.y - a.y) * t,
  });
  const first = between(start, control);
  const last = between(first, between(control, end));
  const round = (n: number) => Math.round(n * 10) / 10;
  return `M${[start.x, start.y].map(round)}Q${[first.x, first.y, last.x, last.y].map(round)}`;
}
