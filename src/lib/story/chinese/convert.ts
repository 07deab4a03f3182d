import { Converter } from 'opencc-js/t2cn';
import { z } from 'zod';
import { readTable } from '../read/csv';
import { memoize } from '../../text/memoize';
import { type SourceLocation, type Problems } from '../check/problems';
import { CONVERSION, type Snapshot } from '../read/snapshot';

const CORRECTION = z.object({
  from: z.string().min(1, 'from 是空的 → 寫轉換之後出錯的字串（簡體）'),
  to: z.string(),
  why: z.string().min(1, 'why 是空的 → 寫一句為什麼要改'),
});

/** An exact correction of what the converter makes of a word. */
export type Correction = Pick<z.infer<typeof CORRECTION>, 'from' | 'to'>;

// `t`, not `tw`: the source keeps 着 and 著 apart, and `tw` would turn 原著 into 原着.
const toSimplified = memoize(Converter({ from: 't', to: 'cn' }));

/** Knows forms of Hong Kong that `t` passes over, such as 衞. */
const fromHongKong = memoize(Converter({ from: 'hk', to: 'cn' }));

const QUOTES: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

export function readCorrections(files: Snapshot, problems: Problems): Correction[] {
  const { rows } = readTable(files, CONVERSION, CORRECTION, problems);
  const froms = new Set<string>();
  for (const { cells, at } of rows) {
    if (froms.has(cells.from)) problems.error(at('from'), `「${cells.from}」更正了兩次 → 只留一行`);
    froms.add(cells.from);
  }
  return rows.map(({ cells }) => cells);
}

/** Traditional Chinese → Simplified, corrections and quotation marks included. */
export function simplify(text: string, corrections: readonly Correction[]): string {
  const converted = toSimplified(text).replace(/[「」『』]/g, (mark) => QUOTES[mark] ?? mark);
  return corrections.reduce(
    (corrected, { from, to }) => corrected.replaceAll(from, () => to),
    converted,
  );
}

/**
 * The first letter of a Simplified text that is only Traditional, or a Traditional quotation mark.
 * What a correction puts in on purpose is not looked at.
 */
export function firstUnconverted(
  text: string,
  corrections: readonly Correction[],
): string | undefined {
  const rest = corrections.reduce((left, { to }) => (to ? left.replaceAll(to, '') : left), text);
  const mark = /[「」『』]/.exec(rest)?.[0];
  // Whole, not letter by letter: 乾 stays as it is in 乾隆.
  const again = [...fromHongKong(toSimplified(rest))];
  return mark ?? [...rest].find((letter, i) => letter !== again[i]);
}

/** Converts with these corrections, and reports what is still Traditional afterwards. */
export function convertWords(
  text: string,
  corrections: readonly Correction[],
  at: SourceLocation,
  problems: Problems,
): string {
  const simplified = simplify(text, corrections);
  const letter = firstUnconverted(simplified, corrections);
  if (letter)
    problems.error(
      at,
      `轉成簡體之後還有「${letter}」：${simplified} → 換一個寫法，或在 ${CONVERSION} 加一行更正`,
    );
  return simplified;
}
