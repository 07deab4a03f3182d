import { z } from 'zod';
import { fromExcel, toIso } from './dates';
import { didYouMean } from '../check/problems';
import { EXAMPLE, sourceProblem } from './source';

/** What a spreadsheet's user calls the row of sums at the foot. */
const TOTAL = /^\s*(?:[合總总共小]\s*[計计]|總數|总数|總和|总和|(?:grand |sub)?total|sum)/i;

/** An id of the tables. */
export const id = z.string().regex(/^[a-z][a-z0-9_]*$/, {
  error: ({ input }) =>
    TOTAL.test(String(input))
      ? `「${input}」像是合計 → 刪去這一行；要用的總數另記一行，給它一個 id 和公式`
      : input === ''
        ? 'id 是空的 → 給這一行一個 id；合計、附註之類的行刪去'
        : `id「${input}」不合用 → 半形小寫英文字母開頭，之後只用字母、數字和底線`,
});

/** Words that must be there, and are understood without the row above. */
export const requiredText = (column: string) =>
  z
    .string()
    .min(1, `${column} 是空的 → 補上說明`)
    .refine((text) => !/同上|上一?項|上述/.test(text), {
      error: `${column} 靠別的行才看得懂 → 寫全，每一行都會單獨出現`,
    });

/**
 * A date, told to be none by `isDate`; one that is only written another way is corrected.
 *
 * @param message what an editor reads
 */
export const date = (isDate: (text: string) => boolean, message: (text: string) => string) =>
  z.string().superRefine((text, { addIssue }) => {
    if (isDate(text)) return;
    const put = toIso(text);
    const params = put !== undefined && isDate(put) ? { put } : {};
    addIssue({ code: 'custom', message: excelDateMessage(text) ?? message(text), params });
  });

/** What is said of a date that Excel has turned into something else; undefined for any other. */
export function excelDateMessage(text: string): string | undefined {
  const meant = fromExcel(text);
  return meant && `「${text}」是 Excel 改寫過的日期 → 寫 ${meant}；先把這一欄的格式設成「文字」`;
}

/** Paragraph codes with spaces between, as a list. */
export const source = z
  .string()
  .min(1, `沒有出處 → 寫報道的段號，如 A6 ${EXAMPLE}`)
  .transform((text) => text.split(/\s+/))
  .superRefine((codes, { addIssue }) => {
    for (const problem of codes.map(sourceProblem)) if (problem) addIssue(problem);
  });

/**
 * One of a few words; the empty one, if among them, is for leaving the cell empty.
 *
 * @param synonyms what an editor may write instead of each
 */
export const oneOf = <const T extends readonly string[]>(
  column: string,
  values: T,
  synonyms: Readonly<Record<string, readonly string[]>> = {},
) =>
  z.enum(values, {
    error: ({ input }) => {
      const remedy = `寫 ${values.filter(Boolean).join('、')} 之一${values.includes('') ? '，或留空' : ''}`;
      const meant = values.find((value) => synonyms[value]?.includes(String(input)));
      return `${column} 不能是「${input}」→ ${didYouMean(meant ?? String(input), values, remedy)}`;
    },
  });
