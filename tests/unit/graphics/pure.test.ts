import { describe, expect, test } from 'vitest';
import { graphicNamed } from '../../../src/lib/graphics/all';
import { readStory } from '../../../src/lib/story';
import { sample } from '../../long';
import { LANGS, markFaults, player, positionsOf } from './pictures';

const SIZES = [
  { width: 358, height: 472, em: 14 },
  { width: 358, height: 472, em: 22 },
  { width: 844, height: 330, em: 13 },
  { width: 1000, height: 820, em: 16 },
];
const NAMES = (readStory('.', 'en').story?.sections ?? []).flatMap(({ graphic }) =>
  graphic ? [graphic.name] : [],
);

/** The same in an order that nobody would choose, another for each seed, each time alike. */
function shuffled<T>(all: readonly T[], seed: number): T[] {
  let state = seed;
  // Source of the constants: W. H. Press et al., Numerical Recipes, “An even quicker generator”.
  const next = () => (state = (1664525 * state + 1013904223) % 2 ** 32);
  return all
    .map((one) => ({ one, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

describe.each(NAMES)('the marks of %s', (name) => {
  const graphic = graphicNamed(name);
  const { input, at } = player(graphic);
  // The one that readers play themselves shows an event at each step after the first.
  const steps = graphic.explored
    ? ['all', ...input().events.map(({ id }) => id)]
    : graphic.keyframes;
  const cases = LANGS.flatMap((lang) =>
    SIZES.flatMap((size) =>
      sample(positionsOf(steps.length, 0.1), 4).map((position) => ({ lang, size, position })),
    ),
  );
  const drawn = ({ lang, size, position }: (typeof cases)[number]) =>
    at(position, size, lang, steps);
  const marksOf = (one: (typeof cases)[number]) => JSON.stringify(drawn(one).marks);

  test('are the same whenever they are asked for, and whatever was asked before', () => {
    const first = new Map(shuffled(cases, 1).map((one) => [one, marksOf(one)]));
    const changed = shuffled(cases, 2).filter((one) => marksOf(one) !== first.get(one));
    expect(changed).toEqual([]);
    // Each position is a picture of its own, or they were not asked anything.
    expect(new Set(first.values()).size).toBeGreaterThan(cases.length / 4);
  });

  test('are plain data, as fine as an eye sees: 0.1 px, 0.01 of opacity', () => {
    expect(new Set(cases.flatMap((one) => markFaults(drawn(one))))).toEqual(new Set());
  });
});
