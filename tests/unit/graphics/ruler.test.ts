import { describe, expect, it } from 'vitest';
import { graphicNamed } from '../../../src/lib/graphics/all';
import { widthOf as widthOfLines } from '../../../src/lib/graphics/kit/labels';
import { measure, measuredBy, type Ruler } from '../../../src/lib/text/measure';
import { readStory } from '../../../src/lib/story';
import { labelFaults } from './pictures';

/** As the estimate has characters, give or take. */
const widthOf = (character: string): number => {
  if (/\p{Script=Han}|[，。、：「」]/u.test(character)) return 1;
  return character === ' ' ? 0.28 : character === '%' ? 0.97 : 0.56;
};
/** In a face so many times as wide, with so much after each character and more at spaces, letters. */
const spaced =
  (letterSpacing: number, wordSpacing: number, wider = 1): Ruler =>
  (line) => {
    const meet = line.match(/(?<=\p{Script=Han})(?=[\w%(])|(?<=[\w%)])(?=\p{Script=Han})/gu);
    const widths = [...line].map(
      (character) =>
        wider * widthOf(character) + letterSpacing + (character === ' ' ? wordSpacing : 0),
    );
    return widths.reduce((sum, width) => sum + width, 0.125 * (meet?.length ?? 0));
  };
/** WCAG 1.4.12 */
const SPACING = spaced(0.12, 0.16);

const lineWidth = (line: string) => measure(line, { role: 'text', size: 1 });

describe('a ruler', () => {
  it('holds for the work it is given for, and no longer', () => {
    const estimate = lineWidth('2019年9月');
    const measured = measuredBy(SPACING, () => lineWidth('2019年9月'));
    expect(measured).toBeGreaterThan(estimate + 0.5);
    expect(lineWidth('2019年9月')).toBe(estimate);
    expect(() =>
      measuredBy(SPACING, () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(lineWidth('2019年9月')).toBe(estimate);
  });

  it('never makes a label narrower than the estimate', () => {
    const narrow: Ruler = (line) => 0.1 * line.length;
    const width = () => widthOfLines(['37.46'], { role: 'numeral', size: 1 }, '%');
    expect(measuredBy(narrow, width)).toBe(width());
    expect(measuredBy(SPACING, width)).toBeGreaterThan(width());
  });
});

describe('with letters and words set wider', () => {
  const wider = { spacing: SPACING, face: spaced(0, 0, 1.15) };
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
