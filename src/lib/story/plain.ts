import { type Place, placeIn } from './problems';
import type { Reading } from './reading';
import { unpaired } from './style';
import { typedNumbers } from './typed-numbers';

/**
 * Plain words, checked and in the page's language.
 *
 * @param at where they begin
 */
export function plain(text: string, at: Place, reading: Reading): string {
  const { grammar, problems } = reading;
  for (const { text: found, index, kind } of typedNumbers(text, grammar)) {
    const message =
      kind === 'date'
        ? `日期「${found}」不存在 → 核對月份和日子`
        : `數字「${found}」是手打的 → 在 data/facts/ 裡記一行，這裡寫 :fact[id]`;
    problems.error(placeIn(at, text, index), message);
  }
  for (const { 0: mark, index } of text.matchAll(/\*\*|::+|[{}]|:(?:fact|qd|sz)/g)) {
    const remedy =
      mark === '**' ? '** 前後成對，標點和引號放在 ** 外面' : '照格式寫全，括號成對，步驟獨占一行';
    problems.error(placeIn(at, text, index), `記號「${mark}」沒有生效 → ${remedy}`);
  }
  // A line break of the file is a space between words, and nothing between Chinese characters.
  return reading.localise(text, at).replaceAll('\n', grammar === 'zh' ? '' : ' ');
}

/** Reports a quotation mark or bracket of a paragraph that has no other half. */
export function checkPairs(source: string, at: Place, { problems }: Reading): void {
  const found = unpaired(source);
  if (found)
    problems.error(
      placeIn(at, source, found.index),
      `「${found.mark}」沒有另一半 → 在同一段裡補成一對，或刪去`,
    );
}
