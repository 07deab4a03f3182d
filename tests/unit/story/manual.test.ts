import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manual, MANUAL } from '../../../src/lib/story/write/manual/manual';
import { readCatalogue } from '../../../src/lib/story/check/catalogue';

const text = readFileSync(MANUAL, 'utf8');

test('the manual says what the check says', () => {
  expect(text, '手冊過時了 → 執行 npm run manual').toBe(manual());
});

test('every diagnostic has its row, and every cell its place', () => {
  const rows = text.slice(text.indexOf('## 錯誤與改法')).match(/^\|.*$/gm) ?? [];
  const titles = readCatalogue().flatMap(({ diagnostics }) =>
    diagnostics.map(({ title }) => title),
  );
  const told = rows
    .map((row) => row.split(/(?<!\\)\|/))
    .filter(([, first]) => !/^ (?:做了什麼|---) $/.test(first ?? ''));
  expect(told.map(([, title]) => title?.trim().replaceAll('\\|', '|'))).toEqual(titles);
  for (const cells of told) expect(cells).toHaveLength(6);
});

test('every command of the manual exists, and every file it names', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const commands = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? '');
  expect(commands.length).toBeGreaterThan(8);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  for (const file of ['tests/unit/story/report.csv', 'src/lib/story/write/manual/prose.md']) {
    expect(text).toContain(file);
    expect(existsSync(file)).toBe(true);
  }
});
