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

export const wishes: Wishes = $state({
  theme: 'auto',
  text: '100',
  motion: 'auto',
  unrolled: 'off',
});

/** Takes up what this device remembers; what it does not know how to read, it forgets. */
export function recall(): void {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return;
    for (const [wish, value] of Object.entries(kept)) choose(wish as keyof Wishes, value as never);
  } catch {
    // A browser that forbids storage, or somebody else's entry: read as one who never chose.
  }
}

/** Ignores a choice there is not. */
export function choose<W extends keyof Wishes>(wish: W, value: Wishes[W]): void {
  if (!CHOICES[wish]?.includes(value)) return;
  wishes[wish] = value;
  // The style sheet reads both from the root, where reader.js puts them before the first paint.
  document.documentElement.dataset.theme = wishes.theme;
  document.documentElement.dataset.text = wishes.text;
  try {
    localStorage.setItem(KEY, JSON.stringify(wishes));
  } catch {
    // Not remembered, but done.
  }
}

/** Whether pictures are to cut: the reader's wish, else the system's. */
export function cuts(): boolean {
  return wishes.motion === 'reduce' || matchMedia('(prefers-reduced-motion: reduce)').matches;
}
