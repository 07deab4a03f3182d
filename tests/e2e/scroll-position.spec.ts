/**
 * The promise of design §2: one place, one picture, however the reader came there. At every place
 * what is drawn is compared with what the rectangles say; no exceptions.
 */
import { expect } from '@playwright/test';
import { expectTruth, open, PLACES, test } from './harness/test';

for (const layout of ['touching', 'gaps', 'tall', 'scroller', 'shadow']) {
  const address = `scroll.html?layout=${layout}&smoothing=8`;

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

  // What differs in a shadow root is where things are found, not how they move.
  if (layout === 'shadow') continue;

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

  test(`${layout}: the same after fast wheels`, async ({ page, harness }) => {
    await open(page, harness + address);
    await page.mouse.move(180, 300);
    const readings = [];
    for (let turn = 0; turn < PLACES; turn += 1) {
      // Three fast ones down, one up, so that steps are skipped both ways.
      const height = turn % 4 === 3 ? -1130 : 530 + 37 * (turn % 5);
      for (let wheel = 0; wheel < 3; wheel += 1) await page.mouse.wheel(0, height);
      readings.push(
        ...(await page.evaluate(async () => {
          await window.harness.settle();
          return window.harness.read('wheel');
        })),
      );
    }
    expectTruth(readings);
    expect(Math.max(...readings.map(({ at }) => at))).toBeGreaterThan(8000);
  });
}
