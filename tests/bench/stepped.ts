/**
 * What a frame costs, whatever else the machine does: the browser draws one frame when it is told to,
 * each a sixtieth of a second of its clock after the one before, and the work in it is counted by the
 * processor's time of the main thread, at the machine's own speed.
 */
import { chromium } from 'playwright';
import { findBrowser } from '../../src/lib/share/browser';
import { PHONE } from './drive';
import { framesOf, KINDS, traced, type Frame, type Work } from './trace';

/**
 * Work by section: means of its frames in which a picture was drawn anew, ms; the share of these; and
 * the mean of the main thread over all of its frames.
 */
export type Stepped = Record<string, Work & { redrawn: number; every: number }>;

/** The name under which all sections are counted together. */
export const ALL = 'all';

/** One frame of sixty a second, ms. */
const FRAME = 1000 / 60;
/** px a frame: 1000 px a second, as somebody reads. */
const PACE = FRAME;
/** px a frame, to bring everything alive. */
const RUSH = 200;
const MARK = 'stepped';

/** A stretch of the page, px below its top. */
interface Span {
  name: string;
  top: number;
  bottom: number;
}

/**
 * Reads the page down to the end of its last section that scrolls, after two readings that warm it.
 *
 * @param scripted whether the page has script that must come alive; without, every frame counts
 */
export async function stepped(url: string, scripted: boolean): Promise<Stepped> {
  const context = await chromium.launchPersistentContext('', {
    executablePath: findBrowser(),
    args: [
      '--no-sandbox',
      '--enable-begin-frame-control',
      '--run-all-compositor-stages-before-draw',
    ],
    ...PHONE,
  });
  try {
    await context.addInitScript('globalThis.__name = (named) => named');
    const browser = context.browser();
    if (!browser) throw new Error('no browser to drive');
    const opened = context.waitForEvent('page');
    const root = await browser.newBrowserCDPSession();
    const frameControl = { url: 'about:blank', enableBeginFrameControl: true, width: 390, height: 844 }; // prettier-ignore
    await root.send('Target.createTarget', frameControl).catch(() => {
      throw new Error('only chromium-headless-shell draws frame by frame');
    });
    const page = await opened;
    const cdp = await context.newCDPSession(page);
    // The browser's clock starts where the machine's stands.
    let now = Number(process.hrtime.bigint()) / 1e6;
    const frames = async (count: number, pause = 0) => {
      for (let i = 0; i < count; i += 1) {
        now += FRAME;
        await cdp.send('HeadlessExperimental.beginFrame', {
          frameTimeTicks: now,
          interval: FRAME,
        });
        if (pause) await new Promise((resolve) => setTimeout(resolve, pause));
      }
    };
    const scroll = async (to: number, pace: number, pause = 0) => {
      await page.evaluate((pace) => Object.assign(window, { pace }), pace);
      await frames(Math.ceil(to / Math.abs(pace)), pause);
      await page.evaluate(() => Object.assign(window, { pace: 0 }));
      await frames(20);
    };

    await page.goto(url, { waitUntil: 'load' });
    await frames(30, 10);
    for (let tries = 0; scripted && !(await page.$('[data-alive]')); tries += 1) {
      if (tries === 200) throw new Error(`${url} never came alive`);
      await frames(30, 10);
    }
    await page.evaluate(walk, MARK);
    const spans = await page.evaluate(spansOf);
    const way = Math.max(...spans.map(({ bottom }) => bottom));
    await scroll(way, RUSH, 10);
    await scroll(way + RUSH, -RUSH);
    await scroll(way, PACE);
    await scroll(way + RUSH, -RUSH);
    const pieces = await traced(browser, page, () => scroll(way, PACE));
    return bySection(framesOf(pieces, MARK), spans, scripted);
  } finally {
    await context.close();
  }
}

/** Runs in the page: scrolls by `pace` in every frame, and says so in the trace. */
function walk(mark: string): void {
  const walker = Object.assign(window, { pace: 0 });
  let at = 0;
  const step = () => {
    if (walker.pace !== 0) {
      at = Math.max(0, at + walker.pace);
      scrollTo({ top: at, behavior: 'instant' });
      performance.mark(mark);
    }
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

/** Runs in the page: the sections whose pictures the scroll moves. */
function spansOf(): Span[] {
  return [...document.querySelectorAll<HTMLElement>('[data-section]')]
    .filter((section) => section.querySelector('[data-line]'))
    .map((section) => {
      const { top, bottom } = section.getBoundingClientRect();
      return { name: section.id, top: top + scrollY, bottom: bottom + scrollY };
    });
}

function bySection(frames: readonly Frame[], spans: readonly Span[], scripted: boolean): Stepped {
  const half = PHONE.viewport.height / 2;
  const means = (wanted: (place: number) => boolean): Stepped[string] => {
    const passed = frames.filter((_, i) => wanted((i + 1) * PACE + half));
    const counted = passed.filter(({ redrawn }) => redrawn || !scripted);
    const mean = (kind: keyof Work) =>
      counted.reduce((sum, frame) => sum + frame[kind], 0) / counted.length;
    const work = Object.fromEntries(
      (['main', ...KINDS] as const).map((kind) => [kind, mean(kind)]),
    );
    const every = passed.reduce((sum, { main }) => sum + main, 0) / passed.length;
    return { ...(work as Work), redrawn: counted.length / passed.length, every };
  };
  const sections = spans.map(({ name, top, bottom }) => [
    name,
    means((place) => top <= place && place < bottom),
  ]);
  return { ...Object.fromEntries(sections), [ALL]: means(() => true) } as Stepped;
}
