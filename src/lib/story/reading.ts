import { converterOf, readCorrections } from './convert';
import { type Grammar, grammarOf } from './format';
import { checkStyle } from './style';
import { type Place, Problems } from './problems';
import type { Lang } from './types';

/** One reading of `data/` for one language: what every reader of a file is given. */
export interface Reading {
  root: string;
  lang: Lang;
  grammar: Grammar;
  problems: Problems;
  /**
   * Words of the page's language, or of the one it is converted from, checked and converted.
   *
   * @param at where the words begin
   */
  localise(text: string, at: Place): string;
}

/** @param root the project's folder */
export function startReading(root: string, lang: Lang): Reading {
  const problems = new Problems();
  const convert = converterOf(readCorrections(root, problems));
  const grammar = grammarOf(lang);
  return {
    root,
    lang,
    grammar,
    problems,
    localise(text, at) {
      checkStyle(text, at, grammar, problems);
      return lang === 'zh-Hans' ? convert(text, at, problems) : text;
    },
  };
}
