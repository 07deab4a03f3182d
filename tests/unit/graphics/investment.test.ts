import { describe, expect, test } from 'vitest';
import { describe as words, table } from '../../../src/lib/graphics/investment/describe';
import { frame, type InvestmentFrame } from '../../../src/lib/graphics/investment/frame';
import { meta } from '../../../src/lib/graphics/investment/meta';
import { boxOf, labelFaults, scalesOf, VISIBLE } from '../../../src/lib/graphics/marks/labels';
import type { GraphicInput, Label, Size } from '../../../src/lib/graphics/types';
import { readStory } from '../../../src/lib/story';
import type { Lang } from '../../../src/lib/story/types';

const LANGS: readonly Lang[] = ['zh-Hant', 'zh-Hans'];
const PHONE: Size = { width: 390, height: 472, em: 14 };
const BOXES = [
  [320, 340],
  [360, 414],
  [390, 472],
  [768, 560],
  [800, 820],
  [1100, 960],
] as const;
const SIZES: Size[] = [13, 14, 16, 22, 28].flatMap((em) =>
  BOXES.map(([width, height]) => ({ width, height, em })),
);
/** 0, 0.05 … 5 */
const POSITIONS = Array.from({ length: (meta.keyframes.length - 1) * 20 + 1 }, (_, i) => i / 20);

function inputOf(lang: Lang, size: Size, position: number, steps = meta.keyframes): GraphicInput {
  const { story } = readStory(process.cwd(), lang);
  const graphic = story?.sections.find((section) => section.graphic?.name === meta.name)?.graphic;
  if (!graphic) throw new Error('no section shows the graphic');
  return { ...graphic, steps, position, size };
}

const inputs = Object.fromEntries(LANGS.map((lang) => [lang, inputOf(lang, PHONE, 0)]));
const at = (position: number, size = PHONE, lang: Lang = 'zh-Hant', steps = meta.keyframes) =>
  frame({ ...(inputs[lang] as GraphicInput), size, position, steps });
const rest = (name: string, size = PHONE) => at(meta.keyframes.indexOf(name), size);

const value = (id: string) => inputs['zh-Hant']?.rows.find((row) => row.id === id)?.value;
const seen = ({ opacity = 1 }: { opacity?: number }) => opacity > VISIBLE;
const shown = (drawn: InvestmentFrame) => drawn.labels.filter(seen);
const label = (drawn: InvestmentFrame, id: string): Label | undefined =>
  shown(drawn).find((candidate) => candidate.id === id);
const read = (drawn: InvestmentFrame, id: string) => label(drawn, id)?.lines.join('');
const point = (drawn: InvestmentFrame, id: string) =>
  drawn.points.filter(seen).find((candidate) => candidate.id === id);
const slope = (drawn: InvestmentFrame, id: string) =>
  drawn.slopes.filter(seen).find((candidate) => candidate.id === id);

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
    const { x, y, r } = taken[0] ?? {};
    expect(point(drawn, 'fai_growth_2019')).toMatchObject({ x, y, r });
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
  const said = words(inputs['zh-Hant'] as GraphicInput);
  expect([...said].length).toBeLessThanOrEqual(120);
  for (const figure of ['7.9%（推算）', '21.6%', '7.1%（推算）', '20.9%', '20.2%', '20.5%', '35'])
    expect(said).toContain(figure);
});

test('the table says what is derived and what is not given', () => {
  const { head, rows } = table(inputs['zh-Hant'] as GraphicInput);
  expect(head).toEqual(['項目', '2018年', '2019年', '提高', '2020年1–5月累計']);
  expect(rows).toEqual([
    ['全市固定資產投資', '7.9%（推算）', '21.6%', '13.7個百分點', '報道未給'],
    ['民間投資', '7.1%（推算）', '20.9%', '13.8個百分點', '報道未給'],
    ['工業投資', '報道未給', '20.2%', '報道未給', '20.5%'],
  ]);
});
