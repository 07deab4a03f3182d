/**
 * The promise of design §2: one place, one picture, however the reader came there. At every place
 * what is drawn is compared with what the rectangles say; no exceptions.
 */
import { expect, type Page } from '@playwright/test';
import { test } from './harness/server';
import type { Reading } from './harness/scroll';

const PLACES = 32;

/** Draws what the geometry says, everywhere; and the places tried are worth trying. */
function expectTruth(readings: Reading[], count = PLACES): void {
  expect(readings.filter(({ shown, truth }) => !(Math.abs(shown - truth) < 0.002))).toEqual([]);
  const long = readings.filter(({ section }) => section === 'one').map(({ truth }) => truth);
  expect(long.length).toBeGreaterThanOrEqual(count);
  expect(long.filter((truth) => truth % 1 !== 0).length).toBeGreaterThan(count / 5);
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => window.harness.settle());
}

for (const layout of ['touching', 'gaps', 'tall', 'scroller', 'shadow']) {
  // One layout keeps the smoothing a reader gets; the others settle sooner.
  const address = `scroll.html?layout=${layout}&smoothing=${layout === 'touching' ? 80 : 20}`;

  test(`${layout}: the same after a jump from either end`, async ({ page, harness }) => {
    await open(page, harness + address);
    expectTruth(
      await page.evaluate(async (count) => {
        const { jump, places } = window.harness;
        const to = places(count);
        return [...(await jump('down', 'top', to)), ...(await jump('up', 'bottom', to))];
      }, PLACES),
      2 * PLACES,
    );
  });

  test(`${layout}: the same after scrolling there slowly, down and up`, async ({
    page,
    harness,
  }) => {
    await open(page, harness + address);
    expectTruth(
      await page.evaluate(async (count) => {
        const { crawl, go, end, places } = window.harness;
        const to = places(count).sort((a, b) => a - b);
        go((to[0] ?? 0) - 200);
        const down = await crawl('down', to);
        go(end());
        return [...down, ...(await crawl('up', to.reverse()))];
      }, PLACES),
      2 * PLACES,
    );
  });
}
