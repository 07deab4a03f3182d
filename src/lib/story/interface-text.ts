import { labelsOf, readLabels } from './read/labels';
import { LANGUAGES, type Language } from '../model/languages';
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
export interface LanguageHint extends Pick<Language, 'tag' | 'path'> {
  /** What the line is, for those who cannot see where it stands. */
  name: string;
  text: string;
  go: string;
  close: string;
}

/** A hint for every language but the source's. */
export const languageHints = (): LanguageHint[] =>
  LANGUAGES.slice(1).flatMap(({ tag, path }) => {
    const { languages, hint, hint_go: go, hint_close: close } = interfaceText(tag, 'ui');
    return languages && hint && go && close
      ? [{ tag, path, name: languages, text: hint, go, close }]
      : [];
  });
