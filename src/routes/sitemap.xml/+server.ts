import { error } from '@sveltejs/kit';
import { SITE } from '../../lib/share/site';
import { sitemap } from '../../lib/share/sitemap';
import { currentStory } from '../../lib/story/current';
import { LANGUAGES } from '../../lib/model/languages';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () => {
  const { story } = currentStory(LANGUAGES[0].tag);
  if (!story) error(503);
  return new Response(sitemap(SITE, story.meta.updated), {
    headers: { 'content-type': 'application/xml' },
  });
};
