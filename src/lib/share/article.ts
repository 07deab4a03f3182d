import type { NewsArticle, WithContext } from 'schema-dts';
import { LANGUAGES } from '../model/languages';
import type { Meta, Story } from '../model/story';
import { pictureFile, type PictureName, SHAPES } from '../page/share-pictures';
import { pageUrl } from './site';

/** The days of the story are days in China. */
const MIDNIGHT = 'T00:00:00+08:00';

/**
 * The page as search engines and aggregators read it. Says what the data says and nothing else: an
 * editor or a publisher is there when the credits name one.
 *
 * @param site the address of the story's first page
 * @param title the headline of a shared link
 */
export function articleOf(story: Story, site: string, title: string): WithContext<NewsArticle> {
  const { lang, meta } = story;
  const short = meta.title.join('');
  const url = pageUrl(site, lang);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: title,
    ...(short !== title && { alternativeHeadline: short }),
    description: meta.description,
    image: (Object.keys(SHAPES) as PictureName[]).map((name) => ({
      '@type': 'ImageObject',
      url: site + pictureFile(name, lang),
      width: `${SHAPES[name].width}`,
      height: `${SHAPES[name].height}`,
    })),
    datePublished: meta.released + MIDNIGHT,
    dateModified: meta.updated + MIDNIGHT,
    ...(meta.corrections.length > 0 && {
      correction: meta.corrections.map(({ date, text }) => ({
        '@type': 'CorrectionComment' as const,
        text,
        datePublished: date + MIDNIGHT,
      })),
    }),
    ...whoMade(meta.credits),
    inLanguage: lang,
    isAccessibleForFree: true,
    isBasedOn: {
      '@type': 'NewsArticle',
      name: meta.source,
      datePublished: meta.reported + MIDNIGHT,
    },
    ...otherLanguages(story, site),
  };
}

function whoMade(credits: Meta['credits']): Pick<NewsArticle, 'author' | 'editor' | 'publisher'> {
  const named = <Type extends string>(as: string, type: Type) =>
    credits
      .filter((credit) => credit.as === as)
      .flatMap(({ names }) => names.split(/、|, /))
      .map((name) => ({ '@type': type, name: name.trim() }));
  const made = {
    author: [...named('author', 'Person'), ...named('desk', 'Organization')],
    editor: named('editor', 'Person'),
    publisher: named('publisher', 'Organization'),
  };
  return Object.fromEntries(Object.entries(made).filter(([, names]) => names.length > 0));
}

/** The source names its translations; a translation names its source. */
function otherLanguages({ lang }: Story, site: string) {
  const [translationOfWork, ...workTranslation] = LANGUAGES.map(({ tag }) => ({
    '@type': 'NewsArticle' as const,
    '@id': pageUrl(site, tag),
    url: pageUrl(site, tag),
    inLanguage: tag,
  }));
  if (lang !== LANGUAGES[0].tag) return { translationOfWork };
  return workTranslation.length > 0 && { workTranslation };
}
