/**
 * What goes wrong between a server and a reader. In every case the words stay readable, a picture
 * is either right or its still, and nothing throws but the fault itself.
 */
import { readFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { look, wrongs, wrongsOf, type Look, type State } from './invariants';
import { wholeBrowser } from '../../src/lib/share/browser';
import { LONG } from '../long';
import { quicken } from '../quicken';
import { alive, expect, settled, test } from './page';

const TORN = 'https://svelte.dev/e/hydration_mismatch';
const CODE = /\/(_app|data)\/.*\.js(on)?$/;

/** Some places from top to end, and what is wrong at each. */
async function tour(page: Page, state?: State, shares = [0, 0.13, 0.31, 0.48, 0.66, 0.79, 1]) {
  const found: string[] = [];
  for (const share of shares) {
    await page.evaluate((share) => {
      const end = document.documentElement.scrollHeight - innerHeight;
      scrollTo({ top: share * end, behavior: 'instant' });
    }, share);
    await settled(page);
    for (const wrong of await wrongs(page, state)) found.push(`at ${share}: ${wrong}`);
  }
  return found;
}

/** Takes the reports of a missing, a broken or an unreachable file off the list: they are the fault. */
function forgive(complaints: string[]): void {
  const fault =
    /Failed to load resource|TypeError: Failed to fetch|Failed to fetch dynamically imported module|SyntaxError/;
  const others = complaints.filter((complaint) => !fault.test(complaint));
  complaints.splice(0, complaints.length, ...others);
}

/** Every script that the story asks for from its first view to its end. */
async function scripts(page: Page): Promise<string[]> {
  const asked = new Set<string>();
  page.on('request', (request) => {
    if (CODE.test(request.url())) asked.add(new URL(request.url()).pathname);
  });
  await page.goto('/');
  await alive(page);
  await tour(page);
  return [...asked];
}

test('any script may fail, stop half-way or never come', async ({ page, complaints }) => {
  const files = await scripts(page);
  expect(files.length).toBeGreaterThan(3);
  const faults = ['fails', 'is cut', 'hangs'] as const;
  // All at once in each way, and each file alone in one way, or in every.
  const alone = files.flatMap((file, i) =>
    faults.filter((_, j) => LONG || j === i % 3).map((fault) => [file, fault] as const),
  );
  const cases = [...faults.map((fault) => ['/_app/**/*.js', fault] as const), ...alone];
  for (const [file, fault] of cases) {
    await page.route(`**${file}`, async (route) => {
      if (fault === 'fails') return route.abort();
      if (fault === 'hangs') return;
      const body = readFileSync(`build${new URL(route.request().url()).pathname}`);
      const half = body.subarray(0, body.length / 2);
      // A browser finds out by the length that was promised; here by what cannot be read.
      await route.fulfill({ contentType: 'text/javascript', body: `${String(half)}\n(` });
    });
    await page.goto('/#mingdao/climb', { waitUntil: 'commit' });
    await page.waitForFunction(() => document.readyState !== 'loading');
    await page.waitForSelector('[data-section=weisheng] [data-graphic]');
    expect(await tour(page, { dead: true }, [0, 0.4, 1]), `${file} ${fault}`).toEqual([]);
    // What the server drew is still there, and no error page in its place.
    await expect(page.locator('[data-section]'), `${file} ${fault}`).toHaveCount(5);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto('about:blank');
    forgive(complaints);
    expect(complaints, `${file} ${fault}`).toEqual([]);
  }
});

test('without faces, and with the page cut off anywhere, what has come is readable', async ({
  page,
  complaints,
}) => {
  for (const fault of ['fail', 'hang']) {
    await page.route('**/*.woff2', (route) => (fault === 'fail' ? route.abort() : undefined));
    await page.goto('/', { waitUntil: 'commit' });
    await alive(page);
    expect(await tour(page), `faces ${fault}`).toEqual([]);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto('about:blank');
  }
  forgive(complaints);

  const html = readFileSync('build/index.html');
  for (const share of [0.3, 0.6, 0.75, 0.9, 0.999]) {
    await page.route(/\/$/, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: html.subarray(0, share * html.length),
      }),
    );
    // As long as its script is not here.
    await page.route(CODE, (route) => route.abort());
    await page.goto('/');
    const said = () => page.evaluate(() => document.body.innerText.length);
    await expect.poll(said, `${share} of the page`).toBeGreaterThan(200);
    await page.unroute(CODE);
    // The page's script finds it torn, says so, and draws the rest from the story's data.
    await page.goto('/');
    await alive(page);
    await expect(page.locator('[data-section]'), `${share} of the page`).toHaveCount(5);
    await page.unrouteAll();
    forgive(complaints);
    expect(complaints.splice(0), `${share} of the page`).toEqual([TORN]);
  }
});

test('once loaded, the story needs no network', async ({ page, context }) => {
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  expect(await tour(page)).toEqual([]);
  await page.goto('/#youshu/crossing');
  await settled(page);
  expect(await wrongs(page)).toEqual([]);
  await page.locator('[id="youshu/crossing"] a[href^="#fact-"]').first().tap();
  await expect(page.locator('[data-source-note]')).toBeVisible();
});

test('a browser that forbids all storage, in any year and time zone, tells the same', async ({
  page,
  browser,
  baseURL,
}) => {
  const told = (page: Page) =>
    page.evaluate(() => {
      const graphics = [...document.querySelectorAll('[data-graphic]')];
      // What is off the screen is left out of the page, and so of its words.
      const style = new CSSStyleSheet();
      style.replaceSync('* { content-visibility: visible !important }');
      document.adoptedStyleSheets = [style];
      // A picture has stops for the keyboard once the reader has stayed a while: not of every one.
      for (const stops of document.querySelectorAll<HTMLElement>('.stops')) stops.hidden = true;
      return [document.body.innerText, ...graphics.map((graphic) => graphic.ariaLabel)].join('\n');
    });
  await page.goto('/');
  await alive(page);
  await tour(page);
  const usual = await told(page);

  for (const [timezoneId, now] of [
    ['Pacific/Kiritimati', 0],
    ['America/St_Johns', Date.UTC(2099, 11, 31, 23, 59)],
  ] as const) {
    const context = await browser.newContext({
      ...page.viewportSize(),
      locale: 'zh-TW',
      timezoneId,
      baseURL,
    });
    const other = await context.newPage();
    await other.setViewportSize(page.viewportSize() ?? { width: 390, height: 844 });
    const errors: string[] = [];
    other.on('pageerror', (error) => errors.push(String(error)));
    await other.addInitScript(quicken);
    await other.addInitScript((now) => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException(name, 'SecurityError');
          },
        });
      window.Date = class extends Date {
        constructor(...at: []) {
          super(...((at.length > 0 ? at : [now]) as []));
        }
        static override now = () => now;
      } as DateConstructor;
    }, now);
    await other.goto('/');
    await alive(other);
    expect(await tour(other)).toEqual([]);
    expect(await told(other)).toBe(usual);
    await other.getByRole('link', { name: 'English' }).click();
    await alive(other);
    expect(await wrongs(other)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  }
});

test('letters twice as large, a turned screen and a zoom of 400 % in the middle of a section', async ({
  page,
}) => {
  await page.goto('/#qushi/private');
  await alive(page);
  await settled(page);
  const portrait = page.viewportSize() ?? { width: 390, height: 844 };
  const states: [string, () => Promise<unknown>][] = [
    ['turned', () => page.setViewportSize({ width: portrait.height, height: portrait.width })],
    ['turned back', () => page.setViewportSize(portrait)],
    ['letters at 200 %', () => letters(page, '200%')],
    ['turned, at 200 %', () => page.setViewportSize({ width: portrait.height, height: 390 })],
    ['back, at 200 %', () => page.setViewportSize(portrait)],
    ['letters as they were', () => letters(page, '')],
    // A screen of 1280 × 1024 magnified four times.
    ['at 400 %', () => page.setViewportSize({ width: 320, height: 256 })],
    ['at 400 %, with letters at 200 %', () => letters(page, '200%')],
  ];
  for (const [state, change] of states) {
    await change();
    await settled(page);
    expect(await wrongs(page), state).toEqual([]);
    expect(await tour(page), state).toEqual([]);
    await page.evaluate(() => document.getElementById('qushi/private')?.scrollIntoView());
  }
});

const letters = (page: Page, size: string) =>
  page.evaluate((size) => (document.documentElement.style.fontSize = size), size);

test.describe('frames', () => {
  /** From now on frames come when the test says so: `tick(ms)` gives one. */
  const held = () => {
    const real = window.requestAnimationFrame.bind(window);
    const waiting = new Map<number, FrameRequestCallback>();
    let id = 0;
    let now = 0;
    let hold = false;
    window.requestAnimationFrame = (callback) => {
      if (!hold) return real(callback);
      waiting.set(++id, callback);
      return -id;
    };
    const { cancelAnimationFrame } = window;
    window.cancelAnimationFrame = (handle) =>
      handle < 0 ? void waiting.delete(-handle) : cancelAnimationFrame(handle);
    const after = () => new Promise((done) => real(() => setTimeout(done)));
    Object.assign(window, {
      hold: (on: boolean) => {
        hold = on;
        now = performance.now();
        if (on) return;
        for (const callback of waiting.values()) real(callback);
        waiting.clear();
      },
      tick: async (elapsed: number) => {
        await after();
        now += elapsed;
        const due = [...waiting.values()];
        waiting.clear();
        for (const callback of due) callback(now);
      },
    });
  };
  type Held = typeof window & { hold(on: boolean): void; tick(elapsed: number): Promise<void> };

  test('30, 60, 90 or 120 a second: the picture arrives alike', async ({ page }) => {
    await page.addInitScript(held);
    const ways: Record<number, number[]> = {};
    for (const rate of [30, 60, 90, 120]) {
      await page.goto('about:blank');
      await page.goto('/#qushi/private');
      await alive(page);
      await settled(page);
      ways[rate] = await page.evaluate(async (rate) => {
        const { hold, tick } = window as unknown as Held;
        hold(true);
        scrollBy({ top: 0.45 * innerHeight, behavior: 'instant' });
        const way: number[] = [];
        const graphic = document.querySelector('[data-graphic=investment]');
        // A first frame wakes the loop; then one look every tenth of a second.
        await tick(1000 / 60);
        for (let frame = 1; frame <= 0.5 * rate; frame++) {
          await tick(1000 / rate);
          if (frame % (rate / 10) === 0) way.push(Number(graphic?.getAttribute('data-position')));
        }
        hold(false);
        return way;
      }, rate);
    }
    expect(ways[60]).toHaveLength(5);
    expect(Math.abs((ways[60]?.[4] ?? 2) - 2)).toBeGreaterThan(0.3);
    for (const [rate, way] of Object.entries(ways))
      way.forEach((shown, i) => expect(shown, `${rate} Hz`).toBeCloseTo(ways[60]?.[i] ?? NaN, 1));
  });

  test('none at all while the tab is hidden: on its return the picture is where the page is', async ({
    page,
  }) => {
    await page.addInitScript(held);
    await page.goto('/#youshu/crossing');
    await alive(page);
    await settled(page);
    await page.evaluate(async () => {
      const { hold, tick } = window as unknown as Held;
      hold(true);
      // Caught half-way to the next step.
      scrollBy({ top: 0.4 * innerHeight, behavior: 'instant' });
      await tick(16);
      await tick(16);
      Object.defineProperty(document, 'hidden', { get: () => true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      scrollBy({ top: -2.2 * innerHeight, behavior: 'instant' });
      await new Promise((wait) => setTimeout(wait, 1200));
      Reflect.deleteProperty(document, 'hidden');
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      hold(false);
    });
    await settled(page);
    expect(await wrongs(page)).toEqual([]);
  });
});

test('coming back by the browser’s button finds the page alive, where it was', async ({
  baseURL,
}) => {
  const { launchOptions, viewport } = test.info().project.use;
  const browser = await chromium.launch({
    ...launchOptions,
    executablePath: wholeBrowser(),
    // What Playwright switches off and every reader's browser does.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const context = await browser.newContext({ viewport: viewport ?? null, baseURL });
  const page = await context.newPage();
  await page.addInitScript({ content: `window.look = ${String(look)}` });
  await page.goto('/#youshu/crossing');
  await alive(page);
  await settled(page);
  // Nobody outside can ask a page that came back, so it looks for itself, before and after.
  await page.evaluate(() => {
    const { look } = window as never as { look: () => Look };
    const kept: unknown[] = [];
    const note = (persisted: boolean) => {
      kept.push({ persisted, at: scrollY, look: look() });
      localStorage.setItem('kept', JSON.stringify(kept));
    };
    const rest = () => new Promise((done) => setTimeout(done, 1500));
    addEventListener('error', ({ message }) => localStorage.setItem('thrown', message));
    addEventListener('pageshow', async ({ persisted }) => {
      await rest();
      note(persisted);
      scrollBy({ top: 0.6 * innerHeight, behavior: 'instant' });
      await rest();
      note(persisted);
    });
    scrollBy({ top: 150, behavior: 'instant' });
    return rest().then(() => note(false));
  });
  await page.evaluate(() => setTimeout(() => (location.href = '/robots.txt')));
  await page.waitForURL('**/robots.txt');
  await page.evaluate(() => void setTimeout(() => history.back(), 100));

  const witness = await context.newPage();
  await witness.goto('/robots.txt');
  const kept = () =>
    witness.evaluate(() => JSON.parse(localStorage.getItem('kept') ?? '[]') as Kept[]);
  await expect.poll(kept, { timeout: 30_000 }).toHaveLength(3);
  const [before, back, on] = await kept();
  expect(back).toMatchObject({ persisted: true, at: before?.at });
  for (const now of [before, back, on]) expect(now && wrongsOf(now.look)).toEqual([]);
  expect(on?.at).toBeGreaterThan(Number(back?.at) + 100);
  expect(await witness.evaluate(() => localStorage.getItem('thrown'))).toBeNull();
  await browser.close();
});

interface Kept {
  persisted: boolean;
  at: number;
  look: Look;
}
