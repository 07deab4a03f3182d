import type { Browser } from 'playwright';
import { phone, slow, type Phone } from './drive';
import { firstLayout, traced } from './trace';

/** A first visit. Bytes as sent, heads of answers included; times in ms since the visit began. */
export interface Load {
  html: number;
  script: number;
  style: number;
  font: number;
  image: number;
  other: number;
  bytes: number;
  requests: number;
  firstPaint: number;
  largestPaint: number;
  /** Of the main thread, before the first paint. */
  firstLayout: number;
  blocking: number;
  shift: number;
}

type Kind = 'html' | 'script' | 'style' | 'font' | 'image' | 'other';
const KINDS: [RegExp, Kind][] = [
  [/html/, 'html'],
  [/javascript/, 'script'],
  [/css/, 'style'],
  [/font/, 'font'],
  [/image/, 'image'],
];
/** Nothing new for this long: the visit has settled, ms. */
const QUIET = 3000;

/** What the page noted of itself while it loaded. */
interface Noted {
  first: number;
  largest: number;
  tasks: [start: number, length: number][];
  shift: number;
}

/** Opens the page on a slow phone and leaves it open, settled. */
export async function load(browser: Browser, url: string): Promise<{ phone: Phone; load: Load }> {
  const visitor = await phone(browser);
  const bytes = countBytes(visitor);
  await slow(visitor);
  await visitor.page.addInitScript(note);
  const pieces = await traced(browser, visitor.page, async () => {
    await visitor.page.goto(url, { waitUntil: 'load' });
    await visitor.page.waitForLoadState('networkidle');
    await visitor.page.waitForTimeout(QUIET);
  });
  const noted = await visitor.page.evaluate(() => (window as never as { noted: Noted }).noted);
  const { requests, ...kinds } = bytes();
  return {
    phone: visitor,
    load: {
      ...kinds,
      bytes: Object.values(kinds).reduce((sum, size) => sum + size, 0),
      requests,
      firstPaint: noted.first,
      largestPaint: noted.largest,
      firstLayout: firstLayout(pieces),
      // Of every task what is longer than 50 ms, from the first paint on.
      blocking: noted.tasks.reduce((sum, [start, length]) => {
        const seen = Math.min(length, start + length - noted.first);
        return sum + Math.max(0, seen - 50);
      }, 0),
      shift: noted.shift,
    },
  };
}

function countBytes({ cdp }: Phone): () => Record<Kind | 'requests', number> {
  const count = { html: 0, script: 0, style: 0, font: 0, image: 0, other: 0, requests: 0 };
  const kinds = new Map<string, Kind>();
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    kinds.set(requestId, KINDS.find(([mime]) => mime.test(response.mimeType))?.[1] ?? 'other');
    count.requests += 1;
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    count[kinds.get(requestId) ?? 'other'] += encodedDataLength;
  });
  return () => ({ ...count });
}

/** Runs in the page, before anything of its own. */
function note() {
  const noted: Noted = { first: 0, largest: 0, tasks: [], shift: 0 };
  Object.assign(window, { noted });
  const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') noted.first = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => (noted.largest = startTime));
  watch('longtask', ({ startTime, duration }) => noted.tasks.push([startTime, duration]));
  watch('layout-shift', (entry) => {
    const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!shift.hadRecentInput) noted.shift += shift.value;
  });
}
