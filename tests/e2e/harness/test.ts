import { fileURLToPath } from 'node:url';
import { expect, test as base, type Page } from '@playwright/test';
import { createServer } from 'vite';
import { LONG } from '../../long';
import type { Reading } from './scroll';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests with the address of this folder, served by Vite so that pages import `src/` directly. */
export const test = base.extend<object, { harness: string }>({
  harness: [
    // Playwright wants to see the fixtures a fixture uses, even none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use, { parallelIndex }) => {
      const server = await createServer({
        configFile: false,
        root: here('.'),
        logLevel: 'error',
        // Each worker its own: two servers must not write one cache.
        cacheDir: here(`../../../node_modules/.vite/harness-${parallelIndex}`),
        optimizeDeps: { include: ['scrollama'] },
        server: {
          host: '127.0.0.1',
          port: 0,
          hmr: false,
          watch: null,
          fs: { allow: [here('../../..')] },
        },
      });
      await server.listen();
      await use(server.resolvedUrls?.local[0] ?? '');
      await server.close();
    },
    { scope: 'worker' },
  ],
});

/** At how many places every way of coming there is tried. */
export const PLACES = LONG ? 96 : 32;

export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => window.harness.settle());
}

/** Everywhere what is drawn is what the geometry says; and the places were worth trying. */
export function expectTruth(readings: Reading[], count = PLACES): void {
  const wrong = readings.filter(({ shown, truth }) => !(Math.abs(shown - truth) < 0.002));
  expect(wrong).toEqual([]);
  const long = readings.filter(({ section }) => section === 'one').map(({ truth }) => truth);
  expect(long.length).toBeGreaterThanOrEqual(count);
  expect(long.filter((truth) => truth % 1 !== 0).length).toBeGreaterThan(2);
  expect(new Set(long.map(Math.round)).size).toBeGreaterThan(7);
}
