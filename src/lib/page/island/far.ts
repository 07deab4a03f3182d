/**
 * The first look at the page does not wait for what is far below it. Words whose height only their
 * layout tells carry `data-far`. On a first visit first.ts marks the root `data-deferred`: until the
 * mark goes, the style leaves these boxes out of the layout, about as high as they are, and the
 * browser lays out those a reader comes near (see Story.svelte). Once script is here all of them are
 * laid out, a few at a time, before anything measures the page or comes alive. From then on nothing
 * is left out and no height is a guess.
 */
import { scheduleSlices } from './scheduler';

/** How long boxes are laid out at a time, ms: with one more of the largest it is no long task. */
const SLICE = 12;
/** No frame comes to a page that is not shown; the next slice waits no longer than this for it, ms. */
const FRAME = 100;

/**
 * Lays out all that is far.
 *
 * @param then called once it is: at once where nothing is left out
 */
export function layOutFar(story: Element, then: () => void): void {
  const { dataset } = document.documentElement;
  if (dataset.deferred === undefined) {
    then();
    return;
  }
  // Whoever reads in the middle of it is kept there by `layOut`, no longer by the browser.
  dataset.deferred = 'laying-out';
  const boxes = [...story.querySelectorAll('.masthead [data-far]')];
  /** Until when to wait for a frame, ms. */
  let waiting = 0;
  scheduleSlices(() => {
    const start = performance.now();
    if (start < waiting) return true;
    for (const box of boxes.splice(0)) {
      if (start < waiting || performance.now() > start + SLICE) boxes.push(box);
      else if (layOut(box, story)) {
        // A frame of its own: where boxes grow at two places between two frames, browsers take what
        // stands around one of them, and is kept where it was, for something that has moved.
        waiting = start + FRAME;
        requestAnimationFrame(() => (waiting = 0));
      }
    }
    if (boxes.length > 0) return true;
    delete dataset.deferred;
    then();
    return false;
  });
}

/**
 * What grows above the view takes the page along, so that a reader sees nothing of it.
 *
 * @returns whether it did
 */
function layOut(box: Element, story: Element): boolean {
  const height = () => story.getBoundingClientRect().height;
  const above = box.getBoundingClientRect().bottom <= 0;
  const before = height();
  box.removeAttribute('data-far');
  const grown = height() - before;
  if (!above || grown === 0) return false;
  scrollBy({ top: grown, behavior: 'instant' });
  return true;
}
