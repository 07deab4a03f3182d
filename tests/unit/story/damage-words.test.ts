import { expect, test, vi } from 'vitest';
import { LONG } from '../../long';
import { damageAll, DAMAGES, FILES } from './damage';

vi.mock(import('../../../src/lib/story/read/tables'), async (original) => {
  const { remembered } = await import('./remember');
  return remembered(await original());
});

const WORDS = FILES.filter((file) => file.endsWith('.md'));

test('whatever happens to the words, the check says it in a few messages and mending is safe', () => {
  expect(damageAll(WORDS, DAMAGES, [1, LONG ? 940 : 240])).toEqual([]);
}, 300_000);
