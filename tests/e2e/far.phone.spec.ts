/**
 * What is far below the cover is not laid out for the first look, and nobody can tell: not while the
 * script is on its way, not when it never comes, not after it has laid everything out. Once alive,
 * what is far is left out at the height it was laid out with.
 */
import { type Page } from '@playwright/test';
import { alive, expect, test } from './page';

/** What a page waits for before it comes alive. */
const DATA = '**/data/story-*.json';
const MARK = 'h2, h3, h4, p, li, tr, .how';
const WORDS = [
  '[data-section]:not(.prologue) h2',
  '[data-step] p',
  '.board li',
  '.end tr',
  '.timeline li',
];

/** Of a page that is read, what is far from its first screen. */
const FAR = ['h2', '[data-step] p', '.board li', '.timeline li']
  .map((words) => `[data-section]:not(.prologue) ${words}`)
  .concat('.end tr');
/** The screen, px. */
const PHONE = { width: 390, height: 844 };

/** Of some selectors how many elements there are, and how many the browser has laid out. */
const rendered = (page: Page, selectors = WORDS) =>
  page.evaluate(
    (selectors) =>
      selectors.map((selector) => {
        const all = [...document.querySelectorAll(selector)];
        const shown = all.filter((element) =>
          element.checkVisibility({ contentVisibilityAuto: true }),
        );
        return { selector, all: all.length, shown: shown.length };
      }),
    selectors,
  );

/** What stands in the middle of the free part of the screen, and where. */
const middle = (page: Page) =>
  page.evaluate((mark) => {
    const found = document
      .elementsFromPoint(innerWidth / 3, 0.8 * innerHeight)
      .find((element) => element.matches(mark));
    return { text: found?.textContent, top: found?.getBoundingClientRect().top ?? NaN };
  }, MARK);

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

/** The same with nothing left out. */
const wholeHeightOf = (page: Page) =>
  page.evaluate(() => {
    const parts = document.querySelectorAll<HTMLElement>('[data-section], .share, .end');
    for (const { style } of parts) style.contentVisibility = 'visible';
    const height = document.documentElement.scrollHeight;
    for (const { style } of parts) style.contentVisibility = '';
    return height;
  });

/** Resolves once all that is far from the first screen is left out. */
const leftOut = (page: Page) =>
  expect.poll(async () => (await rendered(page, FAR)).filter(({ shown }) => shown > 0)).toEqual([]);

const frames = (page: Page) =>
  page.evaluate(() =>
    [1, 2, 3].reduce(
      (past) => past.then(() => new Promise(requestAnimationFrame)),
      Promise.resolve(0),
    ),
  );

/** Keeps back what the page comes alive with. @returns lets it come */
async function holdBack(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(DATA, (route) => void released.then(() => route.continue()));
  return release;
}

/** How much has moved under the reader's eyes, from now on. */
const shiftOf = (page: Page) => page.evaluate(() => (window as never as { shift: number }).shift);

function watchShift() {
  Object.assign(window, { shift: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) (window as never as { shift: number }).shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

test('far words wait for the first look, and are laid out before the page is alive', async ({
  page,
}) => {
  await page.addInitScript(watchShift);
  const release = await holdBack(page);
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.locator('h1')).toBeVisible();
  await page.waitForFunction(() => document.querySelector('.end tr'));
  await frames(page);
  for (const { selector, all, shown } of await rendered(page))
    expect(shown, `${selector}, of ${all}`).toBeLessThan(selector.includes('step') ? 6 : 1);
  expect((await rendered(page, ['.cover p']))[0]?.shown).toBeGreaterThan(0);
  const guessed = await heightOf(page);

  release();
  await alive(page);
  for (const width of [PHONE.width, PHONE.width - 70, PHONE.width]) {
    await page.setViewportSize({ ...PHONE, width });
    await expect
      .poll(async () => (await heightOf(page)) - (await wholeHeightOf(page)), `at ${width} px`)
      .toBe(0);
    await leftOut(page);
  }
  const height = await heightOf(page);
  expect(Math.abs(guessed / height - 1), 'the scroll bar is about as long').toBeLessThan(0.1);
  expect(await shiftOf(page)).toBe(0);

  // A page that the browser brings back at its place is laid out whole from the start.
  await page.route(DATA, () => {});
  await page.evaluate(() =>
    scrollTo({ top: 0.7 * document.documentElement.scrollHeight, behavior: 'instant' }),
  );
  await frames(page);
  const before = await middle(page);
  await page.reload();
  await page.evaluate(() => document.fonts.ready);
  expect(await heightOf(page)).toBe(height);
  expect(await middle(page)).toEqual(before);
});

test('links into what is far open at their place, and stay there as the page comes alive', async ({
  page,
}) => {
  await page.addInitScript(watchShift);
  const quoted = `#:~:text=${encodeURIComponent('企業註銷公告時間')}`;
  for (const hash of ['#youshu/crossing', '#fact-talents_2019', quoted]) {
    await page.goto('about:blank');
    await page.unroute(DATA);
    const release = await holdBack(page);
    await page.goto(`/${hash}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => scrollY > 5000);
    await page.evaluate(() => document.fonts.ready);
    await frames(page);
    const opened = await middle(page);
    expect(opened.text, hash).toBeTruthy();
    release();
    await alive(page);
    await frames(page);
    const then = await middle(page);
    expect(then.text, hash).toBe(opened.text);
    expect(Math.abs(then.top - opened.top), hash).toBeLessThan(2);
    expect(await shiftOf(page), hash).toBe(0);
  }
});

// Were it to grow in view, Chromium 109 would scroll past it, in one visit of three.
test('what a link leads to is no guess, though the rest of the page is', async ({ page }) => {
  await holdBack(page);
  await page.goto('/#youshu', { waitUntil: 'commit' });
  await page.waitForFunction(() => scrollY > 5000);
  const first = (section: string) => page.locator(`#${section} [data-far]`).first();
  await expect(first('youshu')).toHaveCSS('content-visibility', 'visible');
  await expect(first('mingdao')).toHaveCSS('content-visibility', 'auto');
  const top = await page.locator('#youshu').evaluate((it) => it.getBoundingClientRect().top);
  expect(Math.abs(top - 48)).toBeLessThan(2);
});

test('where no data comes, reading upwards from a link never jumps, and paper has every word', async ({
  page,
}) => {
  await page.route(DATA, () => {});
  await page.goto('/#fact-talents_2019', { waitUntil: 'commit' });
  await page.waitForFunction(() => scrollY > 5000);
  await page.evaluate(() => document.fonts.ready);
  await frames(page);
  let seen = 0;
  // Over the ledger, the notes and the board.
  for (let turn = 0; turn < 40; turn += 1) {
    const moved = await page.evaluate(async (mark) => {
      const found = document
        .elementsFromPoint(innerWidth / 3, 0.6 * innerHeight)
        .find((element) => element.matches(mark));
      const before = found?.getBoundingClientRect().top;
      scrollBy({ top: -300, behavior: 'instant' });
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      return found && found.getBoundingClientRect().top - (before ?? NaN);
    }, MARK);
    if (moved === undefined) continue;
    seen += 1;
    expect(Math.abs(moved - 300), `after ${turn} turns of the wheel`).toBeLessThan(2);
  }
  expect(seen).toBeGreaterThan(20);
  await page.emulateMedia({ media: 'print' });
  for (const { selector, all, shown } of await rendered(page, ['[data-step] p', '.end tr']))
    expect(shown, `${selector} on paper`).toBe(all);
});
