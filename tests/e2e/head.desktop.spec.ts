import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../src/lib/model/languages';
import { alive, expect, test } from './page';

const urlOf = ({ path }: { path: string }) => (path ? `/${path}/` : '/');

/** What a page's head says, by the tags' names. */
function headOf(page: Page) {
  return page.evaluate(() => {
    const all = (selector: string, attribute: string) =>
      [...document.head.querySelectorAll(selector)].map((e) => e.getAttribute(attribute) ?? '');
    return {
      title: document.title,
      description: all('meta[name=description]', 'content'),
      canonical: all('link[rel=canonical]', 'href'),
      alternates: all('link[rel=alternate]', 'hreflang').map((tag, i) => [
        tag,
        all('link[rel=alternate]', 'href')[i],
      ]),
      og: Object.fromEntries(
        all('meta[property^="og:"]', 'property').map((name) => [
          name,
          all(`meta[property="${name}"]`, 'content'),
        ]),
      ),
      icons: [...all('link[rel=icon]', 'href'), ...all('link[rel=apple-touch-icon]', 'href')],
      article: [...document.querySelectorAll('script[type="application/ld+json"]')].map((e) =>
        JSON.parse(e.textContent ?? ''),
      ),
    };
  });
}

test('every language says where it and the others are, and what it is', async ({ page }) => {
  const heads: Awaited<ReturnType<typeof headOf>>[] = [];
  for (const language of LANGUAGES) {
    await page.goto(urlOf(language));
    await alive(page);
    const head = await headOf(page);
    heads.push(head);
    expect(head.canonical).toEqual([expect.stringMatching(/^https:\/\//)]);
    expect(head.description).toHaveLength(1);
    expect(head.og['og:title']).toEqual([head.title]);
    expect(head.og['og:url']).toEqual(head.canonical);
    expect(head.og['og:locale']).toHaveLength(1);
    expect(head.og['og:locale:alternate']).toHaveLength(LANGUAGES.length - 1);
    const [article, ...more] = head.article;
    expect(more).toEqual([]);
    expect(article).toMatchObject({
      '@type': 'NewsArticle',
      url: head.canonical[0],
      headline: head.title,
      inLanguage: language.tag,
      datePublished: expect.stringMatching(/\+08:00$/),
    });
    // Every file it names is there.
    const site = String(head.alternates.find(([tag]) => tag === 'x-default')?.[1]);
    const pictures = article.image.map(({ url }: { url: string }) => url);
    for (const file of [...(head.og['og:image'] ?? []), ...pictures, ...head.icons]) {
      const here = new URL(file.replace(site, '/'), page.url());
      const response = await page.request.get(here.href);
      expect(response.headers()['content-type'], file).toMatch(/^image\//);
    }
  }
  const self = LANGUAGES.map(({ tag }, i) => [tag, heads[i]?.canonical[0]]);
  for (const { alternates } of heads)
    expect(alternates).toEqual([...self, ['x-default', heads[0]?.canonical[0]]]);
});

test('robots are led to the site map, and it to every page', async ({ page }) => {
  const robots = await (await page.request.get('/robots.txt')).text();
  expect(robots).toMatch(/^Sitemap: https:\/\/.*\/sitemap\.xml$/m);
  expect(robots).not.toContain('Disallow');
  const sitemap = await (await page.request.get('/sitemap.xml')).text();
  for (const language of LANGUAGES) {
    await page.goto(urlOf(language));
    const [canonical] = (await headOf(page)).canonical;
    expect(sitemap).toContain(`<loc>${canonical}</loc>`);
  }
});
