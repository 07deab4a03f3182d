import { describe, expect, test } from 'vitest';
import { graphicNamed } from '../../../src/lib/graphics/all';
import {
  nearestTarget,
  hitTargetsOf,
  indexByKey,
  tabStopsOf,
  type HitTarget,
} from '../../../src/lib/graphics/hit-targets';
import { text, type Mark, type TextMark } from '../../../src/lib/graphics/kit/marks';
import type { Size } from '../../../src/lib/graphics/types';
import { readStory } from '../../../src/lib/story';
import { isText } from './pictures';

const label = (id: string, x: number, y: number, more: Partial<TextMark> = {}): TextMark => ({
  ...text(id, '21.6%', { x, y }, 14, { fact: id }),
  ...more,
});
const targetsIn = (marks: readonly Mark[]) =>
  hitTargetsOf(marks, { width: 400, height: 300, em: 14 });
const ids = (targets: readonly HitTarget[]) => targets.map(({ id }) => id);

describe('targets of a picture', () => {
  test('are its texts and targets with a source that are there to be seen', () => {
    const targets = targetsIn([
      label('printed', 10, 50),
      label('words', 10, 90, { fact: undefined }),
      label('going', 10, 130, { opacity: 0.3 }),
      label('pin', 10, 170, { fact: undefined, event: 'batch1' }),
      { kind: 'target', id: 'target-bare', fact: 'bare', x: 200, y: 250 },
    ]);
    expect(targets.map(({ row }) => row)).toEqual(['printed', 'event-batch1', 'bare']);
    const [, , mark] = targets;
    expect([mark?.left, mark?.right].map((px) => (px ?? 0) - 200)).toEqual([-9, 9]);
  });

  test('read from top to bottom, and from left to right on a line', () => {
    const labels = [
      label('low', 10, 200),
      label('right', 300, 52),
      label('left', 10, 50),
      label('small', 160, 51, { size: 9 }),
    ];
    expect(ids(targetsIn(labels))).toEqual(['left', 'small', 'right', 'low']);
  });

  test('stop once at a fact that is printed twice', () => {
    const labels = [
      label('hero', 10, 50, { fact: 'a' }),
      label('b', 10, 90),
      label('tip', 10, 130, { fact: 'a' }),
    ];
    expect(ids(tabStopsOf(targetsIn(labels)))).toEqual(['hero', 'b']);
  });
});

const target = (id: string, left: number, top: number, width = 40, height = 16): HitTarget => ({
  id,
  row: id,
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('the nearest target', () => {
  const near = target('near', 100, 100);
  const far = target('far', 100, 140);

  test('is the one under the finger, else the one at the smaller distance', () => {
    expect(nearestTarget([near, far], 110, 110, 24)).toBe(near);
    expect(nearestTarget([near, far], 110, 130, 24)).toBe(far);
    expect(nearestTarget([near, far], 110, 127, 24)).toBe(near);
  });

  test('is within reach, corners included, or is none', () => {
    expect(nearestTarget([near], 100 - 24, 108, 24)).toBe(near);
    expect(nearestTarget([near], 100 - 25, 108, 24)).toBeUndefined();
    expect(nearestTarget([near], 100 - 18, 100 - 18, 24)).toBeUndefined();
  });

  test('of two under the finger is the smaller', () => {
    const around = target('around', 0, 0, 300, 300);
    expect(nearestTarget([around, near], 110, 110, 24)).toBe(near);
  });
});

describe('where a key leads', () => {
  const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

  test.each([
    ['ArrowRight', -1, 0],
    ['ArrowLeft', -1, 2],
    ['ArrowRight', 0, 1],
    ['ArrowLeft', 1, 0],
    ['ArrowRight', 2, 2],
    ['ArrowLeft', 0, 0],
    ['Home', 2, 0],
    ['End', -1, 2],
    ['Escape', 1, -1],
    ['ArrowDown', 1, undefined],
    ['Enter', 1, undefined],
  ])('%s from %d is %s', (key, at, index) => {
    expect(indexByKey({ ...none, key }, at, 3)).toBe(index);
  });

  test('is nowhere where there is nothing, or with another key held: that is the browser’s', () => {
    expect(indexByKey({ ...none, key: 'ArrowRight' }, -1, 0)).toBeUndefined();
    expect(indexByKey({ ...none, altKey: true, key: 'ArrowLeft' }, 1, 3)).toBeUndefined();
  });
});

describe('the graphics of the story', () => {
  const { story } = readStory('.', 'zh-Hant');
  const rows = new Set([
    ...(story?.facts ?? []).map(({ id }) => id),
    ...(story?.events ?? []).map(({ id }) => `event-${id}`),
  ]);
  const rests = (story?.sections ?? []).flatMap(({ graphic, steps }) =>
    steps.flatMap(({ name: step }, position) =>
      graphic
        ? [{ name: graphic.name, step, graphic, steps: steps.map(({ name }) => name), position }]
        : [],
    ),
  );
  const drawn = (
    { graphic, steps, position }: (typeof rests)[number],
    size: Size,
  ): readonly Mark[] =>
    graphicNamed(graphic.name).draw({ ...graphic, steps, position, size }).marks;
  const SIZES: Size[] = [
    { width: 360, height: 414, em: 14 },
    { width: 800, height: 820, em: 16 },
  ];

  test.each(rests)('$name at $step: every source is a row', (rest) => {
    for (const size of SIZES) {
      const targets = hitTargetsOf(drawn(rest, size), size);
      expect(targets.filter(({ row }) => !rows.has(row))).toEqual([]);
      // The cover is the picture alone.
      if (rest.step !== 'cover') expect(targets).not.toEqual([]);
    }
  });

  test.each(rests)('$name at $step: every value that is printed has its source', (rest) => {
    const values = rest.graphic.rows.filter(({ value }) => value !== null);
    for (const size of SIZES) {
      const bare = drawn(rest, size)
        .filter(isText)
        .filter(({ fact, event, opacity = 1 }) => !fact && !event && opacity > 0.5)
        .map(({ lines, unit = '' }) => lines.join('') + unit)
        .filter((words) => values.some(({ text }) => words.includes(text)));
      expect(bare).toEqual([]);
    }
  });
});
