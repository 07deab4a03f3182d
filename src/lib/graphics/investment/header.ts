import { labelWidth } from '../marks/labels';
import { mix, ramp } from '../marks/ramp';
import { known, type Known } from '../marks/rows';
import type { Label } from '../types';
import { EDGE } from './layout';
import { light, type Part } from './scene';
import { placed, type Stage } from './stage';

interface Topic {
  part: Part;
  caption: string;
  /** The great numeral, and its unit at its foot. */
  figure: string;
  unit: string;
  fact: string;
  tone: Label['tone'];
  /** Small lines at the foot of a figure, each with how much of it is there. */
  asides: { id: string; lines: string[]; beside: string; opacity: number; fact?: string }[];
}

/** The head of the picture: what is spoken of, its figure huge, and of which time. */
export function headerLabels(stage: Stage): Label[] {
  const { layout, scene } = stage;
  const { hero, unit, size } = layout;
  return topics(stage).flatMap(({ part, caption, figure, fact, tone, asides, ...topic }) => {
    // The old figure has gone before the new one comes: they stand in the same place.
    const enter = part === 'total' ? 1 : ramp(scene[part], 0.2, 0.4);
    const opacity = enter * light(scene, part, 0.2);
    // A Han letter is taller than a digit of its size.
    const letter = /\p{Script=Han}/u.test(figure) ? 0.86 * hero : hero;
    return [
      placed(stage, EDGE, layout.captionY, {
        id: `caption-${part}`,
        lines: [caption],
        face: 'bold',
        tone,
        opacity,
      }),
      placed(stage, EDGE, layout.heroY, {
        id: `hero-${part}`,
        lines: [figure],
        unit: topic.unit,
        face: 'numeral',
        scale: letter / size.em,
        tone,
        opacity,
        fact,
      }),
      ...asides.map(({ id, lines, beside, opacity: there, fact: printed }) => {
        const numeral = { lines: [beside], unit: topic.unit, face: 'numeral' } as const;
        const up = (lines.length - 1) * 1.3 * unit;
        return placed(stage, EDGE + labelWidth(numeral) * letter + 0.55 * unit, layout.heroY - up, {
          id,
          lines,
          tone: 'ink2',
          opacity: opacity * there,
          fact: printed,
        });
      }),
    ];
  });
}

function topics({ scene, growths, rows, say }: Stage): Topic[] {
  const figureOf = ({ digits }: Known, value: number) => value.toFixed(digits);
  const slopes = growths.map(({ id, from, to, tone }): Topic => {
    const drawn = scene[id];
    const derived = from?.status === 'derived' ? [say('derived')] : [];
    const before = from && {
      id: `before-${id}`,
      lines: [say('before'), ...derived],
      beside: figureOf(from, from.value),
      opacity: 1 - ramp(drawn, 0, 0.12),
    };
    const after = {
      id: `after-${id}`,
      lines: [say('after')],
      beside: figureOf(to, to.value),
      opacity: from ? ramp(drawn, 0.8, 1) : 1,
    };
    return {
      part: id,
      caption: say(`${id}_full`),
      figure: figureOf(to, from ? mix(from.value, to.value, drawn) : to.value),
      unit: to.unit,
      fact: from && drawn < 0.5 ? from.id : to.id,
      tone,
      asides: before ? [before, after] : [after],
    };
  });
  const spring = known(rows, 'industrial_growth_2020_1_5');
  const rank = known(rows, 'fai_rank_2019');
  const cities = known(rows, 'fai_rank_cities');
  const still = (
    id: string,
    figure: string,
    words: string,
    printed?: string,
  ): Pick<Topic, 'figure' | 'asides'> => ({
    figure,
    asides: [{ id, lines: words.split('|'), beside: figure, opacity: 1, fact: printed }],
  });
  return [
    ...slopes,
    {
      part: 'pandemic',
      caption: say('industry_full'),
      ...still('period-pandemic', figureOf(spring, spring.value), say('apart')),
      unit: spring.unit,
      fact: spring.id,
      tone: 'ink',
    },
    {
      part: 'rank',
      caption: say('rank_full'),
      ...still(
        'of-rank',
        say('place', { rank: rank.value }),
        say('places', { cities: cities.value }),
        cities.id,
      ),
      unit: '',
      fact: rank.id,
      tone: 'qingdao',
    },
  ];
}
