import '../../app.css';
import '../text/fonts/fonts.css';
import { hydrate, type Component } from 'svelte';
import { shareStructure } from './share-structure';

/**
 * Brings a page to life: what the server drew in the box of `HydratedPage.svelte` goes on as this
 * component, with the data that the server had. Where the code or the data of a page does not come
 * or is broken, the story stays as the server drew it.
 */
export async function hydratePage<Props extends object>(Page: Component<Props>): Promise<void> {
  const target = document.querySelector<HTMLElement>('[data-page]');
  if (!target) return;
  const { own = '{}', file } = target.dataset;
  const fetchData = async (): Promise<object> => (file ? (await fetch(file)).json() : {});
  const data = { ...JSON.parse(own), ...(await fetchData()) } as Props;
  if (!import.meta.hot) {
    hydrate(Page, { target, props: data });
    return;
  }

  // All of the page is laid out at once: here the code comes late, and in many files.
  delete document.documentElement.dataset.deferred;
  // An editor's change: what it changes is drawn anew, the page and its place stay. What fails to be
  // drawn, as a new graphic whose code is still on its way, is loaded anew.
  let now = $state.raw(data);
  const props = new Proxy(data, { get: (_, name) => now[name as keyof Props] });
  await import('../graphics/all');
  hydrate(Page, { target, props });
  // From now on the sources' own style holds, not the copy that came with the page.
  document.querySelector('style[data-sveltekit]')?.remove();
  import.meta.hot.on('story:changed', () => {
    addEventListener('error', ({ error }) => error && location.reload(), { once: true });
    fetchData().then(
      (changed) => (now = shareStructure(now, { ...now, ...changed })),
      () => location.reload(),
    );
  });
}
