import { pictureFile } from '../../page/share-pictures';
import { SANDBOX, TAG } from '../contract';
import { folderOf } from '../../model/languages';
import type { Lang, Story } from '../../model/story';

/** What a site engineer picks. */
export interface Choice {
  /** `story`, or the name of one graphic. */
  show: string;
  lang: Lang;
  theme: 'auto' | 'light' | 'dark';
  /** An element in the host's own page, or a frame for a CMS that takes no unknown tags. */
  as: 'element' | 'frame';
}

/** What of the story stands in a snippet, in one language. */
export interface SnippetWords {
  show: string;
  lang: Lang;
  /** The story’s, with the chapter's name when it is one graphic. */
  title: string;
  /** Under the story's address: where the link leads, `#qushi`. */
  page: string;
  picture: string;
  alt: string;
}

/** What a host names that takes no plain text for a script: the loader's policy, and Svelte's. */
export const TRUSTED = `trusted-types ${TAG} ${TAG}-html`;

/** Of a frame that nothing sizes, px: it then scrolls inside. */
export const FRAME_HEIGHT = 640;

/** The words of a snippet for all there is to embed: the story first, then each graphic. */
export function snippetWords(story: Story): SnippetWords[] {
  const { lang, meta, ui } = story;
  const title = meta.title.join('');
  const picture = pictureFile('card', lang);
  const home = folderOf(lang);
  const alt = [title, ui.share_line].filter(Boolean).join(' · ');
  const whole = { show: 'story', lang, title, page: home, picture, alt };
  const chapters = story.sections.flatMap(({ id, name, graphic }) =>
    graphic
      ? [{ ...whole, show: graphic.name, title: `${title} · ${name}`, page: `${home}#${id}` }]
      : [],
  );
  return [whole, ...chapters];
}

/**
 * What to paste into an article. Pure ASCII, everything else as numeric entities, so that no CMS
 * garbles it whatever its encoding; no style attributes, which a strict policy forbids.
 *
 * @param site the address of the story's first page, with a slash at its end
 */
export function snippet(
  { theme, as }: Pick<Choice, 'theme' | 'as'>,
  { show, lang, title, page, picture, alt }: SnippetWords,
  site: string,
): string {
  if (as === 'frame') {
    const query = theme === 'auto' ? '' : `?theme=${theme}`;
    const address = `${site}${folderOf(lang)}embed/${show}/${query}`;
    return (
      `<iframe src="${ascii(address)}" title="${ascii(title)}" width="100%" height="${FRAME_HEIGHT}"` +
      ` frameborder="0" loading="lazy" sandbox="${SANDBOX}"></iframe>\n` +
      // Where a policy lets no frame in, and wherever frames are taken out.
      `<p><a href="${ascii(site + page)}">${ascii(title)}</a></p>\n${script(`${site}embed/frame.js`)}\n`
    );
  }
  return `${script(`${site}embed/v1.js`)}
<${TAG} show="${show}" lang="${lang}" theme="${theme}">
  <h2>${ascii(title)}</h2>
  <p><a href="${ascii(site + page)}"><img src="${ascii(site + picture)}" width="100%" loading="lazy" alt="${ascii(alt)}"></a></p>
</${TAG}>
`;
}

const script = (address: string) => `<script async src="${ascii(address)}"></` + 'script>';

/** Text in HTML and its attributes; what is not ASCII or would be markup as entities. */
export function ascii(text: string): string {
  return text.replace(
    /[^\x20-\x7e]|[&<>"]/gu,
    (character) => `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`,
  );
}

/** What a strict content security policy of the host page must allow beyond its own. */
export function policy({ as }: Pick<Choice, 'as'>, site: string): string {
  const { origin } = new URL(site);
  const directives = as === 'frame' ? ['frame', 'script'] : ['script', 'font', 'img', 'frame'];
  return directives.map((name) => `${name}-src ${origin}`).join('; ');
}
