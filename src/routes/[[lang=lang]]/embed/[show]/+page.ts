import { error } from '@sveltejs/kit';
import { pageUrl, SITE } from '../../../../lib/share/site';
import { shareTitle } from '../../../../lib/share/head';
import { currentStory, dataFile } from '../../../../lib/story/current';
import { LANGUAGES, languageOfPath } from '../../../../lib/model/languages';
import type { Story } from '../../../../lib/model/story';
import type { EntryGenerator, PageLoad } from './$types';

const showsOf = (story: Story | null): string[] => [
  'story',
  ...(story?.sections.flatMap(({ graphic }) => (graphic ? [graphic.name] : [])) ?? []),
];

export const entries: EntryGenerator = () =>
  LANGUAGES.flatMap(({ tag, path }) =>
    showsOf(currentStory(tag).story).map((show) => ({ lang: path, show })),
  );

/** The story or one of its graphics, for a frame in somebody else's page. */
export const load: PageLoad = ({ params }) => {
  const language = languageOfPath(params.lang);
  const read = currentStory(language.tag);
  const { story } = read;
  if (!story || !showsOf(story).includes(params.show)) error(404);
  const section = story.sections.find(({ graphic }) => graphic?.name === params.show);
  return {
    story,
    own: { show: params.show },
    file: dataFile(language.tag, read).name,
    title: section ? `${section.headline.join('')} · ${shareTitle(story)}` : shareTitle(story),
    canonical: pageUrl(SITE, language.tag),
  };
};
