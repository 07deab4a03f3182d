import { say } from '../marks/words';
import type { GraphicInput, Label } from '../types';
import { growths, type Growth } from './growth';
import { layoutOf, TOP, type Layout } from './layout';
import { sceneAt, type Scene } from './scene';

/** What every part of the picture needs to draw itself. */
export interface Stage {
  scene: Scene;
  layout: Layout;
  growths: readonly Growth[];
  rows: GraphicInput['rows'];
  say: (id: string, values?: Readonly<Record<string, string | number>>) => string;
  /** From px to the units of the frame's scales: x in years after 2018, y in %. */
  x: (px: number) => number;
  y: (px: number) => number;
}

/** @throws Error when a step, a fact or a label is missing */
export function stageOf({ rows, text, steps, position, size }: GraphicInput): Stage {
  const scene = sceneAt(steps, position);
  const all = growths(rows);
  const layout = layoutOf(size, scene, all, text);
  return {
    scene,
    layout,
    growths: all,
    rows,
    say: (id, values) => say(text, id, values),
    x: (px) => (px - layout.before) / (layout.after - layout.before),
    y: (px) => ((layout.zero - px) / (layout.zero - layout.top)) * TOP,
  };
}

/** A label whose first baseline starts at a place in the box, px. */
export const placed = (
  stage: Stage,
  px: number,
  py: number,
  label: Omit<Label, 'x' | 'y'>,
): Label => ({ scale: stage.layout.scale, ...label, x: stage.x(px), y: stage.y(py) });
