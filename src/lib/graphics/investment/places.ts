import { easeCubicInOut } from 'd3';
import { lineWidth } from '../marks/labels';
import { mix, ramp } from '../marks/ramp';
import { known } from '../marks/rows';
import type { Point } from '../marks/point';
import type { Label } from '../types';
import { EDGE } from './layout';
import { placed, type Stage } from './stage';

/** One of the places in the order of cities. */
export interface Place {
  /** From 1. */
  rank: number;
  /** In the units of the frame's scales; r in px. */
  x: number;
  y: number;
  r: number;
  /** Only ours is: the report names no other city. */
  taken: boolean;
  opacity: number;
}

/** The places, filling in order while the first is being taken. */
export function places(stage: Stage): Place[] {
  const { scene, x, y } = stage;
  const { count, columns, r, across, down, top } = stage.grid;
  const first = known(stage.rows, 'fai_rank_2019').value;
  return Array.from({ length: count }, (_, i) => ({
    rank: i + 1,
    x: x(EDGE + r + (i % columns) * across),
    y: y(top + (Math.floor(i / columns) + 0.5) * down),
    r,
    taken: i + 1 === first,
    opacity: ramp(scene.rank, 0.15 + (0.45 * i) / count, 0.3 + (0.45 * i) / count),
  }));
}

const way = ({ scene }: Stage): number => easeCubicInOut(ramp(scene.rank, 0.15, 0.8));

/** The point of 2019 on its way from the slope to the first place. */
export function travel(stage: Stage, tip: Point): Point {
  const home = places(stage).find(({ taken }) => taken);
  if (!home) return tip;
  const t = way(stage);
  return {
    ...tip,
    x: mix(tip.x, home.x, t),
    y: mix(tip.y, home.y, t),
    // It grows as it lands, clear of the number beside it.
    r: mix(tip.r, home.r, t * t),
    opacity: mix(tip.opacity, 1, ramp(stage.scene.rank, 0, 0.25)),
    strength: mix(tip.strength ?? 1, 1, ramp(stage.scene.rank, 0, 0.25)),
  };
}

/** Its number travels along and ends beside the city's name. */
export function placeNumber(stage: Stage, number: Label, shown: number): Label {
  const { layout, scene, say, rows } = stage;
  const { nameY } = stage.grid;
  const name = say('city_place', { rank: known(rows, 'fai_rank_2019').value });
  const t = way(stage);
  const endX = stage.x(EDGE + (lineWidth(name) + 0.5) * layout.unit);
  return {
    ...number,
    x: mix(number.x, endX, t),
    y: mix(number.y, stage.y(nameY), t),
    dx: mix(number.dx ?? 0, 0, t),
    dy: mix(number.dy ?? 0, 0, t),
    scale: mix(number.scale ?? 1, layout.scale, t),
    opacity: Math.max(shown, ramp(scene.rank, 0.85, 1)),
  };
}

/** The one name, and what is not known of the others. */
export function placeLabels(stage: Stage): Label[] {
  const { layout, scene, say, rows } = stage;
  const { nameY, note, count, r } = stage.grid;
  const all = places(stage);
  const rank = known(rows, 'fai_rank_2019');
  return [
    placed(stage, EDGE, nameY, {
      id: 'city-place',
      lines: [say('city_place', { rank: rank.value })],
      face: 'bold',
      tone: 'qingdao',
      opacity: ramp(scene.rank, 0.85, 1),
      fact: rank.id,
    }),
    placed(stage, EDGE, layout.size.height - (0.4 + (note.length - 1) * 1.3) * layout.unit, {
      id: 'other-places',
      lines: note,
      tone: 'ink2',
      opacity: ramp(scene.rank, 0.7, 1),
      fact: 'fai_rank_cities',
    }),
    // A number in each, as far as it fits, once the way to the first is free.
    ...all
      .filter(({ taken }) => !taken && r > 0.8 * layout.unit)
      .map(({ rank: place, x, y }): Label => ({
        id: `place-${place}`,
        lines: [String(place)],
        x,
        y,
        opacity: ramp(scene.rank, 0.85, 1),
        dy: 0.37 * layout.unit,
        anchor: 'middle',
        tone: 'ink3',
        scale: layout.scale,
        ...(place === count ? { fact: 'fai_rank_cities' } : {}),
      })),
  ];
}
