import type { Heading, RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import type { Ledger } from './facts';
import { readText, startOf } from './files';
import { readMeta } from './front-matter';
import { headline, readHeading } from './heading';
import { placeOf, runsOf, type Wording } from './inline';
import { mendLookalikes } from './lookalikes';
import { parseMarkdown } from './markdown';
import { checkPairs } from './plain';
import { didYouMean, type Place } from './problems';
import type { Reading } from './reading';
import type { Meta, Note, Paragraph, Section, Step } from './types';

/** A step and where its mark stands. */
export interface StepWords extends Step {
  at: Place;
}

/** A note and where its heading stands. */
export interface NoteWords extends Note {
  at: Place;
}

/** A section before its graphic has been given its rows. */
export interface SectionWords extends Omit<Section, 'graphic' | 'steps' | 'notes'> {
  steps: StepWords[];
  notes: NoteWords[];
  /** The graphic's name; null for a section of words alone, empty when the heading names none. */
  graphic: string | null;
  at: Place;
}

/** A words file as read. */
export interface Words {
  file: string;
  /** null when the front matter is not sound. */
  meta: Omit<Meta, 'standfirst'> | null;
  standfirst: Paragraph[];
  sections: SectionWords[];
  /** Ids of the facts printed in the words. */
  used: Set<string>;
}

/**
 * Reads a words file: front matter, standfirst, sections, steps. What only the whole shows (an id
 * twice, a card too long) is `checkWords`' to tell.
 *
 * @param file relative to the project; in the reading's language or the one it is converted from
 * @returns null, with the problem told, when there is no such file or it cannot be decoded
 */
export function readWords(reading: Reading, ledger: Ledger, file: string): Words | null {
  const raw = readText(reading.files, file, reading.problems);
  if (raw === null) return null;
  const text = mendLookalikes(raw, startOf(file), reading.problems);
  const wording: Wording = { reading, ledger, used: new Set() };
  const words: Words = { file, meta: null, standfirst: [], sections: [], used: wording.used };
  const nodes = parseMarkdown(text).children;
  if (nodes[0]?.type === 'yaml')
    words.meta = readMeta(nodes[0].value, { file, line: 2, column: 1 }, wording);
  else
    reading.problems.error(
      startOf(file),
      '檔案開頭沒有 front matter → 第一行寫 ---，接着 title: 等各行，再寫 ---',
    );
  for (const node of nodes) take(node, sourceOf(node, text), words, wording);
  return words;
}

const sourceOf = ({ position }: RootContent, text: string): string =>
  text.slice(position?.start.offset, position?.end.offset);

function take(node: RootContent, source: string, words: Words, wording: Wording): void {
  const origin = startOf(words.file);
  const at = placeOf(node, origin);
  if (node.type === 'yaml') return;
  if (node.type === 'heading') takeHeading(node, source, at, words, wording);
  else if (node.type === 'leafDirective') takeStep(node, at, words, wording);
  else if (node.type === 'paragraph') {
    const section = words.sections.at(-1);
    checkPairs(source, at, wording.reading);
    const last = section?.notes.at(-1) ?? section?.steps.at(-1);
    const home = last?.body ?? section?.intro ?? words.standfirst;
    home.push(runsOf(node.children, wording, origin));
  } else if (node.type === 'containerDirective')
    wording.reading.problems.error(
      at,
      `:::${node.name} 多了一個冒號 → 步驟用兩個冒號，寫 ::step{show=畫面名}`,
      { take: ':::', put: '::' },
    );
  else
    wording.reading.problems.error(
      at,
      '這裡只能有標題、段落和 ::step → 清單、引文、表格、縮排的字都改寫成段落',
    );
}

function takeHeading(
  { depth }: Heading,
  source: string,
  at: Place,
  words: Words,
  wording: Wording,
): void {
  const { problems } = wording.reading;
  const section = words.sections.at(-1);
  if (!source.startsWith('#'))
    problems.error(at, '下一行的 --- 或 === 把這一段變成了標題 → 刪去那一行，或在它前面空一行');
  else if (depth === 2) {
    const heading = readHeading(source, at, wording);
    words.sections.push({ ...heading, headline: [], intro: [], steps: [], notes: [] });
  } else if (depth !== 3 && depth !== 4)
    problems.error(at, `這裡不用 ${depth} 級標題 → 章用 ##，章的大標題用 ###，附註用 ####`);
  else if (!section) {
    const name = depth === 3 ? '### 大標題' : '#### 附註';
    problems.error(at, `${name}前面沒有章 → 先寫「## 章名 {#id graphic=圖名}」`);
  } else if (depth === 3 && section.headline.length > 0)
    problems.error(at, '這一章已有大標題 → 一章只留一個 ###');
  else {
    const text = source.replace(/^#+\s*/, '');
    const start = { ...at, column: at.column + source.length - text.length };
    const title = headline(text, start, wording);
    if (depth === 3) section.headline = title;
    else section.notes.push({ title: title.join(''), body: [], at });
  }
}

function takeStep(
  { name, attributes }: LeafDirective,
  at: Place,
  words: Words,
  { reading: { problems } }: Wording,
): void {
  const { show = '', ...others } = attributes ?? {};
  if (name !== 'step') {
    problems.error(
      at,
      `不認識記號 ::${name} → ${didYouMean(`::${name}`, ['::step'], '步驟寫 ::step{show=畫面名}')}`,
    );
    return;
  }
  for (const other of Object.keys(others))
    problems.error(at, `::step 不認識 ${other} → 只寫 ::step{show=畫面名}`);
  if (!show) problems.error(at, '::step 沒說停在哪個畫面 → 寫成 ::step{show=畫面名}');
  const section = words.sections.at(-1);
  if (section && section.notes.length > 0)
    problems.error(at, '::step 寫在附註後面了 → 移到第一個 #### 之前');
  if (section) section.steps.push({ ...named(show ?? '', section), body: [], at });
  else problems.error(at, '::step 前面沒有章 → 先寫「## 章名 {#id graphic=圖名}」');
}

/** A picture may stay for several steps; each has a link of its own. */
function named(keyframe: string, { steps }: SectionWords): Pick<Step, 'name' | 'keyframe'> {
  const before = steps.filter((step) => step.keyframe === keyframe).length;
  return { name: before > 0 ? `${keyframe}-${before + 1}` : keyframe, keyframe };
}
