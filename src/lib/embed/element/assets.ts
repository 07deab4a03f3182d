/** What the bundle brings along: the words beside it, the style in it, and the faces. */
import { facesOf } from '../../text/fonts/faces';
import type { Lang, Story } from '../../model/story';
import { shared } from './shared';

/** The file of each language beside the bundle, and the style of all components: the build tells. */
declare const __STORY_FILES__: Record<Lang, string>;
declare const __EMBED_CSS__: string;

/** The story in one language; the browser keeps it for all elements of the page. */
export async function loadStory(lang: Lang): Promise<Story> {
  const file = new URL(__STORY_FILES__[lang], import.meta.url).href;
  const module = (await import(/* @vite-ignore */ file)) as { default: Story };
  return module.default;
}

/** For all elements of the page: a <style> would be refused where the host's policy is strict. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(__EMBED_CSS__);

/** The widths at which the style changes, px: see build/embed/css.ts. */
export const WIDTHS: readonly number[] = [
  ...new Set([...__EMBED_CSS__.matchAll(/\.root\.w(\d+)/g)].map(([, width]) => Number(width))),
];

/**
 * Adds the faces of a language to the document: inside a shadow root @font-face is ignored.
 *
 * @returns takes them away with their last user
 */
export const useFonts = shared((lang: Lang) => {
  const faces = facesOf(lang).map(
    ({ family, url, descriptors }) => new FontFace(family, `url(${url})`, descriptors),
  );
  for (const face of faces) document.fonts.add(face);
  return () => faces.forEach((face) => document.fonts.delete(face));
});
