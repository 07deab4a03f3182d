import { labelWidth } from '../marks/labels';
import { ramp } from '../marks/ramp';
import type { Label } from '../types';
import { PAD, SPACE } from './layout';
import { numeral } from './rates';
import { placed, type Stage } from './stage';

/** The rate huge, of what and of when; in the gap, that there is none. */
export function headerLabels({ scene, layout, rates, readings, chart, say }: Stage): Label[] {
  const { hero, unit, roomy, captionY, heroY, size } = layout;
  // The line over the numeral says what it is; where only one line fits, of when it is.
  const when = (id: string, period: string, beside: number, opacity: number) =>
    placed(layout, roomy ? PAD + beside + SPACE * unit : PAD, roomy ? heroY : captionY, {
      id: `period-${id}`,
      lines: [period],
      tone: 'ink2',
      opacity,
    });
  // A number that is not there stands as large as one that is.
  const absence = { lines: [say('missing')], face: 'numeral' } as const;
  const letter = Math.max(size.em, 0.6 * hero);
  const absent = chart * alone(scene.gap);

  return [
    placed(layout, PAD, captionY, {
      id: 'metric',
      lines: [say('rate')],
      face: 'bold',
      tone: 'qingdao',
      opacity: roomy ? chart : 0,
    }),
    ...readings.flatMap(({ id, rate, fact, opacity }) => {
      const there = chart * alone(opacity);
      const figure = numeral(rate, fact ?? rates.quarter);
      return [
        placed(layout, PAD, heroY, {
          ...figure,
          id: `rate-${id}`,
          scale: hero / size.em,
          tone: 'qingdao',
          opacity: there,
          ...(fact && { fact: fact.id }),
        }),
        ...(fact ? [when(id, fact.periodText, labelWidth(figure) * hero, there)] : []),
      ];
    }),
    placed(layout, PAD, heroY, {
      ...absence,
      id: 'missing',
      scale: letter / size.em,
      tone: 'ink3',
      opacity: absent,
      fact: rates.missing[0]?.id,
    }),
    when('gap', say('gap_period'), labelWidth(absence) * letter, absent),
  ];
}

/** The old figure has gone before the new one comes: they stand in the same place. */
const alone = (opacity: number): number => ramp(opacity, 0.5, 1);
