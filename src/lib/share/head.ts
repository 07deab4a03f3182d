import { LANGUAGES } from '../model/languages';
import type { Lang, Story } from '../model/story';
import { articleOf } from './article';
import { pictureFile, SHAPES } from '../page/share-pictures';
import { alternatesOf, pageUrl } from './site';

/** As Open Graph names languages. */
const LOCALES: Record<Lang, string> = { 'zh-Hant': 'zh_TW', 'zh-Hans': 'zh_CN', en: 'en_US' };

/** The story's title as a link in a chat should show it. */
export function shareTitle({ meta, ui }: Story): string {
  const title = meta.title.join('');
  return ui.share_title?.replace('{title}', () => title) ?? title;
}

/**
 * What a page says of itself to search engines and to those who show a card of it.
 *
 * @param site the address of the story's first page
 */
export function headOf(story: Story, site: string) {
  const { lang, meta } = story;
  const title = shareTitle(story);
  return {
    title,
    description: meta.description,
    url: pageUrl(site, lang),
    alternates: alternatesOf(site),
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
    /** JSON-LD, safe to stand in a script element. */
    article: JSON.stringify(articleOf(story, site, title)).replaceAll('<', '\\u003c'),
  };
}
