/**
 * What a first visit downloads, packed with brotli: never more than planned, and never so much less
 * that a part must have gone missing. No browser: the files are followed from the page.
 */
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

/** KB of 1000 bytes: at least, at most. */
const BOUNDS = {
  // With its style.
  html: [28, 38],
  script: [60, 80],
  data: [8, 14],
  font: [15, 70],
} as const;
const TOTAL = 190;

type Kind = keyof typeof BOUNDS;
const KINDS: Record<string, Kind> = { js: 'script', json: 'data', woff2: 'font' };

const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? '');

/** What a page asks for by itself: script, data and the fonts of its language. */
function named(html: string): string[] {
  const links = matches(html, /<link ([^>]*rel="(?:stylesheet|modulepreload|preload)"[^>]*)>/g);
  return [
    ...links.flatMap((link) => matches(link, /href="([^"]+)"/g)),
    ...matches(html, /<script [^>]*src="([^"]+)"/g),
  ];
}

/** What a script fetches sooner or later. */
const imported = (script: string) => matches(script, /["'`](\.{1,2}\/[\w./-]+\.js)["'`]/g);

test('a first visit is as large as planned', async ({ baseURL }) => {
  const sizes: Record<Kind, number> = { html: 0, script: 0, data: 0, font: 0 };
  const seen = new Set<string>();
  async function visit(url: string): Promise<void> {
    if (seen.has(url)) return;
    seen.add(url);
    const answer = await fetch(url);
    expect(answer.status, url).toBe(200);
    const body = Buffer.from(await answer.arrayBuffer());
    const kind = KINDS[url.split('.').pop() ?? ''] ?? 'html';
    sizes[kind] += (kind === 'font' ? body : brotliCompressSync(body)).length / 1000;
    const next =
      kind === 'html' ? named(String(body)) : kind === 'script' ? imported(String(body)) : [];
    for (const path of next) await visit(new URL(path, url).href);
  }
  await visit(new URL('/', baseURL).href);

  for (const [kind, [least, most]] of Object.entries(BOUNDS)) {
    expect(sizes[kind as Kind], `${kind}, KB`).toBeGreaterThan(least);
    expect(sizes[kind as Kind], `${kind}, KB`).toBeLessThan(most);
  }
  expect(Object.values(sizes).reduce((sum, size) => sum + size)).toBeLessThan(TOTAL);
});
