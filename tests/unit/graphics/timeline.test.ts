import { describe as suite, expect, test } from 'vitest';
import { boxOf, labelFaults, VISIBLE } from '../../../src/lib/graphics/marks/labels';
import { calendarOf } from '../../../src/lib/graphics/timeline/calendar';
import { describe, table } from '../../../src/lib/graphics/timeline/describe';
import { frame, type TimelineFrame } from '../../../src/lib/graphics/timeline/frame';
import { meta } from '../../../src/lib/graphics/timeline/meta';
import type { GraphicInput, Label, Size } from '../../../src/lib/graphics/types';
import { readStory } from '../../../src/lib/story';
import { LANGUAGES } from '../../../src/lib/story/languages';
import type { Lang } from '../../../src/lib/story/types';

const LANGS = LANGUAGES.map(({ tag }) => tag);
const PHONE: Size = { width: 350, height: 560, em: 14 };
const DESK: Size = { width: 1304, height: 400, em: 14 };
const BOXES = [
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
] as const;
const SIZES: Size[] = [13, 14, 16, 22, 28].flatMap((em) =>
  BOXES.map(([width, height]) => ({ width, height, em })),
);

function inputOf(lang: Lang): GraphicInput {
  const graphic = readStory(process.cwd(), lang).story?.sections.find(
    (section) => section.graphic?.name === meta.name,
  )?.graphic;
  if (!graphic) throw new Error('no section shows the graphic');
  return { ...graphic, steps: ['all'], position: 0, size: PHONE };
}

const inputs = new Map(LANGS.map((lang) => [lang, inputOf(lang)]));
const input = inputOf('zh-Hant');
const { events } = input;
const ids = events.map(({ id }) => id);
const idsOf = (city: string) =>
  events.filter((event) => event.city === city || event.city === null).map(({ id }) => id);
const explore = (view: string) => [view, ...(view === 'all' ? ids : idsOf(view))];
const at = (step: string, size = PHONE, view = 'all') => {
  const steps = explore(view);
  return frame({ ...input, size, steps, position: steps.indexOf(step) });
};
const seen = ({ opacity = 1 }: { opacity?: number }) => opacity > VISIBLE;
const flags = (drawn: TimelineFrame) => drawn.labels.filter(({ event }) => event !== undefined);
const mark = (drawn: TimelineFrame, id: string) => {
  const found = drawn.marks.find((one) => one.id === id);
  if (!found) throw new Error(`no mark ${id}`);
  return found;
};

suite.each([
  ['tall', PHONE, 'top', 'left'],
  ['wide', DESK, 'left', 'top'],
] as const)('%s', (_, size, along, across) => {
  const all = at('all', size);
  const [length, thickness] =
    along === 'top' ? (['height', 'width'] as const) : (['width', 'height'] as const);
  const middle = (one: ReturnType<typeof mark>) => one[along] + one[length] / 2;

  test('every event is on the scale, a day as far from the next as the calendar says', () => {
    expect(all.marks.map(({ id }) => id)).toEqual(ids);
    const { occurrences } = calendarOf(events);
    const [first, last] = [occurrences[0], occurrences.at(-1)];
    if (!first || !last) throw new Error('no events');
    const perDay =
      (middle(mark(all, last.id)) - middle(mark(all, first.id))) / (last.middle - first.middle);
    expect(perDay).toBeGreaterThan(0.3);
    for (const { id, middle: day } of occurrences)
      expect(middle(mark(all, id)) - middle(mark(all, first.id)), id).toBeCloseTo(
        (day - first.middle) * perDay,
        6,
      );
  });

  test('an event known by its month spans that month, hollow; the others are discs', () => {
    const perDay = all.span[length] / 510;
    for (const event of events) {
      const drawn = mark(all, event.id);
      expect(drawn.month, event.id).toBe(event.precision === 'month');
      if (!drawn.month) expect(drawn.width).toBeCloseTo(drawn.height);
      else expect(drawn[length] + 2).toBeGreaterThan(27 * perDay);
    }
    expect(mark(all, 'court100')[length] + 2).toBeCloseTo(31 * perDay);
  });

  test('Qingdao is on one side of the band, Shenzhen on the other, one event on the band', () => {
    const { band } = all;
    const sides = { qingdao: -1, shenzhen: 1 };
    for (const { id, city } of events) {
      const off =
        mark(all, id)[across] + mark(all, id)[thickness] / 2 - band[across] - band[thickness] / 2;
      if (city) expect(Math.sign(off), id).toBe(sides[city]);
      else expect(off, id).toBeCloseTo(0);
    }
  });

  test('no mark covers another', () => {
    all.marks.forEach((a, i) => {
      for (const b of all.marks.slice(i + 1)) {
        const apart =
          a.left + a.width <= b.left + 0.01 ||
          b.left + b.width <= a.left + 0.01 ||
          a.top + a.height <= b.top + 0.01 ||
          b.top + b.height <= a.top + 0.01;
        expect(apart, `${a.id} covers ${b.id}`).toBe(true);
      }
    });
  });

  test('the 510 days are marked from day zero to the day of publication', () => {
    expect(all.labels.find(({ id }) => id === 'span')?.lines).toEqual(['510天']);
    const day = all.span[length] / 510;
    expect(middle(mark(all, 'published')) - all.span[along]).toBeCloseTo(510.5 * day);
    expect(middle(mark(all, 'society')) - all.span[along]).toBeGreaterThan(all.span[length]);
    expect(all.zero).toMatchObject({ [along === 'left' ? 'x1' : 'y1']: all.span[along] });
  });

  test('there are words at every event, and a line leads to each', () => {
    expect(
      flags(all)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...ids].sort());
    for (const { lines, id } of flags(all))
      expect(lines.join(''), id).toBe(events.find((event) => event.id === id)?.label);
    for (const { id, leader } of all.marks) expect(leader.points, id).toHaveLength(2);
  });

  test('no line runs through the words of another event', () => {
    for (const { id, leader } of all.marks) {
      const [[x1, y1], [x2, y2]] = leader.points as [[number, number], [number, number]];
      for (const label of flags(all).filter((one) => one.id !== id)) {
        const box = boxOf(label, all, size);
        for (let t = 0; t <= 1; t += 0.02) {
          const [x, y] = [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];
          const inside = x > box.left && x < box.right && y > box.top && y < box.bottom;
          expect(inside, `${id} runs through ${label.id}`).toBe(false);
        }
      }
    }
  });
});

suite('exploring', () => {
  test('the event of the position is picked out, and only that', () => {
    for (const id of ids) {
      const drawn = at(id);
      expect(drawn.marks.filter(({ picked }) => picked === 1).map((one) => one.id)).toEqual([id]);
      const bold = flags(drawn).filter(({ face }) => face === 'bold');
      expect(bold.map((one) => one.id)).toEqual([id]);
      for (const other of drawn.marks.filter((one) => one.id !== id))
        expect(other.opacity).toBeLessThan(mark(drawn, id).opacity);
    }
    expect(at('all').marks.every(({ picked, opacity }) => picked === 0 && opacity === 1)).toBe(
      true,
    );
  });

  test.each(['qingdao', 'shenzhen'])(
    '%s alone: the other city steps back and says nothing',
    (city) => {
      for (const step of explore(city)) {
        const drawn = at(step, DESK, city);
        const spoken = flags(drawn).filter(seen);
        expect(spoken.map(({ id }) => id).sort()).toEqual(idsOf(city).sort());
        for (const { id } of events.filter((event) => event.city && event.city !== city))
          expect(mark(drawn, id).opacity).toBeLessThan(0.4);
        expect(drawn.facts?.map(({ id }) => id)).toEqual(idsOf(city).map((id) => `event-${id}`));
      }
    },
  );

  test('what is picked out has its words even where there is no room for all', () => {
    const size = { width: 320, height: 300, em: 28 };
    expect(flags(at('all', size)).length).toBeLessThan(ids.length);
    for (const id of ids) expect(flags(at(id, size)).map((one) => one.id)).toContain(id);
  });
});

test.each(LANGS.flatMap((lang) => SIZES.map((size) => ({ lang, ...size }))))(
  '$lang $width × $height at $em px: no words cover others or leave the box',
  ({ lang, ...size }) => {
    const own = inputs.get(lang) as GraphicInput;
    const faults = ['all', 'qingdao', 'shenzhen'].flatMap((view) => {
      const steps = explore(view);
      return Array.from({ length: 2 * steps.length - 1 }, (_, i) => i / 2).flatMap((position) =>
        labelFaults(frame({ ...own, size, steps, position }), size).map(
          (fault) => `${view} ${position}: ${fault}`,
        ),
      );
    });
    expect(faults).toEqual([]);
  },
);

test.each(LANGS.flatMap((lang) => SIZES.map((size) => ({ lang, ...size }))))(
  '$lang $width × $height at $em px: no mark stands on words',
  ({ lang, ...size }) => {
    const drawn = frame({ ...(inputs.get(lang) as GraphicInput), size });
    const boxes = drawn.labels.map((label) => boxOf(label, drawn, size));
    const faults = drawn.marks.flatMap(({ id, left, top, width, height }) =>
      boxes
        .filter(
          (box) =>
            left < box.right &&
            box.left < left + width &&
            top < box.bottom &&
            box.top < top + height,
        )
        .map((box) => `${id} stands on ${box.id}`),
    );
    expect(faults).toEqual([]);
  },
);

suite('a pure function of a position', () => {
  const steps = explore('all');
  const positions = Array.from({ length: 97 }, (_, i) => i / 4);
  const draw = (position: number) => frame({ ...input, steps, position });

  test('the same input gives the same picture, whatever was asked before', () => {
    const forwards = positions.map(draw);
    expect([...positions].reverse().map(draw).reverse()).toEqual(forwards);
  });

  test('before the first step and after the last the ends hold', () => {
    expect(draw(-1)).toEqual(at('all'));
    expect(draw(99)).toEqual(at(ids.at(-1) ?? ''));
  });

  test('an unknown step, and a story without its day of publication, are named', () => {
    expect(() => frame({ ...input, steps: ['none'] })).toThrow(/no keyframe 'none'/);
    const rest = events.filter(({ id }) => id !== 'published');
    expect(() => frame({ ...input, events: rest })).toThrow(/'published'/);
  });
});

suite('for those who do not see it', () => {
  test.each(LANGS)('%s: what the picture shows, in few words', (lang) => {
    const own = inputs.get(lang) as GraphicInput;
    const said = describe(own);
    expect([...said].length).toBeLessThanOrEqual(lang === 'en' ? 240 : 120);
    for (const number of [events.length, 16, 7, 8]) expect(said).toContain(String(number));
    for (const event of own.events) {
      const words = describe({ ...own, steps: [event.id] });
      expect(words).toContain(event.dateText);
      expect(words).toContain(event.what);
    }
  });

  test('the table has every event', () => {
    const { head, rows } = table(input);
    expect(rows.map((row) => row[2])).toEqual(events.map(({ what }) => what));
    for (const row of rows) expect(row).toHaveLength(head.length);
  });

  test('words keep to their labels', () => {
    const label = (one: Label) => one.lines.join('');
    expect(flags(at('all')).map(label).sort()).toEqual(events.map((event) => event.label).sort());
  });
});
