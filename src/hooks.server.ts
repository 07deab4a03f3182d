import type { Handle } from '@sveltejs/kit';
import { base } from '$app/paths';
import './lib/graphics/all';
import { languageOfPath } from './lib/model/languages';
import { themes } from './story.config';
import first from './first.ts?script';

export const handle: Handle = async ({ event, resolve }) => {
  const { tag } = languageOfPath(event.params.lang);
  const response = await resolve(event, {
    // Every page says its language on <html>, so that fonts and voices follow it. The first script
    // stands in the page: one that hangs on its way would keep back all words. So does the style; its
    // file is named only for SvelteKit's own script, which no page has.
    transformPageChunk: ({ html }) =>
      html
        .replace('%lang%', tag)
        .replace(/%ground-(light|dark)%/g, (_, theme: 'light' | 'dark') => themes[theme].ground)
        .replace('%first%', () => `<script>${first}</script>`)
        .replace(/\s*<link [^>]* disabled [^>]*>/, ''),
    // The faces of the page's own language, `song-zh-Hant.<hash>.woff2`, come along with the style.
    preload: ({ type, path }) =>
      type === 'font' ? path.includes(`-${tag}.`) : type === 'js' || type === 'css',
  });
  // Dev and preview answer an unknown path as a static host will.
  if (response.status === 404 && event.request.headers.get('accept')?.includes('text/html')) {
    const page = await event.fetch(`${base}/404.html`);
    return new Response(page.body, {
      status: 404,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
  }
  return response;
};
