import { LINE_HEIGHT, text, type Colour, type TextMark } from './marks';
import { widthOf } from './labels';

/** What keeps words off the edge of the box on the left, px, and the lines of a picture's head. */
export interface HeaderLayout {
  left: number;
  /** Baselines of the line over the great numeral and of the numeral, and the numeral's size. */
  captionY: number;
  numeralY: number;
  numeralSize: number;
  /** From the numeral to the words at its foot. */
  space: number;
}

/**
 * @param least height of what stands at the numeral's foot, in letters: the numeral leaves it space
 */
export function headerLayout(
  fontSize: number,
  {
    left,
    numeralSize,
    space,
    least,
  }: { left: number; numeralSize: number; space: number; least: number },
): HeaderLayout {
  const captionY = 1.15 * fontSize;
  const numeralY = captionY + 0.2 * fontSize + Math.max(0.88 * numeralSize, least * fontSize);
  return { left, captionY, numeralY, numeralSize, space: space * fontSize };
}

/** Small words at the foot of a numeral. */
export interface Aside {
  id: string;
  lines: readonly string[];
  opacity: number;
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
export function header(layout: HeaderLayout, fontSize: number, head: Header): TextMark[] {
  const { left, captionY, numeralY, space } = layout;
  const { id, numeral, unit, fill, opacity, fact, caption, asides = [] } = head;
  const size = (head.scale ?? 1) * layout.numeralSize;
  const foot = { x: left, y: numeralY };
  return [
    ...(caption
      ? [
          text(caption.id, caption.words, { x: left, y: captionY }, fontSize, {
            role: 'bold',
            fill,
            opacity,
          }),
        ]
      : []),
    text(id, numeral, foot, size, { role: 'numeral', unit, fill, opacity, fact }),
    ...asides.map(({ beside = numeral, lines, ...aside }) => {
      const x = left + widthOf([beside], { role: 'numeral', size }, unit) + space;
      const y = numeralY - (lines.length - 1) * LINE_HEIGHT * fontSize;
      const more = { fill: 'ink2' as const, opacity: opacity * aside.opacity, fact: aside.fact };
      return text(aside.id, lines, { x, y }, fontSize, more);
    }),
  ];
}
