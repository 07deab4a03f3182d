import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SVELTE } from '../../../src/lib/build/embed/host-libraries';
import { NO_PRELOAD, patched, type Patch } from '../../../src/lib/build/patches';

const PATCH: Patch = { module: '/a.js', find: 'window.x', times: 2, replace: 'own.x' };

test('a text is patched wherever it is known to stand', () => {
  expect(patched('window.x ??= 1; window.x++', PATCH)).toBe('own.x ??= 1; own.x++');
  expect(patched('any\ntext', NO_PRELOAD)).toBe(NO_PRELOAD.replace);
});

test.each(['', 'window.x', 'window.x, window.x, window.x'])(
  'a library that has changed is told: %j',
  (code) => {
    expect(() => patched(code, PATCH)).toThrow(/\/a\.js.*window\.x.*應有 2 處/);
  },
);

test.each(SVELTE)('Svelte still says $find where it is patched', (patch) => {
  const code = readFileSync(`node_modules${patch.module}`, 'utf8');
  expect(patched(code, patch)).toContain(patch.replace);
});

test('what is patched is pinned to one version', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const name of ['svelte', 'vite']) expect(devDependencies[name]).toMatch(/^\d+\.\d+\.\d+$/);
});
