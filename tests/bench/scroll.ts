import { drag, spent, wayOf, type Phone } from './drive';

/** What scrolling costs in real time; times of the main thread are ms a 1000 px. */
export interface Scroll {
  /** From the cover to the end and back, as a thumb flicks. */
  flick: number;
  /** Share of frames longer than LONG, 0…1. */
  flickLong: number;
  /** Over the first pictures for the third time, as somebody reads. */
  read: number;
  /** Share of long frames of all three times. */
  readLong: number;
  scrollShift: number;
}

/** px a second: a flick of the thumb, three and a half screens a second. */
const FLICK = 3000;
/** px a second: slow enough for pictures to move in every frame. */
export const READING = 1000;
/** px a second, on the way back. */
const BACK = 20_000;
/** How far somebody reads, px: over the first pictures. */
const PASSAGE = 9000;
const PASSES = 3;
/** A frame that took more than one and a half sixtieths of a second dropped another, ms. */
const LONG = 25;

/** What the page counts of itself: see `count` and, in load.ts, `note`. */
interface Counted {
  frames: number[];
  noted: { shift: number };
}

export async function scroll(visitor: Phone): Promise<Scroll> {
  const { page } = visitor;
  const way = await wayOf(visitor);
  const shift = () => page.evaluate(() => (window as never as Counted).noted.shift);
  const shifted = await shift();
  await page.evaluate(count);
  const flick = await spent(visitor, async () => {
    await drag(visitor, way + 500, FLICK);
    await drag(visitor, -way - 500, FLICK);
  });
  const flicked = await counted(visitor);

  const frames: number[] = [];
  let read = 0;
  for (let pass = 1; pass <= PASSES; pass += 1) {
    read = (await spent(visitor, () => drag(visitor, PASSAGE, READING))).main;
    frames.push(...(await counted(visitor)));
    await drag(visitor, -PASSAGE - 500, BACK);
    await counted(visitor);
  }
  return {
    flick: flick.main / ((2 * way) / 1000),
    flickLong: longOf(flicked),
    read: read / (PASSAGE / 1000),
    readLong: longOf(frames),
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
