import { measure, scrollOn, viewport, viewTop } from './layout';
import { joinLoop, topOf, wake } from './loop';
import { observeSteps } from './observe';
import { FLICK, positionAt, smoothed, speedAfter } from './position';

interface ScrollOptions {
  /** Whether to cut instead of travel; asked in every frame. */
  reducedMotion: () => boolean;
  /** How long after the last scroll the picture may arrive, ms; 0 for none. @default 100 */
  smoothing?: number;
  /** Height of what the reader sees of the page at once, px. @default the viewport's */
  view?: () => number;
}

/** Where a step leads from where the page is scrolled now: px of the view. */
interface Ways {
  scroller: Element | null;
  /** To where it is at rest. */
  rest: number;
  /** To where the page stops, one after the other, to show all of its words; downwards. */
  stops: number[];
}

const ways = new WeakMap<Element, () => Ways>();

/** The ways of a step; undefined when no section reads it. */
export const waysOf = (step: Element): Ways | undefined => ways.get(step)?.();

/**
 * Scrolls at once to where a step is at rest.
 *
 * @returns whether any section reads that step
 */
export function scrollToStep(step: Element): boolean {
  const to = waysOf(step);
  if (to) scrollOn(to.scroller, to.rest);
  return !!to;
}

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
  /** To be drawn, and drawn; before the first any way is a leap. */
  let next = Infinity;
  let shown = Infinity;
  let relaid = true;
  /** How fast the section goes by, screens a second. */
  let speed = 0;
  /** Whether it did so in the frame before. */
  let moved = false;

  for (const [index, step] of steps.entries()) {
    ways.set(step, () => {
      layout = measure(section, steps, view);
      const { scroller, offset } = layout;
      const now = viewTop(scroller) + offset - section.getBoundingClientRect().top;
      const { rest = now, stops = [] } = layout.steps[index] ?? {};
      return { scroller, rest: rest - now, stops: stops.map((stop) => stop - now) };
    });
  }

  function read(remeasured: boolean, elapsed: number): boolean {
    const before = reached;
    if (remeasured) layout = measure(section, steps, view);
    relaid ||= remeasured;
    line = viewTop(layout.scroller) + layout.offset;
    reached = line - topOf(layout.within) - layout.top;
    const target = positionAt(reached, layout.steps);
    const way = Math.abs(reached - before) / layout.view || 0;
    // What has stopped does not fly, however fast it was.
    speed = way || moved ? speedAfter(speed, way, elapsed) : 0;
    moved = way > 0;
    // At rest on a step whatever the reader wants of motion: most sections are, in most frames.
    if (target !== shown || !Number.isInteger(target))
      next =
        speed > FLICK || reducedMotion()
          ? Math.round(target)
          : smoothed(shown, target, elapsed, smoothing);
    return reached !== before;
  }

  function write(): boolean {
    if (relaid) setRests();
    relaid = false;
    if (next === shown) return false;
    shown = next;
    onposition(next);
    return true;
  }

  /** Tells the browser and scrollama where steps rest now. */
  function setRests(): void {
    if (unobserve && observed !== `${line} ${viewport().height}`) observe(true);
    for (const { element, margin } of layout.steps) element.style.scrollMarginTop = `${margin}px`;
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
      ways.delete(step);
      step.style.removeProperty('scroll-margin-top');
    }
  };
}
