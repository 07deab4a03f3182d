/**
 * Tells when the story's colours change, by the reader's system or by the host page.
 *
 * @param element inside the story
 * @returns stops telling
 */
export function onThemeChange(element: Element, changed: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const host = new MutationObserver(changed);
  const story = element.closest('.story');
  if (story) host.observe(story, { attributeFilter: ['data-theme'] });
  system.addEventListener('change', changed);
  return () => {
    host.disconnect();
    system.removeEventListener('change', changed);
  };
}
