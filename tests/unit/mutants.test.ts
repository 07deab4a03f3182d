import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MUTANTS } from '../mutants/mutants';

test('every fault to plant has its one place in the source', () => {
  const lost = MUTANTS.filter(
    ({ file, find }) => !existsSync(file) || readFileSync(file, 'utf8').split(find).length !== 2,
  );
  expect(lost.map(({ name, file }) => `${name}: ${file}`)).toEqual([]);
});
