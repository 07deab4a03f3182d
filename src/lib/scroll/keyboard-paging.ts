import { px, scrollerOf, viewport } from './layout';
import { PAGE } from './position';
import { waysOf } from './section';

/** Nearer than this a stop is where the reader is, px. */
const NEAR = 8;

/** What Space presses, and what answers to all keys by itself. */
const PRESSED = 'button, summary, input, [role="button"]';
const ANSWERS = 'input, select, textarea, [contenteditable], [role="slider"], dialog';

/**
 * Where a page of the keyboard leads: as far as a browser goes by itself, but never past a stop, so
 * that no card of words is gone before it has been seen whole. From one stop it goes to the next.
 *
 * @param down else up
 * @param now the scroll, the heights of the view and of what covers its top; px
 * @param stops px of the scroll
 * @returns px of the scroll
 */
export function pageTo(
  down: boolean,
  now: { scroll: number; view: number; covered: number },
  stops: readonly number[],
): number {
  const { scroll, view, covered } = now;
  const sign = down ? 1 : -1;
  const ways = stops.map((stop) => sign * (stop - scroll));
  const next = Math.min(...ways.filter((way) => way > NEAR));
  const free = view - covered;
  // Where a card is read nothing else is to be seen before the next.
  const most = ways.some((way) => Math.abs(way) <= NEAR) ? 1.25 * view : free;
  return scroll + sign * (next <= most ? next : PAGE * free);
}

/**
 * Turns the page's own Space, Page Down and Page Up into pages that end where cards are read.
 *
 * @param reducedMotion whether to jump instead of travel
 * @returns stops that
 */
export function pageByKeyboard(story: Element, reducedMotion: () => boolean): () => void {
  const end = new AbortController();
  const { signal } = end;
  /** Where the last key leads, while the page is on its way there. */
  let heading: number | undefined;

  function onkeydown(event: KeyboardEvent): void {
    const down = directionOf(event);
    if (down === undefined) {
      heading = undefined;
      return;
    }
    event.preventDefault();
    const covered = px(getComputedStyle(story).getPropertyValue('--bar'));
    const view = viewport().height;
    const now = { scroll: heading ?? scrollY, view, covered };
    const top = pageTo(down, now, stops(story, view, covered));
    const most = document.documentElement.scrollHeight - view;
    heading = Math.min(Math.max(top, 0), most);
    scrollTo({ top: heading, behavior: reducedMotion() ? 'instant' : 'smooth' });
    if (Math.abs(scrollY - heading) < 1) heading = undefined;
  }

  // Another scroll, as of the link that led here, may end on the way.
  const arrived = ({ type }: Event) => {
    if (type !== 'scrollend' || Math.abs(scrollY - (heading ?? scrollY)) < 1) heading = undefined;
  };
  addEventListener('keydown', onkeydown, { signal });
  for (const type of ['scrollend', 'wheel', 'touchmove', 'pointerdown']) {
    addEventListener(type, arrived, { capture: true, passive: true, signal });
  }
  return () => end.abort();
}

/** Whether a key pages down, or up; undefined when it is somebody else's. */
function directionOf(event: KeyboardEvent): boolean | undefined {
  const { key, shiftKey, target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const space = key === ' ';
  if (!space && (shiftKey || !['PageDown', 'PageUp'].includes(key))) return undefined;
  if (target instanceof Element) {
    if (target.closest(space ? `${ANSWERS}, ${PRESSED}` : ANSWERS)) return undefined;
    // What has the focus may be what scrolls, as a note that is higher than its room.
    if (scrollerOf(target.firstElementChild ?? target)) return undefined;
  }
  return space ? !shiftKey : key === 'PageDown';
}

/** Where the page stops for all steps of a story, px of its scroll. */
function stops(story: Element, view: number, covered: number): number[] {
  return [...story.querySelectorAll('[data-step]')].flatMap((step) => {
    const ways = waysOf(step);
    if (ways) return ways.stops.map((way) => scrollY + way);
    // Unrolled: from the top of its picture on, and to the end of its words.
    const { top, bottom } = step.getBoundingClientRect();
    return bottom - top <= view - covered
      ? [scrollY + top - covered]
      : [scrollY + top - covered, scrollY + bottom - view];
  });
}
