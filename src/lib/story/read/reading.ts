import { convertWords, readCorrections } from '../chinese/convert';
import { type Grammar, grammarOf } from '../../model/languages';
import { checkStyle } from '../chinese/style';
import { type SourceLocation, Problems } from '../check/problems';
import { Ledger } from './ledger';
import { type Snapshot, snapshotOf } from './snapshot';
import type { Lang } from '../../model/story';

/** One reading of `data/` for one language: what every reader of a file is given. */
export interface Reading {
  files: Snapshot;
  lang: Lang;
  grammar: Grammar;
  problems: Problems;
  ledger: Ledger;
  /** Ids of the facts the words print. */
  used: Set<string>;
  /**
   * Words of the page's language, or of the one it is converted from, checked and converted.
   *
   * @param beside what stands before and after them in their line, `MARK` for a mark
   */
  localise(text: string, at: SourceLocation, beside?: readonly [string, string]): string;
  /** The same for what the project itself writes, so that an editor's style is not asked of it. */
  convert(text: string, at: SourceLocation): string;
}

/**
 * @param from the project's folder, or what was read of it before
 * @param ledger what is known of the tables; the tables' readers fill an empty one
 */
export function startReading(from: string | Snapshot, lang: Lang, ledger = new Ledger()): Reading {
  const files = snapshotOf(from);
  const problems = new Problems();
  const corrections = readCorrections(files, problems);
  const grammar = grammarOf(lang);
  const convert = (text: string, at: SourceLocation) =>
    lang === 'zh-Hans' ? convertWords(text, corrections, at, problems) : text;
  return {
    files,
    lang,
    grammar,
    problems,
    ledger,
    used: new Set(),
    convert,
    localise(text, at, [before, after] = ['', '']) {
      const from = { ...at, column: at.column - before.length };
      checkStyle(before + text + after, from, grammar, problems);
      return convert(text, at);
    },
  };
}
