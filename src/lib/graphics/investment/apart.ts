import { ramp } from '../marks/ramp';
import { count, known } from '../marks/rows';
import type { Point } from '../marks/point';
import type { Label } from '../types';
import { yOf } from './layout';
import { remains } from './presence';
import type { Stage } from './stage';

/** January to May 2020: another basis, so a column of its own that no line reaches. */
export interface Apart {
  point: Point;
  labels: Label[];
  /** The line that divides it from the whole years: x in the frame's units. */
  divider: { x: number; opacity: number };
}

export function apart(stage: Stage): Apart {
  const { scene, layout, rows, say, x } = stage;
  const { unit, roomy, focus, scale } = layout;
  const spring = known(rows, 'industrial_growth_2020_1_5');
  const opacity = ramp(scene.pandemic, 0.65, 0.9) * remains(stage);
  const at = x(layout.apart);
  const words = { x: at, anchor: 'middle', scale, opacity } as const;
  const basis = say('apart_basis').split('|');
  const numberDy = (0.75 + 0.88 * focus) * unit;
  const basisDy = (0.5 + (basis.length - 1) * 1.3) * unit;
  const height = layout.zero - yOf(layout, spring.value);
  const fits = height > numberDy + basisDy + 1.2 * unit;
  const labels: Label[] = [
    {
      ...words,
      id: 'number-apart',
      lines: [count(spring.value, spring)],
      y: spring.value,
      dy: numberDy,
      face: 'bold',
      scale: focus * scale,
      fact: spring.id,
    },
    {
      ...words,
      id: 'name-apart',
      lines: [say('industry')],
      y: spring.value,
      dy: numberDy + 1.3 * unit,
      opacity: roomy ? opacity : 0,
    },
    {
      ...words,
      id: 'basis-apart',
      lines: basis,
      y: 0,
      dy: -basisDy,
      tone: 'ink2',
      // Larger letters leave the heading below, which says it as well.
      opacity: fits ? opacity : 0,
    },
    {
      ...words,
      id: 'year-apart',
      lines: say('apart').split('|'),
      y: 0,
      dy: 1.35 * unit,
      tone: 'ink2',
    },
  ];
  return {
    labels,
    point: {
      id: spring.id,
      x: at,
      y: spring.value,
      r: Math.max(5, 0.36 * unit),
      shape: 'diamond',
      tone: 'gold',
      status: 'stated',
      opacity,
    },
    divider: { x: x(layout.divider), opacity },
  };
}
