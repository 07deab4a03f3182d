import { describe, expect, test } from 'vitest';
import investment from '../../../src/lib/graphics/investment';
import { boxOf } from '../../../src/lib/graphics/kit/labels';
import type { PathMark } from '../../../src/lib/graphics/kit/marks';
import type { Picture } from '../../../src/lib/graphics/types';
import {
  crossed,
  labelFaults,
  LANGS,
  linesOf,
  PHONE,
  player,
  positionsOf,
  sizesOf,
  textOf,
  textsOf,
} from './pictures';

const { at, rest } = player(investment);
const POSITIONS = positionsOf(investment.keyframes.length);
const SIZES = sizesOf([
  [280, 340],
  [320, 340],
  [360, 414],
  [390, 472],
  [768, 560],
  [800, 820],
  [1100, 960],
]);

const slopes = (picture: Picture): PathMark[] => linesOf(picture, 'slope-');

/** Ids of texts that stand on a point. */
function onPoints(picture: Picture): string[] {
  const points = linesOf(picture, 'ground-').map(({ transform, d }) => ({
    ...(transform ?? { x: NaN, y: NaN }),
    r: Math.max(...(d.match(/[\d.]+/g) ?? []).map(Number)) / 2.5,
  }));
  return textsOf(picture)
    .filter((mark) => {
      const { left, top, right, bottom } = boxOf(mark);
      return points.some(
        ({ x, y, r }) => x + r > left && x - r < right && y + r > top && y - r < bottom,
      );
    })
    .map(({ id }) => id);
}

describe.each(LANGS)('labels in %s', (lang) => {
  test.each(SIZES)(
    'stand apart, in the box, off lines and points: $width×$height at $em px',
    (size) => {
      const faults = POSITIONS.flatMap((position) => {
        const picture = at(position, size, lang);
        return [
          ...labelFaults(picture.marks, size),
          ...crossed(picture, slopes(picture)),
          ...onPoints(picture).map((id) => `${id} stands on a point`),
        ].map((fault) => `${position}: ${fault}`);
      });
      expect(faults).toEqual([]);
    },
  );

  test.each(SIZES)('every line has its name: $width×$height at $em px', (size) => {
    for (const name of investment.keyframes) {
      const picture = rest(name, size, lang);
      for (const { id } of slopes(picture)) {
        const series = id.replace('slope-', '');
        const names = ['name', 'line', 'caption'].map((kind) =>
          textOf(picture, `${kind}-${series}`),
        );
        expect(names.some(Boolean), `${id} at ${name}`).toBe(true);
      }
    }
  });
});

test('labels stand apart when an editor drops or reorders steps', () => {
  const orders = [
    ['total', 'rank'],
    ['baseline', 'private', 'pandemic'],
    ['rank', 'industry', 'baseline', 'private'],
  ];
  for (const steps of orders)
    for (const position of positionsOf(steps.length))
      expect(labelFaults(at(position, PHONE, 'zh-Hant', steps).marks, PHONE)).toEqual([]);
});

test('small moves move every label a little', () => {
  for (let position = 0; position < 5; position += 0.01) {
    const [before, after] = [at(position), at(position + 0.01)];
    for (const mark of textsOf(after)) {
      const earlier = textOf(before, mark.id);
      if (!earlier) continue;
      const [a, b] = [boxOf(earlier), boxOf(mark)];
      expect(Math.abs(a.left - b.left), mark.id).toBeLessThan(0.05 * PHONE.width);
      expect(Math.abs(a.top - b.top), mark.id).toBeLessThan(0.05 * PHONE.height);
    }
  }
});

test('at rest every label is there or not: nothing half legible', () => {
  for (const name of investment.keyframes)
    for (const { id, opacity } of textsOf(rest(name)))
      expect(opacity, `${id} in ${name}`).toBeUndefined();
});
