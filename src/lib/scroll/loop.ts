/**
 * One frame loop for all sections of the page. It runs while something moves, sleeps after half a
 * second of stillness, and costs nothing while no section is near the view. What is far is left
 * alone: it is asked when boxes have changed, after a jump, and once as it goes far.
 */

import { viewport } from './layout';

/** A section in the loop. In every frame all that are asked read before the first one writes. */
interface Member {
  section: Element;
  /** Elements whose size decides the layout. */
  watched: readonly Element[];
  /**
   * Scrolls before anybody reads, and once more as soon as boxes have changed, before they are
   * painted.
   *
   * @param relaid whether boxes may have changed since the last time
   * @param inFrame whether it is a frame's turn: else the browser has just told of new sizes, and
   *   would complain of any that change now
   */
  beforeRead?(relaid: boolean, inFrame: boolean): void;
  /**
   * @param relaid whether boxes may have changed since the last frame
   * @param elapsed ms since the last frame; Infinity while far, where all is to be at its end
   * @returns whether anything has moved
   */
  read?(relaid: boolean, elapsed: number): boolean;
  /** @returns whether anything was drawn anew */
  write?(): boolean;
  /** Told when the section has come within a screen of the view, and when it is no longer. */
  near?(is: boolean): void;
}

/** Still frames before the loop sleeps. */
const AWAKE = 30;
/** One frame at the usual rate, ms: what a frame after sleep counts for. */
const FRAME = 1000 / 60;
/** Late content moves a page in WebKit without any event, so a sleeping loop looks now and then. */
const LOOK = 1000;

/** By their sections. */
const members = new Map<Element, Member>();
/** Sections within a screen of the view. */
const near = new Set<Element>();
let listening: AbortController | undefined;
let views: IntersectionObserver | undefined;
let sizes: ResizeObserver | undefined;
let looking: ReturnType<typeof setInterval> | undefined;
let frame = 0;
/** When the last frame was, ms; 0 after sleep. */
let last = 0;
/** Frames left before sleep. */
let left = 0;
let relaid = false;
/** Where elements stand in the viewport in this frame, px. */
const tops = new Map<Element, number>();
/** Sections to be measured anew though nothing said that they changed. */
const doubted = new Set<Element>();
/** A section near the view, and where it stood in the last frame, px. */
let mark: { section?: Element; top: number } = { top: 0 };

/** @returns what takes the member out again */
export function joinLoop(member: Member): () => void {
  const { section, watched } = member;
  if (members.size === 0) start();
  members.set(section, member);
  views?.observe(section);
  for (const element of watched) sizes?.observe(element);
  remeasure();
  return () => {
    members.delete(section);
    doubted.delete(section);
    views?.unobserve(section);
    for (const element of watched) sizes?.unobserve(element);
    setNear(section, false);
    if (members.size === 0) stop();
  };
}

/** Something may have moved: look in the next frame, and on until all is still. */
export function wake(frames = AWAKE): void {
  if (members.size === 0) return;
  left = Math.max(left, frames);
  frame ||= requestAnimationFrame(run);
}

/** The same, where a section is near enough to be seen. */
export function wakeIfNear(): void {
  if (near.size > 0) wake();
}

/**
 * Top of an element in the viewport, px, while members read: asked of the browser once a frame, as
 * all sections of a story move together.
 */
export function topOf(element: Element): number {
  let top = tops.get(element);
  if (top === undefined) tops.set(element, (top = element.getBoundingClientRect().top));
  return top;
}

/** Something may have been laid out anew. */
function remeasure(): void {
  relaid = true;
  wake();
}

function onsizes(): void {
  for (const member of members.values()) member.beforeRead?.(true, false);
  remeasure();
}

function run(now: number): void {
  const elapsed = last ? now - last : FRAME;
  const remeasured = relaid;
  frame = 0;
  relaid = false;
  for (const member of members.values()) member.beforeRead?.(remeasured, true);
  tops.clear();
  const all = hasJumped() || remeasured;
  const active = [...members.values()].filter(({ section }) => all || near.has(section));
  let moved = false;
  for (const { section, read } of active) {
    const since = near.has(section) ? elapsed : Infinity;
    if (read?.(doubted.delete(section) || remeasured, since)) moved = true;
  }
  for (const { write } of active) if (write?.()) moved = true;
  left = moved ? AWAKE : left - 1;
  last = left > 0 ? now : 0;
  if (left > 0 && members.size > 0) frame ||= requestAnimationFrame(run);
}

/** Whether the page has moved so far since the last frame that what was far may be in view. */
function hasJumped(): boolean {
  const [section] = near;
  const before = mark;
  mark = { section, top: section ? topOf(section) : 0 };
  return section !== before.section || Math.abs(mark.top - before.top) > viewport().height / 2;
}

function start(): void {
  listening = new AbortController();
  const { signal } = listening;
  const options = { capture: true, passive: true, signal };
  // Captured, so that scrollers other than the page are heard as well.
  for (const type of ['scroll', 'visibilitychange']) {
    window.addEventListener(type, wakeIfNear, options);
  }
  for (const type of ['resize', 'pageshow', 'afterprint']) {
    window.addEventListener(type, remeasure, options);
  }
  document.fonts.addEventListener('loadingdone', remeasure, { signal });
  void document.fonts.ready.then(() => signal.aborted || remeasure());
  // One screen ahead: a section is up to date before its first line is seen.
  views = new IntersectionObserver(onviews, { rootMargin: '100% 0px' });
  sizes = new ResizeObserver(onsizes);
  // Content that arrives above a section moves it and makes the page longer.
  sizes.observe(document.body);
}

function onviews(entries: IntersectionObserverEntry[]): void {
  tops.clear();
  for (const { target, isIntersecting } of entries) setNear(target, isIntersecting);
  wake();
}

function setNear(section: Element, isNear: boolean): void {
  const member = members.get(section);
  if (isNear !== near.has(section)) member?.near?.(isNear);
  if (isNear && member) {
    near.add(section);
    doubted.add(section);
  } else if (near.delete(section)) {
    // What it shows is not yet where it went.
    member?.read?.(false, Infinity);
    member?.write?.();
  }
  if (near.size > 0) looking ??= setInterval(look, LOOK);
  else looking = void clearInterval(looking);
}

function look(): void {
  for (const section of near) doubted.add(section);
  wake(1);
}

function stop(): void {
  listening?.abort();
  views?.disconnect();
  sizes?.disconnect();
  cancelAnimationFrame(frame);
  frame = last = left = 0;
  mark = { top: 0 };
}
