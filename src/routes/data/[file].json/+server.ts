import { error } from '@sveltejs/kit';
import { dataFile } from '../../../lib/story/current';
import { LANGUAGES } from '../../../lib/model/languages';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
  LANGUAGES.map(({ tag }) => ({ file: dataFile(tag).name }));

/** What pages are drawn from once more in the browser; its name begins `story-<lang>`. */
export const GET: RequestHandler = ({ params }) => {
  const language = LANGUAGES.find(({ tag }) => params.file.split('.')[0] === `story-${tag}`);
  if (!language) error(404);
  return new Response(dataFile(language.tag).json, {
    headers: { 'content-type': 'application/json' },
  });
};
