import { once } from '../marks/once';
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

/** @throws Error when a fact, the event of a keyframe or a label is missing */
export const sceneOf = once((subject): Scene => {
  const { zero, total } = span(subject.rows);
  const shape = spiral(zero, total);
  const rooms = layout(subject.size, shape);
  const all = moments(subject);
  return {
    zero,
    total,
    moments: all,
    spiral: shape,
    rooms,
    slots: slotsOf(all, shape, rooms),
    years: yearsOf(shape, zero, rooms, subject),
  };
});
