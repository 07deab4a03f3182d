import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Drawing from '../../../src/lib/graphics/Drawing.svelte';
import { graphicNamed } from '../../../src/lib/graphics/all';
import { path, text, type Mark } from '../../../src/lib/graphics/kit/marks';
import type { Picture } from '../../../src/lib/graphics/types';
import { readStory } from '../../../src/lib/story';
import { PHONE } from './pictures';

/** What the server sends, without what is in it for the browser's code alone. */
const paint = (picture: Picture) =>
  render(Drawing, { props: { picture, size: PHONE } }).body.replace(/<!--.*?-->/gs, '');
/** The element of a mark: its tag and what stands in it. */
const element = (picture: Picture, id: string) =>
  paint(picture).match(
    new RegExp(`<[^>]* data-(?:mark|label)="${id}".*?(?=<(?!/?tspan)|$)`, 's'),
  )?.[0] ?? '';

const sections = readStory('.', 'en').story?.sections ?? [];
const rests = sections.flatMap(({ graphic, steps }) =>
  graphic
    ? steps.map(({ keyframe }, position) => ({
        name: graphic.name,
        keyframe,
        position,
        input: { ...graphic, steps: steps.map((step) => step.keyframe), size: PHONE },
      }))
    : [],
);

test.each(rests)('$name at $keyframe: every mark is painted, once and in order', (rest) => {
  for (const position of [rest.position, rest.position + 0.5]) {
    const picture = graphicNamed(rest.name).draw({ ...rest.input, position });
    const painted = [...paint(picture).matchAll(/ data-(?:mark|label)="([^"]+)"/g)];
    const seen = picture.marks.filter(({ kind }) => kind !== 'target');
    expect(painted.map(([, id]) => id)).toEqual(seen.map(({ id }) => id));
    expect(paint(picture)).not.toMatch(/NaN|undefined|Infinity/);
  }
});

describe('a mark', () => {
  const one = (mark: Mark, scales?: Picture['scales']) =>
    element({ marks: [mark], ...(scales && { scales }) }, mark.id);

  test('of words has a line to a line, and its unit smaller after the last', () => {
    const plain = one(text('a', '一', { x: 1.5, y: 2 }, 10, { fill: 'plum', fact: 'rate' }));
    expect(plain).toMatch(/^<text .*data-fact="rate" x="1.5" y="2" font-size="10".*--plum.*>一/s);
    const lines = one(text('a', ['一', '二'], { x: 1, y: 2 }, 10, { unit: '%' }));
    const spans = [...lines.matchAll(/<tspan ([^>]*)>([^<]*)</g)].map(([, how, words]) => [
      how,
      words,
    ]);
    expect(spans).toEqual([
      ['x="1" dy="0"', '一'],
      ['x="1" dy="13"', '二'],
      ['font-size="4.5"', '%'],
    ]);
  });

  test('of many dots is a path of round strokes', () => {
    const dots = one({ kind: 'dots', id: 'a', xy: [1, 2, 3.5, 4], r: 2.5, fill: 'sea' });
    expect(dots).toContain('d="M1,2h0M3.5,4h0"');
    expect(dots).toContain('stroke-width="5"');
  });

  test('in a place of its own keeps its stroke’s width in px of the picture', () => {
    const transform = { x: 3, y: 4, scale: 0.5 };
    const moved = one(path('a', 'M0 0h1', { stroke: 'gold', width: 2, transform }));
    expect(moved).toContain('transform="translate(3 4) scale(0.5)"');
    expect(moved).toContain('stroke-width="4"');
  });

  test('with a gradient is painted with one that stands before it', () => {
    const fill = { from: 'series-1', to: 'series-2', y1: 1, y2: 9 } as const;
    const marks: Mark[] = ['a', 'b'].map((id) => ({ kind: 'dots', id, xy: [1, 2], r: 1, fill }));
    const body = paint({ marks });
    const gradients = [...body.matchAll(/<linearGradient id="([^"]+)"/g)];
    expect(gradients).toHaveLength(1);
    expect(body.match(new RegExp(`stroke="url\\(#${gradients[0]?.[1]}\\)"`, 'g'))).toHaveLength(2);
  });

  test('of a grid stands at its values of the picture’s scale', () => {
    const grid: Mark = { kind: 'grid', id: 'a', of: 'y', values: [0, 10], spans: [[5, 95]] };
    const scales = { y: { domain: [0, 20], range: [200, 100] } } as const;
    expect(one({ ...grid, stroke: 'grid' }, scales)).toContain('d="M5 200H95M5 150H95"');
  });

  test('that is clipped shows what is inside the clip, where it stands', () => {
    const clip = { left: 1, top: 2, right: 11, bottom: 22 };
    const body = paint({ marks: [path('a', 'M0 0h9', { fill: 'ink', clip })] });
    expect(body).toContain('<svg x="1" y="2" width="10" height="20" viewBox="1 2 10 20">');
  });
});
