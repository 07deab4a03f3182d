import type { PhrasingContent } from 'mdast';
import { series } from '../../../story.config';
import { toString } from 'mdast-util-to-string';
import type { TextDirective } from 'mdast-util-directive';
import { lintFacts } from '../check/lint-facts';
import { checkPairs, lintText } from './lint-text';
import { MARKS_ALLOWED } from '../chinese/lookalikes';
import { didYouMean, type SourceLocation } from '../check/problems';
import type { Inline, Paragraph } from '../../model/story';
import { factIn, locationOf, parseMarkdown } from './markdown';
import type { Reading } from './reading';
import { MARKS, markedSeries, VALUES } from './series';

const NOT_WORDS: Partial<Record<PhrasingContent['type'], string>> = {
  emphasis: '斜體',
  link: '連結',
  image: '圖片',
  html: 'HTML',
  inlineCode: '程式碼',
  break: '強制換行',
  strong: '粗體',
  textDirective: '記號',
};

/** Where words stand: in a title, nothing but facts is set apart. */
type Place = '正文' | '標題';

/** The runs of one paragraph. */
export function runsOf(
  nodes: readonly PhrasingContent[],
  reading: Reading,
  origin: SourceLocation,
  place: Place = '正文',
): Paragraph {
  lintFacts(nodes, reading, origin);
  const runs = (node: PhrasingContent, beside: string[], type: 'text' | 'strong'): Inline[] => {
    const at = locationOf(node, origin);
    if (node.type === 'text') return [{ type, text: lintText(node.value, at, reading, beside) }];
    const fact = factIn(node);
    if (fact !== undefined) return [factRun(fact, at, reading)];
    if (place === '正文' && node.type === 'strong')
      return node.children.flatMap((child) => runs(child, [], 'strong'));
    if (place === '正文' && node.type === 'textDirective') return [directive(node, at, reading)];
    const allowed = place === '正文' ? MARKS_ALLOWED : ':fact[…]';
    const remedy =
      node.type === 'break' ? '刪去行尾的「\\」或空格；要分段就空一行' : `只用文字、${allowed}`;
    reading.problems.error(at, `${place}裡不能有${NOT_WORDS[node.type] ?? node.type} → ${remedy}`);
    return [DASH];
  };
  const all = nodes.flatMap((node, i) => {
    const beside = [nodes[i - 1], nodes[i + 1]].flatMap((other) => factIn(other) ?? []);
    return runs(node, beside, 'text');
  });
  return place === '標題' ? all : all.filter((run) => run !== DASH);
}

/** A line outside the paragraphs, which may print facts all the same. */
export function lineOf(
  text: string,
  name: '標題' | 'description',
  at: SourceLocation,
  reading: Reading,
): string {
  checkPairs(text, at, reading);
  const [paragraph, ...more] = parseMarkdown(text).children;
  if (paragraph?.type === 'paragraph' && more.length === 0)
    return runsOf(paragraph.children, reading, at, name === '標題' ? name : '正文')
      .map((run) => run.text)
      .join('');
  if (text === '') return '';
  reading.problems.error(at, `${name} 不是一段話 → 開頭刪去 #、-、1. 之類的記號，不分段`);
  return DASH.text;
}

/**
 * A headline with its allowed breaks: `跟最好的比|向最好的學`. English keeps a space before a break,
 * so that the parts put together are the whole.
 */
export function headline(text: string, at: SourceLocation, reading: Reading): string[] {
  const parts = lineOf(text, '標題', at, reading)
    .split('|')
    .map((part) => part.trim());
  if (parts.includes(''))
    reading.problems.error(at, '標題的 | 前後有一段是空的 → | 只寫在兩段文字中間');
  const space = reading.grammar === 'en' ? ' ' : '';
  return parts.map((part, i) => (i < parts.length - 1 ? part + space : part));
}

/** A number in the words. */
function factRun(id: string, at: SourceLocation, { problems, ledger, used }: Reading): Inline {
  const fact = ledger.facts.get(id);
  used.add(id);
  if (fact && fact.value !== null)
    return { type: 'fact', id, text: fact.text, status: fact.status };
  if (fact) problems.error(at, `數據 ${id} 沒有值，不能寫進句子 → 改寫句子，或換一個數據`);
  else if (id === '') problems.error(at, ':fact 後面沒有方括號和 id → 寫成 :fact[id]');
  else ledger.lacks(id, at);
  return DASH;
}

/** Holds the place of what cannot be printed, which is told, in a line that must not be empty. */
const DASH = { type: 'text', text: '–' } as const;

/** The name of a series. */
function directive(node: TextDirective, at: SourceLocation, reading: Reading): Inline {
  const { problems } = reading;
  const label = toString(node).trim();
  const marked = markedSeries(node.name);
  if (marked) {
    const { value, name } = series[marked];
    if ([value, name['zh-Hant'], name.en].some((name) => label.includes(name))) {
      const text = lintText(label, { ...at, column: at.column + node.name.length + 2 }, reading);
      return { type: 'series', series: marked, text };
    }
    problems.error(
      at,
      `:${node.name}[${label}] 裡沒有「${value}」→ ${MARKS.map((mark, i) => `${VALUES[i]}用 ${mark}`).join('，')}`,
    );
  } else if (/^[a-z]{2}$/.test(node.name))
    problems.error(at, `沒有記號 :${node.name} → 只有 ${MARKS.join(' 和 ')}，別的直接寫名字`);
  else {
    const remedy = '數據寫 :fact[id]；標點的冒號用全形「：」';
    const meant = didYouMean(`:${node.name}`, [':fact'], remedy);
    problems.error(at, `不認識記號 :${node.name} → ${meant}`);
  }
  return DASH;
}
