import type { Lang, Story } from '../model/story';

/** The file of each language beside the bundle; the build puts them here. */
declare const __STORY_FILES__: Record<Lang, string>;

const loading = new Map<Lang, Promise<Story>>();

/** The story in one language, fetched once for all elements of the page. */
export function loadStory(lang: Lang): Promise<Story> {
  const file = new URL(__STORY_FILES__[lang], import.meta.url).href;
  const story =
    loading.get(lang) ??
    import(/* @vite-ignore */ file).then((module: { default: Story }) => module.default);
  loading.set(lang, story);
  // A failed one may be asked for again.
  story.catch(() => loading.delete(lang));
  return story;
}
