import { createHash } from 'node:crypto';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import css from '../../app.css?raw';
import { facesOf } from '../text/fonts/faces';
import { readStory } from '../story';
import { LANGUAGES } from '../model/languages';
import type { Lang, Story } from '../model/story';
import Card from './Card.svelte';
import { icon } from './icon';
import { type PictureName, pictureFile, type Shape, SHAPES } from '../page/share-pictures';
import { withColours } from '../page/theme';
import Poster from './Poster.svelte';
import { pageUrl } from './site';
import Square from './Square.svelte';

/** A picture as a page, before a browser has drawn it: its file under `static/`, the faces it names. */
export type PicturePage = ReturnType<typeof picturePages>[number];

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
 * Every picture there has to be: five of each language, and the icons that cannot be SVG.
 *
 * @param root the project's folder
 * @param site where the posters' codes lead
 * @throws Error when a language has no story to tell
 */
export function picturePages(root: string, site: string) {
  const pictures = LANGUAGES.flatMap(({ tag }) => {
    const { story } = readStory(root, tag);
    if (!story) throw new Error(`no story in ${tag}`);
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

/** A page of the story's look that holds one thing drawn on the server. */
export const storyPage = ({ head, body }: { head: string; body: string }, lang: Lang): string =>
  page(`${TOKENS}${LATIN}</style>${head}`, body, lang);

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
