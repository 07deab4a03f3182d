import { render } from 'svelte/server';
import { graphicNamed } from '../../graphics/all';
import Drawing from '../../graphics/Drawing.svelte';
import type { Size } from '../../graphics/types';
import { facesOf } from '../../text/fonts/faces';
import { readStory } from '../../story';
import { LANGUAGES } from '../../model/languages';
import type { Lang } from '../../model/story';
import { storyPage } from '../render';
import { MARGIN } from './options';
import { vectorOf } from './vector';

/** One step of the story in one language, at rest, as a page no browser has drawn yet. */
export type StillPage = ReturnType<typeof stillPages>[number];

/** Every step there is, `qushi/total`, in the order of the story. */
export function stepNames(root: string): string[] {
  const { story } = readStory(root, LANGUAGES[0].tag);
  return (story?.sections ?? []).flatMap(({ id, graphic, steps }) =>
    graphic ? steps.map(({ name }) => `${id}/${name}`) : [],
  );
}

/**
 * The pages of the steps asked for.
 *
 * @param root the project's folder
 * @param steps `qushi/total`; in every language the same
 * @throws Error when a language has no story to tell
 */
export function stillPages(root: string, lang: Lang, steps: readonly string[], size: Size) {
  const { story } = readStory(root, lang);
  if (!story) throw new Error(`no story in ${lang}`);
  return story.sections.flatMap(({ id, graphic, steps: cards, headline }) => {
    if (!graphic) return [];
    const { draw, describe } = graphicNamed(graphic.name);
    const keyframes = cards.map(({ keyframe }) => keyframe);
    return cards.flatMap(({ name }, position) => {
      const step = `${id}/${name}`;
      if (!steps.includes(step)) return [];
      const input = { ...graphic, steps: keyframes, position, size };
      const picture = draw(input);
      const { head, body } = render(Drawing, { props: { picture, size } });
      const box = `<div style="aspect-ratio:${size.width}/${size.height}">${body}</div>`;
      const svg = vectorOf({
        picture,
        size,
        lang,
        margin: MARGIN,
        title: `${story.meta.title.join('')} · ${headline.join('')}`,
        description: `${describe(input)}\n${story.ui.based_on} ${story.meta.source}`,
      });
      // The SVG is for vector editors, with what it shows and where its numbers come from.
      return [{ step, html: storyPage({ head, body: box }, lang), svg, faces: facesOf(lang) }];
    });
  });
}
