import type { Browser } from 'playwright';
import { drag, wayOf, type Phone } from './drive';
import { spent, type Spent } from './trace';

/** From the cover to the end and back under a finger; times of the main thread are ms a 1000 px. */
export interface Scroll extends Spent {
  /** Share of frames longer than LONG, 0…1. */
  long: number;
  /** 95 of 100 frames are not longer, ms. */
  p95: number;
  scrollShift: number;
}

/** px a second: a flick of the thumb, three and a half screens a second. */
export const SPEED = 3000;
/** A frame that took more than one and a half sixtieths of a second dropped another, ms. */
const LONG = 25;

/** What the page counts of itself: see `count` and, in load.ts, `note`. */
interface Counted {
  frames: number[];
  noted: { shift: number };
}

export async function scroll(browser: Browser, visitor: Phone): Promise<Scroll> {
  const { page } = visitor;
  const way = await wayOf(visitor);
  const shift = () => page.evaluate(() => (window as never as Counted).noted.shift);
  const shifted = await shift();
  await page.evaluate(count);
  const time = await spent(browser, visitor, async () => {
    await drag(visitor, way + 500, SPEED);
    await drag(visitor, -way - 500, SPEED);
  });
  const frames = await page.evaluate(() => (window as never as Counted).frames);
  frames.sort((a, b) => a - b);
  const each = (value: number) => value / ((2 * way) / 1000);
  return {
    long: frames.filter((length) => length > LONG).length / frames.length,
    p95: frames[Math.floor(0.95 * frames.length)] ?? 0,
    main: each(time.main),
    scripting: each(time.scripting),
    styling: each(time.styling),
    layout: each(time.layout),
    paint: each(time.paint),
    scrollShift: (await shift()) - shifted,
  };
}

/** Runs in the page: how long each frame took. */
function count() {
  const frames: number[] = [];
  let last = performance.now();
  const next = (now: number) => {
    frames.push(now - last);
    last = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame((now) => {
    last = now;
    requestAnimationFrame(next);
  });
  Object.assign(window, { frames });
}
