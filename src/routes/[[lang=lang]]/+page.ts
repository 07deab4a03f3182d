import { headOf } from '../../lib/share/head';
import { SITE } from '../../lib/share/site';
import { currentStory, dataFile } from '../../lib/story/current';
import { languageHints } from '../../lib/story/interface-text';
import { languageOfPath } from '../../lib/model/languages';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => {
  const { tag, path } = languageOfPath(params.lang);
  const read = currentStory(tag);
  return {
    ...read,
    file: dataFile(tag, read).name,
    head: read.story && headOf(read.story, SITE),
    own: {
      // By the language, not the address: a copy opened from a disk has another.
      root: path ? '../' : './',
      // Only the first page is where readers arrive without having chosen a language.
      hints: path === '' ? languageHints() : [],
    },
  };
};
