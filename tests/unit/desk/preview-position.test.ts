import { expect, test } from 'vitest';
import { locate, readingOf } from '../../../src/lib/desk/preview-position';
import {
  anchorsOfSteps,
  readingAt,
  scrollFor,
  sorted,
  type ScrollAnchor,
} from '../../../src/lib/scroll/reading-position';

const SECTIONS = [
  { id: 'one', cards: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] },
  { id: 'two', cards: [{ name: 'd' }] },
];

/** Both sections, each step `height` px after an opener of 500, read at 477 of 900 px. */
function page(height: number): ScrollAnchor[] {
  let bottom = 0;
  const anchors = SECTIONS.flatMap(({ id, cards }) => {
    const top = bottom;
    bottom += 500;
    const steps = cards.map(({ name }) => ({
      id: `${id}/${name}`,
      top: bottom,
      bottom: (bottom += height),
    }));
    return [{ name: id, at: top - 48, grows: true }, ...anchorsOfSteps(steps, 900, 48, 477)];
  });
  const all = [{ name: 'top', at: 0 }, ...anchors, { name: 'end', at: bottom }];
  return sorted(
    all.map((anchor) => ({ ...anchor, grows: true })),
    bottom,
  );
}

const [phone, desktop] = [page(600), page(1000)];

test('what is read in one preview is at the same position in the other, everywhere and back', () => {
  const end = phone.at(-1)?.at ?? NaN;
  const met = new Set<string>();
  for (let y = 0; y <= end; y += 7) {
    const reading = readingAt(y, phone) ?? { from: '', px: 0 };
    const there = scrollFor(reading, desktop) ?? NaN;
    const [from, to] = [reading, readingAt(there, desktop) ?? { from: '', px: 0 }].map((one) =>
      locate(one, SECTIONS),
    );
    expect(to?.position).toBeCloseTo(from?.position ?? NaN, 6);
    expect(to?.section).toBe(from?.section);
    met.add(from?.link ?? '');
  }
  expect([...met]).toEqual(['#one/a', '#one/b', '#one/c', '#two/d']);
});

test('at the very end it is the last step, before any index the link of what is read', () => {
  expect(locate({ from: 'end', px: 0 }, SECTIONS)).toMatchObject({
    section: 'two',
    link: '#two/d',
  });
  expect(locate({ from: 'top', px: 0 }, SECTIONS)).toMatchObject({ section: 'one', position: 0 });
  expect(locate({ from: 'one/b leaves', to: 'one/c comes', part: 0.7 }, SECTIONS)).toEqual({
    section: 'one',
    position: 1.7,
    link: '#one/c',
  });
});

test('a position is found in every page, a whole one where its step is at rest', () => {
  const [one, two] = SECTIONS;
  if (!one || !two) throw new Error('no sections');
  expect(scrollFor(readingOf(one, 1) ?? { from: '', px: 0 }, phone)).toBe(500 + 900 - 477);
  expect(readingOf(two, 0.5)).toEqual({ from: 'two/d', px: 0 });
  expect(readingOf(two, 1)).toBeUndefined();
  for (let position = 0; position <= 2; position += 0.05) {
    const reading = readingOf(one, position) ?? { from: '', px: 0 };
    const y = scrollFor(reading, desktop) ?? NaN;
    const read = readingAt(y, desktop) ?? { from: '', px: 0 };
    expect(locate(read, SECTIONS).position).toBeCloseTo(position, 6);
  }
});
