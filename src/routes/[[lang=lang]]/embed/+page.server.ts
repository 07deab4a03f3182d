import { snippetWords } from '$lib/embed/maker/snippet';
import { SITE } from '$lib/share/site';
import { currentStory } from '$lib/story/current';
import { embedWords } from '$lib/story/embed-words';
import { LANGUAGES, languageOfPath } from '$lib/story/languages';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => LANGUAGES.map(({ path }) => ({ lang: path }));

/** The page for site engineers: snippets in every language, explained in this one. */
export const load: PageServerLoad = ({ params }) => {
  const { tag } = languageOfPath(params.lang);
  const stories = LANGUAGES.flatMap(({ tag }) => currentStory(tag).story ?? []);
  return {
    lang: tag,
    site: SITE,
    text: embedWords(tag),
    title: stories.find(({ lang }) => lang === tag)?.meta.title.join('') ?? '',
    words: stories.flatMap(snippetWords),
  };
};
