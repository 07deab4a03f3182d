import { BLANKS, CONFUSABLES, ENTITY, nameOf, canonical } from './characters';
import type { Grammar } from '../../model/languages';
import { MARKS_ALLOWED } from './lookalikes';
import { memoize } from '../../text/memoize';
import { type SourceLocation, locationIn, type Problems } from '../check/problems';
import { type Finding, findingsOf, type Rule } from './rules';
import { FORMS, simplifiedIn } from './simplified';

/** Half-width marks and their full-width twins, one by one. */
const HALF = ',;:?!.()';
const FULL = '，；：？！。（）';
const CORNERS: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };

/** Stands for a fact or another mark beside the words that are checked; in no file there is one. */
export const MARK = '\ufffc';

/**
 * Straight quotation marks come in pairs, so an even one closes; an odd number says nothing, nor what
 * goes on beyond a mark.
 */
function straight({ 0: mark, index, input }: RegExpExecArray): string | undefined {
  const count = (text: string) => text.split(mark).length - 1;
  if (count(input) % 2 === 1 || input.includes(MARK)) return undefined;
  return count(input.slice(0, index)) % 2 === 0 ? '「' : '」';
}

/** What has no place in either language. */
const BOTH: readonly Rule[] = [
  {
    pattern: CONFUSABLES,
    level: 'error',
    message: (found, put) =>
      put === undefined
        ? `「${found}」（${nameOf(found)}）別的電腦上看不到 → 換成通行的字`
        : `「${found}」（${nameOf(found)}）是看起來相同的另一個字元 → 寫「${put}」`,
    put: ({ 0: found }) => canonical(found),
  },
  {
    // A letter and its accent as two, as some systems write them.
    pattern: /\p{L}\p{M}+/gu,
    level: 'error',
    message: (found, put) => `「${found}」的符號與字母是分開的 → 寫「${put ?? found}」`,
    put: ({ 0: found }) => found.normalize('NFC'),
  },
  {
    pattern: /[ \t]*\t[^]*/g,
    level: 'error',
    message: () => '有 Tab，像是從表格貼來的 → 表格不能放進正文，改寫成句子，Tab 換成標點',
  },
  {
    pattern: ENTITY,
    level: 'error',
    message: (found) => `「${found}」是網頁的代碼，會照樣印出來 → 直接寫那個字`,
  },
  {
    // Wiki links, highlights, strikes, comments, footnotes, formulas, addresses, tags.
    pattern:
      /!?\[\[[^\][\n]*\]\]|\[\[|\]\]|==[^=\n]+==|==+|~~[^~\n]+~~|~~+|%%|\[\^|\$[^$\n]+\$|https?:\/\/|(?<![A-Za-z0-9&=#/{「（(])#(?=\p{L})/gu,
    level: 'error',
    message: (found) =>
      `記號「${found}」不起作用，會照樣印出來 → 刪去這些符號，只留字；正文只有 ${MARKS_ALLOWED}`,
  },
];

const CHINESE: readonly Rule[] = [
  {
    pattern: new RegExp(`[${Object.keys(FORMS).join('')}]`, 'gu'),
    message: (found) => `本站不用「${found}」這個字形 → 寫「${FORMS[found]}」`,
    put: ({ 0: found }) => FORMS[found],
  },
  {
    // The converter leaves 著 as it is, so a particle written so would be wrong in Simplified.
    pattern: /(?<![原名專編土論譯遺拙合巨顯卓昭執])著(?![作名者述書稱])/gu,
    level: 'error',
    message: () => '助詞寫成了「著」，簡體頁會錯 → 寫「着」；「著」只用於著作、顯著之類',
    put: () => '着',
  },
  {
    pattern:
      /(?<=[\p{Script=Han}，。；：、！？）」』]) +(?=[A-Za-z0-9\ufffc])|(?<=[A-Za-z0-9%\ufffc]) +(?=[\p{Script=Han}，。；：、！？（「『])/gu,
    message: () => '漢字與字母、數字之間有空格 → 刪去，頁面會自己留出間隙',
    put: () => '',
  },
  {
    pattern: BLANKS,
    message: () => '有全形空格或別的特殊空格 → 刪去，段首也不空格',
    put: () => '',
  },
  {
    pattern:
      /(?<=[\p{Script=Han}\ufffc]|^)[,;:?!.](?=[\p{Script=Han}\ufffc]|$)|(?<=\p{Script=Han})[()]|[()](?=\p{Script=Han})/gu,
    message: (found) => `漢字旁邊用了半形標點「${found}」→ 改用全形標點`,
    // A question mark between two letters may be a letter that was lost in saving.
    put: ({ 0: found, index, input }) =>
      found === '?' && index < input.length - 1 ? undefined : FULL[HALF.indexOf(found)],
  },
  {
    pattern: /[“”‘’]/gu,
    message: (found) => `用了彎引號 ${found} → 寫「」，裡層『』；簡體頁會自己換成彎引號`,
    put: ({ 0: found }) => CORNERS[found],
  },
  {
    pattern: /"/g,
    message: () => '用了直引號 " → 寫「」，裡層『』；簡體頁會自己換成彎引號',
    put: straight,
  },
  {
    pattern: /\.{3,}|。{3,}|(?<!…)…(?!…)/g,
    message: (found) => `省略號寫成了「${found}」→ 寫「……」`,
    put: () => '……',
  },
  {
    pattern: /(?<=\p{Script=Han})(?:-{2,}|─+|(?<!—)—(?!—))(?=\p{Script=Han})/gu,
    message: (found) => `破折號寫成了「${found}」→ 寫「——」`,
    put: () => '——',
  },
  {
    pattern: /([，；：、！？的了])\1+|(?<!。)。。(?!。)/gu,
    message: (found) => `「${found}」重複了 → 只留一個`,
    // Between two letters that are alike, one may have been lost: that is for the editor to see.
    put: ({ 0: found }) => (/\p{L}/u.test(found) ? undefined : found.slice(0, 1)),
  },
  {
    pattern: /待寫/g,
    message: () => '還有沒寫的字：「待寫」→ 寫好，或刪去這一處',
  },
];

const ENGLISH: readonly Rule[] = [
  {
    pattern:
      /[\p{Script=Han}\u3000-\u303f\uff00-\uffef](?:.*[\p{Script=Han}\u3000-\u303f\uff00-\uffef])?/gu,
    level: 'error',
    message: (found) => `英文裡有「${found}」→ 改成英文，標點用半形`,
  },
  {
    pattern: /['"]/g,
    message: (found) => `英文用了直引號 ${found} → 寫彎的 ‘ ’ “ ”`,
    put: ({ 0: found, index, input }) => {
      const opens = /(?:^|[\s([—“‘])$/.test(input.slice(0, index));
      return found === '"' ? (opens ? '“' : '”') : opens ? '‘' : '’';
    },
  },
  {
    pattern: /(?<=\p{L})(?=\ufffc)|(?<=\ufffc)(?=\p{L})/gu,
    message: () => '記號與字之間少了空格 → 補一個空格',
    put: () => ' ',
  },
  {
    pattern: BLANKS,
    message: () => '有特殊的空格 → 改成普通空格',
    put: () => ' ',
  },
  {
    pattern: /\.{3,}/g,
    message: (found) => `省略號寫成了「${found}」→ 寫「…」`,
    put: () => '…',
  },
  {
    pattern: /\bto be written\b/gi,
    message: () => '還有沒寫的字：「to be written」→ 寫好，或刪去這一處',
  },
];

const findings: Record<Grammar, (text: string) => Finding[]> = {
  zh: memoize((text) => [...findingsOf(text, [...BOTH, ...CHINESE]), ...simplifiedIn(text)]),
  en: memoize((text) => findingsOf(text, [...BOTH, ...ENGLISH])),
};

/** The house's way of writing Traditional Chinese, or English; most departures are warnings. */
export function checkStyle(
  text: string,
  at: SourceLocation,
  as: Grammar,
  problems: Problems,
): void {
  for (const { index, level, message, fix } of findings[as](text))
    problems[level](locationIn(at, text, index), message, fix);
}

const PAIRS: Readonly<Record<string, string>> = Object.fromEntries(
  '「」 『』 （） 《》 〈〉 【】 “”'.split(' ').map(([opens = '', closes = '']) => [opens, closes]),
);

/** Reports the first quotation mark or bracket of a paragraph that has no other half. */
export function checkPairs(text: string, at: SourceLocation, problems: Problems): void {
  const open: RegExpExecArray[] = [];
  // One in half width is told as such, and is the other half all the same.
  const full = text.replace(/[()]/g, (mark) => FULL[HALF.indexOf(mark)] ?? mark);
  for (const match of full.matchAll(/[「」『』（）《》〈〉【】“”]/g)) {
    if (match[0] in PAIRS) open.push(match);
    else if (PAIRS[open.at(-1)?.[0] ?? ''] === match[0]) open.pop();
    else {
      open.unshift(match);
      break;
    }
  }
  const [lone] = open;
  if (lone)
    problems.error(
      locationIn(at, text, lone.index),
      `「${text[lone.index]}」沒有另一半 → 在同一段裡補成一對，或刪去`,
    );
}
