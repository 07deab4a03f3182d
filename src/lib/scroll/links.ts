import { scrollToStep } from './section';

/** What a reader does to take the scroll into their own hands. */
const READER = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/**
 * Brings a reader who opened the page by a step's link to that step, at rest where its section
 * scrolls, and keeps it there until fonts and load have settled the layout or the reader moves.
 * Later links need no help, as the browser's own jump obeys the steps' scroll margins, unless they
 * name what they mean in another way than the page does.
 *
 * A reload, or coming back to the page, keeps the position the browser restores; but where the story
 * comes unrolled, that was for another layout, and it is scrolled again as it was left.
 *
 * @param mounted resolves when all sections are
 * @returns what ends it early
 */
export function followLink(mounted: Promise<unknown>): () => void {
  const [reader, page] = [new AbortController(), new AbortController()];
  const { signal } = reader;
  const end = () => {
    reader.abort();
    page.abort();
  };
  const arrived = () => {
    const target = isExact(location.hash) ? null : targetOf(location.hash);
    bring(target);
    target?.focus({ preventScroll: true });
  };
  addEventListener('hashchange', arrived, { signal: page.signal });
  addEventListener('pagehide', leave, { signal: page.signal });

  const { hash } = location;
  const target = targetOf(hash);
  const left = isRestored() ? leftAt() : 0;
  // What is no step, and is named as it is, the browser has found.
  const isFound = !target || (isExact(hash) && !target.matches('[data-step]'));
  if (isRestored() ? !left : isFound) return end;

  const moved = () => reader.abort();
  for (const type of READER)
    addEventListener(type, moved, { capture: true, passive: true, signal });
  // Looked up each time: where this reader's story comes unrolled, the step is another element then.
  const arrive = () => {
    if (signal.aborted) return null;
    if (!left) return bring(targetOf(hash));
    // Else the browser's is right, and this may be of another visit to the page.
    const isUnrolled = !document.querySelector('[data-line]');
    if (isUnrolled) scrollTo({ top: left, behavior: 'instant' });
    return null;
  };
  const first = mounted.then(() => arrive()?.focus({ preventScroll: true }));
  const settled = [first, document.fonts.ready.then(arrive), loaded(signal).then(arrive)];
  // A frame later everything that waited for the same moments has been laid out as well.
  void Promise.all(settled).then(() =>
    requestAnimationFrame(() => {
      arrive();
      moved();
    }),
  );
  return end;
}

function bring(target: HTMLElement | null): HTMLElement | null {
  if (target && !scrollToStep(target)) target.scrollIntoView({ behavior: 'instant' });
  return target;
}

/** Where this tab remembers how far this page was scrolled. */
const key = () => `left ${location.pathname}`;

function leave(): void {
  try {
    sessionStorage.setItem(key(), String(scrollY));
  } catch {
    // Where storage is forbidden, what the browser does must do.
  }
}

/** How far the page was scrolled when it was left, px; 0 also where nobody knows. */
function leftAt(): number {
  try {
    return Number(sessionStorage.getItem(key()));
  } catch {
    return 0;
  }
}

/** The element that a hash means: a step, a section or whatever else is named in the story. */
function targetOf(hash: string): HTMLElement | null {
  if (hash.length < 2) return null;
  const named = document.querySelectorAll('[data-section], [data-step], main [id], footer [id]');
  const id = idMeant(
    hash,
    Array.from(named, ({ id }) => id),
  );
  return id === undefined ? null : document.getElementById(id);
}

/** Whether the browser finds it by itself. */
const isExact = (hash: string): boolean => targetOf(hash)?.id === hash.slice(1);

function loaded(signal: AbortSignal): Promise<unknown> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => addEventListener('load', resolve, { once: true, signal }));
}

/** Whether the browser brings back the place where this document was left. */
function isRestored(): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return !!visit && visit.type !== 'navigate';
}

/**
 * The id that a link means, however it was passed on: in capitals, encoded twice, with the comma or
 * the words that followed it in a chat, with the directive of a browser that quotes a passage.
 *
 * @param hash as `location.hash` has it
 * @param ids those there are
 * @returns the step's, else its section's; undefined when the link means neither
 */
export function idMeant(hash: string, ids: readonly string[]): string | undefined {
  const named = decoded(decoded(hash.slice(1)));
  if (ids.includes(named)) return named;
  // Ids are of these letters; what follows the last of them belongs to somebody's sentence.
  const [written] = /[\w/-]+/.exec(named.normalize('NFKC').split(':~:')[0] ?? '') ?? [];
  if (!written) return undefined;
  const name = written.toLowerCase().replace(/[/_-]+$/, '');
  const find = (wanted: string) => ids.find((id) => id.toLowerCase() === wanted);
  return find(name) ?? (name.includes('/') ? find(name.split('/', 1)[0] ?? '') : undefined);
}

/** As typed by somebody, so it may not be a valid encoding. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
