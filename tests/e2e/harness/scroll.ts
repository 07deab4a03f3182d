import { followLink, scrolled, scrollToStep } from '../../../src/lib/scroll';
import { trueLine, truePosition } from './truth';

/** What one section shows and should show, in steps, at one place. */
export interface Reading {
  way: string;
  section: string;
  /** Scroll offset, px. */
  at: number;
  shown: number;
  truth: number;
}

const query = new URLSearchParams(location.search);
const smoothing = Number(query.get('smoothing') ?? 100);
const still = matchMedia('(prefers-reduced-motion: reduce)');
const reducedMotion = () => still.matches;
const place = document.querySelector('#story') as HTMLElement;
const root = place.shadowRoot ?? place;
const sections = [...root.querySelectorAll<HTMLElement>('section')];
/** What scrolls: an element or, as null, the page. */
const scroller = place.matches('.scroller') ? place : null;

/** What ends each section's reading. */
let ends: (() => void)[] = [];
const shown = new Map<Element, number>();
/** Every position drawn so far, by section. */
const drawn: Record<string, number[]> = {};

function mount(): void {
  ends = sections.map((section) => {
    const draw = (position: number) => {
      shown.set(section, position);
      (drawn[section.id] ??= []).push(position);
    };
    return scrolled(section, draw, { smoothing, reducedMotion });
  });
  ends.push(followLink(Promise.resolve()));
}

/** @param section its index; all of them without */
function destroy(section?: number): void {
  for (const end of section === undefined ? ends : ends.splice(section, 1)) end();
  if (section === undefined) ends = [];
}

const offset = () => (scroller ? scroller.scrollTop : window.scrollY);
const go = (top: number) => (scroller ?? window).scrollTo({ top, behavior: 'instant' });
const end = () => (scroller ?? document.documentElement).scrollHeight;
/** A dot that changes in every frame: without it the browser draws idle frames at leisure. */
const pulse = document.body.appendChild(document.createElement('div'));
pulse.style.cssText = 'position: fixed; top: 0; left: 0; width: 1px; height: 1px; background: red';
function frame(): Promise<number> {
  pulse.style.opacity = pulse.style.opacity === '1' ? '0.5' : '1';
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

function read(way: string): Reading[] {
  return sections.map((section) => ({
    way,
    section: section.id,
    at: Math.round(offset()),
    shown: shown.get(section) ?? NaN,
    truth: truePosition(section, scroller),
  }));
}

/** Until neither the page nor a picture has moved for some frames. */
async function settle(frames = 8): Promise<void> {
  let before = '';
  for (let still = 0; still < frames; still += 1) {
    await frame();
    const now = [offset(), ...shown.values()].join();
    if (now !== before) still = 0;
    before = now;
  }
}

/** Until the engine's loop sleeps, so that whatever comes next has to wake it. */
const sleep = () => settle(40);

/**
 * Scroll offsets from a little before the first section to a little after the last, px: half of
 * them anywhere, half where the line is near the border of two steps and the picture travels.
 */
function places(count: number): number[] {
  const now = offset();
  const rects = [...root.querySelectorAll('[data-step]')].map((el) => el.getBoundingClientRect());
  const top = now + Math.min(...rects.map((rect) => rect.top)) - 700;
  const bottom = now + Math.max(...rects.map((rect) => rect.bottom)) - 200;
  return Array.from({ length: count }, (_, index) => {
    // Multiples of the golden ratio spread evenly and hit no rhythm of the page.
    const spread = (index * 0.618034) % 1;
    if (index % 2) return Math.round(top + (bottom - top) * spread);
    const border = rects[Math.floor(spread * rects.length)]?.bottom ?? 0;
    return Math.round(now + border - line() + 200 * (((index * 0.414214) % 1) - 0.5));
  });
}

/** The trigger line of the first section, px in the viewport. */
const line = () => trueLine(sections[0] as Element, scroller);

/** Reads when all is right, or after the two seconds a shift without any event may take. */
async function right(way: string): Promise<Reading[]> {
  const started = performance.now();
  for (;;) {
    await settle();
    const readings = read(way);
    const wrong = readings.some(({ shown, truth }) => !(Math.abs(shown - truth) < 0.002));
    if (!wrong || performance.now() - started > 2000) return readings;
  }
}

/** Reads the places after a jump to each from one end of the page. */
async function jump(way: string, from: 'top' | 'bottom', to: number[]): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const place of to) {
    go(from === 'top' ? 0 : end());
    await settle();
    go(place);
    await settle();
    readings.push(...read(way));
  }
  return readings;
}

/**
 * Reads the places one after another.
 *
 * @param pace of the way between them: px a second, or px in every frame
 */
async function crawl(
  way: string,
  to: number[],
  pace: { speed: number } | { stride: number } = { stride: 61 },
): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const place of to) {
    const [start, began] = [offset(), await frame()];
    const [down, all] = [Math.sign(place - start), Math.abs(place - start)];
    for (let [gone, now] = [0, began]; gone < all; now = await frame()) {
      gone = 'speed' in pace ? (pace.speed * (now - began)) / 1000 : gone + pace.stride;
      go(start + down * Math.min(gone, all));
    }
    go(place);
    await settle();
    readings.push(...read(way));
  }
  return readings;
}

const harness = {
  mount,
  destroy,
  scrolled,
  scrollToStep,
  sections,
  scroller,
  drawn,
  places,
  go,
  end,
  offset,
  frame,
  settle,
  sleep,
  read,
  right,
  jump,
  crawl,
  line,
  filler: root.querySelector<HTMLElement>('[data-filler]') as HTMLElement,
};

declare global {
  interface Window {
    harness: typeof harness;
  }
}

window.harness = harness;
if (!query.has('bare')) mount();
