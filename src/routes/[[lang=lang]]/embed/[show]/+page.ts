import { error } from '@sveltejs/kit';
import { snippetWords } from '../../../../lib/embed/snippet-builder/snippet';
import { pageUrl, SITE } from '../../../../lib/share/site';
import { shareTitle } from '../../../../lib/share/head';
import { currentStory, dataFile } from '../../../../lib/story/current';
import { LANGUAGES, languageOfPath } from '../../../../lib/model/languages';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () =>
  LANGUAGES.flatMap(({ tag, path }) => {
    const { story } = currentStory(tag);
    return story ? snippetWords(story).map(({ show }) => ({ lang: path, show })) : [];
  });

/** The story or one of its graphics, for a frame in somebody else's page. */
export const load: PageLoad = ({ params }) => {
  const language = languageOfPath(params.lang);
  const read = currentStory(language.tag);
  const { story } = read;
  const section = story?.sections.find(({ graphic }) => graphic?.name === params.show);
  if (!story || !(section || params.show === 'story')) error(404);
  return {
    story,
    own: { show: params.show },
    file: dataFile(language.tag, read).name,
    title: section ? `${section.headline.join('')} · ${shareTitle(story)}` : shareTitle(story),
    canonical: pageUrl(SITE, language.tag),
  };
};
