import { describe as suite, expect, test } from 'vitest';
import { boxOf } from '../../../src/lib/graphics/kit/labels';
import type { Box, PathMark } from '../../../src/lib/graphics/kit/marks';
import timeline from '../../../src/lib/graphics/timeline';
import { calendarOf } from '../../../src/lib/graphics/timeline/events';
import type { Picture, Size } from '../../../src/lib/graphics/types';
import {
  crossed,
  idsOf,
  labelFaults,
  LANGS,
  linesOf,
  markOf,
  player,
  positionsOf,
  read,
  sizesOf,
  textOf,
  textsOf,
} from './pictures';

const PHONE: Size = { width: 350, height: 560, em: 14 };
const DESK: Size = { width: 1304, height: 400, em: 14 };
const SIZES = sizesOf([
  [280, 432],
  [320, 360],
  [360, 400],
  [350, 560],
  [390, 844],
  [724, 400],
  [768, 900],
  [844, 330],
  [1304, 400],
  [1440, 900],
  [1920, 1080],
]);
const { input, at: play } = player(timeline);
const { events } = input();
const published = events.find(({ id }) => id === 'published');
if (!published) throw new Error('no day of publication');
const ids = events.map(({ id }) => id);
const SIDE = { 'series-1': 'qingdao', 'series-2': 'shenzhen' } as const;

const idsIn = (city: string) =>
  events.filter(({ series }) => series === null || SIDE[series] === city).map(({ id }) => id);
const explore = (view: string) => [view, ...(view === 'all' ? ids : idsIn(view))];
const at = (step: string, size = PHONE, view = 'all') =>
  play(explore(view).indexOf(step), size, 'zh-Hant', explore(view));

const flags = (picture: Picture) => textsOf(picture).filter(({ event }) => event !== undefined);
const disc = (picture: Picture, id: string): PathMark => {
  const mark = markOf(picture, `event-${id}`);
  if (mark?.kind !== 'path') throw new Error(`no mark ${id}`);
  return mark;
};
/** What an outline of straight and round sides reaches. */
function extentOf({ d }: PathMark): Box {
  const [, x0 = NaN, y0 = NaN] = d.match(/^M(-?[\d.]+) (-?[\d.]+)/)?.map(Number) ?? [];
  let [x, y] = [x0, y0];
  const corners = [[x, y]];
  for (const [, command, numbers = ''] of d.slice(1).matchAll(/([hva])([^a-z]+)/g)) {
    const values = numbers
      .trim()
      .split(/[ ,]|(?<=\d)(?=-)/)
      .map(Number);
    if (command === 'h') x += values[0] ?? 0;
    else if (command === 'v') y += values[0] ?? 0;
    else [x, y] = [x + (values.at(-2) ?? 0), y + (values.at(-1) ?? 0)];
    corners.push([x, y]);
  }
  const [xs, ys] = [corners.map(([x]) => x ?? NaN), corners.map(([, y]) => y ?? NaN)];
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}
const boxesOf = (picture: Picture) =>
  idsOf(picture, 'event-').map((id) => ({ id, ...extentOf(disc(picture, id.slice(6))) }));

suite.each([
  ['tall', PHONE, ['top', 'bottom'], ['left', 'right']],
  ['wide', DESK, ['left', 'right'], ['top', 'bottom']],
] as const)('%s', (_, size, along, across) => {
  const all = at('all', size);
  const box = (id: string) => extentOf(disc(all, id));
  const length = (one: Box) => one[along[1]] - one[along[0]];
  const middle = (one: Box, sides: typeof along | typeof across = along) =>
    (one[sides[0]] + one[sides[1]]) / 2;
  const path = (id: string) => {
    const mark = markOf(all, id);
    if (mark?.kind !== 'path') throw new Error(`no ${id}`);
    return extentOf(mark);
  };
  const perDay = length(path('story')) / published.day;

  test('every event is on the scale, a day as far from the next as the calendar says', () => {
    expect(idsOf(all, 'event-')).toEqual(ids.map((id) => `event-${id}`));
    expect(perDay).toBeGreaterThan(0.3);
    const zero = path('story')[along[0]];
    for (const { id, middle: day } of calendarOf(events, published).occurrences)
      expect(Math.abs(middle(box(id)) - zero - day * perDay), id).toBeLessThan(0.2);
  });

  test('an event known by its month spans that month, hollow; the others are discs', () => {
    for (const { id, precision } of events) {
      const isMonth = precision === 'month';
      expect(disc(all, id).fill === 'ground', id).toBe(isMonth);
      const { left, right, top, bottom } = box(id);
      if (!isMonth) expect(Math.abs(right - left - (bottom - top))).toBeLessThan(0.25);
      else expect(length(box(id)) + 2).toBeGreaterThan(27 * perDay);
    }
    expect(Math.abs(length(box('court100')) + 2 - 31 * perDay)).toBeLessThan(0.3);
  });

  test('Qingdao is on one side of the band, Shenzhen on the other, one event on the band', () => {
    const sides = { 'series-1': -1, 'series-2': 1 };
    for (const { id, series } of events) {
      const off = middle(box(id), across) - middle(path('band'), across);
      if (series) expect(Math.sign(off), id).toBe(sides[series]);
      else expect(Math.abs(off), id).toBeLessThan(0.2);
    }
  });

  test('no mark covers another', () => {
    boxesOf(all).forEach((a, i, boxes) => {
      for (const b of boxes.slice(i + 1)) {
        const apart =
          a.right <= b.left + 0.2 ||
          b.right <= a.left + 0.2 ||
          a.bottom <= b.top + 0.2 ||
          b.bottom <= a.top + 0.2;
        expect(apart, `${a.id} covers ${b.id}`).toBe(true);
      }
    });
  });

  test('the 510 days are marked from day zero to the day of publication', () => {
    expect(read(all, 'span')).toBe('510天');
    const story = path('story');
    expect(middle(box('published')) - story[along[0]]).toBeCloseTo(510.5 * perDay, 0);
    expect(middle(box('society'))).toBeGreaterThan(story[along[1]]);
    expect(markOf(all, 'zero')).toMatchObject({ kind: 'grid', values: [0], dash: [3, 3] });
    const scale = all.scales?.[along[0] === 'left' ? 'x' : 'y'];
    if (!scale) throw new Error('no scale of days');
    const [[from, to], [start, end]] = [scale.domain, scale.range];
    expect(start + ((0 - from) / (to - from)) * (end - start)).toBeCloseTo(story[along[0]], 0);
  });

  test('there are words at every event, and a line leads to each', () => {
    expect(new Set(flags(all).map(({ id }) => id))).toEqual(new Set(ids));
    for (const { lines, id } of flags(all))
      expect(lines.join(''), id).toBe(events.find((event) => event.id === id)?.label);
    expect(linesOf(all, 'leader-')).toHaveLength(ids.length);
  });

  test('no line runs through the words of another event', () => {
    const faults = crossed(all, linesOf(all, 'leader-')).filter((fault) => {
      const [line = '', words = ''] = fault.split(' runs through ');
      return ids.includes(words) && line !== `leader-${words}`;
    });
    expect(faults).toEqual([]);
  });
});

suite('exploring', () => {
  test('the event of the position is picked out, and only that', () => {
    const opacity = (picture: Picture, id: string) => disc(picture, id).opacity ?? 1;
    for (const id of ids) {
      const picture = at(id);
      expect(idsOf(picture, 'ring-')).toEqual([`ring-${id}`]);
      const bold = flags(picture).filter(({ role }) => role === 'bold');
      expect(bold.map((one) => one.id)).toEqual([id]);
      for (const other of ids.filter((one) => one !== id))
        expect(opacity(picture, other)).toBeLessThan(opacity(picture, id));
    }
    const all = at('all');
    expect(idsOf(all, 'ring-')).toEqual([]);
    expect(ids.every((id) => opacity(all, id) === 1)).toBe(true);
  });

  test.each(['qingdao', 'shenzhen'])(
    '%s alone: the other city steps back and says nothing',
    (city) => {
      for (const step of explore(city)) {
        const picture = at(step, DESK, city);
        expect(new Set(flags(picture).map(({ id }) => id))).toEqual(new Set(idsIn(city)));
        for (const { id } of events.filter(({ series }) => series && SIDE[series] !== city))
          expect(disc(picture, id).opacity).toBeLessThan(0.4);
        expect(idsOf(picture, 'target-')).toEqual(idsIn(city).map((id) => `target-${id}`));
      }
    },
  );

  test('what is picked out has its words even where there is no room for all', () => {
    const size = { width: 320, height: 300, em: 28 };
    expect(flags(at('all', size)).length).toBeLessThan(ids.length);
    for (const id of ids) expect(textOf(at(id, size), id)).toBeDefined();
  });
});

test.each(LANGS.flatMap((lang) => SIZES.map((size) => ({ lang, ...size }))))(
  '$lang $width × $height at $em px: no words cover others or leave the box, no mark stands on words',
  ({ lang, ...size }) => {
    const faults = ['all', 'qingdao', 'shenzhen'].flatMap((view) => {
      const steps = explore(view);
      return positionsOf(steps.length, 0.5).flatMap((position) =>
        labelFaults(play(position, size, lang, steps).marks, size).map(
          (fault) => `${view} ${position}: ${fault}`,
        ),
      );
    });
    expect(faults).toEqual([]);
    const picture = play(0, size, lang, ['all']);
    const words = textsOf(picture).map((mark) => ({ id: mark.id, ...boxOf(mark) }));
    const covered = boxesOf(picture).flatMap((one) =>
      words
        .filter(
          (box) =>
            one.left + 0.1 < box.right &&
            box.left + 0.1 < one.right &&
            one.top + 0.1 < box.bottom &&
            box.top + 0.1 < one.bottom,
        )
        .map((box) => `${one.id} stands on ${box.id}`),
    );
    expect(covered).toEqual([]);
  },
);

suite('a pure function of a position', () => {
  const steps = explore('all');
  const draw = (position: number) => play(position, PHONE, 'zh-Hant', steps);

  test('before the first step and after the last the ends hold', () => {
    expect(draw(-1)).toEqual(at('all'));
    expect(draw(99)).toEqual(at(ids.at(-1) ?? ''));
  });

  test('an unknown step, and a story without its day of publication, are named', () => {
    expect(() => play(0, PHONE, 'zh-Hant', ['none'])).toThrow(/no keyframe 'none'/);
    const rest = events.filter(({ id }) => id !== 'published');
    expect(() => timeline.draw({ ...input(), events: rest })).toThrow(/'published'/);
  });
});

suite('for those who do not see it', () => {
  test.each(LANGS)('%s: what the picture shows, in few words', (lang) => {
    const own = { ...input(lang), steps: ['all'] };
    const said = timeline.describe(own);
    expect([...said].length).toBeLessThanOrEqual(lang === 'en' ? 240 : 120);
    for (const number of [events.length, 16, 7, 8]) expect(said).toContain(String(number));
    for (const event of own.events) {
      const words = timeline.describe({ ...own, steps: [event.id] });
      expect(words).toContain(event.dateText);
      expect(words).toContain(event.what);
    }
  });

  test('the table has every event', () => {
    const { head, rows } = timeline.table(input());
    expect(rows.map((row) => row[2])).toEqual(events.map(({ what }) => what));
    for (const row of rows) expect(row).toHaveLength(head.length);
  });
});

test('an event steps off its lane only where it would cover another, at any width', () => {
  const widths = Array.from({ length: 200 }, (_, i) => 600 + i);
  const off = widths.filter((width) => {
    const picture = play(0, { width, height: 400, em: 28 }, 'en', ['all']);
    const top = (id: string) => extentOf(disc(picture, id)).top;
    return Math.abs(top('society') - top('korea_lounge')) > 0.2;
  });
  expect(off).toEqual([]);
});
