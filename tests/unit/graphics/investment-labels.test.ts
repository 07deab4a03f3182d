import { describe, expect, test } from 'vitest';
import type { InvestmentFrame } from '../../../src/lib/graphics/investment/frame';
import { meta } from '../../../src/lib/graphics/investment/meta';
import { boxOf, labelFaults, scalesOf } from '../../../src/lib/graphics/marks/labels';
import type { Size } from '../../../src/lib/graphics/types';
import { at, label, LANGS, PHONE, POSITIONS, rest, seen, shown, SIZES } from './investment-frames';

/** Ids of visible labels a visible line runs through. */
function crossed(drawn: InvestmentFrame, size: Size): string[] {
  const { x, y } = scalesOf(drawn, size);
  return shown(drawn).flatMap((candidate) => {
    const box = boxOf(candidate, drawn, size);
    const through = drawn.slopes.filter(seen).some(({ from, to }) =>
      Array.from({ length: 101 }, (_, i) => i / 100).some((t) => {
        const px = x(from.x + (to.x - from.x) * t);
        const py = y(from.y + (to.y - from.y) * t);
        return px > box.left && px < box.right && py > box.top && py < box.bottom;
      }),
    );
    return through ? [candidate.id] : [];
  });
}

/** Ids of visible labels that stand on a visible point. */
function onPoints(drawn: InvestmentFrame, size: Size): string[] {
  const { x, y } = scalesOf(drawn, size);
  return shown(drawn).flatMap((candidate) => {
    const box = boxOf(candidate, drawn, size);
    const covers = drawn.points.filter(seen).some((datum) => {
      const [px, py] = [x(datum.x), y(datum.y)];
      return (
        px + datum.r > box.left &&
        px - datum.r < box.right &&
        py + datum.r > box.top &&
        py - datum.r < box.bottom
      );
    });
    return covers ? [candidate.id] : [];
  });
}

describe.each(LANGS)('labels in %s', (lang) => {
  test.each(SIZES)(
    'stand apart, in the box, off lines and points: $width×$height at $em px',
    (size) => {
      const faults = POSITIONS.flatMap((position) => {
        const drawn = at(position, size, lang);
        return [
          ...labelFaults(drawn, size).map((fault) => `${position}: ${fault}`),
          ...crossed(drawn, size).map((id) => `${position}: a line runs through ${id}`),
          ...onPoints(drawn, size).map((id) => `${position}: ${id} stands on a point`),
        ];
      });
      expect(faults).toEqual([]);
    },
  );
});

test('labels stand apart when an editor drops or reorders steps', () => {
  const orders = [
    ['total', 'rank'],
    ['baseline', 'private', 'pandemic'],
    ['rank', 'industry', 'baseline', 'private'],
  ];
  for (const steps of orders)
    for (let position = 0; position <= steps.length - 1; position += 0.05)
      expect(labelFaults(at(position, PHONE, 'zh-Hant', steps), PHONE)).toEqual([]);
});

test('small moves move every label a little', () => {
  const { x, y } = { x: 0.05 * PHONE.width, y: 0.05 * PHONE.height };
  for (let position = 0; position < 5; position += 0.01) {
    const [before, after] = [at(position), at(position + 0.01)];
    for (const candidate of shown(after)) {
      const earlier = label(before, candidate.id);
      if (!earlier) continue;
      const [a, b] = [boxOf(earlier, before, PHONE), boxOf(candidate, after, PHONE)];
      expect(Math.abs(a.left - b.left), `${candidate.id} at ${position}`).toBeLessThan(x);
      expect(Math.abs(a.top - b.top), `${candidate.id} at ${position}`).toBeLessThan(y);
    }
  }
});

test('at rest every label is there or not: nothing half legible', () => {
  for (const name of meta.keyframes)
    for (const { id, opacity = 1 } of rest(name).labels)
      expect([0, 1], `${id} in ${name}`).toContain(opacity);
});
