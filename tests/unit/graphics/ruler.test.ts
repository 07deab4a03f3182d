import { describe, expect, it } from 'vitest';
import { graphicNamed } from '../../../src/lib/graphics/all';
import { widthOf as widthOfLines } from '../../../src/lib/graphics/kit/labels';
import { measure } from '../../../src/lib/text/measure';
import { measuredBy, rulerOf, type FaceMetrics } from '../../../src/lib/text/ruler';
import { readStory } from '../../../src/lib/story';
import { labelFaults } from './pictures';

/** As the estimate has characters, give or take, in a face of a reader's own and wider spacing. */
const widthOf = (character: string): number => {
  if (/\p{Script=Han}|[，。、：「」]/u.test(character)) return 1;
  return character === ' ' ? 0.28 : character === '%' ? 0.97 : 0.56;
};
const spaced = (setting: Partial<FaceMetrics>) => {
  const face = { widthOf, letterSpacing: 0, wordSpacing: 0, ...setting };
  return rulerOf({ text: face, numeral: face });
};
/** WCAG 1.4.12 */
const SPACING = { letterSpacing: 0.12, wordSpacing: 0.16 };

const lineWidth = (line: string) => measure(line, { role: 'text', size: 1 });

describe('a ruler', () => {
  it('adds spacing after every character, and more at spaces', () => {
    const ruler = spaced(SPACING);
    expect(ruler('青島', 'text')).toBeCloseTo(2.24);
    expect(ruler('a b', 'text')).toBeCloseTo(0.56 + 0.28 + 0.56 + 3 * 0.12 + 0.16);
    // Where Han meets a number an eighth of a letter stands between them.
    expect(ruler('2月', 'text')).toBeCloseTo(0.56 + 1 + 0.125 + 0.24);
  });

  it('measures each character once', () => {
    const asked: string[] = [];
    const ruler = spaced({ widthOf: (character) => (asked.push(character), 1) });
    for (let time = 0; time < 3; time += 1) ruler('天天', 'text');
    expect(asked).toEqual(['天', '天']);
  });

  it('holds for the work it is given for, and no longer', () => {
    const estimate = lineWidth('2019年9月');
    const measured = measuredBy(spaced(SPACING), () => lineWidth('2019年9月'));
    expect(measured).toBeGreaterThan(estimate + 0.5);
    expect(lineWidth('2019年9月')).toBe(estimate);
    expect(() =>
      measuredBy(spaced(SPACING), () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(lineWidth('2019年9月')).toBe(estimate);
  });

  it('never makes a label narrower than the estimate', () => {
    const narrow = spaced({ widthOf: () => 0.1 });
    const width = () => widthOfLines(['37.46'], { role: 'numeral', size: 1 }, '%');
    expect(measuredBy(narrow, width)).toBe(width());
    expect(measuredBy(spaced(SPACING), width)).toBeGreaterThan(width());
  });
});

describe('with letters and words set wider', () => {
  const wider = { spacing: spaced(SPACING), face: spaced({ widthOf: (c) => 1.15 * widthOf(c) }) };
  const BOXES = [
    [360, 414],
    [390, 472],
    [768, 560],
    [1100, 960],
  ] as const;

  for (const lang of ['zh-Hant', 'en'] as const) {
    const { story } = readStory('.', lang);
    for (const { graphic, steps } of story?.sections ?? []) {
      if (!graphic) continue;
      it(`no labels of ${graphic.name} collide: ${lang}`, () => {
        const faults = new Set<string>();
        for (const [what, ruler] of Object.entries(wider)) {
          for (const [width, height] of BOXES) {
            const size = { width, height, em: 14, ruler };
            const keyframes = steps.map(({ keyframe }) => keyframe);
            for (let position = 0; position <= steps.length - 1; position += 0.25) {
              const picture = graphicNamed(graphic.name).draw({
                ...graphic,
                steps: keyframes,
                position,
                size,
              });
              for (const fault of labelFaults(picture.marks, size))
                faults.add(`${what} ${width}×${height} @${position}: ${fault}`);
            }
          }
        }
        expect([...faults]).toEqual([]);
      });
    }
  }
});
