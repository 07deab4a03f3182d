import { measure, scrollOn, viewport, viewTop } from './layout';
import { joinLoop, topOf, wake } from './loop';
import { observeSteps } from './observe';
import { smoothed, FLICK, positionAt, restAt, speedAfter, stopsAt, type Box } from './position';

export interface ScrollOptions {
  /** Whether to cut instead of travel; asked in every frame. */
  reducedMotion: () => boolean;
  /** How long after the last scroll the picture may arrive, ms; 0 for none. @default 100 */
  smoothing?: number;
  /** Height of what the reader sees of the page at once, px. @default the viewport's */
  view?: () => number;
}

/** Of each step of the page how to bring it to rest, and where its words are read. */
const rests = new WeakMap<Element, { bring: () => void; stops: () => number[] }>();

/**
 * Scrolls at once to where a step is at rest.
 *
 * @returns whether any section reads that step
 */
export function scrollToStep(step: Element): boolean {
  rests.get(step)?.bring();
  return rests.has(step);
}

/**
 * Where the page stops, one after the other, to show all words of a step.
 *
 * @returns px of the view from its scroll now, downwards; undefined when no section reads the step
 */
export const stopsOf = (step: Element): number[] | undefined => rests.get(step)?.stops();

/**
 * Reads the position of a section. Inside, `[data-step]` are the steps in order and `[data-line]` is
 * the trigger line, whose parent is the sticky pin. A scroll gives the same position however it was
 * reached, because the position is computed from where the steps stand; events only say when.
 *
 * Each step gets a `scroll-margin-top`, so that the browser's own jump to `#section/step` (a link,
 * the address bar, going back) puts the step to rest. Nothing of it is left behind when it ends: no
 * listener, no observer, no frame, no attribute.
 *
 * @param onposition called with the position to draw, in steps, whenever it changes
 * @returns what ends it
 * @throws Error when the section has no `[data-line]`
 */
export function scrolled(
  section: Element,
  onposition: (position: number) => void,
  { reducedMotion, smoothing = 100, view }: ScrollOptions,
): () => void {
  const pin = section.querySelector('[data-line]')?.parentElement;
  if (!pin) throw new Error('scrolled: the section has no [data-line] in its pin');
  const steps = [...section.querySelectorAll<HTMLElement>('[data-step]')];
  let layout = measure(section, steps, view);
  /** Where the line is: in the viewport, and below the top of the section; px. */
  let line = viewTop(layout.scroller) + layout.offset;
  let reached = NaN;
  let target = 0;
  let shown = NaN;
  let relaid = true;
  /** How fast the section goes by, screens a second. */
  let speed = 0;
  /** Whether it did so in the frame before. */
  let moved = false;

  for (const [index, step] of steps.entries()) {
    rests.set(step, {
      bring: () => bring(index),
      stops: () => {
        const half = Math.min(layout.offset, layout.view - layout.offset);
        return stopsAt(restOf(index), wordsOf(index), half).map((stop) => stop - lineNow());
      },
    });
  }

  const wordsOf = (index: number): Box => layout.words[index] ?? { top: 0, bottom: 0 };

  const restOf = (index: number): number => restAt(index, wordsOf(index), layout.offset, layout);

  /** Where the line is now, px below the top of the section. */
  const lineNow = (): number =>
    viewTop(layout.scroller) + layout.offset - section.getBoundingClientRect().top;

  /** Scrolls at once to where a step is at rest. */
  function bring(index: number): void {
    layout = measure(section, steps, view);
    scrollOn(layout.scroller, restOf(index) - lineNow());
  }

  function read(remeasured: boolean, elapsed: number): boolean {
    const before = { reached, target };
    if (remeasured) layout = measure(section, steps, view);
    relaid ||= remeasured;
    line = viewTop(layout.scroller) + layout.offset;
    reached = line - topOf(layout.within) - layout.top;
    target = positionAt(reached, layout, layout.travels);
    const way = Math.abs(reached - (before.reached || reached)) / layout.view;
    // What has stopped does not fly, however fast it was.
    speed = way || moved ? speedAfter(speed, way, elapsed) : 0;
    moved = way > 0;
    return reached !== before.reached || target !== before.target;
  }

  function write(elapsed: number): boolean {
    if (relaid) setRests();
    relaid = false;
    // At rest on a step whatever the reader wants of motion: most sections are, in most frames.
    if (target === shown && Number.isInteger(target)) return false;
    const next =
      speed > FLICK || reducedMotion()
        ? Math.round(target)
        : smoothed(Number.isNaN(shown) ? target : shown, target, elapsed, smoothing);
    if (next === shown) return false;
    shown = next;
    onposition(next);
    return true;
  }

  /** Tells the browser and scrollama where steps rest now. */
  function setRests(): void {
    if (unobserve && observed !== `${line} ${viewport().height}`) observe(true);
    for (const [index, step] of steps.entries()) {
      const top = layout.steps[index]?.top ?? 0;
      const margin = layout.offset - layout.landing + top - restOf(index);
      step.style.scrollMarginTop = `${margin / layout.zoom}px`;
    }
  }

  /** For what line in what view the steps are observed. */
  let observed = '';
  let unobserve: (() => void) | undefined;

  // Far from the view nothing can come to the line, and every observer is asked in every frame.
  function observe(near: boolean): void {
    unobserve?.();
    observed = `${line} ${viewport().height}`;
    unobserve = near ? observeSteps(steps, line, () => wake()) : undefined;
  }

  const watched = [section, pin, ...steps];
  const leave = joinLoop({ section, watched, read, write, near: observe });

  return () => {
    leave();
    unobserve?.();
    for (const step of steps) {
      rests.delete(step);
      step.style.removeProperty('scroll-margin-top');
    }
  };
}
