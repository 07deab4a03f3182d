import type { Size } from '../types';
import type { Point, Spiral } from './geometry';

/** Where the spiral stands: the foot of its axis in px, and px per unit of its geometry. */
export interface Place {
  x: number;
  y: number;
  scale: number;
}

/** A point of the spiral in px. */
export const put = ([x, y]: Point, place: Place): Point => [
  place.x + x * place.scale,
  place.y + y * place.scale,
];

/** The rooms of the box, px. */
export interface Layout {
  /** The picture before anything is said about it. */
  poster: Place;
  /** The picture with room for words on the right and the counter below. */
  chart: Place;
  /** Size of all letters but the counter's. */
  letter: number;
  /** Labels start at `x`, keep to `width`, `top` and `bottom`. */
  labels: { x: number; width: number; top: number; bottom: number };
  /** The right edge, the numeral's baseline and size, the size of its unit, the date's baseline. */
  counter: { right: number; baseline: number; numeral: number; unit: number; date: number };
  /** Left of the spiral: the line of the years, and how far words at it may run. */
  years: { x: number; right: number };
}

/** Width of a numeral of the display face in letters, generous. */
export const NUMERAL = 0.6;

/**
 * On a wide box the left third belongs to the words of the page, and the axis stands here; from
 * `beside` on the foot of the spiral has room beside the counter.
 */
const WIDE = { ratio: 1.03, axis: 0.64, left: 0.36, line: 8.2, beside: 1.45 };
/** On a tall one, a phone held upright, the lower part does. */
const TALL = { ratio: 1.5, share: 0.58, line: 6.2 };

/**
 * @param size px
 * @param spiral its bounds decide how large it may stand
 */
export function layout({ width, height, em }: Size, spiral: Spiral): Layout {
  const wide = width > WIDE.ratio * height;
  const bottom = height > TALL.ratio * width ? TALL.share * height : height;
  const short = Math.min(width, bottom);
  const edge = Math.min(48, Math.max(10, 0.035 * short));
  const letter = Math.max(em, 0.019 * short);

  const date = bottom - edge - 1.5 * letter;
  const numeral = Math.max(1.6 * em, wide ? 0.15 * height : Math.min(0.2 * width, 0.2 * bottom));
  const baseline = date - letter - 0.14 * numeral;
  const unit = Math.max(letter, 0.26 * numeral);
  const digits = String(spiral.strokes.length).length;

  const line = Math.min((wide ? WIDE.line : TALL.line) * letter, 0.45 * width);
  const leader = (wide ? 2.6 : 1) * letter;
  const room = {
    left: wide ? WIDE.left * width : edge,
    right: width - edge,
    top: edge,
    bottom: bottom - edge,
  };
  const inner = {
    left: room.left + 0.5 * letter,
    right: room.right - line - leader,
    top: edge,
    bottom: width > WIDE.beside * height ? date : baseline - 0.6 * numeral,
  };
  const axis = wide ? WIDE.axis * width : width / 2;
  const poster = fit(spiral, room, axis);
  const chart = fit(spiral, inner, wide ? axis : (inner.left + inner.right) / 2);
  const x = chart.x + spiral.right * chart.scale + leader;
  return {
    poster,
    chart,
    letter,
    labels: { x, width: room.right - x, top: edge, bottom: baseline - 0.9 * numeral },
    counter: { right: room.right, baseline, numeral, unit, date },
    years: {
      x: chart.x + spiral.left * chart.scale - 0.5 * letter,
      right: room.right - Math.max(digits * NUMERAL * numeral + 3 * unit, 8 * letter) - letter,
    },
  };
}

interface Room {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The largest place in a room, its axis as near as can be to where it is wished. */
function fit(spiral: Spiral, room: Room, axis: number): Place {
  const scale = Math.min(
    (room.bottom - room.top) / (spiral.bottom - spiral.top),
    (room.right - room.left) / (spiral.right - spiral.left),
  );
  const spare = room.bottom - room.top - scale * (spiral.bottom - spiral.top);
  return {
    x: Math.min(Math.max(axis, room.left - scale * spiral.left), room.right - scale * spiral.right),
    y: room.top + 0.35 * spare - scale * spiral.top,
    scale,
  };
}
