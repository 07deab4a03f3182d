import { once } from '../marks/once';
import { say } from '../marks/words';
import type { GraphicInput, Label } from '../types';
import { gridOf, type Grid } from './grid';
import { growths, type Growth } from './growth';
import { layoutAt, roomOf, TOP, type Layout, type Room } from './layout';
import { sceneAt, type Scene } from './scene';

/** What every part of the picture needs to draw itself. */
export interface Stage extends Setting {
  scene: Scene;
  layout: Layout;
  /** From px to the units of the frame's scales: x in years after 2018, y in %. */
  x: (px: number) => number;
  y: (px: number) => number;
}

/** All of it that does not depend on the position. */
interface Setting {
  room: Room;
  grid: Grid;
  growths: readonly Growth[];
  rows: GraphicInput['rows'];
  say: (id: string, values?: Readonly<Record<string, string | number>>) => string;
}

const settingOf = once((subject): Setting => {
  const { rows, text, size } = subject;
  const all = growths(rows);
  const room = roomOf(size, all, text);
  return {
    ...{ room, rows, growths: all },
    grid: gridOf(subject, room),
    say: (id, values) => say(text, id, values),
  };
});

/** @throws Error when a step, a fact or a label is missing */
export function stageOf(input: GraphicInput): Stage {
  const setting = settingOf(input);
  const scene = sceneAt(input.steps, input.position);
  const layout = layoutAt(setting.room, scene);
  return {
    ...setting,
    scene,
    layout,
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
