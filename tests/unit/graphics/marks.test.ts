import { describe, expect, test } from 'vitest';
import { boxOf, labelWidth, lineWidth } from '../../../src/lib/graphics/marks/labels';
import { kept } from '../../../src/lib/graphics/marks/kept';
import { once } from '../../../src/lib/graphics/marks/once';
import { count, known } from '../../../src/lib/graphics/marks/rows';
import { spread, type Wish } from '../../../src/lib/graphics/marks/spread';
import { say, wrap } from '../../../src/lib/graphics/marks/words';
import type { Frame, Subject } from '../../../src/lib/graphics/types';
import type { Fact } from '../../../src/lib/story/types';

describe('spread', () => {
  const wish = (at: number, presence = 1): Wish => ({ at, room: 10, presence });

  test('leaves labels alone that have room', () => {
    expect(spread([wish(0), wish(20), wish(40)])).toEqual([0, 20, 40]);
  });

  test('moves neighbours apart by the same amount, in order', () => {
    const [a = 0, b = 0] = spread([wish(10), wish(10)]);
    expect([a, b]).toEqual([5, 15].map((at) => expect.closeTo(at, 3)));
  });

  test('gives each its room, wherever they all want to be', () => {
    for (let seed = 1; seed < 200; seed++) {
      const middles = spread(Array.from({ length: 6 }, (_, i) => wish((seed * (i * i + 7)) % 40)));
      middles.slice(1).forEach((middle, i) => {
        expect(middle - (middles[i] ?? 0)).toBeGreaterThanOrEqual(10 - 1e-9);
      });
    }
  });

  test('what is not there yet moves nobody, and arrives without a jump', () => {
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
  const text = { change: '+{n}個百分點' };

  test('values are filled in', () => {
    expect(say(text, 'change', { n: 13.7 })).toBe('+13.7個百分點');
  });

  test('a label or a value that is missing is named', () => {
    expect(() => say(text, 'chnage')).toThrow("no label 'chnage'");
    expect(() => say(text, 'change')).toThrow("'{n}'");
  });

  test.each([
    ['報道未給城市與數值', 5, ['報道未給城', '市與數值']],
    ['一二三四，五六', 4, ['一二三', '四，五六']],
    ['其餘34個名次', 3, ['其餘', '34個', '名次']],
    ['2020年|1–5月累計', 99, ['2020年', '1–5月累計']],
    ['neither names nor figures', 9, ['neither names', 'nor figures']],
  ])('%s in lines of %d letters', (words, letters, lines) => {
    expect(wrap(words, letters)).toEqual(lines);
    for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(letters);
  });
});

describe('rows', () => {
  const rows = [
    { id: 'rate', value: 20, digits: 1, unit: '%' },
    { id: 'silent', value: null, digits: 0, unit: '%' },
  ] as Fact[];

  test('a count keeps the decimals of the data', () => {
    expect(count(7, known(rows, 'rate'))).toBe('7.0%');
  });

  test('a row that is not there, or has no number, is named', () => {
    expect(() => known(rows, 'rites')).toThrow("'rites'");
    expect(() => known(rows, 'silent')).toThrow("'silent'");
  });
});

test('a unit makes a label wider by less than its full size', () => {
  const plain = labelWidth({ lines: ['21.6'] });
  const whole = labelWidth({ lines: ['21.6%'] });
  const label = { lines: ['21.6'], unit: '%' };
  expect(labelWidth(label)).toBeGreaterThan(plain);
  expect(labelWidth(label)).toBeLessThan(whole);
  const frame: Frame = {
    x: [0, 1],
    y: [0, 1],
    margin: { top: 0, right: 0, bottom: 0, left: 0 },
    labels: [],
  };
  const box = boxOf({ ...label, id: 'a', x: 0, y: 0 }, frame, { width: 99, height: 99, em: 10 });
  expect(box.right - box.left).toBeCloseTo(labelWidth(label) * 10);
});

describe('kept', () => {
  const before = {
    size: 3,
    labels: [
      { id: 'a', lines: ['1'] },
      { id: 'b', lines: ['2'] },
    ],
  };

  test('what is equal stays the very object, to any depth', () => {
    expect(kept(before, structuredClone(before))).toBe(before);
  });

  test('beside a change, what is equal stays; nothing that was given is written to', () => {
    const next = {
      size: 4,
      labels: [
        { id: 'a', lines: ['1'] },
        { id: 'b', lines: ['3'] },
      ],
    };
    const copy = structuredClone(next);
    const now = kept(before, next);
    expect(now).toEqual(copy);
    expect(next).toEqual(copy);
    expect(now.labels[0]).toBe(before.labels[0]);
    expect(now.labels[1]).not.toBe(before.labels[1]);
  });

  test('a part more, a part less, another kind: all new', () => {
    expect(kept([1, 2], [1, 2, 3])).toEqual([1, 2, 3]);
    expect(kept([1, 2, 3], [1, 2])).toEqual([1, 2]);
    expect(kept({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
    expect(kept({ a: 1 }, { a: 1, b: undefined })).toHaveProperty('b');
    expect(kept([1], { 0: 1 })).toEqual({ 0: 1 });
    expect(kept(undefined, { a: null })).toEqual({ a: null });
  });
});

test('what does not depend on the position is worked out once for a subject', () => {
  let built = 0;
  const count = once(({ size }) => ({ built: (built += 1), width: size.width }));
  const subject: Subject = {
    ...{ rows: [], events: [], text: {}, steps: [] },
    size: { width: 9, height: 9, em: 1 },
  };
  expect(count(subject)).toBe(count({ ...subject, size: { ...subject.size } }));
  expect(built).toBe(1);
  expect(count({ ...subject, size: { ...subject.size, width: 10 } }).width).toBe(10);
  expect(count({ ...subject, rows: [] }).built).toBe(3);
  expect(count(subject).built).toBe(4);
});
