import { easeCubicInOut } from 'd3';
import { mix, ramp } from '../marks/ramp';
import { honeycomb, SEED_GAP, seatSpot, sunflower, type Spot } from './packing';
import type { Whereabouts } from './people';
import type { Leg, Place } from './score';
import type { Stage } from './stage';

/** Measures in radii of a group's cluster: seeds fill it, dots nearly touch, three share a ring. */
const SEED = 0.0753;
export const DOT = (SEED * SEED_GAP * 0.98) / 2;
export const RING = 0.158;
/** The groups differ in lightness: share of a dot's radius that is left open. */
export const HOLE = [0, 0.6, 0.3] as const;
const HOST_PITCH = 0.366;
const SEAT = 1.4 * DOT;
/** Share of a way that leads out of one cluster, and again into the other. */
const LEAVE = 0.34;
/** How far a stream stands from the middle, how many files it has, and how far they are apart. */
const SWING = 1.12;
const FILES = 4;
const FILE = 0.17;
/** The outer edge of the streams, from the middle. */
export const STREAM_EDGE = SWING + ((FILES - 1) / 2) * FILE + DOT;

/** The middle of the `k`-th host's ring of `n`. */
export function hostSpot({ cx, south, radius }: Stage, k: number, n: number): Spot {
  const spot = honeycomb(n)[k] ?? { x: 0, y: 0 };
  return { x: cx + spot.x * HOST_PITCH * radius, y: south + spot.y * HOST_PITCH * radius };
}

/** Where people are, px. */
export interface Placed {
  /** Everybody of each group: x and y in turn. */
  xy: number[][];
  /** Where those on the road come from and where they are: four numbers each. */
  tails: number[];
}

/** How much of a way a tail is long, how long at most, and how faint. */
const TAIL = 0.07;
const TAIL_REACH = 0.36;
export const TAIL_OPACITY = 0.35;

/**
 * Everybody's place; a function of where they are and nothing else.
 *
 * @param groups the three groups
 * @param hosts how many hosts each group has
 * @param away 0…1: how far the people have stepped back
 */
export function placePeople(
  stage: Stage,
  groups: readonly (readonly Whereabouts[])[],
  hosts: readonly number[],
  away: number,
): Placed {
  const tails: number[] = [];
  const xy = groups.map((group, batch) => {
    const n = group.length;
    const desks = hosts[batch] ?? 1;
    const places: number[] = [];
    group.forEach(({ leg, done }, i) => {
      const { x, y } = stage.recede(spotOn(stage, leg, done, i, n, desks), away);
      places.push(x, y);
      if (done === 0 || done === 1) return;
      const before = stage.recede(spotOn(stage, leg, done - TAIL, i, n, desks), away);
      const [dx, dy] = [x - before.x, y - before.y];
      const reach = Math.min(1, (TAIL_REACH * stage.radius) / Math.hypot(dx, dy));
      tails.push(x - dx * reach, y - dy * reach, x, y);
    });
    return places;
  });
  return { xy, tails };
}

/** Where the `i`-th of `n` is when a share of a leg is done. */
function spotOn(stage: Stage, leg: Leg, done: number, i: number, n: number, hosts: number): Spot {
  if (done <= 0) return placeSpot(stage, leg, leg.from, i, n, hosts);
  if (done >= 1) return placeSpot(stage, leg, leg.to, i, n, hosts);
  const from = placeSpot(stage, leg, leg.from, i, n, hosts);
  const to = placeSpot(stage, leg, leg.to, i, n, hosts);
  if (leg.from !== 'training') return onTheRoad(stage, from, to, leg, i, done);
  const t = easeCubicInOut(done);
  return { x: mix(from.x, to.x, t), y: mix(from.y, to.y, t) };
}

function placeSpot(
  stage: Stage,
  leg: Leg,
  place: Place,
  i: number,
  n: number,
  hosts: number,
): Spot {
  if (place === 'hosts') return deskSpot(stage, i, n, hosts);
  // Who went first came from below and returns to the top, so nobody crosses a filled cluster.
  return seedSpot(stage, place, leg.batch, leg.to === 'qingdao' ? n - 1 - i : i, n);
}

/** A seat in a group's cluster, at home or where all train together. */
function seedSpot(stage: Stage, place: Place, batch: number, i: number, n: number): Spot {
  const { cx, north, south, pitch, radius } = stage;
  const seed = sunflower(n)[i] ?? { x: 0, y: 0 };
  const home = place === 'qingdao';
  return {
    x: cx + (home ? (batch - 1) * pitch : 0) + seed.x * SEED * radius,
    y: (home ? north : south) + seed.y * SEED * radius,
  };
}

/** Every host is given its first person, then its second: who sits where is schematic. */
function deskSpot(stage: Stage, i: number, n: number, hosts: number): Spot {
  const k = i % hosts;
  const ring = hostSpot(stage, k, hosts);
  const seat = seatSpot(Math.floor(i / hosts), Math.ceil((n - k) / hosts));
  const up = k % 2 === 0 ? 1 : -1;
  return {
    x: ring.x + seat.x * SEAT * stage.radius,
    y: ring.y + up * seat.y * SEAT * stage.radius,
  };
}

/**
 * A way between the cities: out of the cluster, down a stream, into the other cluster. The three
 * parts are weights that sum to 1. The first group keeps west in the north and the others east, and
 * every stream changes sides on its way, so that the two that meet cross half way.
 */
function onTheRoad(stage: Stage, from: Spot, to: Spot, leg: Leg, i: number, done: number): Spot {
  const { cx, gates, radius } = stage;
  const way = leg.to === 'qingdao' ? 1 - done : done;
  const leaving = 1 - smooth(ramp(done, 0, LEAVE));
  const arriving = smooth(ramp(done, 1 - LEAVE, 1));
  const stream = 1 - leaving - arriving;

  const swing = (leg.batch === 0 ? -1 : 1) * SWING * radius;
  const [top, bottom] = [gates[0] - 0.4 * radius, gates[1] + 0.4 * radius];
  // People walk in files that stay side by side where the stream bends.
  const along = { x: -swing * Math.PI * Math.sin(Math.PI * way), y: bottom - top };
  const file = (((i % FILES) - (FILES - 1) / 2) * FILE * radius) / Math.hypot(along.x, along.y);
  const x = cx + swing * Math.cos(Math.PI * way) + file * along.y;
  const y = mix(top, bottom, way) - file * along.x;
  return {
    x: from.x * leaving + x * stream + to.x * arriving,
    y: from.y * leaving + y * stream + to.y * arriving,
  };
}

const smooth = (t: number) => t * t * (3 - 2 * t);
