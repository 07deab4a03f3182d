// Before the framework starts, which needs observers even where the browser has none.
import '$lib/scroll/support';
import type { ClientInit, HandleClientError } from '@sveltejs/kit';

/** While developing nothing is waited for: see `page/later`. */
export const init: ClientInit = async () => {
  if (import.meta.env.DEV) await import('$lib/graphics/all');
};

/**
 * Where code of the page does not come or is broken, the framework would put its error page in the
 * place of the story. The story as the server drew it is worth more, so the framework is never
 * answered and goes no further.
 */
export const handleError: HandleClientError = ({ error }) => {
  console.error(error);
  if (!import.meta.env.DEV) return new Promise(() => {});
};
