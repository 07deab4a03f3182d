import { holdsOf, restAt, stopsAt, type Box } from './position';

/**
 * Reads the layout of a section, writes nothing: what changes only when something is laid out anew,
 * lengths in px as rectangles have them.
 *
 * @param elements its steps in the order of the story
 * @param page height of what the reader sees of the page at once, px
 */
export function measure(
  section: Element,
  elements: readonly HTMLElement[],
  page = () => viewport().height,
) {
  const within = section.closest('.story') ?? section;
  const scroller = scrollerOf(section);
  const { top } = section.getBoundingClientRect();
  const outer = scroller ?? document.documentElement;
  const { paddingTop, scrollPaddingTop } = getComputedStyle(outer);
  const [zoom, around] = [zoomOf(section), zoomOf(outer)];
  const view = scroller ? scroller.clientHeight * around : page();
  // Browsers keep sticky boxes inside the padding of what scrolls; the page's does not count.
  const offset = (stuckLine(section) ?? 0) + (scroller ? px(paddingTop) * around : 0);
  const half = Math.min(offset, view - offset);
  const boxes = elements.map((element) => ({ element, ...box(element, element, top) }));
  const steps = holdsOf(boxes, view).map((step) => {
    const { firstElementChild, lastElementChild } = step.element;
    // Without the step's padding.
    const words = box(firstElementChild ?? step.element, lastElementChild ?? step.element, top);
    const rest = restAt(step, words, half);
    // Below the scroll padding is where the browser's own jumps stop.
    const landed = offset - px(scrollPaddingTop) * around + step.top;
    return {
      ...step,
      rest,
      stops: stopsAt(rest, words, half),
      /** What brings a jump of the browser's own to rest, px of the step's style. */
      margin: (landed - rest) / zoom,
    };
  });
  return {
    /** The ancestor that scrolls; null when it is the page. */
    scroller,
    /** Height of what the reader sees of it at once. */
    view,
    /** What the section moves with, as others do: the story. */
    within,
    /** Top of the section below the top of `within`. */
    top: top - within.getBoundingClientRect().top,
    /** From the top of the view down to the trigger line while the pin is stuck. */
    offset,
    /** px below the top of the section. */
    steps,
  };
}

/**
 * From the top of what scrolls down to a section's trigger line while its pin is stuck, px; undefined
 * where it has none. CSS puts the line into the pin, a sticky box, at the height where this layout's
 * cards are read. The pin's rectangle tells it only while it sticks; its computed `top` always.
 */
export function stuckLine(section: Element): number | undefined {
  const line = section.querySelector('[data-line]');
  const pin = line?.parentElement;
  if (!line || !pin) return undefined;
  const marker = line.getBoundingClientRect().top - pin.getBoundingClientRect().top;
  return marker + px(getComputedStyle(pin).top) * zoomOf(pin);
}

/**
 * What the page is laid out for: a magnifier of two fingers changes it no more than a lens held over
 * the screen, in quirks mode as in any other.
 *
 * @returns px
 */
export function viewport(): { width: number; height: number } {
  const { clientWidth, clientHeight } = outerOf(null);
  return { width: clientWidth, height: clientHeight };
}

/** What has the lengths of a scroller; null is the page. */
export const outerOf = (scroller: Element | null): Element =>
  scroller ?? document.scrollingElement ?? document.documentElement;

/**
 * The top of the view in the page's viewport, px.
 *
 * @param scroller null for the page
 */
export function viewTop(scroller: Element | null): number {
  if (!scroller) return 0;
  return scroller.getBoundingClientRect().top + scroller.clientTop * zoomOf(scroller);
}

/** From the top of one element to the bottom of another, px below `origin`. */
function box(first: Element, last: Element, origin: number): Box {
  return {
    top: first.getBoundingClientRect().top - origin,
    bottom: last.getBoundingClientRect().bottom - origin,
  };
}

/**
 * Scrolls at once.
 *
 * @param scroller null for the page
 * @param way px of the view
 */
export function scrollOn(scroller: Element | null, way: number): void {
  const top = scroller ? way / zoomOf(scroller) : way;
  (scroller ?? window).scrollBy({ top, behavior: 'instant' });
}

/**
 * What `zoom` of an element and around it comes to: as many px of its rectangles are one of its
 * styles, and of lengths like `clientHeight`. 1 where browsers do not zoom rectangles.
 */
export function zoomOf(element: Element): number {
  const { currentCSSZoom = 1 } = element as { currentCSSZoom?: number };
  return currentCSSZoom;
}

/** A computed length in px; 0 for `auto`. */
export function px(value: string): number {
  return parseFloat(value) || 0;
}

/**
 * The nearest ancestor that really scrolls, across shadow roots; null when it is the page. A box
 * that merely hides what overflows has no scrolling of its own to read; nor has one higher than the
 * view, out of which something hangs a little: it was to scroll sideways.
 */
export function scrollerOf(element: Element): Element | null {
  const root = document.documentElement;
  for (let node = parentOf(element); node && node !== root; node = parentOf(node)) {
    // The page takes over the overflow of `body` unless `html` has its own.
    if (node === document.body && getComputedStyle(root).overflowY === 'visible') continue;
    const scrolls = /auto|scroll|overlay/.test(getComputedStyle(node).overflowY);
    const { height } = viewport();
    const hanging = node.clientHeight > height ? height / 2 : 0;
    if (scrolls && node.scrollHeight > node.clientHeight + hanging) return node;
  }
  return null;
}

/** The parent in the tree as it is drawn. */
export function parentOf(element: Element): Element | null {
  const parent = element.assignedSlot ?? element.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}
