import { viewport } from '../../scroll';

/** Screens above and below the view: a flick of the thumb goes three in a second. */
const AHEAD = 1.5;

/**
 * Calls back once, when an element is about to come into view; at once when it is.
 *
 * @returns stops waiting
 */
export function whenNearView(element: Element, near: () => void): () => void {
  const { top, bottom } = element.getBoundingClientRect();
  const { height } = viewport();
  if (bottom > -AHEAD * height && top < (1 + AHEAD) * height) {
    near();
    return () => {};
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      near();
    },
    { rootMargin: `${100 * AHEAD}% 0px` },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
