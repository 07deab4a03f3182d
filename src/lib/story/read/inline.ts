import type { PhrasingContent } from 'mdast';
import { series } from '../../../story.config';
import { toString } from 'mdast-util-to-string';
import type { TextDirective } from 'mdast-util-directive';
import { lacks, notFound } from '../check/missing-facts';
import { lintFacts } from '../check/lint-facts';
import { lintText } from './lint-text';
import { didYouMean, type SourceLocation } from '../check/problems';
import type { Inline, Paragraph } from '../../model/story';
import { factIn, locationOf } from './markdown';
import type { TextReading } from './reading';
import { MARKS, markedSeries, VALUES } from './series';

const NOT_WORDS: Partial<Record<PhrasingContent['type'], string>> = {
  emphasis: '斜體',
  link: '連結',
  image: '圖片',
  html: 'HTML',
  inlineCode: '程式碼',
  break: '強制換行',
};

/**
 * The runs of one paragraph.
 *
 * @param origin where the text the nodes were parsed from begins in the file
 */
export function runsOf(
  nodes: readonly PhrasingContent[],
  reading: TextReading,
  origin: SourceLocation,
): Paragraph {
  lintFacts(nodes, reading, origin);
  return nodes.flatMap((node, i) => {
    const beside = [nodes[i - 1], nodes[i + 1]].flatMap((other) => factIn(other) ?? []);
    return runs(node, 'text', reading, origin, beside);
  });
}

function runs(
  node: PhrasingContent,
  type: 'text' | 'strong',
  reading: TextReading,
  origin: SourceLocation,
  beside: readonly string[] = [],
): Inline[] {
  const at = locationOf(node, origin);
  const { problems } = reading;
  if (node.type === 'text') return [{ type, text: lintText(node.value, at, reading, beside) }];
  if (node.type === 'strong')
    return node.children.flatMap((child) => runs(child, 'strong', reading, origin));
  if (node.type === 'textDirective') {
    const run = directive(node, at, reading);
    return run ? [run] : [];
  }
  const remedy =
    node.type === 'break'
      ? '刪去行尾的「\\」或空格；要分段就空一行'
      : `只用文字、**粗體**、:fact[…]、${Object.values(series)
          .map(({ mark }) => `:${mark}[…]`)
          .join('、')}`;
  problems.error(at, `正文裡不能有${NOT_WORDS[node.type] ?? node.type} → ${remedy}`);
  return [];
}

/** A number in the words; undefined, with the problem told, when there is none to print. */
export function factRun(
  id: string,
  at: SourceLocation,
  { problems, ledger, used }: TextReading,
): Inline | undefined {
  const fact = ledger.facts.get(id);
  used.add(id);
  if (fact && fact.value !== null)
    return { type: 'fact', id, text: fact.text, status: fact.status };
  if (fact) problems.error(at, `數據 ${id} 沒有值，不能寫進句子 → 改寫句子，或換一個數據`);
  else if (id === '') problems.error(at, ':fact 後面沒有方括號和 id → 寫成 :fact[id]');
  else lacks(ledger, id, { at, message: notFound(id, ledger) });
  return undefined;
}

function directive(
  node: TextDirective,
  at: SourceLocation,
  reading: TextReading,
): Inline | undefined {
  const { problems } = reading;
  const label = toString(node).trim();
  if (node.name === 'fact') return factRun(label, at, reading);
  const marked = markedSeries(node.name);
  if (marked) {
    const { value, name } = series[marked];
    const names = [value, name['zh-Hant'], name.en];
    if (names.some((name) => label.includes(name))) {
      const text = lintText(label, { ...at, column: at.column + node.name.length + 2 }, reading);
      return { type: 'series', series: marked, text };
    }
    problems.error(
      at,
      `:${node.name}[${label}] 裡沒有「${value}」→ ${MARKS.map((mark, i) => `${VALUES[i]}用 ${mark}`).join('，')}`,
    );
    return undefined;
  }
  if (/^[a-z]{2}$/.test(node.name))
    problems.error(
      at,
      `沒有城市記號 :${node.name} → 只有 ${MARKS.join(' 和 ')}，別的城市直接寫名字`,
    );
  else {
    const remedy = didYouMean(
      `:${node.name}`,
      [':fact'],
      '數據寫 :fact[id]；標點的冒號用全形「：」',
    );
    problems.error(at, `不認識記號 :${node.name} → ${remedy}`);
  }
  return undefined;
}
