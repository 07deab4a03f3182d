import { mix } from '../marks/ramp';
import type { Size } from '../types';
import type { Spot } from './packing';

/** Where everything stands, px from the top left corner of the box. */
export interface Stage {
  /** Wide enough for notes beside the marks; else letters are large and the main words stay. */
  roomy: boolean;
  /** Left edge of the names of the cities and of the counter, and the ruler between the names. */
  side: number;
  ruler: number;
  /** The middle of the clusters and of the road between them. */
  cx: number;
  /** Radius of one group's cluster: the measure of all that is made of people. */
  radius: number;
  /** Middles of the clusters. */
  north: number;
  south: number;
  /** The road's ends. */
  gates: readonly [number, number];
  /** From the middle of one group at home to the next. */
  pitch: number;
  /** Top and bottom of all that is made of people. */
  edges: readonly [number, number];
  /** Baselines of the rows of notes above and below the people; null where there is no room. */
  notes: { above: number | null; below: number | null };
  /**
   * The counter: three baselines, the size of its numeral in letters, its width; `stacked` when what
   * the sign means has a line of its own.
   */
  counter: {
    date: number;
    count: number;
    words: number;
    scale: number;
    width: number;
    stacked: boolean;
  };
  chart: { left: number; right: number; top: number; bottom: number };
  /** Where a point goes when the people step back, 0…1, to make room for what grew. */
  recede(point: Spot, away: number): Spot;
}

/** Share of the height between the notes that one radius takes; what four leave is road. */
const RADIUS = { least: 0.158, most: 0.172 };
/** As much road as the words beside it need, letters. */
const ROAD = 5;
/** Half the width of the widest cluster, and at least from group to group at home, in radii. */
const HALF_WIDTH = 3.6;
const PITCH = 2.45;
const PAD = 8;
/** How small the people are when they have stepped back. */
const FAR = 0.5;

/** Scale of all that is made of people when they have stepped back by `away`, 0…1. */
export const shrink = (away: number): number => mix(1, FAR, away);

/**
 * The arrangement for a box. People above, the same number over time below; the counter stands
 * left of the chart, or over it when letters are large.
 *
 * @param letters widths in letters: of the counter's widest line, of the same when its last line is
 *   two, of the longer of the cities' names
 */
export function stageOf(
  { width, height, em }: Size,
  letters: { counter: number; stacked: number; city: number },
): Stage {
  const stacked = letters.counter * em > 0.42 * width;
  const counter = stacked ? letters.stacked : letters.counter;
  const roomy = counter * em < 0.42 * width && (!stacked || height > 24 * em);
  const block = roomy ? Math.max(0.25 * height, 5.8 * em) : 2.9 * em + Math.max(0.13 * height, 44);
  const ceiling = height - block;
  const left = PAD + Math.max(roomy ? 3.1 : 2.1, letters.city + 0.1) * em;
  const top = roomy ? 1.7 * em : PAD;
  const noted = height / em > 14.5;
  const foot = ceiling - (noted ? 2.2 * em : 0);
  const room = foot - top;
  // Never less than nothing, however small the box.
  const radius = Math.max(
    0,
    Math.min(
      Math.max(RADIUS.least * room, Math.min(RADIUS.most * room, (room - ROAD * em) / 4)),
      (width - PAD - left) / (2 * HALF_WIDTH),
    ),
  );
  const cx = (left + width - PAD) / 2;
  // Far enough apart for their names, if the box is wide enough.
  const pitch = Math.max(PITCH * radius, Math.min(7.1 * em, width - PAD - cx - 1.1 * radius));
  const floor = roomy ? foot : height - PAD;

  const lines = stacked ? 4 : 3.2;
  const scale = roomy ? Math.min(Math.max(1.8, 0.9 * (block / em - lines)), 6) : 1.15;
  const column = Math.max(counter * em, Math.min(0.38 * width, 15 * em));
  return {
    roomy,
    side: PAD,
    ruler: PAD + em,
    cx,
    radius,
    north: top + radius,
    south: foot - radius,
    gates: [top + 2 * radius, foot - 2 * radius],
    pitch,
    edges: [top, floor],
    notes: { above: roomy ? em : null, below: noted ? foot + 1.15 * em : null },
    counter: {
      date: ceiling + 1.1 * em,
      count: ceiling + (roomy ? 1.35 + scale * 0.86 : 2.4) * em,
      words: ceiling + (roomy ? 2.3 + scale * 0.99 : 2.4) * em,
      scale,
      width: roomy ? column : width - 2 * PAD,
      stacked: roomy && stacked,
    },
    chart: {
      left: roomy ? PAD + column + 1.2 * em : PAD,
      right: width - PAD,
      top: ceiling + (roomy ? 1.4 : 2.9) * em,
      bottom: height - (roomy ? 1.5 * em : 4),
    },
    recede(point, away) {
      if (away === 0) return point;
      const { x, y } = point;
      const far = shrink(away);
      const isNorth = y < (top + foot) / 2;
      return {
        x: cx + (x - cx) * far,
        y: isNorth ? top + (y - top) * far : mix(foot, floor, away) - (foot - y) * far,
      };
    },
  };
}
