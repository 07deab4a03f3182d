import { dev } from '$app/environment';
// Before the framework starts, which needs observers even where the browser has none.
import '$lib/scroll/support';
import type { HandleClientError } from '@sveltejs/kit';

/**
 * Where code of the page does not come or is broken, the framework would put its error page in the
 * place of the story. The story as the server drew it is worth more, so the framework is never
 * answered and goes no further.
 */
export const handleError: HandleClientError = ({ error }) => {
  console.error(error);
  if (!dev) return new Promise(() => {});
};
