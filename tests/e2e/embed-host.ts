import type { Page } from '@playwright/test';
import { test, expect } from './page';

export { expect, test };

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

/** The origin of the host pages; nothing is served there but what a test writes. */
export const HOST = 'http://127.0.0.1:5999';

interface Options {
  head?: string;
  /** Without the loader's script, which otherwise stands at the end of the body. */
  bare?: boolean;
  headers?: Record<string, string>;
}

/** Opens a page of somebody else's, on another origin than the story's, with this in its body. */
export async function host(page: Page, body: string, options: Options = {}): Promise<void> {
  const { head = '', bare = false, headers = {} } = options;
  const loader = bare ? '' : `<script async src="${story('embed/v1.js')}"></script>`;
  const listen = `<script nonce="host">
    window.heard = [];
    for (const type of ['ready', 'step', 'error'])
      addEventListener('story:' + type, (event) => heard.push({ type: event.type, detail: event.detail }));
  </script>`;
  await page.route(`${HOST}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers,
      body: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>host</title>${listen}${head}</head><body>${body}${loader}</body></html>`,
    }),
  );
  await page.goto(`${HOST}/`);
}

/** The address of something of the story's own. */
export const story = (path: string): string =>
  new URL(path, process.env.SITE_URL ?? 'http://localhost:4173').href;
