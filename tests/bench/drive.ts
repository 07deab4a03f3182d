import { chromium, type Browser, type CDPSession, type Page } from 'playwright';
import { findBrowser } from '../../src/lib/share/browser';

/** A page on a cheap phone, and the browser's own instruments for it. */
export interface Phone {
  page: Page;
  cdp: CDPSession;
  close(): Promise<void>;
}

/** Slow 4G as Lighthouse throttles it: 1.6 Mbit/s with 150 ms of round trip, in its own terms. */
export const SLOW_4G = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (0.75 * 1024 * 1024 * 0.9) / 8,
};
/** A screen in the middle of what readers hold. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true,
  locale: 'zh-TW',
};
/** How many times slower than this machine. */
export const CPU = 4;

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-background-networking', '--js-flags=--expose-gc'],
  });
}

/** A phone that has never seen the story. */
export async function phone(browser: Browser): Promise<Phone> {
  const context = await browser.newContext(PHONE);
  // tsx marks named functions with it, also those that run in the page.
  await context.addInitScript('globalThis.__name = (named) => named');
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  // CPU time of the thread, so that other programs on the machine count less.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, cdp, close: () => context.close() };
}

/** From now on the phone is slow. */
export async function slow({ cdp }: Phone): Promise<void> {
  await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU });
}

/** `Performance.getMetrics` by name: seconds, bytes and counts. */
export async function metrics({ cdp }: Pick<Phone, 'cdp'>): Promise<Record<string, number>> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Time of the main thread, ms: all of it, and what of it is script's. */
export interface Spent {
  main: number;
  scripting: number;
}

/**
 * What a page's main thread does while something happens, by the browser's own clocks: to trace it
 * would cost a third more.
 */
export async function spent(visitor: Phone, happening: () => Promise<void>): Promise<Spent> {
  const before = await metrics(visitor);
  await happening();
  const after = await metrics(visitor);
  const of = (clock: string) => 1000 * ((after[clock] ?? 0) - (before[clock] ?? 0));
  return { main: of('TaskDuration'), scripting: of('ScriptDuration') };
}

/**
 * Turns the wheel: a finger's drag, as this command makes it, does not move an emulated phone.
 *
 * @param by px; down the page is positive
 * @param speed px a second
 */
export async function drag({ cdp }: Phone, by: number, speed: number): Promise<void> {
  await cdp.send('Input.synthesizeScrollGesture', {
    x: 195,
    y: 760,
    yDistance: -by,
    speed,
    gestureSourceType: 'mouse',
  });
}

/** How far the page can be scrolled, px. */
export function wayOf({ page }: Phone): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
}
