import { defaultSite } from '../../../src/story.config';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { articleOf } from '../../../src/lib/share/article';
import { headOf } from '../../../src/lib/share/head';
import { pageUrl, siteOf } from '../../../src/lib/share/site';
import { sitemap } from '../../../src/lib/share/sitemap';
import { LANGUAGES } from '../../../src/lib/model/languages';
import { stories, storyIn } from './stories';

const SITE = 'https://paper.example/special/510/';
const heads = stories.map(({ story }) => headOf(story, SITE));
const [source, ...translations] = LANGUAGES;
/** As an editor wrote it. */
const words = readFileSync('data/story.zh-Hant.md', 'utf8');
const [, updated] = /^updated: (\S+)$/m.exec(words) ?? [];
const [, released] = /^released: (\S+)$/m.exec(words) ?? [];

test.each([
  [undefined, defaultSite],
  ['', defaultSite],
  ['https://paper.example', 'https://paper.example/'],
  ['https://paper.example/special/510//', SITE],
])('the site at %j', (address, site) => {
  expect(siteOf(address)).toBe(site);
});

test.each(['paper.example', 'ftp://paper.example/', 'https://paper.example/?a=1', '/510/'])(
  '%j is no site',
  (address) => {
    expect(() => siteOf(address)).toThrow(`PUBLIC_SITE_URL「${address}」不是網址 → `);
  },
);

describe.each(stories)('the head of $language.tag', ({ story, language }) => {
  const head = headOf(story, SITE);

  test('title and description fit the cards of chats', () => {
    const chinese = language.tag !== 'en';
    expect([...head.title].length).toBeLessThanOrEqual(chinese ? 26 : 70);
    expect([...head.description].length).toBeLessThanOrEqual(chinese ? 60 : 200);
    expect(head.title).toContain(story.meta.title.join(''));
    expect(head.title).not.toMatch(/[{}|]/);
  });

  test('its address is among its own alternates, which name every language', () => {
    expect(head.url).toBe(pageUrl(SITE, language.tag));
    expect(head.alternates).toContainEqual({ hreflang: language.tag, href: head.url });
    expect(head.alternates).toContainEqual({ hreflang: 'x-default', href: SITE });
    expect(head.alternates).toHaveLength(LANGUAGES.length + 1);
  });

  test('its pictures are there', () => {
    for (const url of [head.card.url, head.square]) {
      expect(url.startsWith(SITE)).toBe(true);
      expect(readFileSync(url.replace(SITE, 'static/')).length).toBeGreaterThan(10_000);
    }
  });

  test('the article says all that is known and nothing that is not', () => {
    const article = JSON.parse(head.article);
    expect(article).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      url: head.url,
      headline: head.title,
      description: story.meta.description,
      datePublished: `${released}T00:00:00+08:00`,
      dateModified: `${updated}T00:00:00+08:00`,
      inLanguage: language.tag,
      isAccessibleForFree: true,
      isBasedOn: { datePublished: '2020-07-15T00:00:00+08:00' },
    });
    const shapes = article.image.map(({ width, height }: Record<string, string>) =>
      (Number(width) / Number(height)).toFixed(2),
    );
    expect(shapes).toEqual(expect.arrayContaining(['1.00', '1.33', '1.78']));
    expect(article.author).toEqual([{ '@type': 'Organization', name: expect.any(String) }]);
    expect(article).not.toHaveProperty('editor');
    expect(article).not.toHaveProperty('publisher');
    expect(JSON.stringify(article)).not.toMatch(/null|""|\[\]|{}/);
  });
});

test('no two languages share a title, a description, an address or a picture', () => {
  for (const of of ['title', 'description', 'url', 'square'] as const) {
    expect(new Set(heads.map((head) => head[of])).size).toBe(heads.length);
  }
});

test('all languages name the same alternates, so that each link is returned', () => {
  for (const { alternates } of heads) expect(alternates).toEqual(heads[0]?.alternates);
});

test('the source names its translations, and they their source', () => {
  const url = (tag: (typeof source)['tag']) => headOf(storyIn(tag), SITE).url;
  const article = (tag: (typeof source)['tag']) => JSON.parse(headOf(storyIn(tag), SITE).article);
  const named = article(source.tag).workTranslation.map((work: { url: string }) => work.url);
  expect(named).toEqual(translations.map(({ tag }) => url(tag)));
  for (const { tag } of translations)
    expect(article(tag).translationOfWork).toMatchObject({ url: SITE, inLanguage: source.tag });
});

test('credits become people, desks and papers as the data says', () => {
  const story = storyIn(source.tag);
  story.meta.credits = [
    { role: '文字', names: '甲、乙', as: 'author' },
    { role: '編輯', names: '丙', as: 'editor' },
    { role: '出品', names: '某報', as: 'publisher' },
    { role: '校對', names: '丁' },
  ];
  const person = (name: string) => ({ '@type': 'Person', name });
  const article = articleOf(story, SITE, 'title');
  expect(article).toMatchObject({
    author: [person('甲'), person('乙')],
    editor: [person('丙')],
    publisher: [{ '@type': 'Organization', name: '某報' }],
  });
  expect(JSON.stringify(article)).not.toContain('丁');
});

test('what was corrected is told to search engines, with its day', () => {
  const story = storyIn(source.tag);
  expect(articleOf(story, SITE, 'title')).not.toHaveProperty('correction');
  const text = '37.64改為37.46。';
  story.meta.corrections = [{ date: '2026-12-01', dateText: '2026年12月1日', text }];
  expect(articleOf(story, SITE, 'title').correction).toEqual([
    { '@type': 'CorrectionComment', text, datePublished: '2026-12-01T00:00:00+08:00' },
  ]);
});

test('words cannot end the script element the article stands in', () => {
  const story = storyIn(source.tag);
  story.meta.description = '</script><script>alert(1)</script><!--';
  const { article } = headOf(story, SITE);
  expect(article).not.toContain('<');
  expect(JSON.parse(article).description).toBe(story.meta.description);
});

test('the site map lists every page with all its languages', () => {
  const xml = sitemap('https://paper.example/a&b/', '2026-11-23');
  expect(xml.match(/<loc>.*<\/loc>/g)).toHaveLength(LANGUAGES.length);
  expect(xml.match(/<xhtml:link /g)).toHaveLength(LANGUAGES.length * (LANGUAGES.length + 1));
  expect(xml).toContain('<loc>https://paper.example/a&amp;b/zh-hans/</loc>');
  expect(xml).not.toMatch(/&(?!amp;)/);
});

test('the browser’s bar has the colour of the page’s ground, by day and by night', () => {
  const html = readFileSync('src/app.html', 'utf8');
  const bars = [...html.matchAll(/<meta\s[^>]*name="theme-color"[^>]*>/g)].map(([tag]) => tag);
  expect(bars).toEqual([
    expect.stringMatching(`scheme: light[^>]*content="%ground-light%"`),
    expect.stringMatching(`scheme: dark[^>]*content="%ground-dark%"`),
  ]);
});

test('a title is words, whatever signs stand in it', () => {
  const story = storyIn(source.tag);
  story.meta.title = ['一百$&', "$'天$`$$"];
  expect(headOf(story, SITE).title).toContain("一百$&$'天$`$$");
});
