import { describe, expect, test } from 'vitest';
import { contextOf, defineMeta, formatCount, memoize } from '../../../src/lib/graphics/kit/context';
import { formatDay, lengthOf } from '../../../src/lib/graphics/kit/dates';
import {
  boxOf,
  fitting,
  spread,
  widthOf,
  wrap,
  type Wish,
} from '../../../src/lib/graphics/kit/labels';
import { finish } from '../../../src/lib/graphics/kit/finish';
import {
  boxPath,
  hatchPath,
  path,
  point,
  text,
  type Mark,
} from '../../../src/lib/graphics/kit/marks';
import { measure } from '../../../src/lib/text/measure';
import { progressOf, timeAt, valueAt } from '../../../src/lib/graphics/kit/timing';
import type { Subject } from '../../../src/lib/graphics/types';
import type { Fact } from '../../../src/lib/model/story';
import { labelFaults } from './pictures';

const FONT = { role: 'text', size: 10 } as const;

describe('labels in a column', () => {
  const wish = (at: number, presence = 1): Wish => ({ at, space: 10, presence });

  test('are left alone where they have space', () => {
    expect(spread([wish(0), wish(20), wish(40)])).toEqual([0, 20, 40]);
  });

  test('move apart by the same amount, in order', () => {
    expect(spread([wish(10), wish(10)])).toEqual([5, 15].map((at) => expect.closeTo(at, 3)));
  });

  test('have their space each, wherever they all want to be', () => {
    for (let seed = 1; seed < 200; seed++) {
      const wishes = Array.from({ length: 6 }, (_, i) => wish((seed * (i * i + 7)) % 40));
      for (const middles of [spread(wishes), spread(wishes, 0, 65)])
        middles.slice(1).forEach((middle, i) => {
          expect(middle - (middles[i] ?? 0)).toBeGreaterThanOrEqual(10 - 1e-9);
        });
      const within = spread(wishes, 0, 65);
      expect(within[0]).toBeGreaterThanOrEqual(5);
      expect(within.at(-1)).toBeLessThanOrEqual(60 + 1e-9);
    }
  });

  test('are moved by nobody who is not there yet, and nobody arrives with a jump', () => {
    expect(spread([wish(10), wish(10, 0)])[0]).toBeCloseTo(10, 3);
    let before = spread([wish(10), wish(10, 0)])[0] ?? 0;
    for (let presence = 0.01; presence <= 1; presence += 0.01) {
      const now = spread([wish(10), wish(10, presence)])[0] ?? 0;
      expect(Math.abs(now - before)).toBeLessThan(0.2);
      before = now;
    }
    expect(before).toBeCloseTo(5, 0);
  });
});

describe('words', () => {
  test.each([
    ['報道未給城市與數值', 5, ['報道未給城', '市與數值']],
    ['一二三四，五六', 4, ['一二三', '四，五六']],
    ['其餘34個名次', 3, ['其餘', '34個', '名次']],
    ['2020年|1–5月累計', 99, ['2020年', '1–5月累計']],
    ['neither names nor figures', 9, ['neither names', 'nor figures']],
  ])('%s in lines of %d letters', (words, letters, lines) => {
    expect(wrap(words, 10 * letters, FONT)).toEqual(lines);
    for (const line of lines) expect(measure(line, FONT)).toBeLessThanOrEqual(10 * letters);
  });

  test('in lines of about equal length where told', () => {
    expect(wrap('一二三四五六', 50, FONT)).toEqual(['一二三四五', '六']);
    expect(wrap('一二三四五六', 50, FONT, true)).toEqual(['一二三', '四五六']);
  });

  test('take the first wording that fits, or none', () => {
    expect(fitting(['一二三', '一'], 25, FONT)).toBe('一');
    expect(fitting(['一二三'], 25, FONT)).toBeUndefined();
  });

  test('a unit makes a text wider by less than its full size', () => {
    const [plain, whole] = ['21.6', '21.6%'].map((line) => widthOf([line], FONT));
    const width = widthOf(['21.6'], FONT, '%');
    expect(width).toBeGreaterThan(plain ?? NaN);
    expect(width).toBeLessThan(whole ?? NaN);
    const box = boxOf(text('a', '21.6', { x: 0, y: 0 }, 10, { unit: '%' }));
    expect(box.right - box.left).toBeCloseTo(width);
  });

  test('that cover each other or leave the box are named', () => {
    const marks = [
      text('a', '一二', { x: 10, y: 20 }, 10),
      text('b', '三', { x: 25, y: 22 }, 10),
      text('c', '四', { x: 95, y: 50 }, 10),
      text('d', '五', { x: 50, y: 50 }, 10, { anchor: 'middle' }),
    ];
    const size = { width: 100, height: 60, em: 10 };
    expect(labelFaults(marks, size)).toEqual(['a covers b', 'c leaves the frame']);
  });
});

describe('a graphic’s context', () => {
  const meta = defineMeta({
    name: 'test',
    keyframes: ['a', 'b'],
    labels: ['change', 'months', 'date'],
    facts: ['rate', 'silent'],
    events: ['gone'],
  });
  const rows = [
    { id: 'rate', value: 20, digits: 1, unit: '%' },
    { id: 'silent', value: null, digits: 0, unit: '%' },
  ] as Fact[];
  const words = { change: '+{n}個百分點', months: '1月 2月 3月', date: '{year}年{month}{day}日' };
  const subject: Subject = {
    rows,
    events: [],
    text: words,
    steps: [],
    size: { width: 9, height: 9, em: 1 },
  };
  const context = contextOf(meta, subject);

  test('fills in values, and names a label or a value that is missing', () => {
    expect(context.translate('change', { n: 13.7 })).toBe('+13.7個百分點');
    expect(() => context.translate('change')).toThrow("'{n}'");
    expect(() => contextOf(meta, { ...subject, text: {} }).translate('change')).toThrow(
      "no label 'change'",
    );
  });

  test('names a row that is not there or has no number, and an event that is not there', () => {
    expect(context.fact('rate').value).toBe(20);
    expect(() => context.fact('silent')).toThrow("'silent'");
    expect(() => context.event('gone')).toThrow("no event 'gone'");
  });

  test('knows no name that its meta does not', () => {
    // Each of these is an error of types, which `npm run check:types` would miss if it were none.
    // @ts-expect-error no such label
    expect(() => context.translate('chnage')).toThrow("no label 'chnage'");
    // @ts-expect-error no such fact
    expect(() => context.fact('rites')).toThrow("no fact 'rites'");
    // @ts-expect-error no such event
    expect(() => context.event('done')).toThrow("no event 'done'");
  });

  test('writes days and counts as the page does', () => {
    expect(formatDay(context, 'date', Date.parse('2019-02-21') / 864e5)).toBe('2019年2月21日');
    expect(formatCount(7, context.fact('rate'))).toBe('7.0%');
    expect(lengthOf({ date: '2020-02', precision: 'month' })).toBe(29);
    expect(lengthOf({ date: '2020-02-21', precision: 'day' })).toBe(1);
  });

  test('what does not depend on the position is worked out once for a subject', () => {
    let built = 0;
    const count = memoize(({ size }) => ({ built: (built += 1), width: size.width }));
    expect(count(subject)).toBe(count({ ...subject, size: { ...subject.size } }));
    expect(built).toBe(1);
    expect(count({ ...subject, size: { ...subject.size, width: 10 } }).width).toBe(10);
    expect(count({ ...subject, rows: [] }).built).toBe(3);
    expect(count(subject).built).toBe(4);
  });
});

describe('timing', () => {
  test('a number lies between two keyframes, in whatever order they are told', () => {
    const at = (position: number, steps = ['a', 'b', 'c']) =>
      valueAt({ a: 0, b: 1, c: 3 }, { steps, position }, (t) => t);
    expect([-1, 0, 0.5, 1, 1.5, 2, 9].map((position) => at(position))).toEqual([
      0, 0, 0.5, 1, 2, 3, 3,
    ]);
    expect(at(0.5, ['c', 'a'])).toBe(1.5);
    expect(() => at(0, ['d'])).toThrow("no keyframe 'd'; there are: a, b, c");
  });

  test('a picture passes what lies between two of its keyframes, and rests on each', () => {
    const at = (position: number, steps: string[]) =>
      timeAt({ keyframes: ['a', 'b', 'c'] }, { steps, position });
    expect([0, 1, 2].map((position) => at(position, ['a', 'b', 'c']))).toEqual([0, 1, 2]);
    expect(at(0.5, ['c', 'a'])).toBe(1);
    expect(at(0.1, ['a', 'b'])).toBeLessThan(0.1);
  });

  test('a table says how far everything has come', () => {
    const timing = { early: [0, 1], late: [2, 4], while: [0, 3, 1] } as const;
    expect(progressOf(timing, 0.25)).toEqual({ early: 0.25, late: 0, while: 0.25 });
    expect(progressOf(timing, 3)).toEqual({ early: 1, late: 0.5, while: 0 });
  });
});

describe('marks', () => {
  test('are as fine as an eye, and only what is to be seen', () => {
    const marks: Mark[] = [
      text('words', '一', { x: 1.2345, y: 2 }, 13.37, { opacity: 0.3333 }),
      path('gone', 'M0 0', { stroke: 'ink', opacity: 0.02 }),
      path('whole', 'M0 0', {
        stroke: 'ink',
        width: 1.26,
        opacity: 0.999,
        transform: { x: 0.06, y: 0, scale: 0.1234567 },
        clip: { left: 0.04, top: 0.06, right: 9.98, bottom: 9 },
      }),
      { kind: 'dots', id: 'dots', xy: [0.04, 0.06], r: 1.25, fill: 'sea' },
    ];
    expect(finish(marks)).toEqual([
      {
        ...marks[2],
        width: 1.3,
        opacity: undefined,
        transform: { x: 0.1, y: 0, scale: 0.12346 },
        clip: { left: 0, top: 0.1, right: 10, bottom: 9 },
      },
      { ...marks[3], xy: [0, 0.1], r: 1.3 },
      // Words over all others.
      { ...marks[0], x: 1.2, size: 13.4, opacity: 0.33 },
    ]);
  });

  test('of words that would cover each other, those told first stay', () => {
    const at = (id: string, x: number) => text(id, '一二', { x, y: 20 }, 10);
    const told = (...marks: Mark[]) => finish(marks).map(({ id }) => id);
    expect(told(at('a', 0), at('b', 15), at('c', 30))).toEqual(['a', 'c']);
    expect(told(at('b', 15), at('a', 0), at('c', 30))).toEqual(['b']);
    expect(told({ ...at('b', 15), opacity: 0 }, at('a', 0))).toEqual(['a']);
  });

  test('a point says by its shape how it is known', () => {
    const datum = { shape: 'circle', colour: 'gold', opacity: 1 } as const;
    const shape = (status: 'stated' | 'derived' | 'missing') =>
      point('a', { x: 5, y: 5 }, 5, { ...datum, status }).at(-1);
    expect(shape('stated')).toMatchObject({ fill: 'gold' });
    expect(shape('derived')).toMatchObject({ stroke: 'gold', width: 2 });
    const missing = shape('missing');
    // A dozen dashes go round the circle.
    expect(12 * (missing?.dash ?? []).reduce((sum, px) => sum + px, 0)).toBeCloseTo(
      2 * Math.PI * 4,
    );
  });

  test('boxes have corners or half-round ends, and hatching keeps inside its box', () => {
    const box = { left: 0, top: 0, right: 20, bottom: 10 };
    expect(boxPath(box)).toBe('M0 0h20v10h-20z');
    expect(boxPath(box, 1, true)).toMatch(/^M5 -1h10a6 6 0 0 1 6 6/);
    const numbers = hatchPath(box, 7).match(/-?[\d.]+/g) ?? [];
    expect(numbers.length).toBeGreaterThan(8);
    expect(numbers.map(Number).every((n, i) => n >= 0 && n <= (i % 2 === 0 ? 20 : 10))).toBe(true);
  });
});
