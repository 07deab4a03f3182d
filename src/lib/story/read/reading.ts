import { convertWords, readCorrections } from '../chinese/convert';
import { type Grammar, grammarOf } from '../../model/languages';
import { checkStyle } from '../chinese/style';
import { type SourceLocation, Problems } from '../check/problems';
import type { Row } from './csv';
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
  /** Words of the page's language, or of the one it is converted from, checked and converted. */
  localise(text: string, at: SourceLocation): string;
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
    localise(text, at) {
      checkStyle(text, at, grammar, problems);
      return convert(text, at);
    },
  };
}

/**
 * The words of a cell in the page's language: the column's own, converted where they must be, or for
 * English those of the column beside it, `what.en` beside `what`. What is said in one language must
 * be said in the other.
 */
export function translatedCell<C extends string>(
  { cells, at }: Row<Record<C | `${C}.en` | 'id', string>>,
  column: C,
  { lang, problems, localise }: Reading,
): string {
  if (lang !== 'en') return localise(cells[column], at(column));
  const english = `${column}.en` as const;
  const [source, words] = [cells[column], cells[english]];
  if (source !== '' && words === '')
    problems.error(at(english), `${cells.id} 沒有 ${english} 的文字 → 補上英文`);
  if (source === '' && words !== '')
    problems.error(
      at(english),
      `${cells.id} 的 ${column} 是空的，${english} 卻有文字 → 補上中文，或刪去英文`,
    );
  return localise(words, at(english));
}
