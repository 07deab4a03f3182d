import { ramp } from '../marks/ramp';
import type { Label } from '../types';
import { EDGE, TICKS } from './layout';
import { remains } from './presence';
import { placed, type Stage } from './stage';

/** A line across the picture at a value. */
export interface Rule {
  /** % */
  value: number;
  /** From and to, in the units of the frame's x scale. */
  from: number;
  to: number;
  opacity: number;
}

/** Quiet lines at 0, 10 and 20 %, broken where the basis changes. */
export function rules(stage: Stage): Rule[] {
  const { scene, layout, x } = stage;
  const opacity = remains(stage);
  const apart = ramp(scene.pandemic, 0.3, 0.6);
  const end = layout.size.width;
  const gap = 0.4 * layout.unit * apart;
  return TICKS.flatMap((value) => [
    { value, from: x(0), to: x(layout.divider - gap), opacity },
    { value, from: x(layout.divider + gap), to: x(end), opacity },
  ]);
}

/** The axis head and its numbers, and the years below. */
export function axisLabels(stage: Stage): Label[] {
  const { scene, layout, say, x } = stage;
  const { unit, roomy, scale } = layout;
  const opacity = remains(stage);
  const years = (id: 'before' | 'after', at: number, shown: number): Label => ({
    id: `year-${id}`,
    lines: [say(id)],
    x: at,
    y: 0,
    dy: 1.35 * unit,
    anchor: 'middle',
    tone: 'ink2',
    scale,
    opacity: opacity * shown,
  });
  const head: Label[] = roomy
    ? [
        placed(stage, EDGE, layout.headY, {
          id: 'metric',
          lines: [say('metric')],
          tone: 'ink3',
          opacity,
        }),
        ...TICKS.map((value): Label => ({
          id: `tick-${value}`,
          lines: [String(value)],
          x: x(EDGE),
          y: value,
          dy: -0.3 * unit,
          tone: 'ink3',
          scale,
          opacity,
        })),
      ]
    : [];
  return [
    ...head,
    years('before', 0, roomy ? 1 : 1 - ramp(scene.pandemic, 0, 0.15)),
    years('after', 1, 1),
  ];
}
