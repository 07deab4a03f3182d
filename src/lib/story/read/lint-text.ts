import { formatQuantity } from '../../text/format';
import { type SourceLocation, locationIn } from '../check/problems';
import type { Reading } from './reading';
import { NAMED } from '../chinese/lookalikes';
import { unpaired } from '../chinese/style';
import { typedNumbers } from '../check/typed-numbers';

/** Marks that Markdown has left in the words. */
const MARKS = new RegExp(String.raw`\*\*|::+\w*(?:\{[^{}\n]*\}?)?|[{}]|:(?:${NAMED})`, 'g');

/**
 * Plain words, checked and in the page's language.
 *
 * @param beside ids of the facts printed right before and after them
 */
export function lintText(
  text: string,
  at: SourceLocation,
  reading: Reading,
  beside: readonly string[] = [],
): string {
  const { grammar, problems } = reading;
  for (const { text: found, index, kind } of typedNumbers(text, grammar)) {
    if (text[index - 1] === '_') continue; // of an id whose mark is told as broken
    const message =
      kind === 'date'
        ? `日期「${found}」不存在 → 核對月份和日子`
        : `數字「${found}」是手打的${remedyFor(text.slice(index), reading, beside)}`;
    problems.error(locationIn(at, text, index), message);
  }
  const told = new Set<string>();
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    // A pair of stars, or the braces behind a step, are one mark.
    const kind = mark.slice(0, 2).replace('}', '{');
    if (told.has(kind)) continue;
    told.add(kind);
    const remedy =
      mark === '**'
        ? '** 前後成對，標點和引號放在 ** 外面'
        : '刪去，或照格式寫全：括號成對，步驟獨占一行';
    problems.error(locationIn(at, text, index), `記號「${mark}」沒有生效 → ${remedy}`);
  }
  // A line break of the file is a space between words, and nothing between Chinese characters.
  return reading.localise(text, at).replaceAll('\n', grammar === 'zh' ? '' : ' ');
}

/** What to write instead of a number: the facts that print just that, if there are any. */
function remedyFor(typed: string, { ledger, grammar }: Reading, beside: readonly string[]): string {
  // As the editor types it: before conversion, and whether or not it is exact.
  const same = [...ledger.facts.values()].flatMap(({ id, value, digits, date }) => {
    if (value === null || date) return [];
    const text = formatQuantity({ value, digits, unit: ledger.unitOf(id) }, grammar);
    return typed.startsWith(text) ? id : [];
  });
  const twin = same.find((id) => beside.includes(id));
  if (twin) return `，旁邊已有 :fact[${twin}] → 刪去手打的`;
  return same.length > 0 && same.length <= 3
    ? ` → 改寫 ${same.map((id) => `:fact[${id}]`).join('、')}`
    : ' → 在 data/facts/ 裡記一行，這裡寫 :fact[id]';
}

/** Reports a quotation mark or bracket of a paragraph that has no other half. */
export function checkPairs(source: string, at: SourceLocation, { problems }: Reading): void {
  const found = unpaired(source);
  if (found)
    problems.error(
      locationIn(at, source, found.index),
      `「${found.mark}」沒有另一半 → 在同一段裡補成一對，或刪去`,
    );
}

/** Words in which marks are not read, in the page's language; a mark would be published as typed. */
export function verbatim(
  text: string,
  at: SourceLocation,
  { problems, localise }: Reading,
): string {
  const [mark] = text.matchAll(MARKS);
  if (mark)
    problems.error(
      locationIn(at, text, mark.index),
      `記號「${mark[0]}」在這裡不起作用 → 刪去記號，直接寫字`,
    );
  return localise(text, at);
}
