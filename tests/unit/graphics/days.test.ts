import { describe, expect, test } from 'vitest';
import days from '../../../src/lib/graphics/days';
import { layoutOf, put } from '../../../src/lib/graphics/days/layout';
import { meta } from '../../../src/lib/graphics/days/meta';
import { milestonesOf, spanOf } from '../../../src/lib/graphics/days/milestones';
import { spiral } from '../../../src/lib/graphics/days/spiral';
import { logo } from '../../../src/lib/graphics/days/logo';
import { contextOf } from '../../../src/lib/graphics/kit/context';
import { measure } from '../../../src/lib/text/measure';
import type { Picture } from '../../../src/lib/graphics/types';
import type { Lang } from '../../../src/lib/model/story';
import {
  crossed,
  idsOf,
  labelFaults,
  LANGS,
  linesOf,
  markOf,
  PHONE,
  player,
  positionsOf,
  read,
  sizesOf,
  textOf,
  textsOf,
} from './pictures';

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
const SIZES = sizesOf(BOXES);
const STEPS: readonly string[] = days.keyframes;
const ZERO = STEPS.indexOf('zero');
const POSITIONS = positionsOf(STEPS.length);
const FROM_ZERO = POSITIONS.filter((position) => position >= ZERO);
const { input: inputIn, at: play } = player(days);
const input = inputIn();
const at = (position: number, size = PHONE, steps = STEPS) =>
  play(position, size, 'zh-Hant', steps);
const rest = (name: string, size = PHONE) => at(STEPS.indexOf(name), size);
const dayOf = (id: string) => input.events.find((event) => event.id === id)?.day ?? NaN;
const momentsIn = (lang: Lang) =>
  milestonesOf(contextOf(meta, inputIn(lang)), inputIn(lang).events);

const { zero, total } = spanOf(contextOf(meta, input));
const shape = spiral(zero, total);
const whole = new Set(shape.strokes.map(({ path }) => path));
const strokesIn = (path: string) => path.match(/M[^z]*z/g) ?? [];
const litStrokes = (picture: Picture) => linesOf(picture, 'lit-').flatMap(({ d }) => strokesIn(d));
const litInFull = (picture: Picture) =>
  litStrokes(picture).filter((path) => whole.has(path)).length;
const faint = (picture: Picture) =>
  linesOf(picture, 'faint-').flatMap(({ d }) => strokesIn(d)).length;
/** Between two keyframes days run evenly. */
const dayAt = (position: number) => {
  const resting = STEPS.map((name) =>
    momentsIn('zh-Hant').find(({ keyframe }) => keyframe === name),
  );
  const [from = 0, to = from] = [Math.floor(position), Math.ceil(position)].map(
    (i) => resting[i]?.day,
  );
  return Math.round((from + (to - from) * (position % 1)) * 1000) / 1000;
};

describe('the days', () => {
  test.each([
    ['zero', 0],
    ['depart', dayOf('batch1')],
    ['cross', dayOf('batch2')],
    ['again', dayOf('batch3')],
    ['today', dayOf('published')],
  ])('at %s the counter stands at day %i', (name, day) => {
    expect(read(rest(name), 'count')).toBe(String(day));
    expect(litInFull(rest(name))).toBe(day);
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
    expect(textOf(rest('zero'), 'date')?.lines).toEqual(['2019年2月21日', '推算']);
    for (const name of STEPS.slice(ZERO + 1))
      expect(read(rest(name), 'date')).not.toContain('推算');
  });

  test.each(FROM_ZERO)('at %f as many strokes are lit in full as days are counted', (position) => {
    const picture = at(position);
    const day = dayAt(position);
    const growing = day % 1 > 0 ? 1 : 0;
    expect(read(picture, 'count')).toBe(String(Math.floor(day)));
    expect(litInFull(picture)).toBe(Math.floor(day));
    expect(litStrokes(picture)).toHaveLength(Math.floor(day) + growing);
    expect(faint(picture)).toBe(total - Math.floor(day));
  });

  test('the newest stroke grows from its tail', () => {
    const lengthOf = (path: string) =>
      (path.match(/-?\d+/g) ?? []).slice(2).reduce((sum, n) => sum + Math.abs(+n), 0);
    const newest = (day: number) => {
      const picture = at(ZERO + day / dayOf('batch1'));
      return lengthOf(litStrokes(picture).find((stroke) => !whole.has(stroke)) ?? '');
    };
    expect(newest(40.6)).toBeGreaterThan(1.5 * newest(40.3));
  });
});

describe('the cover', () => {
  const cover = rest('cover');

  test('is complete, and says nothing', () => {
    expect(litInFull(cover)).toBe(total);
    expect(cover.marks.every(({ id }) => id.startsWith('lit-'))).toBe(true);
  });

  test('is small enough to be sent with the page', () => {
    const paths = linesOf(cover, 'lit-').map(({ d }) => d);
    expect(paths.join('').length).toBeLessThan(20_000);
  });

  test.each(BOXES)('%i × %i: stands whole inside the box, where no words come', (width, height) => {
    const layout = layoutOf({ width, height, em: 14 }, shape);
    const { bounds } = shape;
    for (const place of [layout.poster, layout.chart]) {
      const first = put({ x: bounds.left, y: bounds.top }, place);
      const last = put({ x: bounds.right, y: bounds.bottom }, place);
      expect(first.x).toBeGreaterThanOrEqual(width > 1.15 * height ? width / 3 : 0);
      expect(first.y).toBeGreaterThanOrEqual(0);
      expect(last.x).toBeLessThanOrEqual(width);
      expect(last.y).toBeLessThanOrEqual(height > 1.5 * width ? 0.58 * height : height);
    }
  });
});

describe('pins', () => {
  const pinned = momentsIn('zh-Hant');
  const dated = input.events.filter(
    ({ precision, day }) => precision === 'day' && day >= 0 && day <= total,
  );

  test('every event with a day in the span is held at the stroke of its day', () => {
    const { chart } = layoutOf(PHONE, shape);
    for (const event of dated) {
      const moment = pinned.find(({ day }) => day === event.day);
      expect(moment?.words, event.id).toContain(event.label);
      const pin = markOf(at(event.day / total, PHONE, ['zero', 'today']), `pin-${moment?.id}`);
      const { x, y } = put(shape.strokes[event.day - 1]?.center ?? { x: NaN, y: NaN }, chart);
      expect(pin).toMatchObject({ x: expect.closeTo(x, 0), y: expect.closeTo(y, 0) });
    }
  });

  test('the three departures and the month of the court stay marked', () => {
    const accents = idsOf(rest('today'), 'accent-').map((id) => id.slice(7));
    expect(accents).toEqual(expect.arrayContaining(['batch1', 'batch2', 'court100', 'batch3']));
    const [court] = linesOf(rest('today'), 'accent-court100');
    expect(strokesIn(court?.d ?? '')).toHaveLength(31);
    expect(idsOf(rest('cross'), 'accent-')).toEqual(['accent-batch1', 'accent-batch2']);
  });

  test.each(STEPS.slice(ZERO))('at %s its own event speaks in full', (name) => {
    const own = pinned.find(({ keyframe }) => keyframe === name);
    for (const size of SIZES) {
      const picture = rest(name, size);
      expect(read(picture, own?.id ?? '')).toBe(own?.words.join(''));
      expect(textOf(picture, own?.id ?? '')?.opacity).toBeUndefined();
      expect(markOf(picture, `pin-${own?.id}`)?.opacity).toBeUndefined();
    }
  });

  test('words that stay where a box has space for them stay in every higher one', () => {
    const heights = Array.from({ length: 100 }, (_, i) => 500 + i);
    const gone = heights.filter(
      (height) => !textOf(rest('again', { width: 350, height, em: 13 }), 'batch1'),
    );
    expect(gone).toEqual(heights.slice(0, gone.length));
    expect(gone.length).toBeLessThan(heights.length);
  });

  test('nothing that has not happened yet is pinned', () => {
    for (const position of FROM_ZERO)
      for (const id of idsOf(at(position), 'pin-')) {
        const day = pinned.find((moment) => id === `pin-${moment.id}`)?.day ?? NaN;
        expect(day - dayAt(position), `${id} at ${position}`).toBeLessThan(3);
      }
  });

  test('what passes by has its turn between the keyframes', () => {
    const spoken = new Set(
      Array.from({ length: 1201 }, (_, i) => at(i / 200)).flatMap((picture) =>
        textsOf(picture)
          .filter(({ opacity = 1 }) => opacity > 0.5)
          .map(({ id }) => id),
      ),
    );
    for (const { id } of pinned) expect(spoken).toContain(id);
  });

  test.each(LANGS.flatMap((lang) => SIZES.map((size) => ({ lang, ...size }))))(
    '$lang $width × $height at $em px: no words cover others or leave the box',
    ({ lang, ...size }) => {
      const faults = POSITIONS.flatMap((position) =>
        labelFaults(play(position, size, lang).marks, size).map((fault) => `${position}: ${fault}`),
      );
      expect(faults).toEqual([]);
    },
  );

  test.each(BOXES)('%i × %i: no line to words runs through others', (width, height) => {
    const faults = FROM_ZERO.flatMap((position) => {
      const picture = at(position, { width, height, em: 14 });
      return crossed(picture, linesOf(picture, 'leader-')).map((fault) => `${position}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });
});

describe('a pure function of a position', () => {
  test('before the first step and after the last the ends hold', () => {
    expect(at(-1)).toEqual(rest('cover'));
    expect(at(99)).toEqual(rest('today'));
  });

  test('an editor may leave steps out and change their order', () => {
    const middle = (dayOf('batch1') + dayAt(STEPS.indexOf('court'))) / 2;
    const picture = at(0.5, PHONE, ['court', 'depart']);
    expect(read(picture, 'count')).toBe(String(Math.floor(middle)));
    expect(() => at(0, PHONE, ['finale'])).toThrow(/no keyframe 'finale'/);
  });

  test('a missing event is named', () => {
    const events = input.events.filter(({ id }) => id !== 'batch2');
    expect(() => days.draw({ ...input, events })).toThrow(/'batch2'/);
  });
});

describe('for those who do not see it', () => {
  test.each(LANGS)('%s: the description is short and tells the day', (lang) => {
    STEPS.forEach((name, position) => {
      const said = days.describe({ ...inputIn(lang), position });
      expect(said.length, said).toBeLessThanOrEqual(lang === 'en' ? 300 : 120);
      expect(said).toContain('510');
      const day = momentsIn(lang).find(({ keyframe }) => keyframe === name)?.day;
      const told = lang === 'en' ? `day ${day},` : `第${day}天`;
      if (name !== 'cover') expect(said.toLowerCase()).toContain(told);
    });
  });

  test('what the report gives only by month is not told by day', () => {
    const said = days.describe({ ...input, position: STEPS.indexOf('court') });
    expect(said).toContain('10月出庭率');
  });

  test('the table has every event of the days, and none outside them', () => {
    const { head, rows } = days.table(input);
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
    for (const { words } of momentsIn(lang))
      for (const line of words) {
        const letters = measure(line, { role: 'text', size: 1 });
        expect(letters, line).toBeLessThanOrEqual(lang === 'en' ? 8.5 : 8);
      }
  });
});

describe('the mark', () => {
  test('is empty at 0, full at 1, and half between', () => {
    expect(logo(0).lit).toBe('');
    expect(logo(1).lit).toBe(logo(1).faint);
    expect(logo(0.5).lit.split('M')).toHaveLength(5);
    expect(logo(0.5).faint).toBe(logo(1).faint);
  });
});
