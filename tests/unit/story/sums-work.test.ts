import { expect, test, vi } from 'vitest';
import { idsOf } from '../../../src/lib/story/read/formula';
import { said, text } from './real-data';

vi.mock(import('../../../src/lib/story/read/formula'), async (original) => {
  const real = await original();
  return { ...real, idsOf: vi.fn(real.idsOf) };
});

const CITY = 'data/facts/city.csv';

/** A table's rows, each derived from the next. */
const chain = (count: number): string =>
  Array.from({ length: count }, (_, i) => {
    const sum = i === count - 1 ? 'stated,' : `derived,x_${i + 1}q`;
    return `x_${i}q,1,天,,2019,試用的天數,${sum},A14,,Days on trial,\n`;
  }).join('');

/** How often a formula is looked through when a table has so many rows more. */
function workOf(rows: number): number {
  vi.mocked(idsOf).mockClear();
  expect(said({ [CITY]: text(CITY) + chain(rows) })).toEqual([
    expect.stringContaining('沒有用到 x_0q'),
  ]);
  return vi.mocked(idsOf).mock.calls.length;
}

test('a chain of formulas is looked through a few times a row, however long it is', () => {
  const [few, many] = [workOf(50), workOf(250)];
  expect((many - few) / 200).toBeLessThanOrEqual(20);
});
