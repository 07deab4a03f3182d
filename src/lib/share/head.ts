import { LANGUAGES } from '../model/languages';
import type { Lang, Story } from '../model/story';
import { articleOf } from './article';
import { pictureFile, SHAPES } from '../page/share-pictures';
import { languageOf, pageUrl } from './site';

/** What a page says of itself to search engines and to those who show a card of it. */
export interface PageHead {
  title: string;
  description: string;
  url: string;
  /** The same story in every language, this one too, and where to go for any other. */
  alternates: { hreflang: string; href: string }[];
  /** As Open Graph names languages: `zh_TW`. */
  locale: string;
  otherLocales: string[];
  /** ISO dates: when it first came out, and when it was last changed. */
  released: string;
  updated: string;
  card: { url: string; width: number; height: number; alt: string };
  square: string;
  /** JSON-LD, safe to stand in a script element. */
  article: string;
}

const LOCALES: Record<Lang, string> = { 'zh-Hant': 'zh_TW', 'zh-Hans': 'zh_CN', en: 'en_US' };

/** The story's title as a link in a chat should show it. */
export function shareTitle({ meta, ui }: Story): string {
  const title = meta.title.join('');
  return ui.share_title?.replace('{title}', () => title) ?? title;
}

/** @param site the address of the story's first page */
export function headOf(story: Story, site: string): PageHead {
  const { lang, meta } = story;
  const title = shareTitle(story);
  const [source] = LANGUAGES;
  return {
    title,
    description: meta.description,
    url: pageUrl(site, languageOf(lang)),
    alternates: [
      ...LANGUAGES.map((other) => ({ hreflang: other.tag, href: pageUrl(site, other) })),
      { hreflang: 'x-default', href: pageUrl(site, source) },
    ],
    locale: LOCALES[lang],
    otherLocales: LANGUAGES.filter(({ tag }) => tag !== lang).map(({ tag }) => LOCALES[tag]),
    released: meta.released,
    updated: meta.updated,
    card: {
      url: site + pictureFile('card', lang),
      ...SHAPES.card,
      alt: [meta.title.join(''), story.ui.share_line].filter(Boolean).join(' · '),
    },
    square: site + pictureFile('square', lang),
    article: JSON.stringify(articleOf(story, site, title)).replaceAll('<', '\\u003c'),
  };
}
