import { LINE_HEIGHT, lineWidth } from '../marks/labels';
import { wrap } from '../marks/words';
import type { Point, Spiral } from './geometry';
import { put, type Layout } from './layout';
import { strokeOf, type Moment } from './moments';

/** A place for a moment's words in the column of labels, px. */
export interface Slot {
  moment: Moment;
  /** The middle of its stroke, in the spiral's units. */
  held: Point;
  lines: string[];
  top: number;
  bottom: number;
}

export interface Slots {
  /** In order of the moments. */
  list: readonly Slot[];
  /** Words that stay cover none of the others, so they may. */
  roomy: boolean;
}

/**
 * A place for every moment's words, as near the height of its stroke as can be. Where there is not so
 * much room places overlap, and moments must speak one at a time.
 */
export function slotsOf(
  moments: readonly Moment[],
  spiral: Spiral,
  { labels, chart, letter }: Layout,
): Slots {
  const wish = (moment: Moment): Slot => {
    const lines = moment.words.flatMap((words) => balanced(words, labels.width / letter));
    const height = (lines.length + 1.15) * LINE_HEIGHT * letter;
    const held = strokeOf(spiral, moment).center;
    const [, y] = put(held, chart);
    const top = Math.max(labels.top, Math.min(y - height / 2, labels.bottom - height));
    return { moment, held, lines, top, bottom: top + height };
  };
  const wishes = moments.map(wish);
  const crowded = { list: wishes, roomy: false };

  const staying = stack(
    wishes.filter(({ moment }) => moment.stays),
    labels,
  );
  if (!staying) return crowded;
  const list: Slot[] = [];
  for (const wished of wishes) {
    const { stays, day } = wished.moment;
    // What passes by shares the box only with what came before it.
    const place = stays
      ? staying.find(({ moment }) => moment === wished.moment)
      : nearestFree(
          wished,
          staying.filter(({ moment }) => moment.day < day),
          labels,
        );
    if (!place) return crowded;
    list.push(place);
  }
  return { list, roomy: true };
}

interface Room {
  top: number;
  bottom: number;
}

/** Slots one over the other, the first lowest, each at its wish or above; undefined: no room. */
function stack(wishes: readonly Slot[], room: Room): Slot[] | undefined {
  const heights = wishes.map(({ top, bottom }) => bottom - top);
  const bottoms = wishes.map(({ bottom }) => bottom);
  // Upwards from the counter, then down again from the upper edge.
  bottoms.forEach((bottom, i) => {
    bottoms[i] = Math.min(bottom, (bottoms[i - 1] ?? Infinity) - (heights[i - 1] ?? 0));
  });
  for (let i = wishes.length - 1; i >= 0; i--) {
    const above = bottoms[i + 1] ?? room.top;
    bottoms[i] = Math.max(bottoms[i] ?? 0, above + (heights[i] ?? 0));
  }
  if ((bottoms[0] ?? 0) > room.bottom) return undefined;
  return wishes.map((wish, i) => {
    const bottom = bottoms[i] ?? 0;
    return { ...wish, top: bottom - (heights[i] ?? 0), bottom };
  });
}

/** The wish moved as little as possible to cover nothing taken; undefined when nothing is free. */
function nearestFree(wish: Slot, taken: readonly Slot[], room: Room): Slot | undefined {
  const height = wish.bottom - wish.top;
  return [wish.top, ...taken.flatMap((slot) => [slot.top - height, slot.bottom])]
    .map((top) => ({ ...wish, top, bottom: top + height }))
    .filter(({ top, bottom }) => top >= room.top && bottom <= room.bottom)
    .filter(({ top, bottom }) => taken.every((slot) => bottom <= slot.top || slot.bottom <= top))
    .sort((a, b) => Math.abs(a.top - wish.top) - Math.abs(b.top - wish.top))[0];
}

/** Words in lines of about equal length, none wider than `letters`. */
function balanced(words: string, letters: number): string[] {
  const width = lineWidth(words);
  return wrap(words, Math.ceil(width / Math.ceil(width / letters)));
}
