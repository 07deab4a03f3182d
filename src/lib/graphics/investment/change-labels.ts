import { ramp } from '../marks/ramp';
import { count } from '../marks/rows';
import { wrap } from '../marks/words';
import type { Label } from '../types';
import { kept } from './presence';
import type { Stage } from './stage';

/** By how many points each slope rises, at its middle: the total above its line if there is room. */
export function changeLabels(stage: Stage): Label[] {
  const { scene, layout, growths, say } = stage;
  const { unit, roomy, scale } = layout;
  return growths.flatMap(({ id, from, to, change, tone }): Label[] => {
    if (!from || !change) return [];
    const words = say('change', { n: count(change.value, change) });
    const lines = wrap(words, roomy ? Infinity : 4.2);
    const above = roomy && id === 'total';
    return [
      {
        id: `change-${id}`,
        lines,
        x: 0.5,
        y: (from.value + to.value) / 2,
        dx: (above ? -0.7 : 0.7) * unit,
        dy: (above ? -0.3 : 1.1) * unit,
        anchor: above ? 'end' : 'start',
        face: 'bold',
        tone,
        scale,
        opacity: ramp(scene[id], 0.8, 1) * kept(stage, id) * (1 - ramp(scene.industry, 0, 0.2)),
        fact: change.id,
      },
    ];
  });
}
