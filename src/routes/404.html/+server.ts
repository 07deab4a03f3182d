import { createHash } from 'node:crypto';
import { render } from 'svelte/server';
import { SITE } from '../../lib/share/site';
import ErrorPage from '../../lib/page/ErrorPage.svelte';
import { LANGUAGES } from '../../lib/model/languages';
import { interfaceText } from '../../lib/story/interface-text';
import css from '../../app.css?inline';
import script from './script.ts?script';
import type { RequestHandler } from './$types';

export const prerender = true;

/**
 * The page a static host serves for an unknown path. It may be served at any depth, so it carries
 * its style and its script, and its links begin at the host's root.
 */
export const GET: RequestHandler = () => {
  const home = new URL(SITE).pathname;
  const notes = LANGUAGES.map(({ tag, path }) => {
    const { not_found: title = '404', to_story: link = '/' } = interfaceText(tag, 'ui');
    return { lang: tag, path, title, link, href: home + (path && `${path}/`) };
  });
  const { head, body } = render(ErrorPage, { props: { notes } });
  const styles = `<style>${css}</style>${head}`;
  const policy = [
    "default-src 'none'; base-uri 'none'; form-action 'none'; connect-src 'self'",
    `style-src ${hashes(styles)}`,
    `script-src ${hash(script)}`,
  ].join('; ');
  const html = `<!doctype html><html lang="zh-Hant"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<meta http-equiv="content-security-policy" content="${policy}">
<title>404</title>${styles}<script type="module">${script}</script></head>
<body>${body}</body></html>`;
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};

/** As a policy names a text that may stand in the page; a browser reads every line ending as `\n`. */
function hash(text: string): string {
  const seen = text.replace(/\r\n?/g, '\n');
  return `'sha256-${createHash('sha256').update(seen).digest('base64')}'`;
}

const hashes = (html: string): string =>
  [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, style = '']) => hash(style)).join(' ');
