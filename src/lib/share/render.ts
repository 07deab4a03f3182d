/** Pages of pictures, drawn on the server, of which a browser makes files. */
import { createHash } from 'node:crypto';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { themes } from '../../story.config';
import css from '../../app.css?raw';
import { graphicNamed } from '../graphics/all';
import Drawing from '../graphics/Drawing.svelte';
import { logo, SIDE } from '../graphics/logo';
import type { Size } from '../graphics/types';
import { facesOf } from '../text/fonts/faces';
import { readStory } from '../story';
import { isError, sayProblem } from '../story/check/problems';
import { Refusal } from '../story/terminal/checkout';
import { LANGUAGES } from '../model/languages';
import type { Lang, Story } from '../model/story';
import Card from './Card.svelte';
import { MARGIN } from './export/options';
import { vectorOf } from './export/vector';
import { type PictureName, pictureFile, type Shape, SHAPES } from '../page/share-pictures';
import { withColours } from '../page/theme';
import Poster from './Poster.svelte';
import { pageUrl } from './site';
import Square from './Square.svelte';

const COMPONENTS: Record<PictureName, Component<{ story: Story; link: string; shape: Shape }>> = {
  card: Card,
  wide: Card,
  classic: Card,
  square: Square,
  poster: Poster,
};

/** The page's tokens and faces by language, in the light theme; nothing else of its style. */
const TOKENS =
  withColours(css)
    .match(/^\.story(:lang\([\w-]+\))? \{[^}]*\}/gm)
    ?.join('\n') ?? '';

/** A face for English that is wherever the Chinese ones are; of these, the one with narrow quotes. */
const LATIN = `.story:lang(en){--sans:'Noto Sans CJK KR',sans-serif}`;

/** The icon of the browser's tab, where every pixel counts: no picture, but its own source. */
export const TAB_ICON = { file: 'icon.svg', svg: icon(2, 6) };

/**
 * The story's mark, complete, on a square, as SVG; lengths in units of the mark.
 *
 * @param margin what the mark leaves free at each edge
 * @param corner how round the corners are; systems that round an icon themselves want none
 */
function icon(margin: number, corner: number): string {
  const { ground, accent } = themes.light;
  const side = SIDE + 2 * margin;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-margin} ${-margin} ${side} ${side}">` +
    `<rect x="${-margin}" y="${-margin}" width="${side}" height="${side}" rx="${corner}" fill="${ground}"/>` +
    `<path d="${logo(1).lit}" fill="none" stroke="${accent}" stroke-width="2.8" stroke-linecap="round"/>` +
    `</svg>\n`
  );
}

/**
 * Every picture to share the story with: five of each language, and the icons that cannot be SVG.
 *
 * @param root the project's folder
 * @param site where the posters' codes lead
 * @throws Refusal listing what is wrong in `data/`
 */
export function picturePages(root: string, site: string) {
  const pictures = LANGUAGES.flatMap(({ tag }) => {
    const story = storyIn(root, tag);
    return (Object.keys(SHAPES) as PictureName[]).map((name) => {
      const props = { story, link: pageUrl(site, tag), shape: SHAPES[name] };
      const html = storyPage(render(COMPONENTS[name], { props }), tag);
      return { ...SHAPES[name], file: pictureFile(name, tag), html, faces: facesOf(tag) };
    });
  });
  return [
    ...pictures,
    iconPage('apple-touch-icon.png', 180, icon(6, 0)),
    iconPage('icon-48.png', 48, TAB_ICON.svg),
  ].map((picture) => ({ ...picture, digest: digestOf(picture.html) }));
}

/**
 * Every step there is, `qushi/total`, in the order of the story.
 *
 * @throws Refusal listing what is wrong in `data/`, in whatever language
 */
export function stepNames(root: string): string[] {
  const [story] = LANGUAGES.map(({ tag }) => storyIn(root, tag));
  const sections = story?.sections.filter(({ graphic }) => graphic) ?? [];
  return sections.flatMap(({ id, steps }) => steps.map(({ name }) => `${id}/${name}`));
}

/**
 * Each of some steps at rest, as a page and as SVG.
 *
 * @param root the project's folder
 * @param steps `qushi/total`; in every language the same
 * @throws Refusal listing what is wrong in `data/`
 */
export function stillPages(root: string, lang: Lang, steps: readonly string[], size: Size) {
  const { sections, meta, ui } = storyIn(root, lang);
  return sections.flatMap(({ id, graphic, steps: cards, headline }) => {
    if (!graphic) return [];
    const { draw, describe } = graphicNamed(graphic.name);
    const keyframes = cards.map(({ keyframe }) => keyframe);
    return cards.flatMap(({ name }, position) => {
      const step = `${id}/${name}`;
      if (!steps.includes(step)) return [];
      const input = { ...graphic, steps: keyframes, position, size };
      const picture = draw(input);
      const { head, body } = render(Drawing, { props: { picture, size } });
      const { width, height } = size;
      const box = `<div style="padding:${MARGIN}px"><div style="aspect-ratio:${width}/${height}">${body}</div></div>`;
      // The SVG is for vector editors, with what it shows and where its numbers come from.
      const svg = vectorOf(picture, size, lang, {
        title: `${meta.title.join('')} · ${headline.join('')}`,
        desc: `${describe(input)}\n${ui.based_on} ${meta.source}`,
      });
      return { step, html: storyPage({ head, body: box }, lang), svg, faces: facesOf(lang) };
    });
  });
}

function storyIn(root: string, lang: Lang): Story {
  const { story, problems } = readStory(root, lang);
  const errors = problems.filter(isError);
  if (!story || errors.length > 0) throw new Refusal(errors.map(sayProblem).join('\n'));
  return story;
}

/** A page of the story's look that holds one thing drawn on the server. */
const storyPage = ({ head, body }: { head: string; body: string }, lang: Lang): string =>
  page(`${TOKENS}${LATIN}.story{min-height:100vh}</style>${head}`, body, lang);

const iconPage = (file: string, side: number, svg: string) => ({
  file,
  width: side,
  height: side,
  html: page(`svg{display:block}</style>`, svg, LANGUAGES[0].tag),
  faces: [],
});

const page = (style: string, body: string, lang: Lang): string =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><style>body{margin:0}${style}` +
  `<body><div class="story" lang="${lang}">${body}</div>`;

/** What of a page decides how its picture looks, in sixteen letters. */
export function digestOf(html: string): string {
  const drawn = html
    .replace(/<!--.*?-->|\/\*.*?\*\//gs, '')
    .replace(/\.?svelte-\w+/g, '')
    .replace(/\s+/g, '');
  return createHash('sha256').update(drawn).digest('hex').slice(0, 16);
}
