import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import '../../../src/lib/graphics/all';
import Graphic from '../../../src/lib/graphics/Graphic.svelte';
import cadres from '../../../src/lib/graphics/cadres';
import type { DotsMark } from '../../../src/lib/graphics/kit/marks';
import type { Picture, Size } from '../../../src/lib/graphics/types';
import {
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
  textsOf,
} from './pictures';

const STEPS: readonly string[] = cadres.keyframes;
const PHONE: Size = { width: 360, height: 414, em: 14 };
const BOXES = [
  [320, 340],
  [360, 414],
  [390, 472],
  [768, 560],
  [800, 820],
  [1100, 960],
] as const;
const { input, at: play } = player(cadres);
const draw = (position: number, size = PHONE) => play(position, size);
const EVERY = positionsOf(STEPS.length, 0.01);
const at = (keyframe: string) => STEPS.indexOf(keyframe);
const rest = (keyframe: string, size = PHONE) => draw(at(keyframe), size);
const value = (id: string) => input().rows.find((row) => row.id === id)?.value ?? NaN;

const dots = (picture: Picture, prefix: string): DotsMark[] =>
  picture.marks.filter(
    (mark): mark is DotsMark => mark.kind === 'dots' && mark.id.startsWith(prefix),
  );
/** Everybody's place: x and y in turn. */
const everybody = (picture: Picture) => dots(picture, 'dots-').flatMap(({ xy }) => xy);
/** Places of those on the road, as text. */
const onTheRoad = (picture: Picture) => {
  const ends = linesOf(picture, 'tails').flatMap(pointsOf);
  return new Set(ends.filter((_, i) => i % 2 === 1).map(({ x, y }) => `${x},${y}`));
};
/** How many are north and south of the road, and on it. */
function counts(picture: Picture) {
  const road = onTheRoad(picture);
  const people = dots(picture, 'dots-')[0];
  if (!people || typeof people.fill === 'string') throw new Error('no people between two cities');
  const middle = (people.fill.y1 + people.fill.y2) / 2;
  const xy = everybody(picture);
  const found = { qingdao: 0, travelling: 0, shenzhen: 0 };
  for (let i = 0; i < xy.length; i += 2) {
    const [x = NaN, y = NaN] = [xy[i], xy[i + 1]];
    if (road.has(`${x},${y}`)) found.travelling++;
    else found[y < middle ? 'qingdao' : 'shenzhen']++;
  }
  return found;
}
/** The number the counter says are in Shenzhen. */
const counted = (picture: Picture) => Number.parseInt(read(picture, 'count') ?? '', 10);
/** The day under the cursor of the chart, and how many it stands at. */
function cursor(picture: Picture) {
  const mark = markOf(picture, 'cursor');
  if (mark?.kind !== 'circle') throw new Error('no cursor');
  const { x: day, y: people } = inUnits(picture, mark);
  return { day, people };
}

describe('the people', () => {
  it('are all somewhere, once, at every position', () => {
    for (const position of EVERY) {
      const groups = dots(draw(position), 'dots-').map(({ xy }) => xy.length / 2);
      expect(groups, `at ${position}`).toEqual([157, 150, 150]);
    }
  });

  it('are where the report has them at every rest', () => {
    const still = (name: string) => {
      const found = counts(rest(name));
      expect(counted(rest(name))).toBe(found.shenzhen);
      return found;
    };
    expect(still('poles')).toEqual({ qingdao: value('cadres_total'), travelling: 0, shenzhen: 0 });
    for (const name of ['first', 'spread'])
      expect(still(name)).toEqual({
        qingdao: 300,
        travelling: 0,
        shenzhen: value('cadres_batch_1'),
      });
    for (const name of ['second', 'third', 'today', 'grown'])
      expect(still(name)).toEqual({ qingdao: value('cadres_home'), travelling: 0, shenzhen: 150 });
  });

  it('hand over without a gap: never more than the first group nor fewer than the second', () => {
    for (const position of EVERY.filter((p) => p >= 2 && p <= 4)) {
      const { people } = cursor(draw(position));
      expect(people).toBeGreaterThan(149);
      expect(people).toBeLessThan(158);
    }
    const { travelling } = counts(rest('crossing'));
    expect(travelling).toBeGreaterThan(140);
    expect(read(rest('crossing'), 'handover')).toContain('157→150');
  });

  it('never leap: a hundredth of a step moves nobody farther than a thumb is wide', () => {
    let before = everybody(draw(0));
    for (const position of EVERY) {
      const xy = everybody(draw(position));
      const leaps = xy.map((to, i) => Math.abs(to - (before[i] ?? NaN)));
      expect(Math.max(...leaps), `at ${position}`).toBeLessThan(45);
      before = xy;
    }
  });

  it('hold their places before the first step and after the last', () => {
    expect(draw(-1)).toEqual(draw(0));
    expect(draw(99)).toEqual(rest('grown'));
  });

  it('are conserved when an editor drops or reorders steps', () => {
    for (const steps of [['first', 'third'], ['today', 'poles', 'crossing'], ['grown']])
      for (const position of [0, 0.3, 0.5, 1, 1.5, 2])
        expect(everybody(play(position, PHONE, 'zh-Hant', steps))).toHaveLength(2 * 457);
    const first = play(1, PHONE, 'zh-Hant', ['today', 'first']);
    expect(first.marks).toEqual(rest('first').marks);
  });
});

describe('the calendar', () => {
  it('never runs backwards and stops at the days of the rows', () => {
    const days = EVERY.map((position) => cursor(draw(position)).day);
    days.reduce((before, day) => {
      expect(day).toBeGreaterThanOrEqual(before - 1e-6);
      return day;
    });
    const says = (keyframe: string, id: string) =>
      expect(textOf(rest(keyframe), 'date')).toMatchObject({ fact: id });
    expect(read(rest('poles'), 'date')).toBe('出發之前');
    says('first', 'cadres_start_1');
    says('crossing', 'cadres_start_2');
    says('third', 'cadres_start_3');
    expect(read(rest('spread'), 'date')).toBe('2019年6月2日');
    for (const keyframe of ['today', 'grown'])
      expect(cursor(rest(keyframe)).day).toBeCloseTo(Date.parse('2020-07-15') / 864e5, 0);
  });

  it('waits while anybody is on the road', () => {
    for (const [i, position] of EVERY.entries()) {
      const [now, next] = [draw(position), draw(EVERY[i + 1] ?? position)];
      const isBusy = onTheRoad(now).size > 0 && onTheRoad(next).size > 0;
      if (isBusy && position % 1 > 0.01 && read(now, 'date')?.includes('年'))
        expect(read(next, 'date'), `at ${position}`).toBe(read(now, 'date'));
    }
  });

  it('agrees with the chart and the counter: the cursor stands at the number of the day', () => {
    for (const position of EVERY) {
      const picture = draw(position);
      if (textOf(picture, 'count'))
        expect(Math.abs(cursor(picture).people - counted(picture))).toBeLessThan(0.5);
      expect(counts(picture).qingdao).toBeLessThanOrEqual(457 - cursor(picture).people + 0.5);
    }
  });
});

describe('the dots', () => {
  it.each(BOXES)('stay inside %i × %i and do not overlap at rest', (width, height) => {
    for (const em of LETTERS) {
      for (const step of STEPS) {
        const picture = rest(step, { width, height, em });
        const road = onTheRoad(picture);
        const xy = everybody(picture);
        const r = dots(picture, 'dots-')[0]?.r ?? NaN;
        const still: [number, number][] = [];
        for (let i = 0; i < 457; i++) {
          const [x, y] = [xy[2 * i] ?? NaN, xy[2 * i + 1] ?? NaN];
          expect(x > r && x < width - r, `${step} x ${x}`).toBe(true);
          expect(y > r && y < height - r, `${step} y ${y}`).toBe(true);
          if (!road.has(`${x},${y}`)) still.push([x, y]);
        }
        // Rounding brings two dots together by a tenth of a pixel at most.
        const least = 2 * r * 0.99 - 0.25;
        still.forEach(([x, y], i) => {
          for (const [u, v] of still.slice(0, i))
            if (Math.abs(x - u) < least && Math.hypot(x - u, y - v) < least)
              throw new Error(`${step}, em ${em}: dots overlap at ${x},${y} and ${u},${v}`);
        });
      }
    }
  });
});

describe('the words', () => {
  it.each(sizesOf(BOXES))(
    'never cover each other nor leave $width × $height at $em px, in any language',
    (size) => {
      const faults = LANGS.flatMap((lang) =>
        positionsOf(STEPS.length).flatMap((position) =>
          labelFaults(play(position, size, lang).marks, size).map(
            (fault) => `${lang} ${position}: ${fault}`,
          ),
        ),
      );
      expect(faults).toEqual([]);
    },
  );
});

describe('the marks of what the report does not say itself', () => {
  const wide: Size = { width: 800, height: 820, em: 14 };
  const words = (picture: Picture) =>
    textsOf(picture)
      .filter(({ opacity = 1 }) => opacity > 0.5)
      .map(({ lines, unit = '' }) => lines.join('') + unit);

  it('restored numbers carry a sign, and the sign is explained', () => {
    expect(words(rest('today', wide))).toEqual(
      expect.arrayContaining(['第一批157人*', '第二批150人*', '第三批150人*', '150人*', '*復原']),
    );
    expect(words(rest('poles', wide))).toEqual(expect.arrayContaining(['*復原', '0人']));
  });

  it('computed days and numbers say so', () => {
    expect(words(rest('second', wide))).toContain('推算1月18日');
    expect(words(draw(4.3, wide))).toContain('推算1月18日');
    expect(words(rest('today', wide))).toContain('307人推算');
  });

  it('lower bounds stay lower bounds, in words and in rings', () => {
    const drawn = (keyframe: string) =>
      dots(rest(keyframe), 'ring-').map(({ xy }) => xy.length / 2);
    expect(drawn('spread')).toEqual([60, 1, 1, 1]);
    expect(drawn('second')).toEqual([60, 1, 1, 1]);
    expect(drawn('third')).toEqual([60, 19]);
    expect(words(rest('spread', wide))).toContain('逾60家單位，分配為示意');
    expect(words(rest('third', wide))).toContain('79家單位，分配為示意');
  });
});

describe('for readers who do not see it', () => {
  const said = (position: number) => cadres.describe({ ...input(), position });

  it('says it in at most 120 characters', () => {
    STEPS.forEach((_, position) => {
      expect(said(position).length).toBeLessThanOrEqual(120);
      expect(said(position)).toContain('457');
    });
    expect(said(at('poles'))).toContain('出發之前在深圳0人');
    expect(said(at('crossing'))).toContain('由157人換為150人');
    expect(said(at('today'))).toContain('2020年7月15日在深圳150人');
  });

  it('lists the three groups with their status', () => {
    const { head, rows } = cadres.table(input());
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
    const { rows, events, text } = input();
    const { body } = render(Graphic, {
      props: {
        data: { name: 'cadres', rows: [...rows], events: [...events], text },
        steps: [...STEPS],
        position: at('third'),
        still: true,
      },
    });
    const people = [...body.matchAll(/<path data-mark="dots-\d" d="([^"]+)"/g)];
    expect(people.map(([, d = '']) => d.match(/h0/g)?.length)).toEqual([157, 150, 150]);
  });
});
