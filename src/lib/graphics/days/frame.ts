import { easeCubicInOut } from 'd3';
import type { Frame, GraphicInput } from '../types';
import { mix, ramp } from '../marks/ramp';
import { tween } from '../marks/tween';
import { counterAt } from './counter';
import type { Place } from './layout';
import type { Moment } from './moments';
import { pinsAt, type Pin } from './pins';
import { sceneOf } from './scene';
import { accentsAt, layersAt, type Accent, type StrokeLayer } from './strokes';
import type { YearLine } from './years';

export interface DaysFrame extends Frame {
  /** Days gone by, with the fraction the newest stroke has grown. */
  day: number;
  /** Where the spiral stands; the paths are in its own units. */
  place: Place;
  /** From far to near. */
  layers: readonly StrokeLayer[];
  accents: readonly Accent[];
  years: readonly YearLine[];
  pins: readonly Pin[];
  /** 0…1: how much is to be seen of what is not the spiral. */
  said: number;
}

/** What changes between keyframes: the day, and how much of a poster the picture is. */
interface State {
  day: number;
  poster: number;
}

/** The state at rest of every keyframe; days come from the events. */
function keyframes(moments: readonly Moment[], total: number): Record<string, State> {
  const resting = moments.flatMap(({ keyframe, day }) =>
    keyframe ? [[keyframe, { day, poster: 0 }] as const] : [],
  );
  return { cover: { day: total, poster: 1 }, ...Object.fromEntries(resting) };
}

/**
 * The days at one position.
 *
 * @throws Error when a fact, the event of a keyframe or a label is missing, or a step is unknown
 */
export function frame(input: GraphicInput): DaysFrame {
  const { steps, position, size } = input;
  const scene = sceneOf(input);
  const { moments, spiral, rooms, years, total } = scene;
  // Time runs evenly; only what is not time is eased.
  const state = tween(keyframes(moments, total), steps, position, (t) => t);
  // A thousandth of a day: rounding errors must not hold a day back.
  const day = Math.round(state.day * 1000) / 1000;
  const poster = easeCubicInOut(state.poster);
  const said = 1 - ramp(poster, 0, 0.2);
  const place = between(rooms.chart, rooms.poster, poster);

  const { pins, labels } = pinsAt(day, place, said, scene, size.em);
  const count = counterAt(Math.floor(day), said, scene, input);
  return {
    x: [0, size.width],
    y: [size.height, 0],
    margin: { top: 0, right: 0, bottom: 0, left: 0 },
    day,
    place,
    layers: layersAt(spiral, day),
    accents: accentsAt(spiral, moments, day, 1 - poster),
    years: years.lines,
    pins,
    said,
    labels: [...count, ...years.labels.map((label) => ({ ...label, opacity: said })), ...labels],
  };
}

const between = (a: Place, b: Place, t: number): Place => ({
  x: mix(a.x, b.x, t),
  y: mix(a.y, b.y, t),
  scale: mix(a.scale, b.scale, t),
});
