import { memoize } from './memoize';
import { atLeast, type Face } from './ruler';

/** How letters look: for reading, the same heavier, or the display face of great numbers. */
export type Role = 'text' | 'bold' | 'numeral';

/** How a text is set: px. */
export interface Font {
  role: Role;
  size: number;
}

/** Width of a line of words, px: as estimated, or as this reader's browser measures it if that is more. */
export function measure(line: string, { role, size }: Font): number {
  const face = role === 'numeral' ? 'numeral' : 'text';
  return atLeast(estimate(line, face), line, face) * size;
}

/**
 * Width of a line in letters, good to a few percent and rather too wide than too narrow: Han and
 * full-width marks take 1 letter, capitals 0.74, digits and other Latin 0.59, a per cent sign 0.97, a
 * point 0.33, a space 0.28, and `text-autospace` adds an eighth where Han meets Latin; the display
 * face is wider by 3.5 %. Source: measured in Chromium with the bold Noto CJK, which is the widest
 * face we use; capitals with Noto Serif Black.
 */
export const estimate = (line: string, face: Face): number =>
  lettersOf(line) * (face === 'numeral' ? 1.035 : 1);

const WIDTHS: Readonly<Record<string, number>> = {
  ' ': 0.28,
  '.': 0.33,
  ',': 0.33,
  ':': 0.33,
  '%': 0.97,
};

/** A picture asks for the same lines in every frame. */
const lettersOf = memoize((line) => {
  let letters = 0;
  let before = '';
  for (const letter of line) {
    const isLatin = /[ -~–−±×÷·]/.test(letter);
    const kind = letter === ' ' ? 'space' : isLatin ? 'latin' : 'han';
    letters += isLatin ? (WIDTHS[letter] ?? (/[A-Z]/.test(letter) ? 0.74 : 0.59)) : 1;
    if (before && kind !== before && kind !== 'space' && before !== 'space') letters += 0.125;
    before = kind;
  }
  return letters;
});
