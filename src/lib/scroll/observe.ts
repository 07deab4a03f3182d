import scrollama from 'scrollama';
import { viewport } from './layout';

/** scrollama at work on the steps of one section. */
export interface StepObserver {
  /** To be told after every new layout; px from the viewport's top. */
  moveLine(line: number): void;
  destroy(): void;
}

/**
 * Reports that a step came to the trigger line or left it, whatever moved it: its observers see
 * even a shift that no scroll event announces. Nothing else is taken from scrollama: which step,
 * in which direction and how far is wrong after fast scrolls, in gaps and after a step has grown,
 * and is read from the geometry instead. This file alone knows scrollama.
 *
 * @param line px from the viewport's top
 */
export function observeSteps(
  steps: readonly HTMLElement[],
  line: number,
  onchange: () => void,
): StepObserver {
  const scroller = scrollama();
  const notify = () => onchange();
  let placed = { line, height: viewport().height };
  withoutScrollListener(() => scroller.setup({ step: [...steps], offset: `${line}px` }));
  scroller.onStepEnter(notify).onStepExit(notify);
  return {
    moveLine(moved) {
      const { height } = viewport();
      if (moved === placed.line && height === placed.height) return;
      placed = { line: moved, height };
      // Builds all observers anew, for another viewport too: their margins are in pixels of the old.
      scroller.offset(`${moved}px`);
    },
    destroy() {
      scroller.destroy();
      for (const step of steps) step.removeAttribute('data-scrollama-index');
    },
  };
}

/**
 * scrollama's `setup` adds a scroll listener to the document that its `destroy` forgets. It only
 * keeps the direction, which nobody here reads, so it is never added, unless a page has frozen its
 * own way of adding listeners.
 */
function withoutScrollListener(setup: () => void): void {
  const own = Object.getOwnPropertyDescriptor(document, 'addEventListener');
  const none = { value: () => {}, configurable: true };
  const hidden = Reflect.defineProperty(document, 'addEventListener', none);
  try {
    setup();
  } finally {
    if (hidden && own) Object.defineProperty(document, 'addEventListener', own);
    else if (hidden) Reflect.deleteProperty(document, 'addEventListener');
  }
}
