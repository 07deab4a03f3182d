/** The same promise when the page is laid out anew under a reader who does not scroll. */
import { expect } from '@playwright/test';
import { expectTruth, open, PLACES, test } from './harness/test';

const UPRIGHT = { width: 390, height: 800 };
const SIZES = [{ width: 390, height: 640 }, UPRIGHT, { width: 800, height: 390 }, UPRIGHT];

for (const layout of ['gaps', 'scroller']) {
  const address = `scroll.html?layout=${layout}&smoothing=8`;

  test(`${layout}: right after the viewport changes`, async ({ page, harness }) => {
    await open(page, harness + address);
    const places = await page.evaluate((count) => window.harness.places(count), PLACES);
    const readings = [];
    for (const [index, place] of places.entries()) {
      await page.evaluate(async (to) => {
        window.harness.go(to);
        await window.harness.settle();
      }, place);
      // Less high by an address bar, upright again, on its side.
      await page.setViewportSize(SIZES[index % 4] ?? UPRIGHT);
      readings.push(
        ...(await page.evaluate(async () => {
          await window.harness.settle();
          return window.harness.read('resize');
        })),
      );
    }
    expectTruth(readings);
  });

  test(`${layout}: right after content above has moved the page`, async ({ page, harness }) => {
    await open(page, harness + address);
    expectTruth(
      await page.evaluate(async (count) => {
        const { filler, go, places, read, right, scroller, settle, sleep } = window.harness;
        const readings = [];
        for (const [index, place] of places(count).entries()) {
          go(place);
          await sleep();
          filler.style.height = index % 2 ? '900px' : '1160px';
          await settle();
          // Inside a scroller nothing at all may tell of it; then it is seen within a second.
          readings.push(...(scroller ? await right('shift') : read('shift')));
        }
        return readings;
      }, PLACES),
    );
  });

  test(`${layout}: right after steps have grown and shrunk`, async ({ page, harness }) => {
    await open(page, harness + address);
    expectTruth(
      await page.evaluate(async (count) => {
        const { go, places, read, sections, settle, sleep } = window.harness;
        const steps = [...(sections[0]?.querySelectorAll<HTMLElement>('[data-step]') ?? [])];
        const readings = [];
        for (const [index, place] of places(count).entries()) {
          go(place);
          await sleep();
          // The one at the line, one above or one below it opens a note; then closes it.
          const at = Math.round(read('')[0]?.truth ?? 0) + (index % 3) - 1;
          const step = steps[Math.min(Math.max(at, 0), steps.length - 1)];
          for (const height of [`${150 + 17 * index}px`, '']) {
            if (step) step.style.paddingBottom = height;
            await settle();
            readings.push(...read('growth'));
          }
        }
        return readings;
      }, PLACES),
      2 * PLACES,
    );
  });
}

test('right after a reader has enlarged all text', async ({ page, harness }) => {
  await open(page, `${harness}scroll.html?layout=touching&smoothing=8`);
  expectTruth(
    await page.evaluate(async (count) => {
      const { go, places, read, settle } = window.harness;
      const readings = [];
      for (const place of places(count)) {
        go(place);
        await settle();
        for (const size of ['320%', '']) {
          document.documentElement.style.fontSize = size;
          await settle();
          readings.push(...read('text'));
        }
      }
      return readings;
    }, PLACES),
    2 * PLACES,
  );
});

test('right when fonts arrive late', async ({ page, harness }) => {
  let arrive = () => {};
  const asked = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/tall.woff2', async (route) => {
    await asked;
    await route.continue();
  });
  // The page's load event waits for its fonts.
  await page.goto(`${harness}scroll.html?layout=gaps&font&smoothing=8`, { waitUntil: 'commit' });
  await page.waitForFunction(() => 'harness' in window);
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  await page.evaluate(() => window.harness.go(6000));
  await page.evaluate(() => window.harness.settle());
  const before = await height();
  arrive();
  await page.evaluate(() => document.fonts.ready);
  await expect.poll(height).toBeGreaterThan(before + 300);
  const readings = await page.evaluate(() => window.harness.right('font'));
  for (const { shown, truth } of readings) expect(shown).toBeCloseTo(truth, 2);
});

test('the line is where CSS puts the mark, stuck or not', async ({ page, harness }) => {
  await open(page, `${harness}scroll.html?layout=touching&smoothing=8`);
  const [stuck, line] = await page.evaluate(async () => {
    const { go, line, sections, settle } = window.harness;
    go(4000);
    await settle();
    return [sections[0]?.querySelector('[data-line]')?.getBoundingClientRect().top, line()];
  });
  expect(stuck).toBeCloseTo(line ?? NaN, 1);
});
