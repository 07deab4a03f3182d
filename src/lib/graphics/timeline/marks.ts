import { mix } from '../marks/ramp';
import type { Calendar, Lane, Occurrence } from './calendar';
import type { Layout } from './plan';
import type { State } from './state';

/** px */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A line from point to point, px. */
export interface Line {
  id: string;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** An event on its lane: a disc on its day, or a hollow bar over its month. */
export interface Mark extends Box {
  id: string;
  lane: Lane;
  month: boolean;
  /** 0…1 */
  opacity: number;
  /** 0…1: how much it is picked out. */
  picked: number;
  /** From the mark to its words, px; none where there is no room for words. */
  leader: { points: readonly (readonly [x: number, y: number])[]; opacity: number };
}

/** How much is left of an event that is not of the city looked at, and of one not picked out. */
export const ASIDE = 0.3;
const BEHIND = 0.7;

/** The band of months, and on it the days the story is about, which begin where they are worked out to. */
export interface Band {
  band: Box;
  span: Box;
  zero: Line;
  months: readonly (Line & { year: boolean })[];
}

export function bandOf({ from, to, span, months }: Calendar, layout: Layout): Band {
  const { along, band } = layout;
  const across = (id: string, day: number) =>
    line(id, layout, [along(day), band[0]], [along(day), band[1]]);
  return {
    band: box(layout, [along(from), band[0]], [along(to), band[1]]),
    span: box(layout, [along(span.from), band[0]], [along(span.to), band[1]]),
    zero: across('zero', span.from),
    months: months.slice(1).map(({ year, month, day }) => ({
      ...across(`${year}-${month}`, day),
      year: month === 1,
    })),
  };
}

/** The line a city's events stand on, from end to end. */
export function laneOf(lane: Lane, { from, to }: Calendar, layout: Layout): Line {
  const { along, lanes } = layout;
  return line(lane, layout, [along(from), lanes[lane]], [along(to), lanes[lane]]);
}

export function markOf(
  { id, lane, from, to, middle, month }: Occurrence,
  layout: Layout,
  state: State,
): Mark {
  const { along, standing, r, flags } = layout;
  const across = standing.get(id) ?? 0;
  const picked = state.picked[id] ?? 0;
  const others = Math.max(...Object.values(state.picked));
  const lit = mix(ASIDE, 1, state.lanes[lane]);
  // Half a bar's stroke stands outside it.
  const [start, end, half] = month
    ? [along(from) + 1, along(to) - 1, r - 1]
    : [along(middle) - r, along(middle) + r, r];
  return {
    id,
    lane,
    month,
    ...box(layout, [start, across - half], [end, across + half]),
    opacity: lit * mix(mix(1, BEHIND, others), 1, picked),
    picked,
    leader: {
      points: flags.find((flag) => flag.id === id)?.leader ?? [],
      opacity: state.lanes[lane],
    },
  };
}

/** A point given along and across time, px, as it stands on the screen. */
type Point = readonly [along: number, across: number];
const turned = ({ wide }: Layout, [along, across]: Point): readonly [x: number, y: number] =>
  wide ? [along, across] : [across, along];

function box(layout: Layout, start: Point, end: Point): Box {
  const [left, top] = turned(layout, start);
  const [right, bottom] = turned(layout, end);
  return { left, top, width: right - left, height: bottom - top };
}

function line(id: string, layout: Layout, start: Point, end: Point): Line {
  const [x1, y1] = turned(layout, start);
  const [x2, y2] = turned(layout, end);
  return { id, x1, y1, x2, y2 };
}
