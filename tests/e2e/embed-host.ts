import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test as base } from './page';

export { expect };

/** An event the host page has heard. */
export interface Heard {
  type: string;
  detail: Record<string, unknown>;
}

declare global {
  interface Window {
    heard: Heard[];
  }
}

interface Options {
  head?: string;
  /** Without the loader's script, which otherwise stands at the end of the body. */
  bare?: boolean;
  headers?: Record<string, string>;
}

/** Tests with `host`, which opens a page of somebody else's: another site, with this in its body. */
export const test = base.extend<
  { host: (body: string, options?: Options) => Promise<void> },
  { foreign: { origin: string; answer: { body: string; headers: Record<string, string> } } }
>({
  foreign: [
    // Playwright wants to see the fixtures a fixture uses, even none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const answer = { body: '', headers: {} };
      const server = createServer((request, response) => {
        const found = request.url === '/';
        response.writeHead(found ? 200 : 204, {
          'content-type': 'text/html; charset=utf-8',
          ...(found ? answer.headers : {}),
        });
        response.end(found ? answer.body : undefined);
      });
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
      const { port } = server.address() as AddressInfo;
      // The story is at localhost: another site, to the browser.
      await use({ origin: `http://127.0.0.1:${port}/`, answer });
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  host: async ({ page, foreign }, use) => {
    await use(async (body, { head = '', bare = false, headers = {} } = {}) => {
      const loader = bare ? '' : `<script async src="${story('embed/v1.js')}"></script>`;
      foreign.answer.headers = headers;
      foreign.answer.body = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>host</title><script nonce="host">
          window.heard = [];
          for (const type of ['story:ready', 'story:step', 'story:error'])
            addEventListener(type, ({ detail }) => heard.push({ type, detail }));
        </script>${head}</head><body>${body}${loader}</body></html>`;
      await page.goto(foreign.origin);
    });
  },
});

/** The address of something of the story's own. */
export const story = (path: string): string =>
  new URL(path, process.env.SITE_URL ?? `http://localhost:${process.env.TEST_PORT ?? 4173}`).href;

/** Until an element or frame on the page has said so many times that it is there. */
export async function ready(page: Page, count = 1): Promise<Heard[]> {
  await page.waitForFunction(
    (n) => window.heard.filter(({ type }) => type === 'story:ready').length >= n,
    count,
  );
  return page.evaluate(() => window.heard);
}
