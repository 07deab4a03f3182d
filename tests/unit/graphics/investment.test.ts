import { describe, expect, test } from 'vitest';
import investment from '../../../src/lib/graphics/investment';
import type { Picture } from '../../../src/lib/graphics/types';
import {
  idsOf,
  inUnits,
  linesOf,
  markOf,
  PHONE,
  player,
  pointsOf,
  positionsOf,
  read,
  sizesOf,
  textOf,
} from './pictures';

const { input, at, rest } = player(investment);
const POSITIONS = positionsOf(investment.keyframes.length);
const value = (id: string) => input().rows.find((row) => row.id === id)?.value ?? NaN;

/** px of the picture as years and %. */
const yearOf = (picture: Picture, at: { x: number; y: number }) => {
  const { x: year, y: value } = inUnits(picture, at);
  return { year, value };
};
/** The two ends of a line. */
const ends = (picture: Picture, id: string) =>
  linesOf(picture, id).flatMap((line) => pointsOf(line).map((point) => yearOf(picture, point)));
const near = (year: number, percent: number) => ({
  year: expect.closeTo(year, 2),
  value: expect.closeTo(percent, 0),
});
const point = (picture: Picture, id: string) => {
  const mark = markOf(picture, `point-${id}`);
  return mark?.kind === 'path' && mark.transform ? yearOf(picture, mark.transform) : undefined;
};

describe('what is drawn is what the data say', () => {
  test.each([
    ['total', 'fai'],
    ['private', 'private'],
  ])('at %s its slope ends at its data', (name, series) => {
    expect(ends(rest(name), `slope-${name}`)).toEqual([
      near(2018, value(`${series}_growth_2018`)),
      near(2019, value(`${series}_growth_2019`)),
    ]);
  });

  test('the great numeral says the step’s figure, and each slope its rise', () => {
    const heroes = investment.keyframes.map((name) => {
      const picture = rest(name);
      return idsOf(picture, 'hero-').map((id) => read(picture, id));
    });
    expect(heroes).toEqual([['7.9%'], ['21.6%'], ['20.9%'], ['20.2%'], ['20.5%'], ['第1']]);
    expect(read(rest('total'), 'change-total')).toBe('+13.7個百分點');
    expect(read(rest('private'), 'change-private')).toBe('+13.8個百分點');
  });

  test.each([
    ['total', 0],
    ['private', 1],
  ])('the count of %s only rises, with the decimals of the data', (id, start) => {
    const counts = Array.from({ length: 101 }, (_, i) => read(at(start + i / 100), `number-${id}`));
    const there = counts.filter((count) => count !== undefined);
    expect(there.length).toBeGreaterThan(50);
    expect(there.every((count) => /^\d+\.\d%$/.test(count))).toBe(true);
    const numbers = there.map(parseFloat);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  test('before its year is reached, 2018 stands alone and says that it is derived', () => {
    const picture = rest('baseline');
    expect(idsOf(picture, 'point-')).toEqual(['point-fai_growth_2018']);
    expect(markOf(picture, 'point-fai_growth_2018')).toMatchObject({ stroke: 'series-1' });
    expect(idsOf(picture, 'slope-')).toEqual([]);
    expect(read(picture, 'derived-total')).toBe('推算');
    expect(read(picture, 'before-total')).toBe('2018年推算');
  });

  test('no derived number without its mark', () => {
    const sizes = sizesOf([
      [280, 340],
      [390, 472],
      [1100, 960],
    ]);
    for (const size of sizes)
      for (const position of POSITIONS) {
        const picture = at(position, size);
        for (const id of ['total', 'private'])
          expect(Boolean(textOf(picture, `derived-${id}`))).toBe(
            Boolean(textOf(picture, `start-${id}`)),
          );
      }
  });

  test('industry has a point, an empty one that says why, and never a line', () => {
    const picture = rest('industry');
    expect(point(picture, 'industrial_growth_2019')).toEqual(near(2019, 20.2));
    const missing = point(picture, 'missing-industry');
    expect(missing?.year).toBeCloseTo(2018, 2);
    expect(missing?.value, 'off the scale: a place on it would be a value').toBeLessThan(-1);
    expect(markOf(picture, 'point-missing-industry')).toHaveProperty('dash');
    expect(read(picture, 'industry-before')).toContain('報道未給');
    for (const position of POSITIONS)
      expect(idsOf(at(position), 'slope-')).not.toContain('slope-industry');
  });

  test('January to May 2020 stands apart: a divider, another heading, no line', () => {
    const picture = rest('pandemic');
    const apart = point(picture, 'industrial_growth_2020_1_5');
    expect(apart?.value).toBeCloseTo(20.5, 0);
    const [divider] = ends(picture, 'divider');
    expect(divider?.year).toBeGreaterThan(2019);
    expect(divider?.year).toBeLessThan(apart?.year ?? 0);
    expect(read(picture, 'year-apart')).toContain('累計');
    expect(read(picture, 'basis-apart')).toBe('與全年口徑不同');
    for (const position of POSITIONS)
      for (const { year } of ends(at(position), 'slope-')) expect(year).toBeLessThan(2019.01);
    const at2020 = linesOf(picture, 'divider').flatMap(pointsOf)[0]?.x ?? NaN;
    const grid = markOf(picture, 'grid');
    expect(grid?.kind).toBe('grid');
    for (const [from, to] of grid?.kind === 'grid' ? grid.spans : [])
      expect(from < at2020 && to > at2020, 'rules break').toBe(false);
  });

  test('of 35 places one is taken, by the point that was the total of 2019', () => {
    const picture = rest('rank');
    expect(picture.marks.filter(({ kind }) => kind === 'circle')).toHaveLength(35);
    expect(idsOf(picture, 'point-')).toEqual(['point-fai_growth_2019']);
    const first = markOf(picture, 'place-1');
    const point = markOf(picture, 'point-fai_growth_2019');
    if (first?.kind !== 'circle' || point?.kind !== 'path') throw new Error('no place or point');
    expect(point.transform).toMatchObject({ x: first.x, y: first.y });
    expect(read(picture, 'city-place')).toBe('青島第1');
    expect(read(picture, 'number-total')).toBe('21.6%');
    expect(read(picture, 'other-places')).toMatch(/^其餘34個.*報道未給/);
    expect(idsOf(picture, 'slope-')).toEqual([]);
  });
});

test('before the first step and after the last the ends hold', () => {
  expect(at(-1)).toEqual(at(0));
  expect(at(99, PHONE)).toEqual(rest('rank'));
});

test('the description names every figure in at most 120 characters', () => {
  const said = investment.describe(input());
  expect([...said].length).toBeLessThanOrEqual(120);
  for (const figure of ['7.9%（推算）', '21.6%', '7.1%（推算）', '20.9%', '20.2%', '20.5%', '35'])
    expect(said).toContain(figure);
});

test('the table says what is derived and what is not given', () => {
  const { head, rows } = investment.table(input());
  expect(head).toEqual(['項目', '2018年', '2019年', '提高', '2020年1–5月累計']);
  expect(rows).toEqual([
    ['全市固定資產投資', '7.9%（推算）', '21.6%', '13.7個百分點', '報道未給'],
    ['民間投資', '7.1%（推算）', '20.9%', '13.8個百分點', '報道未給'],
    ['工業投資', '報道未給', '20.2%', '報道未給', '20.5%'],
  ]);
});
