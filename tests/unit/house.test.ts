import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawHouse } from '../house';

test('the README draws the house as it stands', async () => {
  expect(readFileSync('README.md', 'utf8')).toContain(`\n${await drawHouse()}\n`);
}, 60_000);
