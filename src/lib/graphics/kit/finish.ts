import { boxOf } from './labels';
import { LINE_HEIGHT, VISIBLE, type Box, type Mark, type TextMark } from './marks';

/**
 * The marks that are to be seen. Words stand over all others, so that no line runs through them, and
 * where words would cover others, in a box too small for all, those told first stay. Numbers are as
 * fine as an eye: 0.1 px, 0.01 of opacity.
 */
export function finish(marks: readonly Mark[]): Mark[] {
  const visible = marks
    .filter(({ opacity = 1 }) => opacity > VISIBLE)
    .map((mark) => rounded(mark, 10));
  const taken: Box[] = [];
  const words = visible.filter((mark) => {
    if (mark.kind !== 'text') return false;
    const boxes = linesOf(mark);
    const isFree = !boxes.some((box) => taken.some((other) => areOver(box, other)));
    if (isFree) taken.push(...boxes);
    return isFree;
  });
  const others = visible.filter(({ kind }) => kind !== 'text');
  return [...others, ...words];
}

/** Where each line of a text stands: in a block that is centred, the shorter leave space beside them. */
const linesOf = (mark: TextMark): Box[] =>
  mark.lines.map((line, i) => {
    const unit = i === mark.lines.length - 1 ? mark.unit : undefined;
    return boxOf({ ...mark, lines: [line], unit, y: mark.y + i * LINE_HEIGHT * mark.size });
  });

/** By more than a pixel across: widths are estimates, rather too wide than too narrow. */
const areOver = (a: Box, b: Box): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && a.top < b.bottom && b.top < a.bottom;

/**
 * Numbers that are no px, in steps to the unit. A dash's error grows with every dash before it, a
 * scale's with the size of the path; values on an axis are exact.
 */
const STEPS: Readonly<Record<string, number>> = {
  opacity: 100,
  dash: 100,
  scale: 1e5,
  values: Infinity,
};

/** Plain data with its numbers rounded to so many steps to the unit; a full opacity is not told. */
function rounded<T>(value: T, steps: number): T {
  if (typeof value === 'number') return (Math.round(value * steps) / steps) as T;
  if (typeof value !== 'object' || value === null || steps === Infinity) return value;
  if (Array.isArray(value)) return value.map((part: unknown) => rounded(part, steps)) as T;
  const copy: Partial<T> = {};
  for (const key in value) {
    const part = rounded(value[key], STEPS[key] ?? steps);
    if (key !== 'opacity' || part !== 1) copy[key] = part;
  }
  return copy as T;
}
