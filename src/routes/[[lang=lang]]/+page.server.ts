import { headOf } from '$lib/share/head';
import { SITE } from '$lib/share/site';
import { currentStory } from '$lib/story/current';
import { languageHints } from '$lib/story/language-hints';
import { LANGUAGES, languageOfPath } from '$lib/story/languages';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => LANGUAGES.map(({ path }) => ({ lang: path }));

export const load: PageServerLoad = ({ params }) => {
  const { tag, path } = languageOfPath(params.lang);
  const read = currentStory(tag);
  return {
    ...read,
    head: read.story && headOf(read.story, SITE),
    // Only the first page is where readers arrive without having chosen a language.
    hints: path === '' ? languageHints() : [],
  };
};
