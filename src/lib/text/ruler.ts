/**
 * How wide words are as this reader's browser draws them. The server estimates (see measure.ts),
 * and that is enough for the faces we know in the spacing we set. A reader who has letters set wider,
 * or in a face of their own, gets layouts for those: each character is measured once.
 */
import { memoize } from './memoize';

/** Width of a line in letters, the size of which does not matter. */
export type Ruler = (line: string, face: Face) => number;
export type Face = 'text' | 'numeral';

/** What the words of labels are like: all their kinds of characters. */
export const SAMPLE = '2019年7.9% July 人數 Figures';

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

/** The estimate, or what is measured where that is more. */
export const atLeast = (estimate: number, line: string, face: Face): number =>
  current ? Math.max(estimate, current(line, face)) : estimate;

/** How one face is set: widths of characters, and what is added after each and at spaces; letters. */
export interface FaceMetrics {
  widthOf: (character: string) => number;
  letterSpacing: number;
  wordSpacing: number;
}

/** Han and what is not: `text-autospace` adds an eighth of a letter where they meet. */
const MEET = /(?<=\p{Script=Han})(?=[\w%(])|(?<=[\w%)])(?=\p{Script=Han})/gu;

/** The ruler of two faces; each character and each line is measured once. */
export function rulerOf(settings: Readonly<Record<Face, FaceMetrics>>): Ruler {
  const widthOf = ({ widthOf, letterSpacing, wordSpacing }: FaceMetrics) =>
    memoize((line) => {
      let width = 0.125 * (line.match(MEET)?.length ?? 0);
      for (const character of line)
        width += widthOf(character) + letterSpacing + (character === ' ' ? wordSpacing : 0);
      return width;
    });
  const widths = { text: widthOf(settings.text), numeral: widthOf(settings.numeral) };
  return (line, face) => widths[face](line);
}

/** Those made so far, so that all graphics of a page share one. */
const rulers = new Map<string, Ruler>();

/**
 * The ruler of what two elements are set in, one for each face.
 *
 * @returns undefined where the estimate is enough
 */
export function rulerFor(
  elements: Readonly<Record<Face, Element>>,
  estimate: (line: string, face: Face) => number,
): Ruler | undefined {
  const set = (face: Face) => {
    const { fontStyle, fontWeight, fontFamily, fontSize, letterSpacing, wordSpacing } =
      getComputedStyle(elements[face]);
    const em = parseFloat(fontSize);
    const letters = (length: string) => (parseFloat(length) || 0) / em;
    return {
      font: `${fontStyle} ${fontWeight} 100px ${fontFamily}`,
      letterSpacing: letters(letterSpacing),
      wordSpacing: letters(wordSpacing),
    };
  };
  const sets = { text: set('text'), numeral: set('numeral') };
  const faces = ['text', 'numeral'] as const;
  const loaded = faces.map((face) => document.fonts.check(sets[face].font, SAMPLE));
  const key = JSON.stringify([sets, loaded]);
  let ruler = rulers.get(key);
  if (!ruler) {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) return undefined;
    const metrics = (face: Face): FaceMetrics => {
      const { font, ...spacing } = sets[face];
      const widthOf = memoize((character) => {
        context.font = font;
        return context.measureText(character).width / 100;
      });
      return { ...spacing, widthOf };
    };
    rulers.set(key, (ruler = rulerOf({ text: metrics('text'), numeral: metrics('numeral') })));
  }
  const made = ruler;
  return faces.some((face) => made(SAMPLE, face) > estimate(SAMPLE, face)) ? made : undefined;
}
