/**
 * Tells when the story's colours change, by the reader's system, by the reader's choice
 * or by the host page.
 *
 * @param element inside the story
 * @returns stops telling
 */
export function onThemeChange(element: Element, changed: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const host = new MutationObserver(changed);
  for (const themed of [element.closest('.story'), document.documentElement]) {
    if (themed) host.observe(themed, { attributeFilter: ['data-theme'] });
  }
  system.addEventListener('change', changed);
  return () => {
    host.disconnect();
    system.removeEventListener('change', changed);
  };
}
