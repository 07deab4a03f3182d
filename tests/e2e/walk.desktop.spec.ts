/**
 * A reader who does anything: scrolls, presses keys, turns the screen, changes the size of letters
 * and the language, at random. After every action all that must hold is asked anew. A walk depends
 * on its seed alone; another, or of another length:
 *
 *     WALK=20000 SEED=7 npm test -- walk
 */
import type { Page } from '@playwright/test';
import { look, wrongs, wrongsOf, type Look } from './invariants';
import { LONG } from '../long';
import { alive, expect, test } from './page';

const SEED = Number(process.env.SEED ?? 510);
/** How many walks of how many actions: in all 20,000 when long, each in a page of its own. */
const WALKS = LONG ? 20 : 1;
const WALK = Number(process.env.WALK ?? (LONG ? 1000 : 80));
test.describe.configure({ mode: 'parallel' });

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

for (const seed of Array.from({ length: WALKS }, (_, i) => SEED + i))
  test(`${WALK} random actions leave every picture right (SEED=${seed})`, async ({
    page,
    complaints,
  }) => {
    test.setTimeout(120_000 + 3000 * WALK);
    page.setDefaultTimeout(60_000);
    const next = random(seed);
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
          const { pathname } = new URL(String(await link?.getAttribute('href')), page.url());
          await link?.dispatchEvent('click');
          // Not its fragment: that follows the reader, and may not yet be there.
          await page.waitForURL((now) => now.pathname === pathname);
          await alive(page);
        },
      },
    };
    const lots = Object.entries(actions).flatMap(([name, { weight }]) =>
      Array<string>(weight).fill(name),
    );

    await page.addInitScript({ content: `window.look = ${String(look)}` });
    await page.goto('/');
    await alive(page);
    const done: string[] = [];
    for (let step = 0; step < WALK; step++) {
      const name = one(lots);
      done.push(name);
      await actions[name]?.act();
      // A key may have followed a link out of the story, or to another language.
      if (!(await page.evaluate(isStory))) await page.goto('/');
      const wrong = [...(await settledWrongs(page, cuts)), ...complaints];
      expect(
        wrong,
        `after ${step + 1} actions (SEED=${seed}), the last of them ${done.slice(-6).join(', ')}; ${page.url()} ${JSON.stringify(page.viewportSize())}`,
      ).toEqual([]);
    }
  });

const isStory = () => !!document.querySelector('.story');

/** What is wrong once nothing moves. One question to the page where all is well: there are many. */
async function settledWrongs(page: Page, cuts: boolean): Promise<string[]> {
  const looked = await page.evaluate(async () => {
    const alive = () => document.querySelector('[data-alive]');
    const state = () => [
      scrollY,
      ...[...document.querySelectorAll('[data-position]')].map((g) =>
        g.getAttribute('data-position'),
      ),
    ];
    let last = '';
    for (let still = 0; still < 5;) {
      await new Promise(requestAnimationFrame);
      const now = state().join();
      still = alive() && now === last ? still + 1 : 0;
      last = now;
    }
    return (window as unknown as { look: () => Look }).look();
  });
  const found = wrongsOf(looked, { cuts });
  // Something may still have been on its way.
  return found.length === 0 ? found : wrongs(page, { cuts });
}
