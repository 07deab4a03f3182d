/**
 * Marks the story as darkened while Dark Reader darkens the host's page: in its dark theme, whatever
 * the host asked for. To lock Dark Reader out, as our own page does (see first.js), is not ours to
 * do here; what keeps it from mixing the theme's colours is in build/css.ts.
 *
 * @param root the box around the story
 * @returns stops that
 */
export function followDarkReader(root: HTMLElement): () => void {
  const host = document.documentElement;
  const mark = () =>
    root.toggleAttribute('data-darkened', host.dataset.darkreaderScheme === 'dark');
  mark();
  const changes = new MutationObserver(mark);
  changes.observe(host, { attributeFilter: ['data-darkreader-scheme'] });
  return () => changes.disconnect();
}
