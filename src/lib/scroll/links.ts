import { rest } from './section';

/** The link of a step: `#qushi/baseline`. The step's element carries it, without `#`, as its id. */
export function linkOf(section: string, step: string): string {
  return `#${section}/${step}`;
}

/** What a reader does to take the scroll into their own hands. */
const READER = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/** Whether this document has just been opened: only then may the browser restore a place. */
let opening = true;

/**
 * Brings a reader who opened the page by a step's link to that step, at rest where its section
 * scrolls, and keeps it there until fonts and load have settled the layout or the reader moves.
 * Later links need no help: the browser's own jump obeys the steps' scroll margins. A reload, or
 * coming back to the page, keeps the place the browser restores.
 *
 * @param mounted resolves when all sections are
 * @returns what ends it early
 */
export function followLink(mounted: Promise<unknown>): () => void {
  const reader = new AbortController();
  const { signal } = reader;
  const end = () => reader.abort();
  const restored = opening && isRestored();
  opening = false;
  const { hash } = location;
  if (restored || !stepAt(hash)) return end;

  for (const type of READER) addEventListener(type, end, { capture: true, passive: true, signal });
  // Looked up each time: where this reader's story comes unrolled, the step is another element then.
  const arrive = () => {
    const step = signal.aborted ? null : stepAt(hash);
    if (step && !rest(step)) step.scrollIntoView({ behavior: 'instant' });
    return step;
  };
  const first = mounted.then(() => arrive()?.focus({ preventScroll: true }));
  const settled = [first, document.fonts.ready.then(arrive), loaded(signal).then(arrive)];
  // A frame later everything that waited for the same moments has been laid out as well.
  void Promise.all(settled).then(() =>
    requestAnimationFrame(() => {
      arrive();
      end();
    }),
  );
  return end;
}

/** The element a hash names; null when it is not a step's link or there is no such step. */
function stepAt(hash: string): HTMLElement | null {
  return hash.includes('/') ? document.getElementById(decode(hash.slice(1))) : null;
}

/** As typed by somebody, so it may not be a valid encoding. */
function decode(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

function loaded(signal: AbortSignal): Promise<unknown> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => addEventListener('load', resolve, { once: true, signal }));
}

function isRestored(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return !!entry && (entry as PerformanceNavigationTiming).type !== 'navigate';
}
