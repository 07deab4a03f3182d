/** Links of steps, and the browser's own restoring of a place. */
import { expect, type Page } from '@playwright/test';
import { expectTruth, open, PLACES, test } from './harness/test';

/** How far the middle of a step is below the trigger line, px. */
function belowLine(page: Page, id: string): Promise<number> {
  return page.evaluate((id) => {
    const box = document.getElementById(id)?.getBoundingClientRect();
    return box ? (box.top + box.bottom) / 2 - window.harness.line() : NaN;
  }, id);
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

for (const layout of ['touching', 'gaps']) {
  const address = `scroll.html?layout=${layout}&smoothing=8`;

  test(`${layout}: every link puts its step to rest and moves the focus`, async ({
    page,
    harness,
  }) => {
    await open(page, harness + address);
    for (let step = 0; step < 30; step += 1) {
      // In no order: most are jumps, up as well as down.
      const index = (step * 11) % 30;
      const id = `one/${index}`;
      const [reading] = await page.evaluate(async (id) => {
        location.hash = id;
        await window.harness.settle();
        return window.harness.read('hash');
      }, id);
      expect(reading).toMatchObject({ shown: index, truth: index });
      expect(Math.abs(await belowLine(page, id))).toBeLessThan(1);
      expect(await focused(page)).toBe(id);
    }
  });

  test(`${layout}: a page opened by a link starts at that step`, async ({ page, harness }) => {
    for (const id of ['one/0', 'one/13', 'one/29', 'two/3']) {
      await page.goto('about:blank');
      await open(page, `${harness}${address}#${id}`);
      expect(Math.abs(await belowLine(page, id))).toBeLessThan(1);
      expect(await focused(page)).toBe(id);
    }
  });
}

test('a clicked link works again after the reader has scrolled on', async ({ page, harness }) => {
  await open(page, `${harness}scroll.html?layout=touching&smoothing=8`);
  for (let time = 0; time < 2; time += 1) {
    await page.evaluate(async () => {
      window.harness.scrollToStep(
        window.harness.sections[0]?.querySelectorAll('[data-step]')[12] as Element,
      );
      await window.harness.settle();
    });
    await page.getByRole('link', { name: '12', exact: true }).click();
    await page.evaluate(() => window.harness.settle());
    expect(Math.abs(await belowLine(page, 'one/0'))).toBeLessThan(1);
    expect(await focused(page)).toBe('one/0');
  }
});

test('words taller than their room are opened at the first of them, at rest', async ({
  page,
  harness,
}) => {
  await open(page, `${harness}scroll.html?layout=tall&smoothing=8`);
  for (const index of [1, 4, 7, 10]) {
    const { top, room, shown } = await page.evaluate(async (index) => {
      location.hash = `one/${index}`;
      await window.harness.settle();
      const words = document.getElementById(`one/${index}`)?.firstElementChild;
      return {
        top: words?.getBoundingClientRect().top ?? NaN,
        // As far above the line as the view goes below it.
        room: 2 * window.harness.line() - innerHeight,
        shown: window.harness.read('')[0]?.shown,
      };
    }, index);
    expect(shown).toBe(index);
    expect(Math.abs(top - room)).toBeLessThan(1);
  }
});

test('a link holds its step while fonts change the page, until the reader moves', async ({
  page,
  harness,
}) => {
  let arrive = () => {};
  await page.route('**/tall.woff2', async (route) => {
    await new Promise<void>((resolve) => (arrive = resolve));
    await route.continue();
  });
  const url = `${harness}scroll.html?layout=gaps&font&smoothing=8#one/21`;
  for (const moves of [false, true]) {
    await page.goto('about:blank');
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => 'harness' in window);
    await page.evaluate(() => window.harness.settle());
    expect(Math.abs(await belowLine(page, 'one/21'))).toBeLessThan(1);
    if (moves) {
      await page.mouse.wheel(0, -1500);
      await page.evaluate(() => window.harness.settle());
    }
    const before = await page.evaluate(() => document.documentElement.scrollHeight);
    arrive();
    await page.waitForLoadState('load');
    await page.evaluate(() => document.fonts.ready.then(() => window.harness.settle()));
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(
      before,
    );
    const far = Math.abs(await belowLine(page, 'one/21'));
    if (moves) expect(far).toBeGreaterThan(300);
    else expect(far).toBeLessThan(1);
  }
});

test('coming back to the page finds the place and its picture again', async ({ page, harness }) => {
  await open(page, `${harness}scroll.html?layout=touching&smoothing=8#one/5`);
  const readings = [];
  for (const place of await page.evaluate((count) => window.harness.places(count), PLACES)) {
    const at = await page.evaluate(async (to) => {
      window.harness.go(to);
      await window.harness.settle();
      return window.harness.offset();
    }, place);
    await page.goto('about:blank');
    await page.goBack();
    const restored = await page.evaluate(async () => {
      await window.harness.settle();
      return window.harness.read('back');
    });
    expect(Math.abs((restored[0]?.at ?? NaN) - at)).toBeLessThanOrEqual(1);
    readings.push(...restored);
  }
  expectTruth(readings);
});

test('going back between links finds the picture of the place', async ({ page, harness }) => {
  await open(page, `${harness}scroll.html?layout=touching&smoothing=8`);
  for (const id of ['one/8', 'one/20', 'one/2']) {
    await page.evaluate(async (id) => {
      location.hash = id;
      await window.harness.settle();
      // Reads on a little, away from where the link led.
      window.harness.go(window.harness.offset() + 260);
      await window.harness.settle();
    }, id);
  }
  for (const way of ['goBack', 'goBack', 'goForward'] as const) {
    await page[way]();
    const readings = await page.evaluate(() => window.harness.right('history'));
    for (const { shown, truth } of readings) expect(shown).toBeCloseTo(truth, 2);
  }
});

test('scrolling writes no history and no address', async ({ page, harness }) => {
  await open(page, `${harness}scroll.html?layout=touching&smoothing=8#one/3`);
  const state = () => page.evaluate(() => [history.length, location.href]);
  const before = await state();
  await page.evaluate(() => window.harness.jump('', 'top', window.harness.places(8)));
  expect(await state()).toEqual(before);
});
