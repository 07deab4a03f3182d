import { ramp } from '../marks/ramp';
import type { Known } from '../marks/rows';
import { hostSpot, RING } from './dots';
import { shrink, type Stage } from './stage';

/** Rings of one size and strength. */
export interface Rings {
  /** x and y in turn, px. */
  xy: number[];
  radius: number;
  opacity: number;
}

/** When each group's hosts are there, moments: they come and go with the people, the last stay. */
const PRESENT: readonly (readonly [number, number])[] = [
  [1.3, 3.6],
  [2.5, 4.5],
  [4.62, 9],
];

/** Three rings more, each smaller, say that there are more than are drawn. */
const TRAIL = [0.78, 0.52, 0.3];

const presence = (batch: number, at: number): number => {
  const [from, to] = PRESENT[batch] ?? [0, 0];
  return Math.min(ramp(at, from, from + 0.15), 1 - ramp(at, to - 0.15, to));
};

/**
 * The hosts' rings at a moment.
 *
 * @param rows the groups' hosts: how many, or with `approx: 'over'` how many at least
 * @param away 0…1: how far everything has stepped back
 */
export function ringsOf(stage: Stage, rows: readonly Known[], at: number, away: number): Rings[] {
  const hosts = rows.map(({ value }) => value);
  const radius = RING * stage.radius * shrink(away);
  const rings: Rings[] = [];
  const bounds = [...new Set([0, ...hosts])].sort((a, b) => a - b);
  bounds.slice(1).forEach((to, band) => {
    const opacity = Math.max(...hosts.map((n, b) => (n >= to ? presence(b, at) : 0)));
    const xy: number[] = [];
    for (let k = bounds[band] ?? 0; k < to; k++) {
      const { x, y } = stage.recede(hostSpot(stage, k, to), away);
      xy.push(x, y);
    }
    rings.push({ xy, radius, opacity });
  });
  return [...rings, ...trail(stage, rows, at, radius)].filter((ring) => ring.opacity > 0);
}

/** After the last ring of the middle row of a group whose hosts are more than are drawn. */
function trail(stage: Stage, rows: readonly Known[], at: number, radius: number): Rings[] {
  const open = rows.map(({ value, approx }, batch) => ({
    n: value,
    seen: approx === 'over' ? presence(batch, at) : 0,
  }));
  const { n, seen } = open.reduce((a, b) => (b.seen > a.seen ? b : a));
  if (seen === 0) return [];
  let x = stage.cx;
  for (let k = 0; k < n; k++) {
    const spot = hostSpot(stage, k, n);
    if (Math.abs(spot.y - stage.south) < 1) x = Math.max(x, spot.x + radius);
  }
  return TRAIL.map((size) => {
    x += 2.4 * size * radius;
    return { xy: [x - 1.2 * size * radius, stage.south], radius: size * radius, opacity: seen };
  });
}
