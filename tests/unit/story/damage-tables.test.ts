import { expect, test, vi } from 'vitest';
import { LONG } from '../../long';
import { CELLS, damageAll, DAMAGES, FILES } from './damage';

vi.mock(import('../../../src/lib/story/read/tables'), async (original) => {
  const { remembered } = await import('./remember');
  return remembered(await original());
});

const TABLES = FILES.filter((file) => file.endsWith('.csv'));

test('whatever happens to a table, the check says it in a few messages and mending is safe', () => {
  expect(damageAll(TABLES, { ...DAMAGES, ...CELLS }, [1, LONG ? 900 : 240])).toEqual([]);
}, 300_000);
