import type { Row } from './csv';
import type { Reading } from './reading';

/** A column of a table that readers see, and beside it the same in English: `what`, `what.en`. */
type Words<C extends string> = Record<C | `${C}.en` | 'id', string>;

/**
 * The words of a cell in the page's language: the column's own, converted where they must be, or for
 * English those of the column beside it. What is said in one language must be said in the other.
 */
export function translatedCell<C extends string>(
  { cells, at }: Row<Words<C>>,
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
