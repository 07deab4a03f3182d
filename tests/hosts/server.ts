/**
 * Serves the built story and the host pages from two sites, as in life: the story on `localhost`,
 * the hosts on `127.0.0.1`. To look at a host page by hand:
 *
 *     npx vite build && npx tsx tests/hosts/server.ts 4320     → http://127.0.0.1:4320/
 *
 * The story's other names are what may happen to it: on `slow.localhost` the bundle comes late, on
 * `flaky` its first answer is an error, on `hung` there is none, on `broken` both are errors, on
 * `spoilt` the words are, on `down` even the loader is; on `forged` a word was put into that.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { headersOf } from '../../src/lib/build/hosting/headers';
import { gbk } from './gbk';
import { render } from './page';
import { PAGES } from './pages';

const BUILD = fileURLToPath(new URL('../../build', import.meta.url));
const require = createRequire(import.meta.url);

/** How late the bundle of `slow.localhost` is, ms. */
const LATE = 800;

export interface Sites {
  /** Origin of the story, `http://localhost:4320`. */
  story: string;
  /** Origin of the host pages. */
  hosts: string;
  close(): Promise<void>;
}

/** @param port any free one unless told */
export async function serve(port = 0): Promise<Sites> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(port, resolve));
  const { port: given } = server.address() as AddressInfo;
  return {
    story: `http://localhost:${given}`,
    hosts: `http://127.0.0.1:${given}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  if (url.hostname.endsWith('localhost')) return story(url, request, response);
  return host(url, response);
}

const built = sirv(BUILD, {
  dev: true,
  setHeaders: (response, address) => {
    for (const [name, value] of Object.entries(headersOf(address))) response.setHeader(name, value);
  },
});

/**
 * A file of the built site, with the headers it should have, and the troubles of its name; `nothing/`
 * is what a page gets in place of our loader when it is looked at without us.
 */
async function story(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('access-control-allow-origin', '*');
  if (url.pathname.startsWith('/nothing/')) return send(response, 200, 'text/javascript', '');
  const script = /^\/embed\/.*\.js$/.test(url.pathname);
  const bundle = /\.[0-9a-f]{10}\.js$/.test(url.pathname);
  const [trouble] = url.hostname.split('.');
  const words = /\/story-[\w-]+\.\w+\.js$/.test(url.pathname);
  const first = /\/element\./.test(url.pathname) && !url.search;
  if (trouble === 'slow' && bundle) await new Promise((resolve) => setTimeout(resolve, LATE));
  if (trouble === 'hung' && first) return;
  if (trouble === 'forged' && /\/v1\./.test(url.pathname))
    return send(response, 200, 'text/javascript', readFileSync(join(BUILD, url.pathname)) + ';0');
  const fails = { down: script, broken: bundle, spoilt: words, flaky: first }[trouble ?? ''];
  if (fails) return send(response, 500, 'text/html', '<h1>500</h1>');
  if (url.pathname === '/embed/other/v1.js') return send(response, 200, 'text/javascript', other());
  built(request, response, () => send(response, 404, 'text/html', '<h1>404</h1>'));
}

/** The loader of another release: it names another bundle. */
const other = (): string =>
  readFileSync(join(BUILD, 'embed/v1.js'), 'utf8').replace(/element\.\w+\.js/g, 'element.0.js');

/** The tag of the pinned loader, as the build prints it, for the story that we serve, and the loader. */
const loaders = () => ({
  PINNED: readFileSync(join(BUILD, 'embed/pinned.txt'), 'utf8').replace(
    /https?:.*(?=\/embed\/)/,
    'STORY',
  ),
  INLINE: readFileSync(join(BUILD, 'embed/v1.js'), 'utf8'),
});

/** What host pages bring along. */
const HOSTS_OWN: Record<string, string> = {
  '/host.css': fileURLToPath(new URL('host.css', import.meta.url)),
  '/lib/prototype.js': fileURLToPath(new URL('prototype.js', import.meta.url)),
  '/lib/prototype-old.js': fileURLToPath(new URL('prototype-old.js', import.meta.url)),
  '/wp-content/cache/min/1/embed/v1.js': join(BUILD, 'embed/v1.js'),
  '/lib/jquery.js': require.resolve('jquery/dist/jquery.min.js'),
  '/lib/flexible.js': require.resolve('lib-flexible/flexible.js'),
};

/** A page in GBK that has nothing but what was pasted into it. */
const pasted = (code: string): string =>
  `<html><head><meta charset="gbk"><title>新闻</title></head><body><p>正文。</p>${code}<p>正文。</p></body></html>`;

/** A host page `/name`; with `?without`, as it is without us. */
function host({ pathname, searchParams, port }: URL, response: ServerResponse): void {
  if (pathname === '/favicon.ico') return send(response, 200, 'image/x-icon', '');
  const own = HOSTS_OWN[pathname];
  if (own)
    return send(
      response,
      200,
      own.endsWith('css') ? 'text/css' : 'text/javascript',
      readFileSync(own),
    );
  const asked = pathname.slice(1);
  if (asked === 'pasted')
    return send(response, 200, 'text/html', gbk(pasted(searchParams.get('code') ?? '')));
  const page = PAGES.find(({ name }) => name === asked);
  if (!page) {
    const list = PAGES.map(({ name, hazard }) => `<li><a href="/${name}">${name}</a> ${hazard}`);
    return send(response, asked ? 404 : 200, 'text/html; charset=utf-8', `<ul>${list.join('')}`);
  }
  const html = render(page, `localhost:${port}`, loaders(), searchParams.has('without'));
  for (const [name, value] of Object.entries(page.headers ?? {}))
    response.setHeader(name, value.replaceAll('STORY', `http://localhost:${port}`));
  const gb = page.charset === 'gbk';
  const type = page.headers?.['content-type'] ?? (gb ? 'text/html' : 'text/html; charset=utf-8');
  send(response, 200, type, gb ? gbk(html) : html);
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer) {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache' });
  response.end(body);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { story, hosts } = await serve(Number(process.argv[2] ?? 4320));
  console.log(`story ${story}\nhosts ${hosts}`);
}
