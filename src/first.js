{
  const root = document.documentElement;
  // The browser's own bars take the colour of the theme that is chosen, whenever it is.
  new MutationObserver(() => {
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
}
