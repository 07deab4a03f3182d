import type { PhrasingContent } from 'mdast';
import { series } from '../../../story.config';
import { toString } from 'mdast-util-to-string';
import type { TextDirective } from 'mdast-util-directive';
import { lintFacts } from '../check/lint-facts';
import { MARKS_ALLOWED, NAMED } from '../chinese/lookalikes';
import { checkPairs, MARK } from '../chinese/style';
import { didYouMean, locationIn, type SourceLocation } from '../check/problems';
import { typedNumbers } from '../check/typed-numbers';
import type { Grammar } from '../../model/languages';
import { formatDate, formatQuantity } from '../../text/format';
import { isDay, toIso } from './dates';
import type { Inline, Paragraph } from '../../model/story';
import { factIn, locationOf, parseMarkdown } from './markdown';
import type { Row } from './csv';
import type { Reading } from './reading';
import { markedSeries, marksIn, nameIn } from './series';

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

/** The runs of one paragraph, or of its bold words. */
export function runsOf(
  nodes: readonly PhrasingContent[],
  reading: Reading,
  origin: SourceLocation,
  place: Place = '正文',
  type: 'text' | 'strong' = 'text',
): Paragraph {
  lintFacts(nodes, reading, origin);
  const told = new Set<string>();
  const runs = nodes.flatMap((node, i): Inline | Inline[] => {
    const at = locationOf(node, origin);
    const fact = factIn(node);
    if (node.type === 'text') {
      const text = lintText(node.value, at, reading, told, [nodes[i - 1], nodes[i + 1]]);
      return { type, text };
    }
    if (fact !== undefined) return factRun(fact, at, reading);
    if (place === '正文' && node.type === 'strong')
      return runsOf(node.children, reading, origin, place, 'strong');
    if (place === '正文' && node.type === 'textDirective') return directive(node, at, reading);
    const allowed = place === '正文' ? MARKS_ALLOWED : ':fact[…]';
    const remedy =
      node.type === 'break' ? '刪去行尾的「\\」或空格；要分段就空一行' : `只用文字、${allowed}`;
    reading.problems.error(at, `${place}裡不能有${NOT_WORDS[node.type] ?? node.type} → ${remedy}`);
    return DASH;
  });
  return place === '標題' ? runs : runs.filter((run) => run !== DASH);
}

/** A line outside the paragraphs, which may print facts all the same. */
export function lineOf(
  text: string,
  name: '標題' | 'description',
  at: SourceLocation,
  reading: Reading,
): string {
  checkPairs(text, at, reading.problems);
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
    reading.problems.error(
      at,
      parts.length > 1
        ? '標題的 | 前後有一段是空的 → | 只寫在兩段文字中間'
        : '標題沒有文字 → 在 # 後面補上',
    );
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
  const { problems, grammar } = reading;
  const marks = marksIn(grammar);
  const label = toString(node).trim();
  const marked = markedSeries(node.name);
  if (marked) {
    const { value, name } = series[marked];
    if ([value, name['zh-Hant'], name.en].some((name) => label.includes(name))) {
      const inside = { ...at, column: at.column + node.name.length + 2 };
      const text = lintText(label, inside, reading, new Set());
      if (node.children.some(({ type }) => type !== 'text'))
        problems.error(inside, `:${node.name}[…] 裡有別的記號 → 刪去，只留名字`);
      return { type: 'series', series: marked, text };
    }
    problems.error(
      at,
      `:${node.name}[${label}] 裡沒有「${nameIn(marked, grammar)}」→ 寫成 ${marks.join(' 或 ')}`,
    );
  } else {
    const colon = grammar === 'en' ? '後面空一格' : '用全形「：」';
    const remedy = `只有 :fact[id]、${marks.join('、')}，別的直接寫字；標點的冒號${colon}`;
    const meant = didYouMean(`:${node.name}`, [':fact'], remedy);
    problems.error(at, `不認識記號 :${node.name} → ${meant}`);
  }
  return DASH;
}

/** Marks that Markdown has left in the words. */
const LEFTOVER = new RegExp(
  String.raw`\*+|::+\w*(?:\{[^{}\n]*\}?)?|[{}]|:(?:${NAMED})|(?<!\w)(_+)[^_\s](?:[^_\n]*[^_\s])?\1(?!\w)`,
  'g',
);

/**
 * Plain words, checked and in the page's language.
 *
 * @param told the marks of their paragraph that were told as left over
 * @param beside what stands right before and after them
 */
function lintText(
  text: string,
  at: SourceLocation,
  reading: Reading,
  told: Set<string>,
  [before, after]: readonly (PhrasingContent | undefined)[] = [],
): string {
  const { grammar, problems } = reading;
  const beside = [before, after].flatMap((node) => factIn(node) ?? []);
  for (const { text: found, index, kind } of typedNumbers(text, grammar)) {
    if (text[index - 1] === '_') continue; // of an id whose mark is told as broken
    const message =
      kind === 'date'
        ? `日期「${found}」不存在 → 核對月份和日子`
        : `數字「${found}」是手打的${remedyFor(text.slice(index), found, reading, beside)}`;
    problems.error(locationIn(at, text, index), message);
  }
  for (const { 0: mark, index } of text.matchAll(LEFTOVER)) {
    // A pair of stars, or the braces behind a step, are one mark.
    const kind = mark.slice(0, 2).replace('}', '{');
    if (told.has(kind)) continue;
    told.add(kind);
    const remedy = /^[*_]/.test(mark)
      ? '粗體寫 **…**，前後成對，標點、引號和別的記號放在 ** 外面；不是粗體就刪去'
      : '刪去，或照格式寫全：括號成對，步驟獨占一行';
    problems.error(locationIn(at, text, index), `記號「${mark}」沒有生效 → ${remedy}`);
  }
  // A line break of the file is a space between words, and nothing between Chinese characters.
  return reading
    .localise(text, at, [signOf(before, grammar), signOf(after, grammar)])
    .replaceAll('\n', grammar === 'zh' ? '' : ' ');
}

/** How what stands beside words counts among them: bold may want the blanks around it. */
function signOf(node: PhrasingContent | undefined, as: Grammar): string {
  if (node?.type === 'strong') return as === 'en' ? 'x' : '';
  const mark = node?.type === 'textDirective' && (node.name === 'fact' || markedSeries(node.name));
  return mark ? MARK : '';
}

/** What to write instead of a number: the facts that print just that, if there are any. */
function remedyFor(
  typed: string,
  found: string,
  { ledger, grammar }: Reading,
  beside: readonly string[],
): string {
  const day = isDay(found) ? found : toIso(found);
  if (day?.length === 10) return ` → 日期寫成 ${formatDate(day, grammar)}`;
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

/**
 * Words in which marks are not read, in the page's language; a mark would be published as typed.
 *
 * @param like the marks that are none of theirs
 */
export function verbatim(
  text: string,
  at: SourceLocation,
  { problems, localise }: Reading,
  like = /./,
): string {
  const mark = [...text.matchAll(LEFTOVER)].find(([mark]) => like.test(mark));
  if (mark)
    problems.error(
      locationIn(at, text, mark.index),
      `記號「${mark[0]}」在這裡不起作用 → 刪去記號，直接寫字`,
    );
  return localise(text, at);
}

/**
 * The words of a cell in the page's language: the column's own, converted where they must be, or for
 * English those of the column beside it, `what.en` beside `what`. What is said in one language must
 * be said in the other.
 */
export function translatedCell<C extends string>(
  { cells, at }: Row<Record<C | `${C}.en` | 'id', string>>,
  column: C,
  reading: Reading,
): string {
  const { lang, problems } = reading;
  if (lang !== 'en') return verbatim(cells[column], at(column), reading);
  const english = `${column}.en` as const;
  const [source, words] = [cells[column], cells[english]];
  if (source !== '' && words === '')
    problems.error(at(english), `${cells.id} 沒有 ${english} 的文字 → 補上英文`);
  if (source === '' && words !== '')
    problems.error(
      at(english),
      `${cells.id} 的 ${column} 是空的，${english} 卻有文字 → 補上中文，或刪去英文`,
    );
  return verbatim(words, at(english), reading);
}
