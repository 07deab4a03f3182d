import { LANGUAGES } from '../model/languages';
import { pageUrl } from './site';

/**
 * The pages of the story for search engines, each with all its languages.
 *
 * @param site the address of the story's first page
 * @param updated ISO date
 */
export function sitemap(site: string, updated: string): string {
  const escaped = site.replaceAll('&', '&amp;');
  const alternate = (hreflang: string, href: string) =>
    `    <xhtml:link rel="alternate" hreflang="${hreflang}" href="${href}"/>\n`;
  const alternates =
    LANGUAGES.map(({ tag }) => alternate(tag, pageUrl(escaped, tag))).join('') +
    alternate('x-default', escaped);
  const urls = LANGUAGES.map(
    ({ tag }) =>
      `  <url>\n    <loc>${pageUrl(escaped, tag)}</loc>\n    <lastmod>${updated}</lastmod>\n` +
      `${alternates}  </url>\n`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' +
    `${urls.join('')}</urlset>\n`
  );
}
