import { scaleLinear, type ScaleLinear } from 'd3';
import { atLeast, measuredBy } from '../ruler';
import type { Frame, Label, Size } from '../types';

export interface Box {
  id: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Distance between two baselines, in letters. */
export const LINE_HEIGHT = 1.3;

/** Letter size of a label's unit, as a part of the label's. */
export const UNIT_SIZE = 0.45;

/** Below this a label is as good as gone and takes no room. */
export const VISIBLE = 0.02;

/** The scales of a frame in a box: the same ones LayerCake is given. */
export function scalesOf(
  frame: Frame,
  size: Size,
): { x: ScaleLinear<number, number>; y: ScaleLinear<number, number> } {
  return {
    x: scaleLinear(frame.x, xRange(frame, size)),
    y: scaleLinear(frame.y, yRange(frame, size)),
  };
}

export const xRange = ({ margin }: Frame, { width }: Size): [number, number] => [
  margin.left,
  width - margin.right,
];

export const yRange = ({ margin }: Frame, { height }: Size): [number, number] => [
  height - margin.bottom,
  margin.top,
];

/**
 * Width of a line of words in letters (multiply by the letter size), good to a few percent and
 * rather too wide than too narrow: Han and full-width marks take 1, capitals 0.74, digits and other
 * Latin 0.59, a per cent sign 0.97, a point 0.33, a space 0.28, and `text-autospace` adds an eighth
 * where Han meets Latin. Source: measured in Chromium with the bold Noto CJK, which is the widest
 * face we use; capitals with Noto Serif Black.
 */
export function lineWidth(line: string): number {
  let width = lineWidths.get(line);
  if (width === undefined) lineWidths.set(line, (width = sumOf(line)));
  return atLeast(width, line, 'text');
}

/** Of the lines met so far: a picture asks for the same ones in every frame. */
const lineWidths = new Map<string, number>();

function sumOf(line: string): number {
  let width = 0;
  let before = '';
  for (const letter of line) {
    const { kind, wide } = measureOf(letter);
    width += wide;
    if (before && kind !== before && kind !== 'space' && before !== 'space') width += 0.125;
    before = kind;
  }
  return width;
}

interface Measure {
  kind: 'han' | 'latin' | 'space';
  wide: number;
}

/** Of the letters met so far: a few hundred at most, asked for thousands of times. */
const measures = new Map<string, Measure>();

function measureOf(letter: string): Measure {
  let measure = measures.get(letter);
  if (!measure) {
    const latin = /[ -~–−±×÷·]/.test(letter);
    const wide = NARROW_OR_WIDE[letter] ?? (/[A-Z]/.test(letter) ? 0.74 : 0.59);
    if (!latin) measure = { kind: 'han', wide: 1 };
    else measure = { kind: letter === ' ' ? 'space' : 'latin', wide };
    measures.set(letter, measure);
  }
  return measure;
}

const NARROW_OR_WIDE: Readonly<Record<string, number>> = {
  ' ': 0.28,
  '.': 0.33,
  ',': 0.33,
  ':': 0.33,
  '%': 0.97,
};

/** The display face is heavier, and wider by this: measured with Noto Serif Black. */
const NUMERAL = 1.035;

/** Width of a label in its own letters: its longest line, the unit after the last. */
export function labelWidth({
  lines,
  unit = '',
  face,
}: Pick<Label, 'lines' | 'unit' | 'face'>): number {
  const last = lines.length - 1;
  const width = face === 'numeral' ? numeralWidth : lineWidth;
  const widths = lines.map((line, i) =>
    i === last ? width(line) + UNIT_SIZE * width(unit) : width(line),
  );
  return Math.max(...widths);
}

/** The same of a line in the display face. */
export function numeralWidth(line: string): number {
  return atLeast(NUMERAL * measuredBy(undefined, () => lineWidth(line)), line, 'numeral');
}

/** Where a label's letters stand in the box, px. */
export function boxOf(label: Label, frame: Frame, size: Size): Box {
  const scales = scalesOf(frame, size);
  const letter = size.em * (label.scale ?? 1);
  const width = measuredBy(size.ruler, () => labelWidth(label)) * letter;
  const x = scales.x(label.x) + (label.dx ?? 0);
  const baseline = scales.y(label.y) + (label.dy ?? 0);
  const left = label.anchor === 'end' ? x - width : label.anchor === 'middle' ? x - width / 2 : x;
  const top = baseline - 0.88 * letter;
  const height = (1 + (label.lines.length - 1) * LINE_HEIGHT) * letter;
  return { id: label.id, left, top, right: left + width, bottom: top + height };
}

/** Pairs of visible labels that cover each other, and labels that leave the box: none may. */
export function labelFaults(frame: Frame, size: Size): string[] {
  const boxes = frame.labels
    .filter((label) => (label.opacity ?? 1) > VISIBLE)
    .map((label) => boxOf(label, frame, size));
  const faults: string[] = [];
  boxes.forEach((a, i) => {
    if (a.left < 0 || a.top < 0 || a.right > size.width || a.bottom > size.height) {
      faults.push(`${a.id} leaves the frame`);
    }
    for (const b of boxes.slice(i + 1)) {
      if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) {
        faults.push(`${a.id} covers ${b.id}`);
      }
    }
  });
  return faults;
}
