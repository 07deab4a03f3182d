/** Phones held sideways and small windows whose reader has larger letters. */
import { expect, test } from 'vitest';
import { graphicNamed } from '../../../src/lib/graphics/all';
import { readStory } from '../../../src/lib/story';
import { labelFaults, player, positionsOf, textsOf } from './pictures';

const BOXES = [
  [480, 420],
  [640, 360],
  [844, 330],
] as const;
/** 22 px letters of the page are 19 px in a picture. */
const SIZES = BOXES.flatMap(([width, height]) => [19, 22].map((em) => ({ width, height, em })));
/** What a picture of so many steps must say at each, however little space there is. */
const MAIN: Readonly<Record<string, (step: string) => readonly string[]>> = {
  days: (step) => (step === 'cover' ? [] : ['count', 'date']),
  investment: (step) => [`hero-${step === 'baseline' ? 'total' : step}`],
  court: (step) => {
    if (step === 'promises') return ['found', 'handled', 'share'];
    if (step === 'voices') return ['voice-0', 'voice-1', 'voice-2', 'voice-3'];
    return step === 'gap' ? ['missing', 'gap'] : [];
  },
  cadres: (step) => {
    if (step === 'grown') return ['association', 'projects-amount', 'fund-amount'];
    return ['qingdao', 'shenzhen', 'date', step === 'crossing' ? 'handover' : 'count'];
  },
  timeline: () => ['lane-qingdao', 'lane-shenzhen'],
};
const NAMES = (readStory('.', 'en').story?.sections ?? []).flatMap(({ graphic }) =>
  graphic ? [graphic.name] : [],
);

test.each(NAMES)('%s: in low boxes no words cover others, and the main ones stay', (name) => {
  const graphic = graphicNamed(name);
  const { at, input } = player(graphic);
  const steps = graphic.explored
    ? ['all', ...input().events.map(({ id }) => id)]
    : graphic.keyframes;
  const faults = SIZES.flatMap((size) =>
    (['zh-Hant', 'en'] as const).flatMap((lang) => {
      const where = `${lang} ${size.width}×${size.height} ${size.em} px`;
      const covered = positionsOf(steps.length, graphic.explored ? 1 : 0.25).flatMap((position) =>
        labelFaults(at(position, size, lang, steps).marks, size).map(
          (fault) => `${position}: ${fault}`,
        ),
      );
      const lost = steps.flatMap((step, position) => {
        const told = new Set(textsOf(at(position, size, lang, steps)).map(({ id }) => id));
        const main = MAIN[name]?.(step) ?? [];
        return main.filter((id) => !told.has(id)).map((id) => `${step} says no ${id}`);
      });
      return [...covered, ...lost].map((fault) => `${where}: ${fault}`);
    }),
  );
  expect(faults).toEqual([]);
});
