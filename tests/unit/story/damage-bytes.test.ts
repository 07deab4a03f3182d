import { expect, test, vi } from 'vitest';
import { LONG } from '../../long';
import { BYTES, damageAll, FILES } from './damage';

vi.mock(import('../../../src/lib/story/read/tables'), async (original) => {
  const { remembered } = await import('./remember');
  return remembered(await original());
});

test('whatever happens to the bytes, the check says it in a few messages and mending is safe', () => {
  expect(damageAll(FILES, BYTES, [1, LONG ? 180 : 100])).toEqual([]);
}, 300_000);
