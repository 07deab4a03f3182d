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

/** A step's box, px below the top of its section. */
export interface Box {
  top: number;
  bottom: number;
}

/** Share of the way between two steps that each of them holds its picture: 0 … 0.5. */
const PLATEAU = 0.3;

/** All that decides a position. */
export interface Geometry {
  /** In the order of the story. */
  steps: readonly Box[];
  /** Height of the viewport or of the container that scrolls, px. */
  view: number;
}

/** Where the line moves a picture from a step to the next: px below the top of the section. */
export interface Travel {
  start: number;
  end: number;
}

/** All travels of a section, in the order of its steps: computed once per layout. */
export const travelsOf = (geometry: Geometry): Travel[] =>
  geometry.steps.slice(1).map((_, index) => travel(index, geometry));

/**
 * The position for a place of the trigger line: 0 is the first step at rest, n−1 the last.
 * Never falls as the line moves down; before the first step 0, after the last n−1.
 *
 * @param line px below the top of the section
 */
export function positionAt(line: number, travels: readonly Travel[]): number {
  let position = 0;
  // Each pair adds one step as the line crosses its travel; the travels never overlap.
  for (const { start, end } of travels) {
    if (line >= end) position += 1;
    else if (line > start) position += (line - start) / (end - start);
  }
  return position;
}

/**
 * Where the line stands when a reader is brought to a step: at its middle, or as near as shows all
 * of its words in the room they are read in, which lies evenly around the line; the first of them
 * when the room is too small. Never further from the middle than the step's picture holds.
 *
 * @param index of the step
 * @param words the box of what the step says, in which its own padding does not count
 * @param offset px from the top of the view down to the line
 * @returns px below the top of the section
 */
export function restAt(index: number, words: Box, offset: number, geometry: Geometry): number {
  const half = Math.min(offset, geometry.view - offset);
  const centred = middle(geometry.steps[index]);
  const wanted = Math.min(Math.max(centred, words.bottom - half), words.top + half);
  const from = index > 0 ? travel(index - 1, geometry).end : -Infinity;
  const to = index < geometry.steps.length - 1 ? travel(index, geometry).start : Infinity;
  return Math.min(Math.max(wanted, from), to);
}

/**
 * Where the line stands, one after the other, so that all of a step's words are seen in the room
 * they are read in: once where they fit, else in parts, each a little over the one before.
 *
 * @param rest where the line stands when a reader is brought to the step
 * @param words as for `restAt`
 * @param half of the room, px
 * @returns px below the top of the section, downwards
 */
export function stopsAt(rest: number, words: Box, half: number): number[] {
  const [first, last] = [words.top + half, words.bottom - half];
  if (last <= first) return [Math.min(Math.max(rest, last), first)];
  const parts = Math.ceil((last - first) / (PAGE * 2 * half));
  return Array.from({ length: parts + 1 }, (_, i) => first + ((last - first) * i) / parts);
}

/** Share of what is seen that a page of the keyboard goes on by, as browsers have it. */
export const PAGE = 0.875;

/** A longer way is a jump, steps: a picture does not travel it. */
const LEAP = 1.5;

/** What is left of a way of one shrinks to a 28th in the time given: by e in three tenths of it. */
const SHRINKS = 28;

/**
 * The position to draw next, on its way from the one shown to the one the geometry says. A jump
 * lands at once. Any other way ends within a given time of the last scroll, for at its end there are
 * frames in which nothing moves far enough to be seen. So what shrinks is the way and a little more:
 *
 *     left(t) = (way + more) · 28^(−t / within) − more,   more = 1.5 / 27
 *
 * which is 0 after `within` for the longest way of 1.5, and earlier for all others. It depends on
 * the time gone alone: 30, 60 and 120 frames a second arrive together.
 *
 * @param shown steps; what is drawn now
 * @param target steps; what the geometry says
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

/** The travel from a step to the next. */
export function travel(index: number, { steps, view }: Geometry): Travel {
  const from = middle(steps[index]);
  const to = Math.max(from, middle(steps[index + 1]));
  const between = ((steps[index]?.bottom ?? 0) + (steps[index + 1]?.top ?? 0)) / 2;
  const border = Math.min(Math.max(between, from), to);
  const share = (way: number) => (1 - 2 * PLATEAU) * Math.min(way, view / 2);
  return { start: border - share(border - from), end: border + share(to - border) };
}

function middle(step: Box | undefined): number {
  return step ? (step.top + step.bottom) / 2 : 0;
}
