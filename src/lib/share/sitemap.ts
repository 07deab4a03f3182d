import { alternatesOf } from './site';

/**
 * The pages of the story for search engines, each with all its languages.
 *
 * @param site the address of the story's first page
 * @param updated ISO date
 */
export function sitemap(site: string, updated: string): string {
  const alternates = alternatesOf(site.replaceAll('&', '&amp;'));
  const links = alternates.map(
    ({ hreflang, href }) =>
      `    <xhtml:link rel="alternate" hreflang="${hreflang}" href="${href}"/>\n`,
  );
  const pages = alternates
    .slice(0, -1)
    .map(
      ({ href }) =>
        `  <url>\n    <loc>${href}</loc>\n    <lastmod>${updated}</lastmod>\n${links.join('')}  </url>\n`,
    );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.join('')}</urlset>
`;
}
