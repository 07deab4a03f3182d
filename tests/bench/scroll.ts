import type { Browser } from 'playwright';
import { drag, spent, wayOf, type Phone, type Spent } from './drive';
import { painting } from './trace';

/** From the cover to the end and back under a finger; times of the main thread are ms a 1000 px. */
export interface Scroll extends Spent {
  /** Share of frames longer than LONG, 0…1. */
  long: number;
  /** 95 of 100 frames are not longer, ms. */
  p95: number;
  /** The share of long ones where somebody reads. */
  longReading: number;
  paint: number;
  scrollShift: number;
}

/** px a second: a flick of the thumb, three and a half screens a second. */
export const SPEED = 3000;
/** px a second: slow enough for pictures to move in every frame. */
export const READING = 1000;
/** How far somebody reads, px: over the first pictures. */
const PASSAGE = 6000;
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
  const there = async () => {
    await drag(visitor, way + 500, SPEED);
    await drag(visitor, -way - 500, SPEED);
  };
  await page.evaluate(count);
  const time = await spent(visitor, there);
  const frames = await counted(visitor);
  const each = (ms: number) => ms / ((2 * way) / 1000);
  // This a trace alone can tell.
  const paint = each(await painting(browser, visitor, there));
  await counted(visitor);
  await drag(visitor, PASSAGE, READING);
  return {
    long: longOf(frames),
    p95: frames.sort((a, b) => a - b)[Math.floor(0.95 * frames.length)] ?? 0,
    longReading: longOf(await counted(visitor)),
    main: each(time.main),
    scripting: each(time.scripting),
    styling: each(time.styling),
    layout: each(time.layout),
    paint,
    scrollShift: (await shift()) - shifted,
  };
}

const longOf = (frames: readonly number[]) =>
  frames.filter((length) => length > LONG).length / frames.length;

/** Frames since it was last asked, ms each. */
const counted = ({ page }: Phone) =>
  page.evaluate(() => (window as never as Counted).frames.splice(0));

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
