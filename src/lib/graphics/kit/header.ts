import { ASCENT, LINE_HEIGHT, text, type Colour, type TextMark } from './marks';
import { widthOf, type Lettering } from './labels';

export type HeaderLayout = ReturnType<typeof headerLayout>;

/**
 * The lines of a picture's head, px.
 *
 * @param left what keeps words off the edge of the box, px
 * @param numeralSize px
 * @param space from the numeral to the words at its foot, letters
 * @param least height of what stands there, in letters: the numeral leaves it space
 */
export function headerLayout(
  words: Lettering,
  { left, numeralSize, space, least }: Record<'left' | 'numeralSize' | 'space' | 'least', number>,
) {
  const { fontSize } = words;
  // A quarter of a letter over the caption, as much as accents of Latin capitals need.
  const captionY = (ASCENT + 0.27) * fontSize;
  const numeralY = captionY + 0.2 * fontSize + Math.max(ASCENT * numeralSize, least * fontSize);
  return { words, left, captionY, numeralY, numeralSize, space: space * fontSize };
}

/** Small words at the foot of a numeral. */
export interface Aside {
  id: string;
  lines: readonly string[];
  opacity?: number;
  fact?: string;
  /** The numeral it stands beside, where the one that is drawn runs from another to another. */
  beside?: string;
}

export interface Header {
  /** `rate-year`: of the numeral; its caption, if it has one, is `caption-` and what follows. */
  id: string;
  numeral: string;
  unit?: string;
  fill: Colour;
  opacity: number;
  fact?: string;
  /** As a part of the layout's size. */
  scale?: number;
  caption?: { id: string; words: string };
  asides?: readonly Aside[];
}

/** The head of a picture: what is spoken of, its figure huge, and of which time. */
export function header(layout: HeaderLayout, head: Header): TextMark[] {
  const { words, left: x, captionY, numeralY: y, space } = layout;
  const { id, numeral, unit, fill, opacity, fact, caption, asides = [] } = head;
  const size = (head.scale ?? 1) * layout.numeralSize;
  const title = { role: 'bold', fill, opacity } as const;
  return [
    ...(caption ? [words.label(caption.id, caption.words, { x, y: captionY }, title)] : []),
    text(id, numeral, { x, y }, size, { role: 'numeral', unit, fill, opacity, fact }),
    ...asides.map(({ beside = numeral, opacity: there = 1, lines, ...aside }) => {
      const at = {
        x: x + widthOf([beside], { role: 'numeral', size }, unit) + space,
        y: y - (lines.length - 1) * LINE_HEIGHT * words.fontSize,
      };
      const style = { fill: 'ink2', opacity: opacity * there, fact: aside.fact } as const;
      return words.label(aside.id, lines, at, style);
    }),
  ];
}
