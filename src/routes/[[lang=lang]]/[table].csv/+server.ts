import { error } from '@sveltejs/kit';
import { currentStory } from '../../../lib/story/current';
import { eventsCsv, factsCsv } from '../../../lib/story/download';
import { languageOfPath } from '../../../lib/model/languages';
import type { RequestHandler } from './$types';

export const prerender = true;

/** What readers may take along, by the file's name. */
const TABLES = { facts: factsCsv, events: eventsCsv };

export const GET: RequestHandler = ({ params }) => {
  const { story } = currentStory(languageOfPath(params.lang).tag);
  if (!story) error(503);
  const csv = TABLES[params.table as keyof typeof TABLES] ?? error(404);
  return new Response(csv(story), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
