/**
 * The first look at the page does not wait for what is far below it. Words whose height only their
 * layout tells carry `data-far`. On a first visit first.ts marks the root `data-deferred`: until the
 * mark goes, the style leaves these boxes out of the layout, about as high as they are, and the
 * browser lays out those a reader comes near (see Story.svelte). Once script is here all of them are
 * laid out, a few at a time, before anything measures the page or comes alive. From then on nothing
 * is left out and no height is a guess.
 */
import { nextTask } from './scheduler';

/** How long boxes are laid out at a time, ms: with one more of the largest it is no long task. */
const SLICE = 12;
/** No frame comes to a page that is not shown; the next slice waits no longer than this for it, ms. */
const FRAME = 100;

/** Lays out all that is far; nothing where nothing is left out. */
export async function layOutFar(story: Element): Promise<void> {
  const { dataset } = document.documentElement;
  if (dataset.deferred === undefined) return;
  // Whoever reads in the middle of it is kept there by `layOut`, no longer by the browser.
  dataset.deferred = 'laying-out';
  let until = 0;
  for (const box of story.querySelectorAll('.masthead [data-far]')) {
    if (performance.now() > until) {
      await nextTask();
      until = performance.now() + SLICE;
    }
    // A frame of its own: where boxes grow at two places between two frames, browsers take what
    // stands around one of them, and is kept where it was, for something that has moved.
    if (layOut(box, story)) {
      await nextFrame();
      until = 0;
    }
  }
  delete dataset.deferred;
}

const nextFrame = (): Promise<unknown> =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, FRAME);
  });

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
