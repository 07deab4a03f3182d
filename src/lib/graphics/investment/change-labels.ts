import { mix, ramp } from '../marks/ramp';
import { count } from '../marks/rows';
import { wrap } from '../marks/words';
import type { Label } from '../types';
import { kept } from './presence';
import type { Stage } from './stage';

/** How far up its line words stand that have the surface below it to themselves. */
const LOW = 0.3;

/** By how many points each slope rises: the total above the middle of its line if there is room. */
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
        x: above ? 0.5 : LOW,
        y: mix(from.value, to.value, above ? 0.5 : LOW),
        dx: (above ? -0.7 : 0.9) * unit,
        dy: (above ? -0.3 : 0.9) * unit,
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
