import { describe as suite, expect, it } from 'vitest';
import court from '../../../src/lib/graphics/court';
import type { PathMark } from '../../../src/lib/graphics/kit/marks';
import type { Picture, Size } from '../../../src/lib/graphics/types';
import {
  idsOf,
  inUnits,
  labelFaults,
  LANGS,
  LETTERS,
  linesOf,
  markOf,
  player,
  pointsOf,
  positionsOf,
  read,
  sizesOf,
  textOf,
} from './pictures';

const PHONE: Size = { width: 360, height: 414, em: 14 };
const SIZES = sizesOf([
  [320, 340],
  [360, 414],
  [390, 472],
  [768, 560],
  [800, 820],
  [1100, 960],
]);
const { input, at: play, rest: restIn } = player(court);
const at = (position: number, size = PHONE) => play(position, size);
const rest = (keyframe: string, size = PHONE) => restIn(keyframe, size);
const POSITIONS = positionsOf(court.keyframes.length);
const { rows } = input();
const value = (id: string) => rows.find((row) => row.id === id)?.value ?? NaN;

const path = (picture: Picture, id: string): PathMark | undefined => {
  const mark = markOf(picture, id);
  return mark?.kind === 'path' ? mark : undefined;
};
/** px of the picture as months of 2019 and %. */
const monthsOf = (picture: Picture, at: { x: number; y: number }) => {
  const { x: month, y: rate } = inUnits(picture, at);
  return { month, rate };
};
/** The corners of a line of the chart: months and %. */
const lineOf = (picture: Picture, id: string) => {
  const line = path(picture, id);
  return line ? pointsOf(line).map((point) => monthsOf(picture, point)) : [];
};

/** How many sit in the seats of a reading, the last perhaps in part. */
function seated(picture: Picture, id: string): number {
  const count = (mark: PathMark | undefined) => mark?.d.match(/M/g)?.length ?? 0;
  const part = path(picture, `part-${id}`)?.clip;
  const whole = path(picture, `people-${id}`);
  const empty = path(picture, `empty-${id}`);
  expect(count(whole) + count(empty)).toBe(100);
  const tall = part ? heightOf(picture, id) : NaN;
  return count(whole) + (part ? (part.bottom - part.top) / tall : 0);
}
/** Of somebody sitting: the top of the head over the foot, which the outline says. */
function heightOf(picture: Picture, id: string): number {
  const outline = path(picture, `part-${id}`)?.d ?? '';
  const [, up = 0] = outline.match(/zm-?[\d.]+ (-[\d.]+)/)?.map(Number) ?? [];
  const [, head = 0] = outline.match(/zm-?[\d.]+ -[\d.]+a([\d.]+)/)?.map(Number) ?? [];
  return head - up;
}

suite('court: what it claims', () => {
  it.each([
    ['before', 'court_rate_2018', 'year'],
    ['early', 'court_rate_2019_q1', 'quarter'],
    ['july', 'court_rate_2019_07', 'months'],
    ['climb', 'court_rate_2019_09', 'months'],
    ['full', 'court_rate_2019_10', 'months'],
  ])('rests at %s on the number of the report', (keyframe, fact, id) => {
    const picture = rest(keyframe);
    expect(idsOf(picture, 'rate-')).toEqual([`rate-${id}`]);
    expect(textOf(picture, `rate-${id}`)).toMatchObject({ fact });
    expect(read(picture, `rate-${id}`)).toBe(rows.find((row) => row.id === fact)?.text);
    expect(seated(picture, id)).toBeCloseTo(value(fact), 1);
    expect(lineOf(picture, `line-${id}`).at(-1)?.rate).toBeCloseTo(value(fact), 0);
  });

  it('fills as many seats as the chart is high and the numeral says, at every position', () => {
    let seen = 0;
    for (const position of POSITIONS) {
      const picture = at(position);
      for (const id of ['year', 'quarter', 'months']) {
        const numeral = Number.parseFloat(read(picture, `rate-${id}`) ?? '');
        if (Number.isNaN(numeral)) continue;
        expect(Math.abs(seated(picture, id) - numeral), `${id} at ${position}`).toBeLessThan(0.05);
        expect(lineOf(picture, `guide-${id}`)[0]?.rate).toBeCloseTo(numeral, 0);
        expect(lineOf(picture, `line-${id}`).at(-1)?.rate).toBeCloseTo(numeral, 0);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(60);
  });

  it('passes August at the stated rate on its way to September', () => {
    const august = POSITIONS.filter((position) => position > 3 && position < 4)
      .map((position) => lineOf(at(position), 'line-months'))
      .find((line) => line.length === 3);
    expect(august?.[1]?.month).toBeCloseTo(8, 1);
    expect(august?.[1]?.rate).toBeCloseTo(value('court_rate_2019_08'), 0);
  });

  it('shows no rate between two bases, nor across the gap', () => {
    const stated = ['court_rate_2018', 'court_rate_2019_q1', 'court_rate_2019_07'].map(
      (id) => rows.find((row) => row.id === id)?.text,
    );
    for (const position of POSITIONS.filter((each) => each <= 3)) {
      const picture = at(position);
      for (const id of idsOf(picture, 'rate-')) expect(stated).toContain(read(picture, id));
    }
    const gap = rest('gap');
    expect(idsOf(gap, 'rate-')).toEqual([]);
    expect(idsOf(gap, 'people-')).toEqual(['people-ghost']);
    expect(read(gap, 'missing')).toBe('報道未給');
  });
});

suite('court: what it draws', () => {
  it('never draws a line over April, May and June', () => {
    for (const position of POSITIONS) {
      const picture = at(position);
      for (const mark of [...linesOf(picture, 'line-'), ...linesOf(picture, 'guide-')]) {
        const months = pointsOf(mark).map((point) => inUnits(picture, point).x);
        if (mark.id === 'line-months')
          for (const month of months) expect(month).toBeGreaterThan(6.9);
        else
          for (let i = 0; i + 1 < months.length; i += 2) {
            const [from, to] = months.slice(i, i + 2).sort((a, b) => a - b) as [number, number];
            expect(to < 3.6 || from > 6.4, `${mark.id} at ${position}`).toBe(true);
          }
      }
    }
  });

  it('draws no month before its step has come', () => {
    const drawn = (keyframe: string) => {
      const picture = rest(keyframe);
      return [
        path(picture, 'line-quarter')?.opacity ?? (path(picture, 'line-quarter') ? 1 : 0),
        path(picture, 'hatch') ? 1 : 0,
        lineOf(picture, 'line-months').length,
        idsOf(picture, 'point-').length,
      ];
    };
    expect(drawn('before')).toEqual([0, 0, 0, 0]);
    expect(drawn('early')).toEqual([1, 0, 0, 0]);
    expect(drawn('gap')).toEqual([0.5, 1, 0, 0]);
    expect(drawn('july')).toEqual([0.5, 1, 1, 1]);
    expect(drawn('climb')).toEqual([0.5, 1, 3, 3]);
    expect(drawn('full')).toEqual([0.5, 1, 4, 4]);
  });

  it('labels the gap wherever it is drawn, however large the letters', () => {
    for (const em of LETTERS) {
      const picture = rest('full', { ...PHONE, em });
      expect(path(picture, 'hatch')).toBeDefined();
      expect(read(picture, 'gap')).toContain('報道未給');
    }
  });

  it('keeps 2018 apart and draws the first quarter as a stretch of three months', () => {
    const picture = rest('full');
    const level = (from: number, to: number, rate: number) =>
      [from, to].map((month) => ({
        month: expect.closeTo(month, 1),
        rate: expect.closeTo(rate, 0),
      }));
    expect(lineOf(picture, 'line-year')).toEqual(level(-3.5, -0.5, 32));
    expect(lineOf(picture, 'line-quarter')).toEqual(level(0.5, 3.5, 37.46));
    const months = linesOf(picture, 'point-').map(
      ({ transform }) => inUnits(picture, transform ?? { x: NaN, y: NaN }).x,
    );
    expect(months.map(Math.round)).toEqual([7, 8, 9, 10]);
  });

  it('does not draw the rate of 2019 that contradicts the months', () => {
    const facts = rest('full').marks.map((mark) => ('fact' in mark ? mark.fact : undefined));
    expect(facts).not.toContain('court_rate_2019');
    expect(idsOf(rest('full'), 'line-')).toHaveLength(3);
  });

  it('lines up the seats with the chart: a row is ten per cent', () => {
    const picture = rest('full');
    const feet = [...(path(picture, 'people-months')?.d ?? '').matchAll(/M([\d.]+) ([\d.]+)/g)];
    expect(feet).toHaveLength(100);
    const left = picture.scales?.x?.range[0] ?? NaN;
    feet.forEach(([, x, y], i) => {
      expect(inUnits(picture, { x: 0, y: Number(y) }).y).toBeCloseTo(10 * Math.floor(i / 10), 0);
      expect(Number(x)).toBeLessThan(left);
    });
  });

  it('seats a hundred under the words, nobody on another’s seat on the way', () => {
    for (const position of POSITIONS.filter((each) => each >= 5 && each <= 6)) {
      const people = path(at(position), 'people-months')?.d ?? '';
      const places = [...people.matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [
        Number(x),
        Number(y),
      ]);
      const [, body = NaN] = people.match(/m-([\d.]+) 0/)?.map(Number) ?? [];
      const apart = places.flatMap(([x = 0, y = 0], i) =>
        places.slice(i + 1).map(([x2 = 0, y2 = 0]) => Math.max(Math.abs(x - x2), Math.abs(y - y2))),
      );
      expect(Math.min(...apart)).toBeGreaterThan(1.9 * body);
    }
  });

  it('asks for four things on the day of the event', () => {
    const picture = rest('voices');
    const words = idsOf(picture, 'voice-').map((id) => read(picture, id));
    expect(words).toEqual(['出庭', '出聲', '出解', '出治']);
    expect(read(picture, 'rule')).toContain('2020年3月27日');
  });

  it('shows 408 promises as 408 squares, 374 of them full', () => {
    const picture = rest('promises');
    const squares = (id: string) => {
      const { d = '', dash = [] } = path(picture, id) ?? {};
      const cell = dash.reduce((sum, px) => sum + px, 0);
      return [...d.matchAll(/v([\d.]+)/g)].reduce(
        (sum, [, v]) => sum + Math.round(Number(v) / cell),
        0,
      );
    };
    expect([squares('squares-found'), squares('squares-handled')]).toEqual([408, 374]);
    expect([read(picture, 'found'), read(picture, 'handled')]).toEqual(['408', '374']);
    expect(idsOf(picture, 'people-')).toEqual([]);
    expect(read(picture, 'share')).toBe('91.7%');
  });
});

suite('court: the contract of a graphic', () => {
  it.each(LANGS)(
    'keeps every label inside the box and off the others (%s)',
    { timeout: 60_000 },
    (lang) => {
      const faults = SIZES.flatMap((size) =>
        POSITIONS.flatMap((position) =>
          labelFaults(play(position, size, lang).marks, size).map(
            (fault) => `${size.width}×${size.height}/${size.em} at ${position}: ${fault}`,
          ),
        ),
      );
      expect(faults).toEqual([]);
    },
  );

  it('rests on whole positions and clamps outside them', () => {
    expect(at(-1)).toEqual(at(0));
    expect(at(99)).toEqual(rest('promises'));
  });

  it('plays any order of steps an editor leaves', () => {
    const steps = ['full', 'before', 'promises', 'gap'];
    for (const position of positionsOf(steps.length)) {
      const picture = play(position, PHONE, 'zh-Hant', steps);
      expect(labelFaults(picture.marks, PHONE)).toEqual([]);
      for (const id of idsOf(picture, 'rate-')) {
        const numeral = Number.parseFloat(read(picture, id) ?? '');
        expect(Math.abs(seated(picture, id.slice(5)) - numeral)).toBeLessThan(0.05);
      }
    }
  });

  it('names a fact or an event that is not there', () => {
    const without = rows.filter(({ id }) => id !== 'court_rate_2019_08');
    expect(() => court.draw({ ...input(), rows: without })).toThrow('court_rate_2019_08');
    expect(() => court.draw({ ...input(), events: [] })).toThrow('court_opinion');
  });
});

suite('court: for those who do not see it', () => {
  it('describes it in at most 120 characters with every number in it', () => {
    const words = court.describe(input());
    expect(words.length).toBeLessThanOrEqual(120);
    const rates = ['32%', '37.46%', '68.42%', '85.91%', '97.37%', '100%'];
    for (const number of [...rates, '408', '374', '91.7%']) expect(words).toContain(number);
    expect(words).not.toMatch(/[{}]/);
  });

  it('tabulates the silent months and the contradiction', () => {
    const { head, rows: lines } = court.table(input());
    expect(lines).toHaveLength(court.facts.length);
    expect(lines.every((line) => line.length === head.length)).toBe(true);
    expect(lines.filter((line) => line.includes('報道未給'))).toHaveLength(3);
    expect(lines.find((line) => line[0] === '2019年' && line[2] === '100%')?.[3]).toContain('不畫');
  });
});
