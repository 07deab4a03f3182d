import { error } from '@sveltejs/kit';
import { readStory } from '$lib/story';
import type { PageServerLoad } from './$types';

export const prerender = false;

/** One graphic alone, at `?position=`. */
export const load: PageServerLoad = ({ params, url }) => {
  const { story } = readStory(process.cwd(), 'zh-Hant');
  const section = story?.sections.find((s) => s.graphic?.name === params.graphic);
  if (!section?.graphic) error(404);
  return {
    data: section.graphic,
    steps: section.steps.map((s) => s.name),
    position: Number(url.searchParams.get('position') ?? section.steps.length - 1),
    still: url.searchParams.has('still'),
  };
};
