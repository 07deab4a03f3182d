import { SITE } from '../../lib/share/site';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Everyone may read everything; graphics alone ask not to be listed, each on its own page. */
export const GET: RequestHandler = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${SITE}sitemap.xml\n`, {
    headers: { 'content-type': 'text/plain' },
  });
