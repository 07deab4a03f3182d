/**
 * What is being read, said so that it can be found again when everything is laid out anew: plain
 * arithmetic, no DOM.
 *
 * An anchor is something that has a name in every layout, and the scroll that brings it to where this
 * layout reads it. A reading is a place between two anchors.
 */
import { holdsOf, type Box } from './position';

export interface ScrollAnchor {
  /** The same in every layout. */
  name: unknown;
  /** How far the story is scrolled when the anchor is where it is read, px below its top. */
  at: number;
  /**
   * Whether what is between it and the next is one thing, which grows and shrinks: a paragraph, the
   * way between two steps. Else it is room, of which only the px count.
   */
  grows: boolean;
}

export type ReadingPosition =
  /** A part of the way from one anchor to another: 0 … 1. */
  | { from: unknown; to: unknown; part: number }
  /** So many px below an anchor; above the first they are negative. */
  | { from: unknown; px: number };

/**
 * What is read after a scroll.
 *
 * @param scrolled how far the story is scrolled, px below its top
 * @param anchors in the order of `at`; undefined when there are none
 */
export function readingAt(
  scrolled: number,
  anchors: readonly ScrollAnchor[],
): ReadingPosition | undefined {
  const [first] = anchors;
  if (!first) return undefined;
  // At the very beginning all anchors above the view meet; it stays the beginning.
  if (scrolled <= first.at) return { from: first.name, px: scrolled - first.at };
  const index = anchors.findLastIndex(({ at }) => at <= scrolled);
  const [anchor = first, next] = [anchors[index], anchors[index + 1]];
  const px = scrolled - anchor.at;
  if (!next || !anchor.grows) return { from: anchor.name, px };
  return { from: anchor.name, to: next.name, part: px / (next.at - anchor.at) };
}

/**
 * The scroll that brings a reading back, in this layout or another.
 *
 * @param anchors in the order of `at`
 * @returns px below the top of the story; undefined when what was read is no longer there
 */
export function scrollFor(
  reading: ReadingPosition,
  anchors: readonly ScrollAnchor[],
): number | undefined {
  const index = anchors.findIndex(({ name }) => name === reading.from);
  const anchor = anchors[index];
  if (!anchor) return undefined;
  if ('px' in reading) {
    // Room that has become smaller ends where the next thing begins.
    const next = index === 0 ? undefined : anchors[index + 1];
    return Math.min(anchor.at + reading.px, Math.max(next?.at ?? Infinity, anchor.at));
  }
  const to = anchors.find(({ name }) => name === reading.to);
  return anchor.at + reading.part * ((to ?? anchor).at - anchor.at);
}

/**
 * Marks in the order in which they are met, none beyond what can be scrolled. Of two that stand too
 * near to be met one after the other, as an opener's last line and the first step below it, the
 * later one decides.
 *
 * @param anchors in the order of the story
 * @param most how far the story can be scrolled, px
 */
export function sorted(anchors: readonly ScrollAnchor[], most: number): ScrollAnchor[] {
  const met = anchors.map((anchor) => ({ ...anchor })).reverse();
  let limit = Math.max(0, most);
  for (const anchor of met) anchor.at = limit = Math.min(limit, Math.max(0, anchor.at));
  return met.reverse();
}

/**
 * The anchors of a section's steps: where each is at rest, and where its picture sets out for the
 * next and arrives. So a reading has the same position in every layout, however high the steps are.
 *
 * @param steps px below the top of the story
 * @param view height of what the reader sees at once, px
 * @param covered px from the top of the view down to what is free
 * @param line px from the top of the view down to where steps are read, while their picture holds;
 *   unrolled, each is read in the middle of what is free, or from its top where it is higher
 */
export function anchorsOfSteps(
  steps: readonly (Box & { id: string })[],
  view: number,
  covered: number,
  line?: number,
): ScrollAnchor[] {
  const read = line ?? (covered + view) / 2;
  return holdsOf(steps, view).flatMap(({ id, top, bottom, middle, from, to }, index) => {
    const anchor = (name: string, at: number, grows = true) => ({ name, at: at - read, grows });
    const rest = line === undefined ? Math.min(middle, top - covered + read) : middle;
    return [
      index === 0 ? anchor(`${id} begins`, top) : anchor(`${id} comes`, from),
      anchor(id, rest),
      index < steps.length - 1 ? anchor(`${id} leaves`, to) : anchor(`${id} over`, bottom, false),
    ];
  });
}
