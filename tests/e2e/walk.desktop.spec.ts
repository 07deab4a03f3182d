/**
 * A reader who does anything: scrolls, presses keys, turns the screen, changes the size of letters
 * and the language, at random. After every action all that must hold is asked anew. A walk depends
 * on its seed alone; a longer one, or another:
 *
 *     WALK=20000 SEED=7 npx playwright test --config tests/playwright.config.ts walk
 */
import type { Page } from '@playwright/test';
import { wrongs } from './invariants';
import { alive, expect, test } from './page';

const WALK = Number(process.env.WALK ?? 250);
const SEED = Number(process.env.SEED ?? 510);

/** Numbers 0 … 1 that depend on the seed alone (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test.use({
  // Frames as fast as they can be drawn.
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), '--disable-gpu-vsync', '--disable-frame-rate-limit'],
    }),
});

test(`${WALK} random actions leave every picture right (SEED=${SEED})`, async ({
  page,
  complaints,
}) => {
  test.setTimeout(120_000 + 3000 * WALK);
  const next = random(SEED);
  const between = (from: number, to: number) => Math.round(from + next() * (to - from));
  const one = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;
  let cuts = false;

  const actions: Record<string, { weight: number; act: () => Promise<unknown> }> = {
    wheel: {
      weight: 8,
      act: () => page.mouse.wheel(0, Math.round((next() - 0.5) ** 3 * 16_000)),
    },
    key: {
      weight: 8,
      act: () =>
        page.keyboard.press(
          one([
            'PageDown',
            'PageUp',
            'Home',
            'End',
            'Space',
            'Shift+Space',
            'ArrowDown',
            'ArrowUp',
            'ArrowLeft',
            'ArrowRight',
            'Tab',
            'Shift+Tab',
            'Enter',
            'Escape',
          ]),
        ),
    },
    jump: {
      weight: 5,
      act: () =>
        page.evaluate((share) => {
          scrollTo({ top: share * document.documentElement.scrollHeight, behavior: 'instant' });
        }, next()),
    },
    link: {
      weight: 4,
      act: () =>
        page.evaluate((share) => {
          const steps = document.querySelectorAll('[data-step]');
          location.hash = `#${steps[Math.floor(share * steps.length)]?.id}`;
        }, next()),
    },
    resize: {
      weight: 4,
      act: () => page.setViewportSize({ width: between(320, 1600), height: between(320, 1100) }),
    },
    letters: {
      weight: 2,
      act: () =>
        page.evaluate(
          (size) => void (document.documentElement.style.fontSize = size),
          one(['', '125%', '150%', '200%']),
        ),
    },
    motion: {
      weight: 1,
      act: () => {
        cuts = next() < 0.3;
        return page.emulateMedia({ reducedMotion: cuts ? 'reduce' : 'no-preference' });
      },
    },
    theme: { weight: 1, act: () => page.emulateMedia({ colorScheme: one(['dark', 'light']) }) },
    print: {
      weight: 1,
      act: () =>
        page.evaluate(() => {
          dispatchEvent(new Event('beforeprint'));
          dispatchEvent(new Event('afterprint'));
        }),
    },
    language: {
      weight: 1,
      act: async () => {
        const link = one(await page.locator('.languages a').all());
        const url = await link?.getAttribute('href');
        await link?.dispatchEvent('click');
        await page.waitForURL((now) => now.href.includes(String(url).replace(/^[./]+/, '')));
        await alive(page);
      },
    },
  };
  const lots = Object.entries(actions).flatMap(([name, { weight }]) =>
    Array<string>(weight).fill(name),
  );

  await quicken(page);
  await page.goto('/');
  await alive(page);
  const done: string[] = [];
  for (let step = 0; step < WALK; step++) {
    const name = one(lots);
    done.push(name);
    await actions[name]?.act();
    // A key may have followed a link to another language or out of the story.
    if (!(await page.evaluate(() => !!document.querySelector('.story')))) await page.goto('/');
    await alive(page);
    const wrong = [...(await settledWrongs(page, cuts)), ...complaints];
    expect(
      wrong,
      `after ${step + 1} actions (SEED=${SEED}), the last of them ${done.slice(-6).join(', ')}; ${page.url()} ${JSON.stringify(page.viewportSize())}`,
    ).toEqual([]);
  }
});

/** Frames tell a time that runs ten times as fast, so that pictures arrive sooner. */
function quicken(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const { requestAnimationFrame } = window;
    let now = 0;
    let last = 0;
    window.requestAnimationFrame = (callback) =>
      requestAnimationFrame((real) => {
        // All callbacks of one frame are told one time.
        if (real !== last) now += 40;
        last = real;
        callback(now);
      });
  });
}

/** What is wrong once nothing moves. */
async function settledWrongs(page: Page, cuts: boolean): Promise<string[]> {
  await page.evaluate(async () => {
    const state = () =>
      [
        scrollY,
        ...[...document.querySelectorAll('[data-position]')].map((g) =>
          g.getAttribute('data-position'),
        ),
      ].join();
    let last = '';
    for (let still = 0; still < 5;) {
      await new Promise(requestAnimationFrame);
      const now = state();
      still = now === last ? still + 1 : 0;
      last = now;
    }
  });
  return wrongs(page, { cuts });
}
