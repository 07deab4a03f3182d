/** A build has never heard of the desk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The text of every file below a folder, by name. */
const texts = (folder: string): [name: string, text: string][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => [file, readFileSync(file, 'latin1')]);

test('no file of the build has a word of the desk', () => {
  const desk = texts(at('src/lib/desk'))
    .map(([, text]) => text)
    .join('\n');
  const build = texts(at('build'));
  expect(build.length, 'there is a build').toBeGreaterThan(50);
  for (const word of [
    '編輯台',
    '無腳本',
    '判定線',
    'index.json',
    'open?at=',
    'aria-label="本章的位置"',
    'desk/',
  ]) {
    const written = Buffer.from(word).toString('latin1');
    expect(desk, `the desk has ${word}`).toContain(written);
    expect(build.filter(([, text]) => text.includes(written)).map(([file]) => file)).toEqual([]);
  }
  expect(build.filter(([file]) => /desk/.test(file.slice(at('build').length)))).toEqual([]);
});
