import { defaultSite } from '../../story.config.ts';
import { folderOf, LANGUAGES } from '../model/languages.ts';
import type { Lang } from '../model/story';

/**
 * The address of the story's first page, with a slash at its end: shared links, search engines and
 * QR codes need whole addresses. Links within the page stay relative, so it works anywhere.
 *
 * @param address `https://paper.example/special/story`; nothing for the default
 * @throws Error when it is not an http(s) address
 */
export function siteOf(address: string | undefined): string {
  if (!address) return defaultSite;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    throw new Error(`PUBLIC_SITE_URL「${address}」不是網址 → 寫成 ${defaultSite}`);
  return url.href.replace(/\/*$/, '/');
}

/** The site of this build or this dev server. */
export const SITE = siteOf(process.env.PUBLIC_SITE_URL);

/** The whole address of the story in one language. */
export const pageUrl = (site: string, lang: Lang): string => site + folderOf(lang);

/** The story in every language, and where to go for any other. */
export const alternatesOf = (site: string): { hreflang: string; href: string }[] => [
  ...LANGUAGES.map(({ tag }) => ({ hreflang: tag, href: pageUrl(site, tag) })),
  { hreflang: 'x-default', href: site },
];
