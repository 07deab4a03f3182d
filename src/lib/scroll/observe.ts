import scrollama from 'scrollama';

/**
 * Reports that a step came to the trigger line or left it, whatever moved it: its observers see
 * even a shift that no scroll event announces. Nothing else is taken from scrollama: which step,
 * in which direction and how far is wrong after fast scrolls, in gaps and after a step has grown,
 * and is read from the geometry instead. This file alone knows scrollama.
 *
 * @param line px from the viewport's top; for another line, or in another viewport, observe anew
 * @returns stops that
 */
export function observeSteps(
  steps: readonly HTMLElement[],
  line: number,
  onchange: () => void,
): () => void {
  const scroller = scrollama();
  // scrollama takes px as well: its types do not know.
  const offset = `${line}px` as never;
  withoutScrollListener(() => scroller.setup({ step: [...steps], offset }));
  scroller.onStepEnter(() => onchange()).onStepExit(() => onchange());
  return () => {
    scroller.destroy();
    for (const step of steps) step.removeAttribute('data-scrollama-index');
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
