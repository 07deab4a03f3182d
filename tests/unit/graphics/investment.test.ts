import { describe, expect, test } from 'vitest';
import { describe as words, table } from '../../../src/lib/graphics/investment/describe';
import type { InvestmentFrame } from '../../../src/lib/graphics/investment/frame';
import { meta } from '../../../src/lib/graphics/investment/meta';
import { at, input, label, POSITIONS, rest, seen, shown, SIZES } from './investment-frames';

const value = (id: string) => input.rows.find((row) => row.id === id)?.value;
const read = (drawn: InvestmentFrame, id: string) => label(drawn, id)?.lines.join('');
const point = (drawn: InvestmentFrame, id: string) =>
  drawn.points.filter(seen).find((candidate) => candidate.id === id);
const slope = (drawn: InvestmentFrame, id: string) =>
  drawn.slopes.filter(seen).find((candidate) => candidate.id === id);

describe('what is drawn is what the data say', () => {
  test('slopes end at their data, and the great numeral says the step’s figure', () => {
    expect(slope(rest('total'), 'total')).toMatchObject({
      from: { x: 0, y: value('fai_growth_2018') },
      to: { x: 1, y: value('fai_growth_2019') },
    });
    expect(slope(rest('private'), 'private')).toMatchObject({
      from: { x: 0, y: value('private_growth_2018') },
      to: { x: 1, y: value('private_growth_2019') },
    });
    const heroes = meta.keyframes.map((name) =>
      shown(rest(name)).filter(({ id }) => id.startsWith('hero')),
    );
    expect(heroes.map((all) => all.map(({ lines, unit }) => lines.join('') + unit))).toEqual([
      ['7.9%'],
      ['21.6%'],
      ['20.9%'],
      ['20.2%'],
      ['20.5%'],
      ['第1'],
    ]);
    expect(read(rest('total'), 'change-total')).toBe('+13.7個百分點');
    expect(read(rest('private'), 'change-private')).toBe('+13.8個百分點');
  });

  test.each([
    ['total', 0],
    ['private', 1],
  ])('the count of %s only rises, with the decimals of the data', (id, start) => {
    const counts = Array.from({ length: 101 }, (_, i) =>
      read(at(start + i / 100), `number-${id}`),
    ).filter((count) => count !== undefined);
    expect(counts.length).toBeGreaterThan(50);
    expect(counts.every((count) => /^\d+\.\d%$/.test(count))).toBe(true);
    const numbers = counts.map(parseFloat);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  test('before its year is reached, 2018 stands alone and says that it is derived', () => {
    const drawn = rest('baseline');
    expect(drawn.points.filter(seen)).toMatchObject([{ id: 'fai_growth_2018', status: 'derived' }]);
    expect(drawn.slopes.filter(seen)).toEqual([]);
    expect(read(drawn, 'derived-total')).toBe('推算');
    expect(read(drawn, 'before-total')).toBe('2018年推算');
  });

  test.each(SIZES)('no derived number without its mark: $width×$height at $em px', (size) => {
    for (const position of POSITIONS) {
      const drawn = at(position, size);
      for (const id of ['total', 'private'])
        expect(Boolean(label(drawn, `derived-${id}`))).toBe(Boolean(label(drawn, `start-${id}`)));
    }
  });

  test('industry has a point, an empty one that says why, and never a line', () => {
    const drawn = rest('industry');
    expect(point(drawn, 'industrial_growth_2019')).toMatchObject({ x: 1, y: 20.2 });
    const missing = point(drawn, 'industry-missing');
    expect(missing).toMatchObject({ x: 0, status: 'missing' });
    expect(missing?.y, 'off the scale: a place on it would be a value').toBeLessThan(0);
    expect(read(drawn, 'industry-before')).toContain('報道未給');
    for (const position of POSITIONS)
      expect(at(position).slopes.map(({ id }) => id)).not.toContain('industry');
  });

  test('January to May 2020 stands apart: a divider, another heading, no line', () => {
    const drawn = rest('pandemic');
    const apart = point(drawn, 'industrial_growth_2020_1_5');
    expect(apart?.y).toBe(20.5);
    expect(drawn.divider.opacity).toBe(1);
    expect(drawn.divider.x).toBeGreaterThan(1);
    expect(drawn.divider.x).toBeLessThan(apart?.x ?? 0);
    expect(read(drawn, 'year-apart')).toContain('累計');
    expect(read(drawn, 'basis-apart')).toBe('與全年口徑不同');
    for (const position of POSITIONS)
      for (const { from, to } of at(position).slopes)
        expect(Math.max(from.x, to.x)).toBeLessThanOrEqual(1);
    for (const { from, to } of drawn.rules)
      expect(from < drawn.divider.x && to > drawn.divider.x, 'rules break').toBe(false);
  });

  test('of 35 places one is taken, by the point that was the total of 2019', () => {
    const drawn = rest('rank');
    const taken = drawn.places.filter((place) => place.taken);
    expect(drawn.places.filter(seen)).toHaveLength(35);
    expect(taken).toMatchObject([{ rank: 1 }]);
    expect(drawn.points.filter(seen)).toHaveLength(1);
    const [home] = taken;
    for (const key of ['x', 'y', 'r'] as const)
      expect(point(drawn, 'fai_growth_2019')?.[key]).toBeCloseTo(home?.[key] ?? NaN);
    expect(read(drawn, 'city-place')).toBe('青島第1');
    expect(read(drawn, 'other-places')).toMatch(/^其餘34個.*報道未給/);
    expect(drawn.slopes.filter(seen)).toEqual([]);
  });
});

test('a picture depends on nothing but its position', () => {
  const forwards = POSITIONS.map((position) => at(position));
  const backwards = [...POSITIONS].reverse().map((position) => at(position));
  expect(backwards.reverse()).toEqual(forwards);
});

test('the description names every figure in at most 120 characters', () => {
  const said = words(input);
  expect([...said].length).toBeLessThanOrEqual(120);
  for (const figure of ['7.9%（推算）', '21.6%', '7.1%（推算）', '20.9%', '20.2%', '20.5%', '35'])
    expect(said).toContain(figure);
});

test('the table says what is derived and what is not given', () => {
  const { head, rows } = table(input);
  expect(head).toEqual(['項目', '2018年', '2019年', '提高', '2020年1–5月累計']);
  expect(rows).toEqual([
    ['全市固定資產投資', '7.9%（推算）', '21.6%', '13.7個百分點', '報道未給'],
    ['民間投資', '7.1%（推算）', '20.9%', '13.8個百分點', '報道未給'],
    ['工業投資', '報道未給', '20.2%', '報道未給', '20.5%'],
  ]);
});
