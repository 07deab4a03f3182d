import type { RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { readText } from './files';
import { KEYS, readMeta } from './front-matter';
import { headline, runsOf } from './inline';
import { fixLookalikes } from '../chinese/lookalikes';
import { locationOf, parseMarkdown } from './markdown';
import { checkPairs } from '../chinese/style';
import { didYouMean, type SourceLocation, locationIn, startOf } from '../check/problems';
import type { Reading } from './reading';
import type { Meta, Note, Paragraph, Section, Step } from '../../model/story';

/** What stands in `## 取勢 {#qushi graphic=investment}`. */
interface SectionHeading {
  id: string;
  name: string;
  /** null for a section of words alone, empty when it is not known which section is meant. */
  graphic: string | null;
  /** Where the braces stand, for what is wrong with the id or the graphic. */
  at: SourceLocation;
}

/** A step and where its mark stands; its keyframe is empty when it is not known which step is meant. */
export interface ParsedStep extends Step {
  at: SourceLocation;
}

/** A section before its graphic has been given its rows; a note has the place of its heading. */
export interface ParsedSection extends SectionHeading, Pick<Section, 'headline' | 'intro'> {
  steps: ParsedStep[];
  notes: (Note & { at: SourceLocation })[];
}

/** A words file as read. */
export interface ParsedStory {
  file: string;
  /** null when the front matter is not sound. */
  meta: Omit<Meta, 'standfirst'> | null;
  standfirst: Paragraph[];
  sections: ParsedSection[];
  /** The reading it comes from, which remembers the facts it prints and what is wrong with it. */
  reading: Reading;
  /**
   * Whether a mark that parts the words could not be read. What is wrong with it is told; what then
   * seems to be missing, or to be another than in the other language, is not.
   */
  doubtful: boolean;
  /** Tells what makes it so. */
  doubt(at: SourceLocation, message: string): void;
}

/**
 * Reads a words file: front matter, standfirst, sections, steps. What only the whole shows (an id
 * twice, a card too long) is `checkSections`' to tell.
 *
 * @param file relative to the project; in the reading's language or the one it is converted from
 * @returns null, with the problem told, when there is no such file or it cannot be decoded
 */
export function parseStory(reading: Reading, file: string): ParsedStory | null {
  const { files, problems } = reading;
  const raw = readText(files, file, problems);
  if (raw === null) return null;
  const refuse = (message: string, at = startOf(file)) => problems.error(at, message);
  if (raw.trim() === '') return refuse('檔案是空的 → 從版本庫取回，或重新貼上全文');
  const text = fixLookalikes(raw, startOf(file), problems);
  const [head, ...nodes] = parseMarkdown(text).children;
  // Without its second ---, it would end where the words have a line of their own.
  if (head?.type !== 'yaml' || !HEAD_KEY.test(head.value) || /^##/m.test(head.value))
    return refuse('檔案開頭沒有 front matter → 第一行寫 ---，接着 title: 等各行，再寫 ---');
  const { line = 1, offset = 0 } = head.position?.end ?? {};
  const rest = text.slice(offset);
  const key = HEAD_KEY.exec(rest.split('\n## ')[0] ?? '');
  if (key)
    return refuse(
      `front matter 在這裡就結束了，下面還有 ${key[1]}: → 這一行 --- 移到 front matter 最後一行之後`,
      { file, line, column: 1 },
    );
  const again = PASTED.exec(rest);
  if (again)
    return refuse(
      'front matter 又出現了一次，像是全文貼了兩次 → 刪去從這一行起重複的部分',
      locationIn(startOf(file), text, offset + again.index),
    );
  const meta = readMeta(head.value, { file, line: 2, column: 1 }, reading);
  const words: ParsedStory = {
    file,
    meta,
    standfirst: [],
    sections: [],
    reading,
    doubtful: meta === null,
    doubt(at, message) {
      words.doubtful = true;
      problems.error(at, message);
    },
  };
  for (const node of nodes)
    take(node, text.slice(node.position?.start.offset, node.position?.end.offset), words);
  if (words.sections.length === 0 && !words.doubtful)
    words.doubt(startOf(file), '一章也沒有 → 用「## 章名 {#id graphic=圖名}」開始一章');
  return words;
}

/** A line of the front matter. */
const HEAD_KEY = new RegExp(`^(${KEYS.join('|')}):`, 'm');

/** The beginning of another front matter. */
const PASTED = /---\n(?=title:)/;

/**
 * Puts a part of a words file where it belongs.
 *
 * @param source the node as written
 */
function take(node: RootContent, source: string, words: ParsedStory): void {
  const { file, reading, sections, standfirst } = words;
  const at = locationOf(node, startOf(file));
  if (node.type === 'heading') takeHeading(node.depth, source, at, words);
  else if (node.type === 'leafDirective') takeStep(node, at, words);
  else if (node.type === 'paragraph') {
    if (/^ *::|::step|^ *step ?[{｛]/m.test(source)) words.doubtful = true;
    const bar = source.indexOf('|');
    if (bar >= 0)
      reading.problems.error(
        locationIn(at, source, bar),
        '「|」只在標題裡用 → 刪去；表格不能放進正文，改寫成句子',
      );
    checkPairs(source, at, reading.problems);
    const section = sections.at(-1);
    const last = section?.notes.at(-1) ?? section?.steps.at(-1);
    const home = last?.body ?? section?.intro ?? standfirst;
    home.push(runsOf(node.children, reading, startOf(file)));
  }
  // A code fence or a list may have taken in all that follows.
  else
    words.doubt(
      at,
      '這裡只能有標題、段落和 ::step → 清單、引文、表格、縮排的字、```、<!-- 都改寫成段落',
    );
}

/** A section; without its heading, what follows is its own, and nothing is said of it. */
const begin = ({ sections }: ParsedStory, heading: Partial<SectionHeading>, at: SourceLocation) =>
  sections.push({
    id: '',
    name: '',
    graphic: '',
    at,
    ...heading,
    headline: [],
    intro: [],
    steps: [],
    notes: [],
  });

function takeHeading(depth: number, source: string, at: SourceLocation, words: ParsedStory): void {
  const { reading, sections } = words;
  const section = sections.at(-1);
  if (!source.startsWith('#'))
    words.doubt(at, '下一行的 --- 或 === 把這一段變成了標題 → 刪去那一行');
  else if (depth === 2) {
    const heading = readHeading(source, at, reading);
    if (heading.graphic === '') words.doubtful = true;
    const bare = section && section.headline.length + section.intro.length === 0;
    if (bare && section.steps.length === 0 && section.id === heading.id)
      reading.problems.error(at, '這一章的 ## 標題寫了兩次 → 刪去一行');
    else begin(words, heading, at);
  } else if (depth !== 3 && depth !== 4)
    words.doubt(at, `這裡不用 ${depth} 級標題 → 章用 ##，章的大標題用 ###，附註用 ####`);
  else if (!section) {
    const name = depth === 3 ? '### 大標題' : '#### 附註';
    words.doubt(at, `${name}前面沒有章 → 先寫「## 章名 {#id graphic=圖名}」，或刪去這一行`);
    begin(words, {}, at);
  } else if (depth === 3 && section.headline.length > 0) {
    words.doubt(
      at,
      '這一章已有大標題 → 一章只留一個 ###；這裡若是另一章，前面補「## 章名 {#id graphic=圖名}」',
    );
    // Most likely the heading of another section has gone, so that its steps are not this one's.
    if (section.intro.length + section.steps.length === 0) return;
    begin(words, {}, at);
    takeHeading(depth, source, at, words);
  } else {
    const text = source.replace(/^#+\s*/, '');
    const title = headline(text, locationIn(at, source, source.length - text.length), reading);
    if (depth === 4 && section.headline.length === 0)
      words.doubt(
        at,
        '#### 前面還沒有大標題 → 這一行是大標題就改成 ###；是附註，就在它前面寫一行 ### 大標題',
      );
    if (depth === 3 || section.headline.length === 0) section.headline = title;
    else section.notes.push({ title: title.join(''), body: [], at });
  }
}

function takeStep(
  { name, attributes }: LeafDirective,
  at: SourceLocation,
  words: ParsedStory,
): void {
  const { show, ...others } = attributes ?? {};
  const section = words.sections.at(-1);
  if (name !== 'step') {
    const remedy = didYouMean(`::${name}`, ['::step'], '步驟寫 ::step{show=畫面名}');
    words.doubt(at, `不認識記號 ::${name} → ${remedy}`);
    section?.steps.push({ name: '', keyframe: '', body: [], at });
    return;
  }
  const [other] = Object.keys(others);
  if (other !== undefined) words.doubt(at, `::step 不認識 ${other} → 只寫 ::step{show=畫面名}`);
  else if (!show)
    words.doubt(at, '::step 沒說停在哪個畫面 → 寫成 ::step{show=畫面名}，畫面名見 data/README.md');
  if (!section) {
    words.doubt(at, '::step 前面沒有章 → 先寫「## 章名 {#id graphic=圖名}」，或刪去這一行');
    begin(words, {}, at);
    return;
  }
  const behind = section.notes.length > 0;
  // One note in front of all steps is one mistake.
  if (behind && section.steps.every(({ keyframe }) => keyframe))
    words.doubt(at, '::step 寫在附註後面了 → 連同它的字移到第一個 #### 之前');
  // A picture may stay for several steps; each has a link of its own.
  const before = section.steps.filter(({ keyframe }) => keyframe === show).length;
  section.steps.push({
    name: `${show ?? ''}${before > 0 ? `-${before + 1}` : ''}`,
    keyframe: (!behind && show) || '',
    body: [],
    at,
  });
}

/**
 * Reads the heading of a section. What is missing is told and comes back empty.
 *
 * @param source the line as written, from the first `#`
 */
function readHeading(source: string, at: SourceLocation, reading: Reading): SectionHeading {
  const [, whole = '', braces] = /^##\s+(.*?)\s*(?:\{([^{}]*)\})?\s*$/.exec(source) ?? [];
  // Braces that are no pair are no name either.
  const [title = ''] = whole.split(/\s*[{}]/);
  const name = headline(title, locationIn(at, source, source.indexOf(title, 2)), reading).join('');
  const marks = braces?.trim().split(/\s+/) ?? [];
  const marked = (sign: string) => marks.findLast((mark) => mark.startsWith(sign));
  const id = marked('#')?.slice(1) ?? '';
  const graphic = marked('graphic=')?.slice('graphic='.length) ?? '';
  const strange = marks.filter((mark) => !/^(?:#|graphic=)/.test(mark));
  const fits = /^[a-z]+$/.test(id);
  const inBraces = locationIn(at, source, Math.max(0, source.lastIndexOf('{')));
  const refuse = (message: string, where = inBraces) => reading.problems.error(where, message);
  if (braces === undefined)
    refuse(
      `這一章沒有編號和圖 → 寫成 ## ${title || '章名'} {#id graphic=圖名}，圖名見 data/README.md`,
      at,
    );
  else if (strange.length > 0)
    refuse(`標題裡不認識「${strange.join(' ')}」→ 只寫 #id 和 graphic=圖名`);
  else if (!fits) refuse(`章的編號「${id}」不合用 → 寫 # 加小寫英文字母，如 #qushi`);
  else if (graphic === '')
    refuse(
      '這一章沒有圖 → 加上 graphic=圖名，圖名見 data/README.md；只有文字的一章寫 graphic=none',
    );
  return { id, name, graphic: !fits ? '' : graphic === 'none' ? null : graphic, at: inBraces };
}
