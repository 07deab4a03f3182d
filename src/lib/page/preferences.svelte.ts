import { storageKey } from '../../story.config';

/** What readers may choose, in the order they are asked; the first is what who never chose has. */
export const CHOICES = {
  /** Percent of the usual size of letters. */
  text: ['100', '125', '150'],
  theme: ['auto', 'light', 'dark'],
  /** `reduce`: pictures change by cuts, whatever the system says. */
  motion: ['auto', 'reduce'],
  /** `on`: every step beside its own still, no effect of scrolling. */
  unrolled: ['off', 'on'],
} as const;

/** How this reader wants to read: remembered on this device, applied at once, without a reload. */
export type Preferences = {
  -readonly [P in keyof typeof CHOICES]: (typeof CHOICES)[P][number];
};

const UNCHOSEN: Preferences = { text: '100', theme: 'auto', motion: 'auto', unrolled: 'off' };

export const preferences: Preferences = $state({ ...UNCHOSEN });

/** What this device remembers under a key; undefined also where a browser forbids to ask. */
export function remembered(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Has this device remember, where the browser lets it. */
export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Not remembered, but done.
  }
}

/** What this device remembers, so far as it is known how to read; the rest as who never chose. */
export function storedPreferences(): Preferences {
  const entries = Object.entries(remembered(storageKey) ?? {});
  return { ...UNCHOSEN, ...Object.fromEntries(entries.filter((entry) => isChoice(...entry))) };
}

/**
 * Reads as this device remembers, and goes on doing so when another page of the story changes it.
 *
 * @returns stops that
 */
export function restore(): () => void {
  const take = () => apply(storedPreferences());
  take();
  addEventListener('storage', take);
  return () => removeEventListener('storage', take);
}

export function choose<P extends keyof Preferences>(preference: P, value: Preferences[P]): void {
  apply({ ...preferences, [preference]: value });
  // Every other page of the story open on this device follows.
  remember(storageKey, preferences);
}

const isChoice = (preference: string, value: unknown): boolean =>
  preference in CHOICES && CHOICES[preference as keyof Preferences].includes(value as never);

function apply(wanted: Preferences): void {
  Object.assign(preferences, wanted);
  // The style sheet reads both from the root, where first.ts puts them before the first paint.
  document.documentElement.dataset.theme = preferences.theme;
  document.documentElement.dataset.text = preferences.text;
}

/** Read once: every frame needs it, and `matches` is slow. None on the server. */
const system = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)');
let systemReduces = system?.matches;
system?.addEventListener('change', () => (systemReduces = system.matches));

/** Whether pictures change by cuts instead of motion: the reader's preference or the system's. */
export function reducedMotion(): boolean {
  return preferences.motion === 'reduce' || systemReduces === true;
}
