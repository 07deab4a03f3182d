import { mix, ramp } from '../marks/ramp';
import type { Point } from '../marks/point';
import type { Growth } from './growth';
import { travel } from './places';
import { missing, remains } from './presence';
import { light } from './scene';
import type { Stage } from './stage';

/** A line from one year towards the next, as far as it is drawn. */
export interface Slope {
  id: Growth['id'];
  tone: Point['tone'];
  dashed: boolean;
  /** In the units of the frame's scales. */
  from: { x: number; y: number };
  to: { x: number; y: number };
  /** Stroke, px. */
  width: number;
  opacity: number;
}

/** Where a growth's newest point stands: years after 2018, %. */
export function tipOf({ scene }: Stage, { id, from, to }: Growth): { x: number; y: number } {
  return from ? { x: scene[id], y: mix(from.value, to.value, scene[id]) } : { x: 1, y: to.value };
}

/** Lines of the growths that have a year before; what has none has no line. */
export function slopes(stage: Stage): Slope[] {
  return stage.growths.flatMap((growth) => {
    const { id, from, mark } = growth;
    if (!from) return [];
    const lit = light(stage.scene, id, 0.5);
    return {
      id,
      tone: mark.tone,
      dashed: id !== 'total',
      from: { x: 0, y: from.value },
      to: tipOf(stage, growth),
      width: mix(0.14, 0.23, lit) * stage.layout.unit,
      opacity: mix(0.6, 1, lit) * remains(stage) * ramp(stage.scene[id], 0, 0.05),
    };
  });
}

/** How far a growth has risen above its first year: the surface between that level and its line. */
export interface Rise {
  id: Growth['id'];
  tone: Point['tone'];
  /** In the units of the frame's scales. */
  from: { x: number; y: number };
  to: { x: number; y: number };
  opacity: number;
}

/** The rise being spoken of; it goes when the next one comes. */
export function rises(stage: Stage): Rise[] {
  return slopes(stage).map(({ id, tone, from, to }) => ({
    ...{ id, tone, from, to },
    opacity: light(stage.scene, id, 0.5) * remains(stage),
  }));
}

/** The points of both years, the missing one included. */
export function points(stage: Stage): Point[] {
  const { scene, layout, growths, y } = stage;
  const r = Math.max(5, 0.36 * layout.unit);
  return growths.flatMap((growth): Point[] => {
    const { id, from, to, mark } = growth;
    // January to May 2020 is still about industry.
    const topic = id === 'industry' ? 'pandemic' : id;
    const begun = ramp(scene[id], 0, 0.1);
    const tip: Point = {
      id: to.id,
      ...tipOf(stage, growth),
      r,
      ...mark,
      status: 'stated',
      // Without room, a point spoken of no more leaves the place to the next one's number.
      opacity: layout.roomy ? begun : begun * light(scene, topic, 0.15),
      strength: mix(0.6, 1, light(scene, topic, 0.5)),
    };
    if (!from) {
      return [
        {
          ...tip,
          id: `${id}-missing`,
          r: r + 1,
          x: 0,
          // Below zero, level with the words that say so: a place on the scale would be a value.
          y: y(layout.zero + 2.27 * layout.unit),
          status: 'missing',
          opacity: missing(stage),
          strength: 1,
        },
        { ...tip, opacity: tip.opacity * ramp(scene[id], 0.2, 0.5) * remains(stage) },
      ];
    }
    const start: Point = {
      ...tip,
      id: from.id,
      x: 0,
      y: from.value,
      status: from.status === 'derived' ? 'derived' : 'stated',
      opacity: (id === 'total' ? 1 : begun) * remains(stage),
    };
    // The city's own growth stays when the rest has gone, and takes its place.
    const end =
      id === 'total' ? travel(stage, tip) : { ...tip, opacity: tip.opacity * remains(stage) };
    return [start, end];
  });
}
