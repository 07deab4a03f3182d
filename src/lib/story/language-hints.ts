import { readLabels, textOf } from './read/labels';
import { LANGUAGES, type Language } from '../model/languages';
import { startReading } from './read/reading';

/** What a reader of another language is told on the source language's page, in that language. */
export interface LanguageHint extends Pick<Language, 'tag' | 'path'> {
  /** What the line is, for those who cannot see where it stands. */
  name: string;
  text: string;
  go: string;
  close: string;
}

/** A hint for every language but the source's. Reads no more than the labels. */
export const languageHints = (): LanguageHint[] =>
  LANGUAGES.slice(1).flatMap(({ tag, path }) => {
    const {
      languages: name,
      hint: text,
      hint_go: go,
      hint_close: close,
    } = textOf(readLabels(startReading(process.cwd(), tag)), 'ui');
    return name && text && go && close ? [{ tag, path, name, text, go, close }] : [];
  });
