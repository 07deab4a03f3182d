export { scrolled } from './attach';
export { followLink, linkOf } from './links';
export { rest, scrollSection, type ScrollOptions, type SectionScroll } from './section';

/** Whether this browser can read positions; where not, and on the server, the story is unrolled. */
export function canScroll(): boolean {
  return typeof IntersectionObserver === 'function' && typeof ResizeObserver === 'function';
}
