import { snippetWords } from '../../../lib/embed/snippet-builder/snippet';
import { SITE } from '../../../lib/share/site';
import { currentStory } from '../../../lib/story/current';
import { interfaceText } from '../../../lib/story/interface-text';
import { LANGUAGES, languageOfPath } from '../../../lib/model/languages';
import type { PageLoad } from './$types';

/** The page for site engineers: snippets in every language, explained in this one. */
export const load: PageLoad = ({ params }) => {
  const { tag } = languageOfPath(params.lang);
  const stories = LANGUAGES.flatMap(({ tag }) => currentStory(tag).story ?? []);
  return {
    title: stories.find(({ lang }) => lang === tag)?.meta.title.join('') ?? '',
    own: {
      lang: tag,
      text: interfaceText(tag, 'embed'),
      words: stories.flatMap(snippetWords),
      home: SITE,
      root: params.lang ? '../../' : '../',
    },
  };
};
