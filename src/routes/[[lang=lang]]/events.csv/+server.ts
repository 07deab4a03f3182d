import { error } from '@sveltejs/kit';
import { currentStory } from '../../../lib/story/current';
import { eventsCsv } from '../../../lib/story/download';
import { LANGUAGES, languageOfPath } from '../../../lib/model/languages';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => LANGUAGES.map(({ path }) => ({ lang: path }));

export const GET: RequestHandler = ({ params }) => {
  const { story } = currentStory(languageOfPath(params.lang).tag);
  if (!story) error(503);
  return new Response(eventsCsv(story), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
