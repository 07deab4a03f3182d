import { scaleLinear } from 'd3';
import { round } from '../marks/round';
import type { Calendar } from './calendar';
import type { Stage } from './stage';

/** px of a day, and of a number of people. */
export interface Axes {
  x(day: number): number;
  y(people: number): number;
}

/** How many are in Shenzhen over time, drawn up to today; paths in px. */
export interface Chart extends Axes {
  area: string;
  line: string;
  /** The second group's return: its day is computed, so its edge is not a plain line. */
  derived: string;
  /** The rest of the second group's stay while it lasts, from today to the computed end. */
  ahead: string;
  /** Today, and how many are there. */
  cursor: { x: number; y: number };
  /** The day the association was founded. */
  founded: { x: number; y: number };
  base: number;
  top: number;
  left: number;
  right: number;
}

export function axesOf({ stays, domain }: Calendar, { chart: box }: Stage): Axes {
  const most = Math.max(...stays.map((stay) => stay.people));
  return {
    x: scaleLinear(domain, [box.left, box.right]),
    y: scaleLinear([0, most], [box.bottom, box.top]),
  };
}

/** @param people in Shenzhen on this day; between two levels while some are still arriving */
export function chartOf(
  { stays, domain, founded }: Calendar,
  { chart: box }: Stage,
  { x, y }: Axes,
  day: number,
  people: number,
): Chart {
  const [first, second, third] = stays;
  const at = (d: number, n: number) => `${round(x(d))},${round(y(n))}`;

  const jumps = [
    { day: first.start, to: first.people, derived: false },
    { day: second.start, to: second.people, derived: false },
    { day: second.end, to: 0, derived: true },
    { day: third.start, to: third.people, derived: false },
  ];
  let level = 0;
  let line = `M${at(domain[0], 0)}`;
  let area = line;
  let derived = '';
  for (const jump of jumps.filter((candidate) => candidate.day <= day)) {
    // On the day itself the line has come as far as the people have.
    const to = jump.day === day ? people : jump.to;
    const [from, end] = [at(jump.day, level), at(jump.day, to)];
    line += `L${from}${jump.derived ? 'M' : 'L'}${end}`;
    area += `L${from}L${end}`;
    if (jump.derived) derived = `M${from}L${end}`;
    level = to;
  }
  line += `L${at(day, level)}`;
  area += `L${at(day, level)}L${at(day, 0)}Z`;
  const staying = day > second.start && day < second.end;
  return {
    area,
    line,
    derived,
    ahead: staying ? `M${at(day, level)}L${at(second.end, level)}L${at(second.end, 0)}` : '',
    cursor: { x: x(day), y: y(level) },
    founded: { x: x(founded), y: y(second.people) },
    base: box.bottom,
    top: box.top,
    left: box.left,
    right: box.right,
    x,
    y,
  };
}
