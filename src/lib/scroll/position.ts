/**
 * From where things stand to one number, and back: plain arithmetic, no DOM.
 *
 * A section has one trigger line. A step is at rest when its middle meets the line. Between two
 * steps the picture travels while the line is near the border between them (half-way between the
 * bottom of one and the top of the next), and holds still otherwise:
 *
 *     middle i          border            middle i+1
 *        |---- hold ----|== travel ==|---- hold ----|
 *
 * On each side of the border the travel takes the share 1 − 2·PLATEAU of the way up to the
 * middle, but never more than the same share of half a view. So steps of usual size behave alike
 * whatever their heights and gaps, and a step grown taller than the view (enlarged text, an opened
 * note) holds its picture while it is read and lets go only at its edge.
 */

/** px below the top of what it stands in. */
export interface Box {
  top: number;
  bottom: number;
}

/** Share of the way between two steps that each of them holds its picture: 0 … 0.5. */
const PLATEAU = 0.3;

/** Where the line is while a step's picture holds, px like the step's own box. */
interface Hold extends Box {
  middle: number;
  /** At the first step and the last for ever. */
  from: number;
  to: number;
}

/**
 * Where each step's picture holds: computed once per layout.
 *
 * @param steps in the order of the story
 * @param view height of the viewport or of the container that scrolls, px
 */
export function holdsOf<Step extends Box>(steps: readonly Step[], view: number): (Step & Hold)[] {
  const share = (way: number) => (1 - 2 * PLATEAU) * Math.min(way, view / 2);
  const holds: (Step & Hold)[] = [];
  for (const step of steps) {
    const middle = (step.top + step.bottom) / 2;
    const hold = { ...step, middle, from: -Infinity, to: Infinity };
    const before = holds.at(-1);
    if (before) {
      const end = Math.max(before.middle, middle);
      const border = clamp((before.bottom + step.top) / 2, before.middle, end);
      before.to = border - share(border - before.middle);
      hold.from = border + share(end - border);
    }
    holds.push(hold);
  }
  return holds;
}

/**
 * The position for a place of the trigger line: 0 is the first step at rest, n−1 the last.
 * Never falls as the line moves down; before the first step 0, after the last n−1.
 */
export function positionAt(line: number, holds: readonly Hold[]): number {
  let position = -1;
  let left = Infinity;
  // Each adds one step as the line comes to it from where the one before was left.
  for (const { from, to } of holds) {
    if (line >= from) position += 1;
    else if (line > left) position += (line - left) / (from - left);
    left = to;
  }
  return Math.max(0, position);
}

/**
 * Where the line stands when a reader is brought to a step: at its middle, or as near as shows all
 * of its words in the room they are read in, which lies evenly around the line; the first of them
 * when the room is too small. Never further from the middle than the step's picture holds.
 *
 * @param words the box of what the step says, in which its own padding does not count
 * @param half of the room, px
 */
export const restAt = ({ middle, from, to }: Hold, words: Box, half: number): number =>
  clamp(clamp(middle, words.bottom - half, words.top + half), from, to);

/**
 * Where the line stands, one after the other, so that all of a step's words are seen in the room
 * they are read in: once where they fit, else in parts, each a little over the one before.
 *
 * @param rest where the line stands when a reader is brought to the step
 * @returns downwards
 */
export function stopsAt(rest: number, words: Box, half: number): number[] {
  const [first, last] = [words.top + half, words.bottom - half];
  if (last <= first) return [clamp(rest, last, first)];
  const parts = Math.ceil((last - first) / (PAGE * 2 * half));
  return Array.from({ length: parts + 1 }, (_, i) => first + ((last - first) * i) / parts);
}

/** Where the two cross, `high` it is. */
const clamp = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), high);

/** Share of what is seen that a page of the keyboard goes on by, as browsers have it. */
export const PAGE = 0.875;

/** A longer way is a jump, steps: a picture does not travel it. */
const LEAP = 1.5;

/** What is left of a way of one shrinks to a 28th in the time given: by e in three tenths of it. */
const SHRINKS = 28;

/**
 * The position to draw next, in steps, on its way from the one shown to the target. A jump lands at
 * once. Any other way ends within a given time of the last scroll, for at its end there are
 * frames in which nothing moves far enough to be seen. So what shrinks is the way and a little more:
 *
 *     left(t) = (way + more) · 28^(−t / within) − more,   more = 1.5 / 27
 *
 * which is 0 after `within` for the longest way of 1.5, and earlier for all others. It depends on
 * the time gone alone: 30, 60 and 120 frames a second arrive together.
 *
 * @param elapsed ms since `shown` was drawn
 * @param within ms in which the longest way ends; 0 lands at once
 */
export function smoothed(shown: number, target: number, elapsed: number, within: number): number {
  const way = target - shown;
  if (Math.abs(way) > LEAP || within <= 0) return target;
  const more = LEAP / (SHRINKS - 1);
  const left = (Math.abs(way) + more) * SHRINKS ** (-elapsed / within) - more;
  return left <= 0 ? target : target - Math.sign(way) * left;
}

/**
 * Screens a second. A section that goes by faster is leafed through: nobody can follow what moves
 * between two steps, so its picture cuts from one to the next, and each is whole for as long as it
 * is to be seen.
 */
export const FLICK = 2;

/** Time constant by which a speed is told, ms. */
const LEVEL = 60;

/**
 * How fast a section goes by, levelled so that neither an uneven frame nor a jump, which is one
 * frame long, makes a flick.
 *
 * @param speed screens a second, before
 * @param way what the section moved in this frame, screens
 * @param elapsed ms since the frame before
 * @returns screens a second
 */
export function speedAfter(speed: number, way: number, elapsed: number): number {
  const now = Math.min(way / (elapsed / 1000) || 0, 1.5 * FLICK);
  return speed + (now - speed) * (1 - Math.exp(-elapsed / LEVEL));
}
