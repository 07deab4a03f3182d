import { describe, expect, test } from 'vitest';
import { describe as words, table } from '../../../src/lib/graphics/days/describe';
import { frame, type DaysFrame } from '../../../src/lib/graphics/days/frame';
import { spiral } from '../../../src/lib/graphics/days/geometry';
import { layout, put } from '../../../src/lib/graphics/days/layout';
import { mark } from '../../../src/lib/graphics/days/mark';
import { meta } from '../../../src/lib/graphics/days/meta';
import { moments, span } from '../../../src/lib/graphics/days/moments';
import { boxOf, labelFaults, lineWidth, VISIBLE } from '../../../src/lib/graphics/marks/labels';
import type { GraphicInput, Size } from '../../../src/lib/graphics/types';
import { readStory } from '../../../src/lib/story';
import type { Lang } from '../../../src/lib/story/types';

const LANGS: readonly Lang[] = ['zh-Hant', 'zh-Hans', 'en'];
const PHONE: Size = { width: 390, height: 472, em: 14 };
const BOXES = [
  [320, 360],
  [360, 400],
  [360, 414],
  [390, 472],
  [390, 844],
  [844, 390],
  [768, 900],
  [1024, 768],
  [1100, 900],
  [1440, 900],
  [1920, 1080],
] as const;
const SIZES: Size[] = [13, 14, 16, 22, 28].flatMap((em) =>
  BOXES.map(([width, height]) => ({ width, height, em })),
);
const STEPS = meta.keyframes;
const ZERO = STEPS.indexOf('zero');
/** 0, 0.05 … 6 */
const POSITIONS = Array.from({ length: (STEPS.length - 1) * 20 + 1 }, (_, i) => i / 20);
const FROM_ZERO = POSITIONS.filter((position) => position >= ZERO);

function inputOf(lang: Lang): GraphicInput {
  const { story } = readStory(process.cwd(), lang);
  const graphic = story?.sections.find((section) => section.graphic?.name === meta.name)?.graphic;
  if (!graphic) throw new Error('no section shows the graphic');
  return { ...graphic, steps: STEPS, position: 0, size: PHONE };
}

const inputs = Object.fromEntries(LANGS.map((lang) => [lang, inputOf(lang)]));
const input = inputOf('zh-Hant');
const at = (position: number, size = PHONE, steps = STEPS) =>
  frame({ ...input, size, position, steps });
const rest = (name: string, size = PHONE) => at(STEPS.indexOf(name), size);
const dayOf = (id: string) => input.events.find((event) => event.id === id)?.day ?? NaN;
const seen = ({ opacity = 1 }: { opacity?: number }) => opacity > VISIBLE;
const read = (drawn: DaysFrame, id: string) =>
  drawn.labels.find((label) => label.id === id && seen(label))?.lines.join(' ');

const { zero, total } = span(input.rows);
const shape = spiral(zero, total);
const whole = new Set(shape.strokes.map(({ path }) => path));
const strokesIn = (path: string) => path.match(/M[^z]*z/g) ?? [];
const litStrokes = (drawn: DaysFrame) => drawn.layers.flatMap(({ lit }) => strokesIn(lit));
const litInFull = (drawn: DaysFrame) => litStrokes(drawn).filter((path) => whole.has(path)).length;
const faint = (drawn: DaysFrame) => drawn.layers.flatMap((layer) => strokesIn(layer.faint)).length;

describe('the days', () => {
  test.each([
    ['zero', 0],
    ['depart', dayOf('batch1')],
    ['cross', dayOf('batch2')],
    ['again', dayOf('batch3')],
    ['today', dayOf('published')],
  ])('at %s the counter stands at day %i', (name, day) => {
    expect(rest(name).day).toBe(day);
    expect(read(rest(name), 'count')).toBe(String(day));
  });

  test('the story is as long as the report says', () => {
    expect(total).toBe(510);
    expect(dayOf('published')).toBe(total);
    expect(shape.strokes).toHaveLength(total);
  });

  test('the court rests at the last day of its month', () => {
    expect(read(rest('court'), 'date')).toBe('2019年10月31日');
  });

  test('day zero is marked as derived, no other day is', () => {
    expect(read(rest('zero'), 'date')).toBe('2019年2月21日 推算');
    for (const name of STEPS.slice(ZERO + 1))
      expect(read(rest(name), 'date')).not.toContain('推算');
  });

  test('never run back once they have begun, and run evenly', () => {
    const days = FROM_ZERO.map((position) => at(position).day);
    days.reduce((before, day) => {
      expect(day).toBeGreaterThan(before);
      return day;
    });
    expect(at(ZERO + 0.25).day).toBeCloseTo(dayOf('batch1') / 4);
  });

  test.each(FROM_ZERO)('at %f as many strokes are lit in full as days are counted', (position) => {
    const drawn = at(position);
    const growing = drawn.day % 1 > 0 ? 1 : 0;
    expect(litInFull(drawn)).toBe(Math.floor(drawn.day));
    expect(litStrokes(drawn)).toHaveLength(Math.floor(drawn.day) + growing);
    expect(faint(drawn)).toBe(total - Math.floor(drawn.day));
  });

  test('the newest stroke grows from its tail', () => {
    const lengthOf = (path: string) =>
      (path.match(/-?\d+/g) ?? []).slice(2).reduce((sum, n) => sum + Math.abs(+n), 0);
    const newest = (position: number) => {
      const path = litStrokes(at(position)).find((stroke) => !whole.has(stroke)) ?? '';
      return lengthOf(path);
    };
    const [dayAt, step] = [(day: number) => ZERO + day / dayOf('batch1'), 0.3];
    expect(newest(dayAt(40 + 2 * step))).toBeGreaterThan(1.5 * newest(dayAt(40 + step)));
  });
});

describe('the cover', () => {
  test('is complete, and says nothing', () => {
    const cover = rest('cover');
    expect(litInFull(cover)).toBe(total);
    expect(faint(cover)).toBe(0);
    expect(cover.labels.filter(seen)).toEqual([]);
    expect(cover.pins.filter(seen)).toEqual([]);
    expect(cover.said).toBe(0);
    expect(cover.accents).toEqual([]);
  });

  test('is small enough to be sent with the page', () => {
    const paths = rest('cover')
      .layers.map(({ lit }) => lit)
      .join('');
    expect(paths.length).toBeLessThan(20_000);
  });

  test.each(BOXES)('%i × %i: stands whole inside the box, where no words come', (width, height) => {
    const rooms = layout({ width, height, em: 14 }, shape);
    for (const place of [rooms.poster, rooms.chart]) {
      const [left, top] = put([shape.left, shape.top], place);
      const [right, bottom] = put([shape.right, shape.bottom], place);
      expect(left).toBeGreaterThanOrEqual(width > 1.15 * height ? width / 3 : 0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      expect(bottom).toBeLessThanOrEqual(height > 1.5 * width ? 0.58 * height : height);
    }
  });
});

describe('pins', () => {
  const pinned = moments(input);
  const dated = input.events.filter(
    ({ precision, day }) => precision === 'day' && day >= 0 && day <= total,
  );

  test('every event with a day in the span is held at the stroke of its day', () => {
    for (const event of dated) {
      const moment = pinned.find(({ day }) => day === event.day);
      expect(moment?.words, event.id).toContain(event.label);
      const drawn = at(event.day / total, PHONE, ['zero', 'today']);
      const pin = drawn.pins.find(({ id }) => id === moment?.id);
      const [x, y] = put(shape.strokes[event.day - 1]?.center ?? [NaN, NaN], drawn.place);
      expect([pin?.x, pin?.y]).toEqual([x, y]);
    }
  });

  test('the three departures and the month of the court stay marked', () => {
    const today = rest('today');
    expect(today.accents.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['batch1', 'batch2', 'court100', 'batch3']),
    );
    const court = today.accents.find(({ id }) => id === 'court100');
    expect(strokesIn(court?.path ?? '')).toHaveLength(31);
    expect(rest('cross').accents.map(({ id }) => id)).toEqual(['batch1', 'batch2']);
  });

  test.each(STEPS.slice(ZERO))('at %s its own event speaks in full', (name) => {
    const own = pinned.find(({ keyframe }) => keyframe === name);
    for (const size of SIZES) {
      const drawn = rest(name, size);
      const label = drawn.labels.find(({ id }) => id === own?.id);
      expect(label?.lines.join('')).toBe(own?.words.join(''));
      expect(label?.opacity).toBe(1);
      expect(drawn.pins.find(({ id }) => id === own?.id)?.opacity).toBe(1);
    }
  });

  test('nothing that has not happened yet is pinned', () => {
    for (const position of FROM_ZERO) {
      const drawn = at(position);
      for (const pin of drawn.pins.filter(seen)) {
        const day = pinned.find(({ id }) => id === pin.id)?.day ?? NaN;
        expect(day - drawn.day, `${pin.id} at ${position}`).toBeLessThan(3);
      }
    }
  });

  test('what passes by has its turn between the keyframes', () => {
    const spoken = new Set(
      Array.from({ length: 1201 }, (_, i) => at(i / 200)).flatMap((drawn) =>
        drawn.labels.filter(({ opacity = 1 }) => opacity > 0.5).map(({ id }) => id),
      ),
    );
    for (const { id } of pinned) expect(spoken).toContain(id);
  });

  test.each(LANGS.flatMap((lang) => SIZES.map((size) => ({ lang, ...size }))))(
    '$lang $width × $height at $em px: no words cover others or leave the box',
    (box) => {
      const { lang, ...size } = box;
      const own = inputs[lang] as GraphicInput;
      const faults = POSITIONS.flatMap((position) =>
        labelFaults(frame({ ...own, size, position }), size).map(
          (fault) => `${position}: ${fault}`,
        ),
      );
      expect(faults).toEqual([]);
    },
  );

  test.each(BOXES)('%i × %i: no line to words runs through others', (width, height) => {
    const size = { width, height, em: 14 };
    const faults = FROM_ZERO.flatMap((position) => {
      const drawn = at(position, size);
      const boxes = drawn.labels.filter(seen).map((label) => boxOf(label, drawn, size));
      return drawn.pins.flatMap(({ id, x, y, line }) => {
        if (!seen(line)) return [];
        const slant = Array.from({ length: 51 }, (_, i) => i / 50).map((t) => [
          x + (line.bend - x) * t,
          y + (line.y - y) * t,
        ]);
        const level = Array.from({ length: 51 }, (_, i) => i / 50).map((t) => [
          line.bend + (line.x - line.bend) * t,
          line.y,
        ]);
        return boxes
          .filter((box) =>
            [...slant, ...level].some(
              ([px = NaN, py = NaN]) =>
                px > box.left && px < box.right && py > box.top && py < box.bottom,
            ),
          )
          .map((box) => `${position}: ${id} runs through ${box.id}`);
      });
    });
    expect(faults).toEqual([]);
  });
});

describe('a pure function of a position', () => {
  test('the same input gives the same picture, whatever was asked before', () => {
    const forwards = POSITIONS.map((position) => at(position));
    const backwards = [...POSITIONS].reverse().map((position) => at(position));
    expect(backwards.reverse()).toEqual(forwards);
  });

  test('before the first step and after the last the ends hold', () => {
    expect(at(-1)).toEqual(rest('cover'));
    expect(at(99)).toEqual(rest('today'));
  });

  test('an editor may leave steps out and change their order', () => {
    const drawn = at(0.5, PHONE, ['court', 'depart']);
    expect(drawn.day).toBeCloseTo((rest('court').day + rest('depart').day) / 2);
    expect(() => at(0, PHONE, ['finale'])).toThrow(/no keyframe 'finale'/);
  });

  test('a missing event is named', () => {
    const events = input.events.filter(({ id }) => id !== 'batch2');
    expect(() => frame({ ...input, events })).toThrow(/'batch2'/);
  });
});

describe('for those who do not see it', () => {
  test.each(LANGS)('%s: the description is short and tells the day', (lang) => {
    const own = inputs[lang] as GraphicInput;
    STEPS.forEach((name, position) => {
      const said = words({ ...own, position });
      expect(said.length, said).toBeLessThanOrEqual(lang === 'en' ? 300 : 120);
      expect(said).toContain('510');
      const { day } = rest(name);
      const told = lang === 'en' ? `day ${day},` : `第${day}天`;
      if (name !== 'cover') expect(said.toLowerCase()).toContain(told);
    });
  });

  test('what the report gives only by month is not told by day', () => {
    const said = words({ ...input, position: STEPS.indexOf('court') });
    expect(said).toContain('10月出庭率');
  });

  test('the table has every event of the days, and none outside them', () => {
    const { head, rows } = table(input);
    const whats = rows.map((row) => row[2]);
    for (const row of rows) expect(row).toHaveLength(head.length);
    expect(rows[0]?.[0]).toContain('推算');
    for (const event of input.events) {
      const within = event.id !== 'scosummit' && event.id !== 'society';
      expect(whats.includes(event.what), event.id).toBe(within);
    }
    expect(rows.find((row) => row[2]?.startsWith('第一批157'))?.[0]).toBe('91');
  });

  test.each(LANGS)('%s: labels keep to eight letters, or fourteen of Latin', (lang) => {
    for (const { words: lines } of moments(inputs[lang] as GraphicInput)) {
      for (const line of lines) {
        expect(lineWidth(line), line).toBeLessThanOrEqual(lang === 'en' ? 8.5 : 8);
      }
    }
  });
});

describe('the mark', () => {
  test('is empty at 0, full at 1, and half between', () => {
    expect(mark(0).lit).toBe('');
    expect(mark(1).lit).toBe(mark(1).faint);
    expect(mark(0.5).lit.split('M')).toHaveLength(5);
    expect(mark(0.5).faint).toBe(mark(1).faint);
  });
});
