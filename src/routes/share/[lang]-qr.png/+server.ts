import { error } from '@sveltejs/kit';
import made from '../../../lib/share/made.json';
import { qrPng } from '../../../lib/share/qr';
import { pageUrl, SITE } from '../../../lib/share/site';
import { LANGUAGES } from '../../../lib/model/languages';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => LANGUAGES.map(({ tag }) => ({ lang: tag }));

if (made.site !== SITE)
  console.warn(`海報上的碼通向 ${made.site} → 執行 PUBLIC_SITE_URL=${SITE} npm run share`);

/** The code that leads from a desktop to the same page on a phone; made with the site's address. */
export const GET: RequestHandler = ({ params }) => {
  const language = LANGUAGES.find(({ tag }) => tag === params.lang);
  if (!language) error(404);
  return new Response(qrPng(pageUrl(SITE, language.tag)), {
    headers: { 'content-type': 'image/png' },
  });
};
