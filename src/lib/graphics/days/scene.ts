import type { GraphicInput } from '../types';
import { spiral, type Spiral } from './geometry';
import { layout, type Layout } from './layout';
import { moments, span, type Moment } from './moments';
import { slotsOf, type Slots } from './slots';
import { yearsOf, type Years } from './years';

/** All that does not depend on the position. */
export interface Scene {
  /** Day zero, days since 1970-01-01, and how many days follow. */
  zero: number;
  total: number;
  moments: readonly Moment[];
  spiral: Spiral;
  rooms: Layout;
  slots: Slots;
  years: Years;
}

/**
 * The scene of a box, kept until another is asked for: scrolling asks for the same in every frame.
 *
 * @throws Error when a fact, the event of a keyframe or a label is missing
 */
export function sceneOf(input: GraphicInput): Scene {
  const { rows, events, text, size } = input;
  const key = [rows, events, text, size.width, size.height, size.em];
  if (!kept || key.some((part, i) => part !== kept?.key[i])) kept = { key, scene: build(input) };
  return kept.scene;
}

let kept: { key: readonly unknown[]; scene: Scene } | undefined;

function build(input: GraphicInput): Scene {
  const { zero, total } = span(input.rows);
  const shape = spiral(zero, total);
  const rooms = layout(input.size, shape);
  const all = moments(input);
  return {
    zero,
    total,
    moments: all,
    spiral: shape,
    rooms,
    slots: slotsOf(all, shape, rooms),
    years: yearsOf(shape, zero, rooms, input),
  };
}
