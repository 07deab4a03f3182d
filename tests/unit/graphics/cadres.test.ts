import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import '../../../src/lib/graphics/all';
import Graphic from '../../../src/lib/graphics/Graphic.svelte';
import { describe as describeCadres, table } from '../../../src/lib/graphics/cadres/describe';
import { frame } from '../../../src/lib/graphics/cadres/frame';
import { meta } from '../../../src/lib/graphics/cadres/meta';
import { labelFaults } from '../../../src/lib/graphics/marks/labels';
import type { GraphicInput, Size } from '../../../src/lib/graphics/types';
import { readStory } from '../../../src/lib/story';
import type { Lang } from '../../../src/lib/story/types';

const LANGS = ['zh-Hant', 'zh-Hans', 'en'] as const;
const STEPS = meta.keyframes;
const PHONE: Size = { width: 360, height: 414, em: 14 };
const BOXES = [
  [320, 340],
  [360, 414],
  [390, 472],
  [768, 560],
  [800, 820],
  [1100, 960],
] as const;
const LETTERS = [13, 14, 16, 22, 28];

/** Positions from the first step to the last. */
const every = (step: number) =>
  Array.from({ length: Math.round((STEPS.length - 1) / step) + 1 }, (_, i) => i * step);

const sources = Object.fromEntries(
  LANGS.map((lang) => {
    const { story } = readStory('.', lang);
    const graphic = story?.sections.find((section) => section.graphic?.name === 'cadres')?.graphic;
    if (!graphic) throw new Error(`no cadres in ${lang}`);
    return [lang, graphic];
  }),
);

function input(
  position: number,
  size = PHONE,
  lang: Lang = 'zh-Hant',
  steps = STEPS,
): GraphicInput {
  const graphic = sources[lang];
  if (!graphic) throw new Error(lang);
  return { ...graphic, steps, position, size };
}

/** The dots of a frame, and which places belong to people on the road. */
function placed(position: number, size: Size) {
  const { dots } = frame(input(position, size));
  const onTheRoad = new Set<string>();
  for (let i = 2; i < dots.tails.length; i += 4) {
    onTheRoad.add(`${dots.tails[i]},${dots.tails[i + 1]}`);
  }
  return { dots, onTheRoad };
}

const at = (keyframe: string) => STEPS.indexOf(keyframe);
const value = (id: string) => input(0).rows.find((row) => row.id === id)?.value;

describe('the people', () => {
  it('are all somewhere, once, at every position', () => {
    for (const position of every(0.01)) {
      const { counts, groups, dots } = frame(input(position));
      expect(counts.qingdao + counts.travelling + counts.shenzhen, `at ${position}`).toBe(457);
      expect(groups.map((g) => g.qingdao + g.travelling + g.shenzhen)).toEqual([157, 150, 150]);
      expect(dots.xy.map((group) => group.length / 2)).toEqual([157, 150, 150]);
    }
  });

  it('are where the report has them at every rest', () => {
    const there = STEPS.map((_, position) => frame(input(position)).counts);
    const still = (name: string) => there[at(name)];
    expect(still('poles')).toEqual({ qingdao: value('cadres_total'), travelling: 0, shenzhen: 0 });
    for (const name of ['first', 'spread']) {
      expect(still(name)).toEqual({
        qingdao: 300,
        travelling: 0,
        shenzhen: value('cadres_batch_1'),
      });
    }
    for (const name of ['second', 'third', 'today', 'grown']) {
      expect(still(name)).toEqual({ qingdao: value('cadres_home'), travelling: 0, shenzhen: 150 });
    }
  });

  it('hand over without a gap: never more than the first group nor fewer than the second', () => {
    for (const position of every(0.01).filter((p) => p >= 2 && p <= 4)) {
      const { shenzhen } = frame(input(position)).counts;
      expect(shenzhen).toBeGreaterThanOrEqual(150);
      expect(shenzhen).toBeLessThanOrEqual(157);
    }
    const { groups } = frame(input(at('crossing')));
    expect(groups[0]?.travelling).toBeGreaterThan(70);
    expect(groups[1]?.travelling).toBeGreaterThan(70);
  });

  it('never leap: a hundredth of a step moves nobody farther than a thumb is wide', () => {
    let before = frame(input(0)).dots.xy.flat();
    for (const position of every(0.01)) {
      const xy = frame(input(position)).dots.xy.flat();
      const leaps = xy.map((to, i) => Math.abs(to - (before[i] ?? NaN)));
      expect(Math.max(...leaps), `at ${position}`).toBeLessThan(45);
      before = xy;
    }
  });

  it('stand in the same places however the position was reached', () => {
    const picture = (position: number) => JSON.stringify(frame(input(position)));
    const forwards = every(0.13).map(picture);
    const backwards = every(0.13).reverse().map(picture).reverse();
    expect(backwards).toEqual(forwards);
  });

  it('are conserved when an editor drops or reorders steps', () => {
    for (const steps of [['first', 'third'], ['today', 'poles', 'crossing'], ['grown']]) {
      for (const position of [0, 0.3, 0.5, 1, 1.5, 2]) {
        const { counts } = frame(input(position, PHONE, 'zh-Hant', steps));
        expect(counts.qingdao + counts.travelling + counts.shenzhen).toBe(457);
      }
    }
    const rest = frame(input(1, PHONE, 'zh-Hant', ['today', 'first']));
    expect(rest.counts).toEqual(frame(input(at('first'))).counts);
  });
});

describe('the calendar', () => {
  it('never runs backwards and stops at the days of the rows', () => {
    const days = every(0.01).map((position) => frame(input(position)).day);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    const dayOf = (keyframe: string) => frame(input(at(keyframe))).day;
    expect(dayOf('poles')).toBeLessThan(value('cadres_start_1') ?? 0);
    expect(dayOf('first')).toBe(value('cadres_start_1'));
    expect(dayOf('spread')).toBe((value('cadres_start_1') ?? 0) + 10);
    expect(dayOf('crossing')).toBe(value('cadres_start_2'));
    expect(dayOf('third')).toBe(value('cadres_start_3'));
    expect(dayOf('today')).toBe(Date.parse('2020-07-15') / 864e5);
    expect(dayOf('grown')).toBe(dayOf('today'));
  });

  it('waits while anybody is on the road', () => {
    for (const position of every(0.01)) {
      const [now, next] = [frame(input(position)), frame(input(Math.min(7, position + 0.01)))];
      if (now.counts.travelling && next.counts.travelling) expect(now.day).toBe(next.day);
    }
  });

  it('agrees with the chart and the counter: the cursor stands at the number of the day', () => {
    for (const position of every(0.01)) {
      const { chart, counts, day, labels } = frame(input(position));
      expect(chart.cursor.x).toBeCloseTo(chart.x(day), 6);
      expect(chart.cursor.y).toBeCloseTo(chart.y(counts.shenzhen), 6);
      const count = labels.find((label) => label.id === 'count');
      expect(count?.lines[0]).toMatch(new RegExp(`^${counts.shenzhen}(人)?$`));
    }
  });
});

describe('the dots', () => {
  it.each(BOXES)('stay inside %i × %i and do not overlap at rest', (width, height) => {
    for (const em of LETTERS) {
      STEPS.forEach((step, position) => {
        const { dots, onTheRoad } = placed(position, { width, height, em });
        const d = 2 * dots.radius;
        const xy = dots.xy.flat();
        const rest: [number, number][] = [];
        for (let i = 0; i < 457; i++) {
          const [x, y] = [xy[2 * i] ?? NaN, xy[2 * i + 1] ?? NaN];
          expect(x > dots.radius && x < width - dots.radius, `${step} x ${x}`).toBe(true);
          expect(y > dots.radius && y < height - dots.radius, `${step} y ${y}`).toBe(true);
          if (!onTheRoad.has(`${x},${y}`)) rest.push([x, y]);
        }
        rest.forEach(([x, y], i) => {
          for (const [u, v] of rest.slice(0, i)) {
            if (Math.abs(x - u) < d && Math.hypot(x - u, y - v) < d * 0.99) {
              throw new Error(`${step}, em ${em}: dots overlap at ${x},${y} and ${u},${v}`);
            }
          }
        });
      });
    }
  });
});

describe('the words', () => {
  it.each(BOXES.flatMap((box) => LETTERS.map((em) => [...box, em] as const)))(
    'never cover each other nor leave %i × %i at %i px, in any language',
    (width, height, em) => {
      const faults = new Set<string>();
      for (const lang of LANGS) {
        for (const position of every(0.05)) {
          const size = { width, height, em };
          for (const fault of labelFaults(frame(input(position, size, lang)), size)) {
            faults.add(`${lang} ${position.toFixed(2)}: ${fault}`);
          }
        }
      }
      expect([...faults]).toEqual([]);
    },
  );
});

describe('the marks of what the report does not say itself', () => {
  const words = (position: number, size: Size = { width: 800, height: 820, em: 14 }) =>
    frame(input(position, size))
      .labels.filter((label) => (label.opacity ?? 1) > 0.5)
      .map((label) => label.lines.join('') + (label.unit ?? ''));

  it('restored numbers carry a sign, and the sign is explained', () => {
    expect(words(at('today'))).toEqual(
      expect.arrayContaining(['第一批157人*', '第二批150人*', '第三批150人*', '150人*', '*復原']),
    );
    expect(words(at('poles'))).toContain('*復原');
    expect(words(at('poles'))).toContain('0人');
  });

  it('computed days and numbers say so', () => {
    expect(words(at('second'))).toContain('推算1月18日');
    expect(words(4.3)).toContain('推算1月18日');
    expect(words(at('today'))).toContain('307人推算');
  });

  it('lower bounds stay lower bounds, in words and in rings', () => {
    const rings = (keyframe: string) => frame(input(at(keyframe))).rings;
    const drawn = (keyframe: string) =>
      rings(keyframe).map((ring) => (ring.opacity === 1 ? ring.xy.length / 2 : 0));
    expect(drawn('spread')).toEqual([60, 1, 1, 1]);
    expect(drawn('second')).toEqual([60, 1, 1, 1]);
    expect(drawn('third')).toEqual([60, 19]);
    expect(words(at('spread'))).toContain('逾60家單位，分配為示意');
    expect(words(at('third'))).toContain('79家單位，分配為示意');
  });
});

describe('for readers who do not see it', () => {
  it('says it in at most 120 characters', () => {
    STEPS.forEach((_, position) => {
      const words = describeCadres(input(position));
      expect(words.length, words).toBeLessThanOrEqual(120);
      expect(words).toContain('457');
    });
    expect(describeCadres(input(at('poles')))).toContain('出發之前在深圳0人');
    expect(describeCadres(input(at('crossing')))).toContain('由157人換為150人');
    expect(describeCadres(input(at('today')))).toContain('2020年7月15日在深圳150人');
  });

  it('lists the three groups with their status', () => {
    const { head, rows } = table(input(0));
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toHaveLength(head.length);
    expect(rows.map((row) => row[1])).toEqual(['157人', '150人', '150人']);
    expect(rows.map((row) => row.at(-1))).toEqual([
      '人數復原',
      '人數復原、期滿日推算',
      '人數復原、期滿日推算',
    ]);
  });

  it('is complete without script: every person is on the server’s picture', () => {
    const data = input(0);
    const { body } = render(Graphic, {
      props: {
        data: { name: 'cadres', rows: [...data.rows], events: [...data.events], text: data.text },
        steps: [...STEPS],
        position: at('third'),
        still: true,
      },
    });
    const dots = body.slice(body.indexOf('class="dots'));
    expect(dots.match(/h0/g)).toHaveLength(157 + 2 * (150 + 150));
  });
});
