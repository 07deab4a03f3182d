import { memoize } from './memoize';

/** How letters look: for reading, the same heavier, or the display face of great numbers. */
export type Role = 'text' | 'bold' | 'numeral';
export type Face = 'text' | 'numeral';

/** How a text is set: px. */
export interface Font {
  role: Role;
  size: number;
}

/** Width of a line of words, px: as estimated, or as this reader's browser measures it if that is more. */
export function measure(line: string, { role, size }: Font): number {
  const face = role === 'numeral' ? 'numeral' : 'text';
  return Math.max(estimate(line, face), current?.(line, face) ?? 0) * size;
}

/**
 * Width of a line in letters, good to a few percent and rather too wide than too narrow: Han and
 * full-width marks take 1 letter, capitals 0.74, digits and other Latin 0.59, a per cent sign 0.97, a
 * point 0.33, a space 0.28, and `text-autospace` adds an eighth where Han meets Latin; the display
 * face is wider by 3.5 %. Source: measured in Chromium with the bold Noto CJK, which is the widest
 * face we use; capitals with Noto Serif Black.
 */
const estimate = (line: string, face: Face): number =>
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

/**
 * Width of a line in letters as this reader's browser draws it. The estimate is enough for the faces
 * we know in the spacing we set; a reader who has letters set wider, or in a face of their own, gets
 * layouts for those.
 */
export type Ruler = (line: string, face: Face) => number;

let current: Ruler | undefined;

/** Works something out by a ruler; by the estimate alone without one. */
export function measuredBy<T>(ruler: Ruler | undefined, work: () => T): T {
  const before = current;
  current = ruler;
  try {
    return work();
  } finally {
    current = before;
  }
}

/** What the words of labels are like: all their kinds of characters. */
export const SAMPLE = '2019年7.9% July 人數 Figures';

/** Han and what is not: `text-autospace` adds an eighth of a letter where they meet. */
const MEET = /(?<=\p{Script=Han})(?=[\w%(])|(?<=[\w%)])(?=\p{Script=Han})/gu;

/**
 * The ruler of what two elements are set in, one for each face.
 *
 * @returns undefined where the estimate is enough
 */
export function rulerFor(elements: Readonly<Record<Face, Element>>): Ruler | undefined {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return undefined;
  const widthIn = (face: Face) => {
    const style = getComputedStyle(elements[face]);
    const font = `${style.fontStyle} ${style.fontWeight} 100px ${style.fontFamily}`;
    const letters = (length: string) => (parseFloat(length) || 0) / parseFloat(style.fontSize);
    const [spacing, atSpace] = [letters(style.letterSpacing), letters(style.wordSpacing)];
    return memoize((line) => {
      context.font = font;
      const count = (what: RegExp) => line.match(what)?.length ?? 0;
      const spaced = spacing * count(/./gu) + atSpace * count(/ /g) + 0.125 * count(MEET);
      return context.measureText(line).width / 100 + spaced;
    });
  };
  const widths = { text: widthIn('text'), numeral: widthIn('numeral') };
  const faces = ['text', 'numeral'] as const;
  const isWider = faces.some((face) => widths[face](SAMPLE) > estimate(SAMPLE, face));
  return isWider ? (line, face) => widths[face](line) : undefined;
}
