import { cover } from '../../story.config';
import { round } from './kit/marks';

/** The story's mark: of the page's progress, and of its icons. */
export interface Logo {
  /** The side of the square it is drawn in. */
  SIDE: number;
  /**
   * @param fraction 0…1, how much is lit
   * @returns SVG path data, to be stroked
   */
  logo(fraction: number): { faint: string; lit: string };
}

const RADIUS = 12;

/** Where the cover's graphic has none: a ring that closes. */
const RING: Logo = {
  SIDE: 32,
  logo: (fraction) => ({ faint: arc(1), lit: arc(fraction) }),
};

/** From the top, with the clock; a whole turn ends a tenth of a px early, or it were none. */
function arc(fraction: number): string {
  if (fraction <= 0) return '';
  const angle = 2 * Math.PI * Math.min(fraction, 0.999);
  const x = round(16 + RADIUS * Math.sin(angle));
  const y = round(16 - RADIUS * Math.cos(angle));
  return `M16 ${16 - RADIUS}A${RADIUS} ${RADIUS} 0 ${fraction > 0.5 ? 1 : 0} 1 ${x} ${y}`;
}

// A graphic brings the story's mark by having a `logo.ts` in its folder.
const logos = import.meta.glob<Logo>('./*/logo.ts', { eager: true });

export const { SIDE, logo } = logos[`./${cover.graphic}/logo.ts`] ?? RING;
