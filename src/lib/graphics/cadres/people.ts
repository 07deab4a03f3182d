import { easeCubicInOut } from 'd3';
import { dots, fade, path, polyline, type Mark, type Point } from '../kit/marks';
import { lerp, linearStep } from '../kit/timing';
import type { Leg, Site } from './journeys';
import { DOT, shrink, type View } from './layout';

/** In radii of a group's cluster, as all of these. */
const RING = 0.158;
/** The groups differ in lightness: share of a dot's radius that is left open. */
const HOLE = [0, 0.6, 0.3] as const;
/** Share of a way that leads out of one cluster, and again into the other. */
const LEAVE = 0.34;
/** How far a stream stands from the middle, how many files it has, and how far they are apart. */
const SWING = 1.12;
const FILES = 4;
const FILE = 0.17;
/** The outer edge of the streams, from the middle. */
export const STREAM_EDGE = SWING + ((FILES - 1) / 2) * FILE + DOT;
/** How much of a way a tail is long, how long at most, and how faint. */
const TAIL = 0.07;
const TAIL_REACH = 0.36;
const TAIL_OPACITY = 0.35;

/** Everybody, and behind those on the road where they come from. */
export function peopleMarks(view: View): Mark[] {
  const { recede, away, radius, cx, gates, people, seats } = view;
  const tails: string[] = [];
  const groups = people.map((group, b) =>
    group.map(({ leg, done }, i) => {
      const at = (site: Site): Point => {
        // Who went first came from below and returns to the top: nobody crosses a filled cluster.
        const isBack = site === 'qingdao' && leg.to === 'qingdao';
        return seats[b]?.[site][isBack ? group.length - 1 - i : i] ?? { x: cx, y: 0 };
      };
      const way = wayOf(view, at(leg.from), at(leg.to), leg, i);
      const now = recede(way(done), away);
      if (done > 0 && done < 1) {
        const before = recede(way(done - TAIL), away);
        const [dx, dy] = [now.x - before.x, now.y - before.y];
        const reach = Math.min(1, (TAIL_REACH * radius) / Math.hypot(dx, dy));
        tails.push(polyline([{ x: now.x - dx * reach, y: now.y - dy * reach }, now]));
      }
      return now;
    }),
  );
  const [y1 = 0, y2 = 0] = gates.map((y) => recede({ x: cx, y }, away).y);
  const fill = { from: 'series-1', to: 'series-2', y1, y2 } as const;
  const r = DOT * radius * shrink(away);
  // Behind the words of what grew from it.
  const opacity = 1 - 0.4 * away;
  const tail = { stroke: fill, width: r, round: true, opacity: TAIL_OPACITY * opacity };
  return [
    ...(tails.length > 0 ? [path('tails', tails.join(''), tail)] : []),
    ...groups.flatMap((points, i) => {
      const hole = HOLE[i] ?? 0;
      return [
        dots(`dots-${i + 1}`, points, { r, fill, opacity }),
        ...(hole > 0 ? [dots(`hole-${i + 1}`, points, { r: r * hole, fill: 'ground' })] : []),
      ];
    }),
  ];
}

/**
 * Where the `i`-th of a group is when a share of a leg is done. A way between the cities: out of the
 * cluster, down a stream, into the other cluster. The three parts are weights that sum to 1. The first
 * group keeps west in the north and the others east, and every stream changes sides on its way, so
 * that the two that meet cross half way.
 */
function wayOf({ cx, gates, radius }: View, from: Point, to: Point, leg: Leg, i: number) {
  const swing = (leg.batch === 1 ? -1 : 1) * SWING * radius;
  const [top, bottom] = [gates[0] - 0.4 * radius, gates[1] + 0.4 * radius];
  const onTheRoad = (done: number): Point => {
    const way = leg.to === 'qingdao' ? 1 - done : done;
    const leaving = 1 - smooth(linearStep(done, 0, LEAVE));
    const arriving = smooth(linearStep(done, 1 - LEAVE, 1));
    const stream = 1 - leaving - arriving;
    // People walk in files that stay side by side where the stream bends.
    const along = { x: -swing * Math.PI * Math.sin(Math.PI * way), y: bottom - top };
    const file = (((i % FILES) - (FILES - 1) / 2) * FILE * radius) / Math.hypot(along.x, along.y);
    const x = cx + swing * Math.cos(Math.PI * way) + file * along.y;
    const y = lerp(top, bottom, way) - file * along.x;
    return {
      x: from.x * leaving + x * stream + to.x * arriving,
      y: from.y * leaving + y * stream + to.y * arriving,
    };
  };
  return (done: number): Point => {
    if (done <= 0) return from;
    if (done >= 1) return to;
    if (leg.from !== 'training') return onTheRoad(done);
    const t = easeCubicInOut(done);
    return { x: lerp(from.x, to.x, t), y: lerp(from.y, to.y, t) };
  };
}

const smooth = (t: number) => t * t * (3 - 2 * t);

/** Three rings more, each smaller, say that there are more hosts than are drawn. */
const TRAIL = [0.78, 0.52, 0.3];

/** The hosts' rings, which come and go with the people; the last stay. */
export function hostMarks(view: View): Mark[] {
  const { time, calendar, rings, radius, recede, away } = view;
  const groups = calendar.stays.map(({ batch, rows: { hosts } }) => ({
    n: hosts.value,
    isMore: hosts.approx === 'over',
    presence: time[`rings${batch}`],
  }));
  const r = RING * radius * shrink(away);
  const bounds = [...new Set([0, ...groups.map(({ n }) => n)])].sort((a, b) => a - b);
  const bands = bounds.slice(1).flatMap((to, band) => {
    const points = rings.slice(bounds[band], to).map((ring) => recede(ring, away));
    const opacity = Math.max(...groups.map(({ n, presence }) => (n >= to ? presence : 0)));
    return fade(opacity, ringMarks(`${to}`, points, r));
  });
  const [open] = groups.filter(({ isMore }) => isMore).sort((a, b) => b.presence - a.presence);
  return [...bands, ...(open ? fade(open.presence, trail(view, open.n, r)) : [])];
}

/** After the last ring of the middle row of a group that has more hosts than are drawn. */
function trail({ rings, cx, south }: View, n: number, r: number): Mark[] {
  const row = rings.slice(0, n).filter(({ y }) => Math.abs(y - south) < 1);
  let x = Math.max(cx, ...row.map((ring) => ring.x + r));
  return TRAIL.flatMap((size, i) => {
    x += 2.4 * size * r;
    return ringMarks(`more-${i}`, [{ x: x - 1.2 * size * r, y: south }], size * r);
  });
}

const ringMarks = (id: string, points: readonly Point[], r: number): Mark[] => [
  dots(`rim-${id}`, points, { r, fill: 'series-2', opacity: 0.4 }),
  dots(`ring-${id}`, points, { r: r - 0.75, fill: 'sea' }),
];
