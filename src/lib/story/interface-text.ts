import { labelsOf, readLabels } from './read/labels';
import { LANGUAGES } from '../model/languages';
import { startReading } from './read/reading';
import type { Lang } from '../model/story';

/**
 * The labels of one group in one language, by the ids behind the group's name. Reads no more than
 * their table.
 *
 * @param group `ui`, or `embed` for the page for site engineers
 * @param root the project's folder
 */
export const interfaceText = (lang: Lang, group: string, root = process.cwd()) =>
  labelsOf(readLabels(startReading(root, lang)), group);

/** What a reader of another language is told on the source language's page, in that language. */
export type LanguageHint = ReturnType<typeof languageHints>[number];

/** A hint for every language but the source's; `name` is for those who cannot see where it stands. */
export const languageHints = () =>
  LANGUAGES.slice(1).flatMap(({ tag, path }) => {
    const {
      languages: name,
      hint: text,
      hint_go: go,
      hint_close: close,
    } = interfaceText(tag, 'ui');
    return name && text && go && close ? [{ tag, path, name, text, go, close }] : [];
  });
