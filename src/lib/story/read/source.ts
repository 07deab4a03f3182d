import { reportPages } from '../../../story.config';
import type { Grammar } from '../../model/languages';

const LETTERS = Object.keys(reportPages);

/** A paragraph there is, for messages: the fifteenth, or the last, of the longest page. */
export const EXAMPLE = Object.entries(reportPages)
  .sort(([, a], [, b]) => b.paragraphs - a.paragraphs)
  .map(([letter, { paragraphs }]) => `${letter}${Math.min(15, paragraphs)}`)[0];

/**
 * @param code `B15`, the fifteenth paragraph of page B, or `A` for a whole page
 * @returns what is wrong with it, or undefined
 */
export function sourceProblem(code: string): string | undefined {
  const [, letter = '', number] = /^([A-Z])([1-9]\d*)?$/.exec(code) ?? [];
  const page = reportPages[letter];
  if (!page)
    return `出處「${code}」不成段號 → 寫 ${LETTERS.join('、')} 加段落數，如 ${EXAMPLE}；幾段之間用一個空格`;
  if (Number(number ?? 1) <= page.paragraphs) return undefined;
  return `出處 ${code} 不存在 → ${page.zh}只有 ${letter}1 到 ${letter}${page.paragraphs}`;
}

/** `A6 A33 B15` → `特1版第6、33段；特2、特3版第15段` */
export function formatSource(codes: readonly string[], as: Grammar): string {
  const pages = Object.entries(reportPages).flatMap(([letter, page]) => {
    const here = codes.filter((code) => code.startsWith(letter));
    const numbers = here.map((code) => code.slice(1)).filter(Boolean);
    if (here.length === 0) return [];
    if (numbers.length === 0) return [page[as]];
    const paragraphs = `paragraph${numbers.length > 1 ? 's' : ''} ${numbers.join(', ')}`;
    return [as === 'zh' ? `${page.zh}第${numbers.join('、')}段` : `${page.en}, ${paragraphs}`];
  });
  return pages.join(as === 'zh' ? '；' : '; ');
}
