import { describe as suite, expect, it } from 'vitest';
import { describe, table } from '../../../src/lib/graphics/court/describe';
import { frame, type CourtFrame } from '../../../src/lib/graphics/court/frame';
import { meta } from '../../../src/lib/graphics/court/meta';
import { columnsPath } from '../../../src/lib/graphics/court/promises';
import { labelFaults, VISIBLE } from '../../../src/lib/graphics/marks/labels';
import type { GraphicInput, Size } from '../../../src/lib/graphics/types';
import { readStory } from '../../../src/lib/story';

const PHONE: Size = { width: 360, height: 414, em: 14 };
const BOXES = [
  [320, 340],
  [360, 414],
  [390, 472],
  [768, 560],
  [800, 820],
  [1100, 960],
] as const;
const LANGUAGES = ['zh-Hant', 'zh-Hans', 'en'] as const;
const LETTERS = [13, 14, 16, 22, 28];
const last = meta.keyframes.length - 1;
const positions = Array.from({ length: last * 20 + 1 }, (_, i) => i / 20);

const graphics = new Map(
  LANGUAGES.map((lang) => {
    const { story, problems } = readStory('.', lang);
    const graphic = story?.sections.find((section) => section.graphic?.name === 'court')?.graphic;
    if (!graphic) throw new Error(problems.map(({ message }) => message).join('\n'));
    return [lang, graphic];
  }),
);

function input(
  position: number,
  size = PHONE,
  lang: (typeof LANGUAGES)[number] = 'zh-Hant',
): GraphicInput {
  const graphic = graphics.get(lang);
  if (!graphic) throw new Error(lang);
  return { ...graphic, steps: meta.keyframes, position, size };
}
const { rows } = input(0);
const at = (keyframe: string, size?: Size) => frame(input(meta.keyframes.indexOf(keyframe), size));
const value = (id: string) => rows.find((row) => row.id === id)?.value;
const shown = ({ readings }: CourtFrame) => readings.filter(({ opacity }) => opacity > VISIBLE);
const label = ({ labels }: CourtFrame, id: string) => labels.find((each) => each.id === id);

suite('court: what it claims', () => {
  it.each([
    ['before', 'court_rate_2018', 'rate-year'],
    ['early', 'court_rate_2019_q1', 'rate-quarter'],
    ['july', 'court_rate_2019_07', 'rate-months'],
    ['climb', 'court_rate_2019_09', 'rate-months'],
    ['full', 'court_rate_2019_10', 'rate-months'],
  ])('rests at %s on the number of the report', (keyframe, fact, id) => {
    const resting = at(keyframe);
    expect(shown(resting).map(({ rate }) => rate)).toEqual([value(fact)]);
    const row = rows.find((each) => each.id === fact);
    expect(label(resting, id)).toMatchObject({ fact });
    const { lines = [], unit } = label(resting, id) ?? {};
    expect(`${lines.join('')}${unit}`).toBe(row?.text);
  });

  it('fills as many seats as the chart is high and the numeral says, at every position', () => {
    let seen = 0;
    for (const position of positions) {
      const picture = frame(input(position));
      for (const { id, rate, seats, tip } of shown(picture)) {
        expect(seats.full + seats.part).toBe(rate);
        expect(tip.y).toBe(rate);
        const numeral = label(picture, `rate-${id}`);
        if (!numeral) continue;
        expect(Math.abs(Number.parseFloat(numeral.lines[0] ?? '') - rate)).toBeLessThan(0.0051);
        seen++;
      }
      const months = shown(picture).find(({ id }) => id === 'months');
      if (months) expect(picture.line.at(-1)).toEqual(months.tip);
    }
    expect(seen).toBeGreaterThan(60);
  });

  it('passes August at the stated rate on its way to September', () => {
    const august = positions
      .filter((position) => position > 3 && position < 4)
      .map((position) => frame(input(position)))
      .find(({ line }) => line.length === 2 && line[1]?.x === 8);
    expect(august?.line[1]?.y).toBe(value('court_rate_2019_08'));
  });

  it('shows no rate between two bases, nor across the gap', () => {
    const stated = new Set(
      ['court_rate_2018', 'court_rate_2019_q1', 'court_rate_2019_07'].map(value),
    );
    for (const position of positions.filter((each) => each <= 3)) {
      for (const { rate } of shown(frame(input(position)))) expect(stated).toContain(rate);
    }
    const gap = at('gap');
    expect(shown(gap)).toEqual([]);
    expect(gap.labels.some(({ id }) => id.startsWith('rate-'))).toBe(false);
    expect(label(gap, 'missing')?.lines).toEqual(['報道未給']);
  });
});

suite('court: what it draws', () => {
  it('never draws a line over April, May and June', () => {
    for (const position of positions) {
      const { line, stretches, guides, gap } = frame(input(position));
      expect(line.every(({ x }) => x >= 7)).toBe(true);
      const drawn = [
        ...stretches.map(({ from, to }) => [from, to] as const),
        ...guides.flatMap(({ spans }) => spans),
      ];
      for (const [from, to] of drawn) expect(to <= gap.from || from >= gap.to).toBe(true);
    }
  });

  it('draws no month before its step has come', () => {
    const opacities = (keyframe: string) => {
      const { stretches, gap, line, points } = at(keyframe);
      const there = points.filter(({ opacity }) => opacity > VISIBLE);
      return [stretches[1]?.opacity, gap.opacity, line.length, there.length];
    };
    expect(opacities('before')).toEqual([0, 0, 0, 0]);
    expect(opacities('early')).toEqual([1, 0, 0, 0]);
    expect(opacities('gap')).toEqual([0.5, 1, 0, 0]);
    expect(opacities('july')).toEqual([0.5, 1, 1, 1]);
    expect(opacities('climb')).toEqual([0.5, 1, 3, 3]);
    expect(opacities('full')).toEqual([0.5, 1, 4, 4]);
  });

  it('labels the gap wherever it is drawn, however large the letters', () => {
    for (const em of LETTERS) {
      const picture = at('full', { ...PHONE, em });
      expect(picture.gap).toMatchObject({ from: 3.5, to: 6.5, opacity: 1 });
      expect(label(picture, 'gap')?.lines.join('')).toContain('報道未給');
    }
  });

  it('keeps 2018 apart and draws the first quarter as a stretch of three months', () => {
    const [year, quarter] = at('full').stretches;
    expect(year).toMatchObject({ y: 32, from: -3.5, to: -0.5 });
    expect(quarter).toMatchObject({ y: 37.46, from: 0.5, to: 3.5 });
    expect(at('full').points.map(({ x }) => x)).toEqual([7, 8, 9, 10]);
  });

  it('does not draw the rate of 2019 that contradicts the months', () => {
    const resting = at('full');
    expect(resting.labels.some(({ fact }) => fact === 'court_rate_2019')).toBe(false);
    expect(resting.stretches).toHaveLength(2);
  });

  it('lines up the seats with the chart: a row is ten per cent', () => {
    const { seats, margin } = at('full');
    const bottom = PHONE.height - margin.bottom;
    const row = (bottom - margin.top) / 10;
    expect(seats.places).toHaveLength(100);
    seats.places.forEach(([x, y], i) => {
      expect(y).toBeCloseTo(bottom - Math.floor(i / 10) * row, 6);
      expect(x).toBeLessThan(margin.left);
    });
  });

  it('seats a hundred under the words, nobody on another’s seat on the way', () => {
    for (const position of positions.filter((each) => each >= 5 && each <= 6)) {
      const { places, width } = frame(input(position)).seats;
      const apart = places.flatMap(([x, y], i) =>
        places.slice(i + 1).map(([x2, y2]) => Math.max(Math.abs(x - x2), Math.abs(y - y2))),
      );
      expect(Math.min(...apart)).toBeGreaterThan(0.7 * width);
    }
  });

  it('asks for four things on the day of the event', () => {
    const words = at('voices').labels.filter(({ id }) => id.startsWith('voice-'));
    expect(words.map(({ lines }) => lines.join(''))).toEqual(['出庭', '出聲', '出解', '出治']);
    expect(label(at('voices'), 'rule')?.lines.join('')).toContain('2020年3月27日');
  });

  it('shows 408 promises as 408 squares, 374 of them full', () => {
    const { promises, seats } = at('promises');
    expect([promises.found, promises.handled]).toEqual([408, 374]);
    expect(squaresIn(columnsPath(promises, promises.found), promises.cell)).toBe(408);
    expect(squaresIn(columnsPath(promises, promises.handled), promises.cell)).toBe(374);
    expect(seats.opacity).toBe(0);
    expect(label(at('promises'), 'share')?.lines).toEqual(['91.7%']);
    expect(promises.columns * promises.rows).toBe(408);
  });
});

/** Squares that the columns of a path are long enough for. */
const squaresIn = (path: string, cell: number): number =>
  [...path.matchAll(/v([\d.]+)/g)].reduce((sum, [, v]) => sum + Math.round(Number(v) / cell), 0);

suite('court: the contract of a graphic', () => {
  it.each(LANGUAGES)(
    'keeps every label inside the box and off the others (%s)',
    { timeout: 60_000 },
    (lang) => {
      const faults = BOXES.flatMap(([width, height]) =>
        LETTERS.flatMap((em) =>
          positions.flatMap((position) => {
            const size = { width, height, em };
            return labelFaults(frame(input(position, size, lang)), size).map(
              (fault) => `${width}×${height}/${em} at ${position}: ${fault}`,
            );
          }),
        ),
      );
      expect(faults).toEqual([]);
    },
  );

  it('is the same picture whichever way it is reached', () => {
    const forwards = positions.map((position) => JSON.stringify(frame(input(position))));
    const backwards = positions
      .toReversed()
      .map((position) => JSON.stringify(frame(input(position))));
    expect(backwards.reverse()).toEqual(forwards);
  });

  it('rests on whole positions and clamps outside them', () => {
    expect(frame(input(-1))).toEqual(frame(input(0)));
    expect(frame(input(99))).toEqual(frame(input(last)));
  });

  it('plays any order of steps an editor leaves', () => {
    const steps = ['full', 'before', 'promises', 'gap'];
    for (let position = 0; position <= 3; position += 0.05) {
      const picture = frame({ ...input(0), steps, position });
      expect(labelFaults(picture, PHONE)).toEqual([]);
      for (const { rate, seats, tip } of shown(picture)) {
        expect([seats.full + seats.part, tip.y]).toEqual([rate, rate]);
      }
    }
  });

  it('names a fact or an event that is not there', () => {
    const without = rows.filter(({ id }) => id !== 'court_rate_2019_08');
    expect(() => frame({ ...input(0), rows: without })).toThrow('court_rate_2019_08');
    expect(() => frame({ ...input(0), events: [] })).toThrow('court_opinion');
  });
});

suite('court: for those who do not see it', () => {
  it('describes it in at most 120 characters with every number in it', () => {
    const words = describe(input(0));
    expect(words.length).toBeLessThanOrEqual(120);
    for (const number of [
      '32%',
      '37.46%',
      '68.42%',
      '85.91%',
      '97.37%',
      '100%',
      '408',
      '374',
      '91.7%',
    ]) {
      expect(words).toContain(number);
    }
    expect(words).not.toMatch(/[{}]/);
  });

  it('tabulates the silent months and the contradiction', () => {
    const { head, rows: lines } = table(input(0));
    expect(lines).toHaveLength(meta.facts.length);
    expect(lines.every((line) => line.length === head.length)).toBe(true);
    expect(lines.filter((line) => line.includes('報道未給'))).toHaveLength(3);
    expect(lines.find((line) => line[0] === '2019年' && line[2] === '100%')?.[3]).toContain('不畫');
  });
});
