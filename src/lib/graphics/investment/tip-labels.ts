import { lineWidth } from '../marks/labels';
import { ramp } from '../marks/ramp';
import { count } from '../marks/rows';
import { spread } from '../marks/spread';
import type { Label } from '../types';
import { TO_LABEL, yOf } from './layout';
import { placeNumber } from './places';
import { lettersOf, MIDDLE, remains, room, shown } from './presence';
import { tipOf } from './slopes';
import type { Stage } from './stage';

/** A thin line from a point to the label that had to step aside, in the frame's units. */
export interface Leader {
  id: string;
  from: { x: number; y: number };
  to: { x: number; y: number };
  opacity: number;
}

/** Numbers and names of 2019, riding on the tips of the lines while these are drawn. */
export function tipLabels(stage: Stage): { labels: Label[]; leaders: Leader[] } {
  const { layout, growths, say, x, y } = stage;
  const { unit, scale } = layout;
  const tips = growths.map((growth) => tipOf(stage, growth));
  const middles = spread(
    growths.map(({ id }, i) => ({
      at: yOf(layout, tips[i]?.y ?? 0),
      room: 1.15 * unit * lettersOf(stage, id),
      presence: room(stage, id),
    })),
  );
  /** A distance to the right in the units of the x scale. */
  const along = (px: number) => x(layout.before + px);
  const labels: Label[] = [];
  const leaders: Leader[] = [];
  growths.forEach(({ id, to, tone }, i) => {
    const tip = tips[i] ?? { x: 1, y: to.value };
    const letters = lettersOf(stage, id);
    const shift = (middles[i] ?? 0) - yOf(layout, tip.y);
    const dx = TO_LABEL * unit;
    const number: Label = {
      id: `number-${id}`,
      lines: [count(tip.y, to)],
      ...tip,
      dx,
      dy: shift + MIDDLE * letters * unit,
      face: 'bold',
      tone,
      scale: letters * scale,
      opacity: shown(stage, id) * remains(stage),
      fact: to.id,
    };
    const name: Label = {
      ...number,
      id: `name-${id}`,
      lines: [say(id)],
      dx: dx + (lineWidth(to.text) * letters + 0.35) * unit,
      face: 'text',
      scale,
      opacity: layout.roomy ? number.opacity : 0,
      fact: undefined,
    };
    labels.push(id === 'total' ? placeNumber(stage, number, shown(stage, id)) : number, name);
    leaders.push({
      id,
      from: { x: tip.x + along(0.5 * unit), y: tip.y },
      to: { x: tip.x + along(dx - 0.15 * unit), y: y(middles[i] ?? 0) },
      opacity: (number.opacity ?? 1) * ramp(Math.abs(shift), 1, 3),
    });
  });
  return { labels, leaders };
}
