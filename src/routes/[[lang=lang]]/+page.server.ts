import { currentStory } from '$lib/story/current';
import { LANGUAGES, languageOfPath } from '$lib/story/languages';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => LANGUAGES.map(({ path }) => ({ lang: path }));

export const load: PageServerLoad = ({ params }) => currentStory(languageOfPath(params.lang).tag);
