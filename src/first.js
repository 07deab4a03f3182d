{
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  // Extensions that darken pages leave one alone that says it is dark already.
  const lock = () => {
    const { theme = 'auto' } = root.dataset;
    if (theme === 'light' || (theme === 'auto' && !system.matches)) return;
    if (document.querySelector('[name=darkreader-lock]')) return;
    const meta = document.createElement('meta');
    meta.name = 'darkreader-lock';
    document.head.append(meta);
  };
  system.addEventListener('change', lock);
  // The browser's own bars take the colour of the theme that is chosen, whenever it is.
  new MutationObserver(() => {
    lock();
    const { theme = 'auto' } = root.dataset;
    /** @type {NodeListOf<HTMLMetaElement>} */
    const bars = document.querySelectorAll('meta[data-scheme]');
    for (const meta of bars) {
      const { scheme } = meta.dataset;
      const chosen = theme === scheme ? 'all' : 'not all';
      meta.media = theme === 'auto' ? `(prefers-color-scheme: ${scheme})` : chosen;
    }
  }).observe(root, { attributeFilter: ['data-theme'] });

  // Before the first paint: the theme and the size of letters this reader chose on an earlier visit.
  try {
    const { theme, text } = JSON.parse(localStorage.getItem('wubaiyishitian') ?? '{}');
    if (theme) root.dataset.theme = theme;
    if (text) root.dataset.text = text;
  } catch {
    // Storage is forbidden: as the system says.
  }
  lock();
}
