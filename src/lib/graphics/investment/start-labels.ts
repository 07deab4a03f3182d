import { lineWidth } from '../marks/labels';
import { count } from '../marks/rows';
import { spread } from '../marks/spread';
import type { Label } from '../types';
import type { Growth } from './growth';
import { yOf } from './layout';
import { kept, lettersOf, MIDDLE, missing, remains, room, shown } from './presence';
import type { Stage } from './stage';

/** Numbers of 2018, each marked where it is derived, and the one that is missing. */
export function startLabels(stage: Stage): Label[] {
  const { layout, growths, say } = stage;
  const { unit, roomy, stacked, scale } = layout;
  const known = growths.filter((growth) => growth.from);
  // The total of 2018 is there from the first.
  const there = (id: Growth['id'], part: (stage: Stage, id: Growth['id']) => number) =>
    id === 'total' ? kept(stage, id) : part(stage, id);
  const middles = spread(
    known.map(({ id, from }) => ({
      at: yOf(layout, from?.value ?? 0),
      room: unit * (stacked ? 1.4 + 1.15 * lettersOf(stage, id) : 1.15 * lettersOf(stage, id)),
      presence: there(id, room),
    })),
  );
  const labels = known.flatMap(({ id, from, tone }, i): Label[] => {
    if (!from) return [];
    const letters = lettersOf(stage, id);
    const shift = (middles[i] ?? 0) - yOf(layout, from.value);
    const number: Label = {
      id: `start-${id}`,
      lines: [count(from.value, from)],
      x: 0,
      y: from.value,
      dx: -0.65 * unit,
      dy: shift + (stacked ? MIDDLE - 0.62 : MIDDLE * letters) * unit,
      anchor: 'end',
      face: 'bold',
      tone,
      scale: letters * scale,
      opacity: there(id, shown) * remains(stage),
      fact: from.id,
    };
    if (from.status !== 'derived') return [number];
    const tag: Label = {
      ...number,
      id: `derived-${id}`,
      lines: [say('derived')],
      dx: -0.65 * unit - (stacked ? 0 : (lineWidth(from.text) * letters + 0.3) * unit),
      dy: (number.dy ?? 0) + (stacked ? 1.24 * unit : 0),
      face: 'text',
      tone: 'ink2',
      scale,
      fact: undefined,
    };
    return [number, tag];
  });
  return [
    ...labels,
    {
      id: 'industry-before',
      lines: [roomy ? say('industry_before') : say('not_given')],
      x: 0,
      y: 0,
      dx: 0.75 * unit,
      dy: 2.65 * unit,
      tone: 'ink2',
      scale,
      opacity: missing(stage),
    },
  ];
}
