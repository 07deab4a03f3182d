import { measure, type Font } from '../../text/measure';
import type { Size } from '../types';
import {
  ASCENT,
  LINE_HEIGHT,
  text,
  UNIT_SIZE,
  type Box,
  type Point,
  type TextMark,
  type TextStyle,
} from './marks';

/**
 * Letter size of a picture's ordinary words, px: the reader's own, and larger in a large box.
 *
 * @param letters the shorter side of the largest box whose letters are the reader's own, in letters
 * @param most how many times as large they may be
 */
export function fontSizeIn({ width, height, em }: Size, letters = 40, most = 1.3): number {
  return em * Math.min(most, Math.max(1, Math.min(width, height) / (letters * em)));
}

export type Lettering = ReturnType<typeof lettering>;

/**
 * How a picture's ordinary words are set. A bare factor beside `fontSize` is air between two things.
 *
 * @param fontSize px
 */
export function lettering(fontSize: number) {
  const font: Font = { role: 'text', size: fontSize };
  /** Words in that size. */
  const label = (id: string, lines: string | readonly string[], at: Point, style?: TextStyle) =>
    text(id, lines, at, fontSize, style);
  /** The same in the first wording that is no wider than `width` px; nothing when none is. */
  const fitted = (
    id: string,
    wordings: readonly string[],
    width: number,
    at: Point,
    style?: TextStyle,
  ): TextMark[] => {
    const words = fitting(wordings, width, font);
    return words === undefined ? [] : [label(id, words, at, style)];
  };
  return { fontSize, font, label, fitted };
}

/** Width of lines of words, px: the longest, a unit after the last. */
export function widthOf(lines: readonly string[], font: Font, unit = ''): number {
  const last = lines.length - 1;
  const unitFont = { ...font, size: UNIT_SIZE * font.size };
  return Math.max(
    0,
    ...lines.map((line, i) => measure(line, font) + (i === last ? measure(unit, unitFont) : 0)),
  );
}

/** Where a text's letters stand. */
export function boxOf({ lines, x, y, size, role = 'text', anchor, unit }: TextMark): Box {
  const width = widthOf(lines, { role, size }, unit);
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  const top = y - ASCENT * size;
  const height = (1 + (lines.length - 1) * LINE_HEIGHT) * size;
  return { left, top, right: left + width, bottom: top + height };
}

// What may not be broken: a Latin word or a number with the measure word after it, or one Han letter,
// either with the closing marks that may not begin a line.
const UNBROKEN = /(?:[!-~–−±×÷·]+ ?\p{Script=Han}?|.)[，。；：、！？）」』]*/gu;

/**
 * Words in lines no wider than `width` px; `|` is a break the editor asks for.
 *
 * @param balanced in as few lines, all about as long
 */
export function wrap(words: string, width: number, font: Font, balanced = false): string[] {
  const whole = measure(words, font);
  const most = balanced
    ? font.size * Math.ceil(whole / Math.ceil(whole / width) / font.size)
    : width;
  return words.split('|').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const part of paragraph.match(UNBROKEN) ?? []) {
      if (line && measure((line + part).trimEnd(), font) > most) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += part;
    }
    return [...lines, line.trimEnd()];
  });
}

/** The first wording that is no wider than `width` px; undefined when none is. */
export const fitting = (
  wordings: readonly string[],
  width: number,
  font: Font,
): string | undefined => wordings.find((words) => measure(words, font) <= width);

/** One label in a column, or in a row, that wants to stand at its datum. */
export interface Wish {
  /** Where its middle would stand, px. */
  at: number;
  /** The height, or the width, it needs, px. */
  space: number;
  /** 0…1: how much it is there yet; a label at 0 moves nobody. */
  presence: number;
}

/**
 * Moves labels apart as little as possible (weighted least squares), keeping their order, so that
 * each has its space. A small change of any wish moves every answer by a small amount.
 * Source: pool adjacent violators; de Leeuw, Hornik & Mair, J. Stat. Software 32(5), 2009.
 *
 * @param wishes from top to bottom, or from left to right
 * @param start with `end` the edges they keep between, px; where there is no space for all, the first
 * @returns the middle of each, px
 */
export function spread(wishes: readonly Wish[], start = -Infinity, end = Infinity): number[] {
  const offsets: number[] = [];
  wishes.forEach((wish, i) => {
    const above = wishes[i - 1];
    const apart = above
      ? ((above.space + wish.space) / 2) * Math.min(above.presence, wish.presence)
      : 0;
    offsets.push((offsets[i - 1] ?? 0) + apart);
  });

  const blocks: { mean: number; weight: number; members: number[] }[] = [];
  wishes.forEach((wish, i) => {
    // Never quite nothing: two absent neighbours must still have a mean.
    let block = { mean: wish.at - (offsets[i] ?? 0), weight: wish.presence + 1e-6, members: [i] };
    for (let last = blocks.at(-1); last && last.mean > block.mean; last = blocks.at(-1)) {
      blocks.pop();
      const weight = last.weight + block.weight;
      block = {
        mean: (last.mean * last.weight + block.mean * block.weight) / weight,
        weight,
        members: [...last.members, ...block.members],
      };
    }
    blocks.push(block);
  });
  const least = start + (wishes[0]?.space ?? 0) / 2;
  const most = end - (offsets.at(-1) ?? 0) - (wishes.at(-1)?.space ?? 0) / 2;
  return blocks.flatMap(({ mean, members }) =>
    members.map((i) => Math.max(least, Math.min(mean, most)) + (offsets[i] ?? 0)),
  );
}
