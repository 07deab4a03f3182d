/**
 * What is being read, said so that it can be found again when everything is laid out anew: plain
 * arithmetic, no DOM.
 *
 * A mark is something that has a name in every layout, and the scroll that brings it to where this
 * layout reads it. A reading is a place between two marks.
 */
import { middle, travel, type Geometry } from './position';

export interface Mark {
  /** The same in every layout. */
  name: unknown;
  /** How far the story is scrolled when the mark is where it is read, px below its top. */
  at: number;
  /**
   * Whether what is between it and the next is one thing, which grows and shrinks: a paragraph, the
   * way between two steps. Else it is room, of which only the px count.
   */
  grows: boolean;
}

export type Reading =
  /** A part of the way from one mark to another: 0 … 1. */
  | { from: unknown; to: unknown; part: number }
  /** So many px below a mark; above the first they are negative. */
  | { from: unknown; px: number };

/**
 * What is read after a scroll.
 *
 * @param scrolled how far the story is scrolled, px below its top
 * @param marks in the order of `at`; undefined when there are none
 */
export function readingAt(scrolled: number, marks: readonly Mark[]): Reading | undefined {
  const [first] = marks;
  if (!first) return undefined;
  // At the very beginning all marks above the view meet; it stays the beginning.
  if (scrolled <= first.at) return { from: first.name, px: scrolled - first.at };
  const index = marks.findLastIndex(({ at }) => at <= scrolled);
  const [mark = first, next] = [marks[index], marks[index + 1]];
  const px = scrolled - mark.at;
  if (!next || !mark.grows) return { from: mark.name, px };
  return { from: mark.name, to: next.name, part: px / (next.at - mark.at) };
}

/**
 * The scroll that brings a reading back, in this layout or another.
 *
 * @param marks in the order of `at`
 * @returns px below the top of the story; undefined when what was read is no longer there
 */
export function scrollFor(reading: Reading, marks: readonly Mark[]): number | undefined {
  const index = marks.findIndex(({ name }) => name === reading.from);
  const mark = marks[index];
  if (!mark) return undefined;
  if ('px' in reading) {
    // Room that has become smaller ends where the next thing begins.
    const next = index === 0 ? undefined : marks[index + 1];
    return Math.min(mark.at + reading.px, Math.max(next?.at ?? Infinity, mark.at));
  }
  const to = marks.find(({ name }) => name === reading.to);
  return mark.at + reading.part * ((to ?? mark).at - mark.at);
}

/**
 * Marks in the order in which they are met, none beyond what can be scrolled. Of two that stand too
 * near to be met one after the other, as an opener's last line and the first step below it, the
 * later one decides.
 *
 * @param marks in the order of the story
 * @param most how far the story can be scrolled, px
 */
export function inOrder(marks: readonly Mark[], most: number): Mark[] {
  let limit = Math.max(0, most);
  return marks
    .slice()
    .reverse()
    .map((mark) => {
      limit = Math.min(limit, Math.max(0, mark.at));
      return { ...mark, at: limit };
    })
    .reverse();
}

/**
 * The marks of steps that a trigger line reads: where each is at rest, and where its picture sets
 * out and arrives. So a reading has the same position everywhere, however high the steps are.
 *
 * @param ids of the steps
 * @param geometry their boxes below the top of the story, px
 * @param offset px from the top of the view down to the line
 */
export function marksOfScrolled(
  ids: readonly string[],
  geometry: Geometry,
  offset: number,
): Mark[] {
  const { steps } = geometry;
  return named(ids, {
    rest: (index) => middle(steps[index]) - offset,
    way: (index) => {
      const { start, end } = travel(index, geometry);
      return [start - offset, end - offset];
    },
    begin: (steps[0]?.top ?? 0) - offset,
    end: (steps.at(-1)?.bottom ?? 0) - offset,
  });
}

/**
 * The same marks of steps that stand unrolled. One is read while it is in the middle of what is
 * free; at rest it stands there, or begins at the top where it is too high for that.
 *
 * @param covered from the top of the view down to what is free, px
 */
export function marksOfUnrolled(
  ids: readonly string[],
  { steps, view, plateau }: Geometry,
  covered: number,
): Mark[] {
  const center = (covered + view) / 2;
  const rest = (index: number) => {
    const step = steps[index] ?? { top: 0, bottom: 0 };
    return Math.min(middle(step) - center, step.top - covered);
  };
  return named(ids, {
    rest,
    way: (index) => {
      const border = ((steps[index]?.bottom ?? 0) + (steps[index + 1]?.top ?? 0)) / 2 - center;
      const held = (at: number) => at + 2 * plateau * (border - at);
      return [held(rest(index)), held(rest(index + 1))];
    },
    begin: (steps[0]?.top ?? 0) - center,
    end: (steps.at(-1)?.bottom ?? 0) - center,
  });
}

interface Ways {
  rest: (index: number) => number;
  /** From a step to the next: where the picture sets out and where it arrives. */
  way: (index: number) => [number, number];
  begin: number;
  end: number;
}

function named(ids: readonly string[], { rest, way, begin, end }: Ways): Mark[] {
  const mark = (name: string, at: number) => ({ name, at, grows: true });
  const marks = ids.flatMap((id, index) => {
    const next = ids[index + 1];
    const resting = mark(id, rest(index));
    if (next === undefined) return [resting, { ...mark(`${id} over`, end), grows: false }];
    const [start, arrived] = way(index);
    return [resting, mark(`${id} leaves`, start), mark(`${next} comes`, arrived)];
  });
  return ids[0] === undefined ? [] : [mark(`${ids[0]} begins`, begin), ...marks];
}
