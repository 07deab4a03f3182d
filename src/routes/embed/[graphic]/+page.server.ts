import { error } from '@sveltejs/kit';
import { currentStory } from '$lib/story/current';
import { LANGUAGES } from '$lib/story/languages';
import type { EntryGenerator, PageServerLoad } from './$types';

const sections = () =>
  currentStory(LANGUAGES[0].tag).story?.sections.flatMap(({ graphic, steps }) =>
    graphic ? [{ graphic, steps: steps.map(({ name }) => name) }] : [],
  ) ?? [];

export const entries: EntryGenerator = () =>
  sections().map(({ graphic }) => ({ graphic: graphic.name }));

/** One graphic alone, for a frame in somebody else's page. */
export const load: PageServerLoad = ({ params }) => {
  const found = sections().find(({ graphic }) => graphic.name === params.graphic);
  if (!found) error(404);
  return { data: found.graphic, steps: found.steps };
};
