/** How this reader wants to read: remembered on this device, applied at once, without a reload. */
export interface Wishes {
  theme: 'auto' | 'light' | 'dark';
  /** Percent of the usual size of letters. */
  text: '100' | '125' | '150';
  /** `reduce`: pictures change by cuts, whatever the system says. */
  motion: 'auto' | 'reduce';
  /** `on`: every step beside its own still, no effect of scrolling. */
  unrolled: 'off' | 'on';
}

/** The choices of each wish; the first is what a reader who never chose has. */
export const CHOICES: { readonly [W in keyof Wishes]: readonly Wishes[W][] } = {
  text: ['100', '125', '150'],
  theme: ['auto', 'light', 'dark'],
  motion: ['auto', 'reduce'],
  unrolled: ['off', 'on'],
};

const KEY = 'wubaiyishitian';

const UNCHOSEN: Wishes = { theme: 'auto', text: '100', motion: 'auto', unrolled: 'off' };

export const wishes: Wishes = $state({ ...UNCHOSEN });

/** What this device remembers, so far as it is known how to read; the rest as who never chose. */
export function remembered(): Wishes {
  const kept = { ...UNCHOSEN };
  try {
    const entry: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof entry !== 'object' || entry === null) return kept;
    for (const [wish, value] of Object.entries(entry))
      if (isChoice(wish, value)) Object.assign(kept, { [wish]: value });
  } catch {
    // A browser that forbids storage, or somebody else's entry.
  }
  return kept;
}

/** Has this device remember; every other page of the story open on it follows. */
export function remember(wanted: Wishes): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(wanted));
  } catch {
    // Not remembered, but done.
  }
}

/**
 * Reads as this device remembers, and goes on doing so when another page of the story changes it.
 *
 * @returns stops that
 */
export function recall(): () => void {
  const take = () => apply(remembered());
  take();
  addEventListener('storage', take);
  return () => removeEventListener('storage', take);
}

/** Ignores a choice there is not. */
export function choose<W extends keyof Wishes>(wish: W, value: Wishes[W]): void {
  if (!isChoice(wish, value)) return;
  apply({ ...wishes, [wish]: value });
  remember(wishes);
}

const isChoice = (wish: string, value: unknown): boolean =>
  wish in CHOICES && CHOICES[wish as keyof Wishes].includes(value as never);

function apply(wanted: Wishes): void {
  Object.assign(wishes, wanted);
  // The style sheet reads both from the root, where first.js puts them before the first paint.
  document.documentElement.dataset.theme = wishes.theme;
  document.documentElement.dataset.text = wishes.text;
}

/** Kept, as it is asked in every frame and to ask the browser is dear; there is none on the server. */
const system = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)');
let still = system?.matches;
system?.addEventListener('change', () => (still = system.matches));

/** Whether pictures are to cut: the reader's wish, else the system's. */
export function cuts(): boolean {
  return wishes.motion === 'reduce' || still === true;
}
