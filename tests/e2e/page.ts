import { expect, test as base, type Page } from '@playwright/test';
import { quicken } from '../quicken';
import type { Asks } from './invariants';

/**
 * Every test of a page fails on anything the console has to complain about. Its time is quickened, not
 * with `realTime`.
 */
export const test = base.extend<{ complaints: string[]; realTime: boolean }>({
  realTime: [false, { option: true }],
  page: async ({ page, realTime }, use) => {
    if (!realTime) await page.addInitScript(quicken);
    // What the browser tells the page alone: that sizes change while it tells of sizes.
    await page.addInitScript(() => {
      addEventListener('error', ({ message }) => console.error(message));
    });
    await use(page);
  },
  complaints: [
    async ({ page, javaScriptEnabled }, use) => {
      const complaints: string[] = [];
      // The data a page comes alive with is asked for early, by a reader without script in vain.
      const vain = /was preloaded using link preload but not used/;
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        if (!['error', 'warning'].includes(message.type())) return;
        if (javaScriptEnabled || !vain.test(message.text())) complaints.push(message.text());
      });
      await use(complaints);
      expect(complaints, 'the console stays silent').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The page has come alive: the engine has drawn its first position. */
export async function alive(page: Page): Promise<void> {
  await page.waitForSelector('[data-alive]');
}

/** What every graphic says it draws now. */
export function drawn(page: Asks): Promise<Record<string, number>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[data-graphic]')].map((g) => [
        g.getAttribute('data-graphic'),
        Number(g.getAttribute('data-position')),
      ]),
    ),
  );
}

/** Waits until no graphic changes any more. */
export async function settled(page: Asks): Promise<void> {
  await page.evaluate(async () => {
    const state = () =>
      [...document.querySelectorAll('[data-position]')]
        .map((g) => g.getAttribute('data-position'))
        .join();
    let last = '';
    for (let still = 0; still < 12;) {
      await new Promise(requestAnimationFrame);
      const now = state();
      still = now === last ? still + 1 : 0;
      last = now;
    }
  });
}

/** So many frames, in which whatever was to come has come: for what must not happen. */
export async function frames(page: Asks, count = 60): Promise<void> {
  await page.evaluate(async (count) => {
    for (let i = 0; i < count; i += 1) await new Promise(requestAnimationFrame);
  }, count);
}
