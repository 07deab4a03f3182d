/** What reader modes and read-later programs keep of the page as it is sent. */
import { Readability } from '@mozilla/readability';
import { expect, test } from '@playwright/test';
import { JSDOM } from 'jsdom';
import { LANGUAGES } from '../../src/lib/model/languages';

const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, '');

for (const { tag, path } of LANGUAGES) {
  test(`a reader mode keeps every paragraph and every heading of ${tag}, in order`, async ({
    request,
    baseURL,
  }) => {
    const url = new URL(path ? `/${path}/` : '/', baseURL).href;
    const html = await (await request.get(url)).text();
    const { document } = new JSDOM(html, { url }).window;
    const wanted = [...document.querySelectorAll('article :is(h2, h3, h4, p)')]
      .filter((part) => !part.closest('.share, [aria-hidden]'))
      .map((part) => plain(part.textContent))
      .filter((words) => words.length > 0);
    expect(document.querySelectorAll('.card p').length).toBeGreaterThan(25);
    expect(wanted.length).toBeGreaterThan(150);
    const title = plain(document.querySelector('h1')?.textContent);
    const caption = plain(document.querySelector('caption')?.textContent);
    expect(caption).not.toBe('');
    // It takes the document to pieces.
    const article = new Readability(document).parse();
    expect(plain(article?.title)).toContain(title);
    const kept = plain(article?.textContent);
    const lost: string[] = [];
    let from = 0;
    for (const words of wanted) {
      const at = kept.indexOf(words, from);
      if (at < 0) lost.push(words.slice(0, 30));
      else from = at + words.length;
    }
    expect(lost).toEqual([]);
    // The tables too, and none of the controls.
    expect(kept).toContain(caption);
    expect(article?.content).not.toMatch(/<(button|input|svg)/);
  });
}
