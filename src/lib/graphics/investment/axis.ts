import { lineWidth } from '../marks/labels';
import { mix, ramp } from '../marks/ramp';
import { spread } from '../marks/spread';
import type { Label } from '../types';
import { EDGE, TICKS, TOP } from './layout';
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
  const { layout, say, x } = stage;
  const opacity = remains(stage);
  const quiet = { tone: 'ink3', opacity } as const;
  if (!layout.roomy) {
    // One value at the end where nothing else is said tells the scale.
    const middle: Label = {
      id: 'tick-10',
      lines: ['10%'],
      x: x(layout.size.width - EDGE),
      y: 10,
      dy: -0.3 * layout.unit,
      anchor: 'end',
      scale: layout.scale,
      ...quiet,
    };
    const fits = layout.size.width > 15 * layout.unit;
    return [...(fits ? [middle] : []), ...years(stage)];
  }
  // Where words are long the numbers of 2018 need the room of the middle tick, and 2019 comes to
  // stand under the axis head.
  const ticks = layout.stacked ? TICKS.filter((value) => value % TOP === 0) : TICKS;
  const left = layout.stacked ? 1 - ramp(stage.scene.pandemic, 0, 0.15) : 1;
  return [
    placed(stage, EDGE, layout.headY, {
      id: 'metric',
      lines: [say('metric')],
      ...quiet,
      opacity: opacity * left,
    }),
    ...ticks.map((value) => ({
      id: `tick-${value}`,
      lines: [String(value)],
      x: x(EDGE),
      y: value,
      dy: -0.3 * layout.unit,
      scale: layout.scale,
      ...quiet,
    })),
    ...years(stage),
  ];
}

/** 2018 and 2019 under their columns; in very large letters they move apart. */
function years(stage: Stage): Label[] {
  const { scene, layout, say } = stage;
  const { unit, roomy, scale } = layout;
  // Without room the third column takes the first one's: it goes, and then its room closes.
  const going = (from: number, to: number) => (roomy ? 0 : ramp(scene.pandemic, from, to));
  const columns = [
    { id: 'before', x: 0, shown: 1 - going(0, 0.15), presence: 1 - going(0.15, 0.5) },
    { id: 'after', x: 1, shown: 1, presence: 1 },
  ].map((column) => ({
    ...column,
    at: mix(layout.before, layout.after, column.x),
    room: (lineWidth(say(column.id)) + 0.3) * unit,
  }));
  const middles = spread(columns);
  return columns.map(({ id, at, shown, x }, i) => ({
    id: `year-${id}`,
    lines: [say(id)],
    x,
    y: 0,
    dx: (middles[i] ?? at) - at,
    dy: 1.35 * unit,
    anchor: 'middle',
    tone: 'ink2',
    scale,
    opacity: remains(stage) * shown,
  }));
}
