/**
 * Before the first paint: the theme and the size of letters this reader chose on an earlier visit,
 * and what is not to be laid out yet. It stands in every page.
 */
import { storageKey } from './story.config';

const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');

/**
 * Dark Reader takes halos and plates for ink. Who has it gets our own dark theme instead, or the
 * light one if they chose it here. Locked out it removes its mark from the root: ours stays.
 */
function lock(): void {
  const { theme = 'auto', darkreaderScheme } = root.dataset;
  if (darkreaderScheme === 'dark') root.dataset.darkened = '';
  const dark = theme === 'dark' || (theme === 'auto' && system.matches);
  if (!dark && !('darkened' in root.dataset)) return;
  if (document.querySelector('[name=darkreader-lock]')) return;
  const meta = document.createElement('meta');
  meta.name = 'darkreader-lock';
  document.head.append(meta);
}

system.addEventListener('change', lock);
// The browser's own bars take the colour of the theme that is chosen, whenever it is.
new MutationObserver(() => {
  lock();
  const { theme = 'auto' } = root.dataset;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[data-scheme]')) {
    const { scheme } = meta.dataset;
    const asked = theme === 'auto' && 'darkened' in root.dataset ? 'dark' : theme;
    const chosen = asked === scheme ? 'all' : 'not all';
    meta.media = asked === 'auto' ? `(prefers-color-scheme: ${scheme})` : chosen;
  }
}).observe(root, { attributeFilter: ['data-theme', 'data-darkreader-scheme'] });

try {
  const { theme, text } = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
  if (theme) root.dataset.theme = theme;
  if (text) root.dataset.text = text;
} catch {
  // Storage is forbidden: as the system says.
}
lock();

// What is far below is laid out once the rest of the script is here: see lib/page/island/far.ts. A
// place that the browser brings back, as so many px of the page, needs the page as high as it was.
const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
if (visit?.type === 'navigate') root.dataset.deferred = '';
