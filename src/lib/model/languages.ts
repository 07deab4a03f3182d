import type { Lang } from './story';

export interface Language {
  tag: Lang;
  /** The first part of the page's path; empty for the source language, which lives at the root. */
  path: string;
  /** What the language calls itself. */
  name: string;
  /** The same where there is little room. */
  short: string;
  /** The words file it is read from; zh-Hans is converted from the source language's. */
  words: string;
}

/** Every language of the story, the source language first. Adding one is an entry here and its words. */
export const LANGUAGES: readonly [Language, ...Language[]] = [
  { tag: 'zh-Hant', path: '', name: '繁體', short: '繁', words: 'data/story.zh-Hant.md' },
  { tag: 'zh-Hans', path: 'zh-hans', name: '简体', short: '简', words: 'data/story.zh-Hant.md' },
  { tag: 'en', path: 'en', name: 'English', short: 'EN', words: 'data/story.en.md' },
];

/** The language of a path's first part; the source language for any path that is not a language's. */
export function languageOfPath(path: string | undefined): Language {
  return LANGUAGES.find((language) => language.path === (path ?? '')) ?? LANGUAGES[0];
}

/**
 * How numbers and dates are written. Chinese is written in Traditional characters and converted
 * afterwards with every other word of the page.
 */
export type Grammar = 'zh' | 'en';

export const grammarOf = (lang: Lang): Grammar => (lang === 'en' ? 'en' : 'zh');

/** Where a language's pages stand below the story's first page: `en/`; empty for the source language. */
export function folderOf(lang: Lang): string {
  const path = LANGUAGES.find(({ tag }) => tag === lang)?.path;
  return path ? `${path}/` : '';
}
