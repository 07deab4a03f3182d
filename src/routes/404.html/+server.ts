import { base } from '$app/paths';
import { render } from 'svelte/server';
import NotFound from '$lib/page/NotFound.svelte';
import css from '../../app.css?inline';
import { notFoundNotes } from '$lib/story/not-found';
import type { RequestHandler } from './$types';

export const prerender = true;

/**
 * The page a static host serves for an unknown path. It may be served at any depth, so it carries
 * its style and names its one script from the root.
 */
export const GET: RequestHandler = () => {
  const { head, body } = render(NotFound, { props: { notes: notFoundNotes(), home: `${base}/` } });
  const html = `<!doctype html><html lang="zh-Hant"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>404</title><style>${css}</style>${head}<script type="module" src="${base}/404.js"></script></head>
<body>${body}</body></html>`;
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
