import { measure, viewTop, zoomOf, type Parts } from './layout';
import { joinLoop, topOf, wake } from './loop';
import { observeSteps, type StepObserver } from './observe';
import {
  smoothed,
  FLICK,
  lineAt,
  PLATEAU,
  positionAt,
  restAt,
  speedAfter,
  stopsAt,
  travelsOf,
  type Box,
  type Geometry,
} from './position';

export interface ScrollOptions extends Parts {
  /** Called with the position to draw, in steps, whenever it changes. */
  onposition: (position: number) => void;
  /** Whether to cut instead of travel; asked in every frame. @default the reader's setting */
  reducedMotion?: () => boolean;
  /** Share of the way between two steps that each of them holds its picture. @default 0.3 */
  plateau?: number;
  /** How long after the last scroll the picture may arrive, ms; 0 for none. @default 100 */
  smoothing?: number;
}

export interface SectionScroll {
  /** The position the geometry says, in steps; what is drawn may still be on its way there. */
  target(): number;
  /** Scrolls at once to where the geometry says `position`, in steps. */
  scrollTo(position: number): void;
  /** Leaves nothing behind: no listener, no observer, no frame, no attribute. */
  destroy(): void;
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
 * Reads a section's position for as long as it lives. A place gives the same position however it
 * was reached, because the position is computed from where the steps stand; events only say when.
 *
 * Each step gets a `scroll-margin-top` and can take the focus, so that the browser's own jump to
 * `#section/step` (a link, the address bar, going back) puts the step to rest.
 */
export function scrollSection(options: ScrollOptions): SectionScroll {
  const { section, steps, within = section, onposition } = options;
  const { plateau = PLATEAU, smoothing = 100 } = options;
  const reducedMotion = options.reducedMotion ?? systemReducedMotion();
  let layout = measure(options);
  const geometryNow = (): Geometry => ({ steps: layout.steps, view: layout.view, plateau });
  let geometry = geometryNow();
  let travels = travelsOf(geometry);
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

  let observer: StepObserver | undefined;
  const focusable = steps.filter((step) => !step.hasAttribute('tabindex'));
  for (const step of focusable) step.tabIndex = -1;
  for (const [index, step] of steps.entries()) {
    rests.set(step, {
      bring: () => scrollLineTo(() => restOf(index)),
      stops: () => {
        const half = Math.min(layout.offset, layout.view - layout.offset);
        return stopsAt(restOf(index), wordsOf(index), half).map((place) => place - lineNow());
      },
    });
  }

  function layOut(): void {
    layout = measure(options);
    geometry = geometryNow();
    travels = travelsOf(geometry);
  }

  const wordsOf = (index: number): Box => layout.words[index] ?? { top: 0, bottom: 0 };

  const restOf = (index: number): number => restAt(index, wordsOf(index), layout.offset, geometry);

  /** Where the line is now, px below the top of the section. */
  const lineNow = (): number =>
    viewTop(layout.scroller) + layout.offset - section.getBoundingClientRect().top;

  /** @param place asked for once the layout has been read anew */
  function scrollLineTo(place: () => number): void {
    layOut();
    const { scroller } = layout;
    const top = (place() - lineNow()) / (scroller ? zoomOf(scroller) : 1);
    (scroller ?? window).scrollBy({ top, behavior: 'instant' });
  }

  function read(anew: boolean, elapsed: number): boolean {
    const before = { reached, target };
    if (anew) layOut();
    relaid ||= anew;
    line = viewTop(layout.scroller) + layout.offset;
    reached = line - topOf(within) - layout.top;
    target = positionAt(reached, geometry, travels);
    const way = Math.abs(reached - (before.reached || reached)) / layout.view;
    // What has stopped does not fly, however fast it was.
    speed = way || moved ? speedAfter(speed, way, elapsed) : 0;
    moved = way > 0;
    return reached !== before.reached || target !== before.target;
  }

  function write(elapsed: number): boolean {
    if (relaid) place();
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
  function place(): void {
    observer?.moveLine(line);
    for (const [index, step] of steps.entries()) {
      const top = layout.steps[index]?.top ?? 0;
      const margin = layout.offset - layout.landing + top - restOf(index);
      step.style.scrollMarginTop = `${margin / layout.zoom}px`;
    }
  }

  // Far from the view nothing can come to the line, and every observer is asked in every frame.
  function near(is: boolean): void {
    observer?.destroy();
    observer = is ? observeSteps(steps, line, () => wake()) : undefined;
  }

  const leave = joinLoop({ section, watched: [section, options.pin, ...steps], read, write, near });

  return {
    target: () => target,
    scrollTo: (position) => scrollLineTo(() => lineAt(position, geometry)),
    destroy() {
      leave();
      observer?.destroy();
      for (const step of steps) {
        rests.delete(step);
        step.style.removeProperty('scroll-margin-top');
      }
      for (const step of focusable) step.removeAttribute('tabindex');
    },
  };
}

/** Asked anew each time, so that a change of the setting needs no reload. */
function systemReducedMotion(): () => boolean {
  const query = window.matchMedia('(prefers-reduced-motion: reduce)');
  return () => query.matches;
}
