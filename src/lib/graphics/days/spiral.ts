import { calendarDay } from '../kit/dates';
import { type Box, type Point } from '../kit/marks';
import { lerp } from '../kit/timing';

/** The upper curve bends towards `over`, the lower towards `under`. */
interface Outline {
  tail: Point;
  over: Point;
  head: Point;
  under: Point;
}

/** One day's stroke: a leaf between two curves from tail to head. */
export interface Stroke {
  /** 1 is the day after day zero. */
  day: number;
  /** 0 far … 1 near. */
  near: number;
  center: Point;
  outline: Outline;
  /** All of it as SVG path data. */
  path: string;
}

/** Points stand from the foot of the axis, y down; the widest ring has the radius RADIUS. */
export interface Spiral {
  /** `strokes[n - 1]` is day n. */
  strokes: readonly Stroke[];
  bounds: Box;
}

/** Large enough that whole numbers place a stroke to half a pixel on the widest screen. */
export const RADIUS = 500;

// How the sculpture stands and is looked at, in radii of the widest ring.
const HEIGHT = 2.5;
const CAMERA = { distance: 6, height: -0.7 };
/** Rings lean, and where they lean to goes half round on the way up: the wind in it. */
const LEAN = 0.15;
/** In turns: brings the middle of a month to the near side, a little to the right. */
const PHASE = 0.1;
/** A stroke flies along the ring, outwards and up. */
const FLIGHT = { along: 0.82, out: 0.47, up: 0.32 };

/**
 * The 510 days as a rising helix, a stroke to a day and a turn to a month, after the red sculpture
 * 五月的風: a narrow foot, a swelling, a dome; seen in perspective by someone standing below.
 *
 * @param zero day zero, days since 1970-01-01
 * @param total how many strokes
 */
export function spiral(zero: number, total: number): Spiral {
  const turns = turnsOf(zero + 1, total);
  const [from = 0, to = 0] = [turns[0], turns.at(-1)];
  const strokes = turns.map((turn, i) => strokeAt(i + 1, turn, (turn - from) / (to - from)));
  const points = strokes.flatMap(({ outline }) => Object.values(outline) as Point[]);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return {
    strokes,
    bounds: {
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    },
  };
}

/**
 * A stroke as SVG path data in whole units.
 *
 * @param grown 0…1, how much of it is drawn, from the tail
 */
export function strokePath({ tail, over, head, under }: Outline, grown = 1): string {
  const [x, y] = [Math.round(tail.x), Math.round(tail.y)];
  const toX = (point: Point) => Math.round(lerp(tail.x, point.x, grown)) - x;
  const toY = (point: Point) => Math.round(lerp(tail.y, point.y, grown)) - y;
  const [headX, headY] = [toX(head), toY(head)];
  const there = `${toX(over)}${next(toY(over))}${next(headX)}${next(headY)}`;
  const back = `${next(toX(under) - headX)}${next(toY(under) - headY)}${next(-headX)}${next(-headY)}`;
  return `M${x} ${y}q${there}${back}z`;
}

/** A minus parts two numbers as well as a space does. */
const next = (n: number): string => (n < 0 ? `${n}` : ` ${n}`);

/**
 * Months gone by at the middle of every day, so that every month is one turn whatever its length.
 *
 * @param first days since 1970-01-01
 */
function turnsOf(first: number, total: number): number[] {
  let { year, month, date, length } = calendarDay(first);
  return Array.from({ length: total }, (_, i) => {
    if (date > length) ({ year, month, date, length } = calendarDay(first + i));
    date += 1;
    return year * 12 + month + (date - 1.5) / length;
  });
}

/** Radius of the ring at a height of 0…1: a foot of 0.22, the widest at 0.56, a dome closed at 0.24. */
export function profile(u: number): number {
  const peak = 0.56;
  if (u > peak) return 1 - 0.76 * ((u - peak) / (1 - peak)) ** 1.5;
  const t = u / peak;
  return 0.22 + 0.78 * t * t * (3 - 2 * t);
}

function strokeAt(day: number, turn: number, u: number): Stroke {
  const radius = profile(u);
  const angle = 2 * Math.PI * (turn + PHASE);
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  // Rings stand closer at the foot than at the top.
  const rise = HEIGHT * (0.88 * u + 0.12 * u * u);
  // A small ring has its near and far side too, so its own size counts only half.
  const near = (1 - (0.5 + 0.5 * radius) * cos) / 2;
  // A stroke shrinks with its ring, but not to nothing; a near one is five times as broad as a far one.
  const length = 0.18 * radius + 0.08;
  const width = (0.01 + 0.04 * near ** 1.6) * (0.5 + 0.5 * radius);

  const [leanX, leanZ] = [Math.cos(Math.PI * u), Math.sin(Math.PI * u)];
  /** The point `along` of the stroke's half length from its centre; the ring leans. */
  const at = (along: number): Point => {
    const s = (along * length) / 2;
    const x = -radius * sin - s * (FLIGHT.along * cos + FLIGHT.out * sin);
    const z = -radius * cos + s * (FLIGHT.along * sin - FLIGHT.out * cos);
    return project(x, rise + s * FLIGHT.up + (x * leanX + z * leanZ) * LEAN, z);
  };
  const [tail, head, broad] = [at(-1), at(1), at(0.24)];
  const [dx, dy] = [head.x - tail.x, head.y - tail.y];
  const half = (RADIUS * width) / 2 / (Math.hypot(dx, dy) || 1);
  // A curve comes half way to its control point; the upper one bulges more, like a sail.
  const outline: Outline = {
    tail,
    over: { x: broad.x + 2.4 * half * dy, y: broad.y - 2.4 * half * dx },
    head,
    under: { x: broad.x - 1.4 * half * dy, y: broad.y + 1.4 * half * dx },
  };
  return { day, near, center: at(0), outline, path: strokePath(outline) };
}

/** Central projection. */
function project(x: number, y: number, z: number): Point {
  const scale = CAMERA.distance / (CAMERA.distance - z);
  return { x: RADIUS * x * scale, y: -RADIUS * (CAMERA.height + (y - CAMERA.height) * scale) };
}
