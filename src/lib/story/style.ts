import type { Grammar } from './format';
import { type Place, placeIn, type Problems } from './problems';

/** Forms of one character the house writes another way, so that search and conversion agree. */
const FORMS: Readonly<Record<string, string>> = {
  爲: '為',
  裏: '裡',
  羣: '群',
  峯: '峰',
  綫: '線',
  衞: '衛',
  臺: '台',
  佔: '占',
};

interface Rule {
  pattern: RegExp;
  level?: 'error';
  message: (found: string) => string;
}

const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(`[${Object.keys(FORMS).join('')}]`, 'gu'),
    message: (found) => `本站不用「${found}」這個字形 → 寫「${FORMS[found]}」`,
  },
  {
    // The converter leaves 著 as it is, so a particle written so would be wrong in Simplified.
    pattern: /(?<![原名專編土論譯遺拙合巨顯卓昭執])著(?![作名者述書稱])/gu,
    level: 'error',
    message: () => '助詞寫成了「著」，簡體頁會錯 → 寫「着」；「著」只用於著作、顯著之類',
  },
  {
    pattern: /(?<=\p{Script=Han}) +(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%]) +(?=\p{Script=Han})/gu,
    message: () => '漢字與字母、數字之間有空格 → 刪去，頁面會自己留出間隙',
  },
  {
    pattern: /(?<=\p{Script=Han}|^)[,;:?!](?=\p{Script=Han}|$)/gu,
    message: (found) => `漢字旁邊用了半形標點「${found}」→ 改用全形標點`,
  },
  {
    pattern: /[“”‘’]/gu,
    message: (found) => `用了彎引號 ${found} → 寫「」，裡層『』；簡體頁會自己換成彎引號`,
  },
];

const ENGLISH: readonly Rule[] = [
  {
    pattern: /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]+/gu,
    level: 'error',
    message: (found) => `英文裡有「${found}」→ 改成英文，標點用半形`,
  },
  {
    pattern: /['"]/g,
    message: (found) => `英文用了直引號 ${found} → 寫彎的 ‘ ’ “ ”`,
  },
];

/**
 * The house's way of writing Traditional Chinese, or English; most departures are warnings.
 *
 * @param at where the text begins
 */
export function checkStyle(text: string, at: Place, as: Grammar, problems: Problems): void {
  for (const { pattern, level = 'warning', message } of as === 'en' ? ENGLISH : RULES)
    for (const found of text.matchAll(pattern))
      problems[level](placeIn(at, text, found.index), message(found[0]));
}

const PAIRS: Readonly<Record<string, string>> = { '「': '」', '『': '』', '（': '）', '《': '》' };

/**
 * The first quotation mark or bracket without its other half.
 *
 * @returns the letter and its index in the text, or undefined
 */
export function unpaired(text: string): { mark: string; index: number } | undefined {
  const open: { mark: string; index: number }[] = [];
  for (let index = 0; index < text.length; index++) {
    const mark = text[index] ?? '';
    if (mark in PAIRS) open.push({ mark, index });
    else if (Object.values(PAIRS).includes(mark)) {
      if (PAIRS[open.at(-1)?.mark ?? ''] !== mark) return { mark, index };
      open.pop();
    }
  }
  return open[0];
}
