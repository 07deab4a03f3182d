import type { Heading, RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import type { Ledger } from './ledger';
import { readText, startOf } from './files';
import { readMeta } from './front-matter';
import { headline, readHeading } from './heading';
import { runsOf } from './inline';
import { fixLookalikes } from '../chinese/lookalikes';
import { locationOf, parseMarkdown } from './markdown';
import { checkPairs } from './lint-text';
import { didYouMean, type SourceLocation, locationIn } from '../check/problems';
import type { Reading, Wording } from './reading';
import type { Meta, Note, Paragraph, Section, Step } from '../../model/story';

/** A step and where its mark stands. */
export interface ParsedStep extends Step {
  at: SourceLocation;
  /** Whether its mark could not be read, so that nothing follows from what it says. */
  doubtful?: true;
}

/** A note and where its heading stands. */
export interface ParsedNote extends Note {
  at: SourceLocation;
}

/** A section before its graphic has been given its rows. */
export interface ParsedSection extends Omit<Section, 'graphic' | 'steps' | 'notes'> {
  steps: ParsedStep[];
  notes: ParsedNote[];
  /** The graphic's name; null for a section of words alone, empty when the heading names none. */
  graphic: string | null;
  at: SourceLocation;
  /** Whether its heading could not be read, likewise. */
  doubtful?: true;
}

/** A words file as read. */
export interface ParsedStory {
  file: string;
  /** null when the front matter is not sound. */
  meta: Omit<Meta, 'standfirst'> | null;
  standfirst: Paragraph[];
  sections: ParsedSection[];
  /** Ids of the facts printed in the words. */
  used: Set<string>;
  /**
   * Whether a mark that parts the words could not be read. What is wrong with it is told; what then
   * seems to be missing, or to be another than in the other language, is not.
   */
  doubtful: boolean;
}

/**
 * Reads a words file: front matter, standfirst, sections, steps. What only the whole shows (an id
 * twice, a card too long) is `checkWords`' to tell.
 *
 * @param file relative to the project; in the reading's language or the one it is converted from
 * @returns null, with the problem told, when there is no such file or it cannot be decoded
 */
export function parseStory(reading: Reading, ledger: Ledger, file: string): ParsedStory | null {
  const raw = readText(reading.files, file, reading.problems);
  if (raw === null) return null;
  const { problems } = reading;
  if (raw.trim() === '') {
    problems.error(startOf(file), '檔案是空的 → 從版本庫取回，或重新貼上全文');
    return null;
  }
  const text = fixLookalikes(raw, startOf(file), problems);
  const [head, ...nodes] = parseMarkdown(text).children;
  // Without its second ---, it would end where the words have a line of their own.
  if (head?.type !== 'yaml' || !HEAD_KEY.test(head.value) || /^##/m.test(head.value)) {
    problems.error(
      startOf(file),
      '檔案開頭沒有 front matter → 第一行寫 ---，接着 title: 等各行，再寫 ---',
    );
    return null;
  }
  const closed = (head.position?.end.line ?? 1) + 1;
  const stray =
    text
      .split('\n')
      .slice(closed - 1)
      .join('\n')
      .split('\n## ')[0] ?? '';
  const key = HEAD_KEY.exec(stray);
  if (key) {
    problems.error(
      { file, line: closed - 1, column: 1 },
      `front matter 在這裡就結束了，下面還有 ${key[1]}: → 這一行 --- 移到 front matter 最後一行之後`,
    );
    return null;
  }
  const again = PASTED.exec(text.slice(head.position?.end.offset));
  if (again) {
    const at = locationIn(startOf(file), text, (head.position?.end.offset ?? 0) + again.index);
    problems.error(at, 'front matter 又出現了一次，像是全文貼了兩次 → 刪去從這一行起重複的部分');
    return null;
  }
  const wording: Wording = { reading, ledger, used: new Set() };
  const meta = readMeta(head.value, { file, line: 2, column: 1 }, wording);
  const words: ParsedStory = {
    ...{ file, meta, standfirst: [], sections: [], used: wording.used },
    doubtful: meta === null,
  };
  for (const node of nodes) take(node, sourceOf(node, text), words, wording);
  if (words.sections.length === 0 && !words.doubtful) {
    words.doubtful = true;
    problems.error(startOf(file), '一章也沒有 → 用「## 章名 {#id graphic=圖名}」開始一章');
  }
  return words;
}

/** A line of the front matter. */
const HEAD_KEY = /^(title|description|reported|updated|source|credits|corrections):/m;

/** The beginning of another front matter. */
const PASTED = /---\n(?=title:)/;

const sourceOf = ({ position }: RootContent, text: string): string =>
  text.slice(position?.start.offset, position?.end.offset);

function take(node: RootContent, source: string, words: ParsedStory, wording: Wording): void {
  const origin = startOf(words.file);
  const at = locationOf(node, origin);
  if (node.type === 'heading') takeHeading(node, source, at, words, wording);
  else if (node.type === 'leafDirective') takeStep(node, at, words, wording);
  else if (node.type === 'paragraph') {
    const section = words.sections.at(-1);
    const { problems } = wording.reading;
    if (/^ *::|::step/m.test(source)) words.doubtful = true;
    const bar = source.indexOf('|');
    if (bar >= 0)
      problems.error(
        locationIn(at, source, bar),
        '「|」只在標題裡用 → 刪去；表格不能放進正文，改寫成句子',
      );
    checkPairs(source, at, wording.reading);
    const last = section?.notes.at(-1) ?? section?.steps.at(-1);
    const home = last?.body ?? section?.intro ?? words.standfirst;
    home.push(runsOf(node.children, wording, origin));
  } else {
    // A code fence or a list may have taken in all that follows.
    words.doubtful = true;
    wording.reading.problems.error(
      at,
      '這裡只能有標題、段落和 ::step → 清單、引文、表格、縮排的字、```、<!-- 都改寫成段落',
    );
  }
}

/** A section whose heading is not there: what follows is its own, and nothing is said of it. */
const lostSection = (at: SourceLocation): ParsedSection => ({
  ...{ id: '', name: '', graphic: '', at, doubtful: true },
  ...{ headline: [], intro: [], steps: [], notes: [] },
});

function takeHeading(
  { depth }: Heading,
  source: string,
  at: SourceLocation,
  words: ParsedStory,
  wording: Wording,
): void {
  const { problems } = wording.reading;
  const section = words.sections.at(-1);
  const doubt = (message: string) => {
    words.doubtful = true;
    problems.error(at, message);
  };
  if (!source.startsWith('#')) doubt('下一行的 --- 或 === 把這一段變成了標題 → 刪去那一行');
  else if (depth === 2) {
    const heading = readHeading(source, at, wording);
    if (heading.doubtful) words.doubtful = true;
    const bare = section && section.headline.length + section.intro.length === 0;
    if (bare && section.steps.length === 0 && section.id === heading.id) {
      problems.error(at, '這一章的 ## 標題寫了兩次 → 刪去一行');
      return;
    }
    words.sections.push({ ...heading, headline: [], intro: [], steps: [], notes: [] });
  } else if (depth !== 3 && depth !== 4)
    doubt(`這裡不用 ${depth} 級標題 → 章用 ##，章的大標題用 ###，附註用 ####`);
  else if (!section) {
    const name = depth === 3 ? '### 大標題' : '#### 附註';
    doubt(`${name}前面沒有章 → 先寫「## 章名 {#id graphic=圖名}」，或刪去這一行`);
    words.sections.push(lostSection(at));
  } else if (depth === 3 && section.headline.length > 0) {
    // Most likely the heading of another section has gone, so that its steps are not this one's.
    if (section.intro.length + section.steps.length > 0) {
      words.sections.push(lostSection(at));
    }
    doubt(
      '這一章已有大標題 → 一章只留一個 ###；這裡若是另一章，前面補「## 章名 {#id graphic=圖名}」',
    );
  } else {
    const text = source.replace(/^#+\s*/, '');
    const start = { ...at, column: at.column + source.length - text.length };
    const title = headline(text, start, wording);
    if (depth === 4 && section.headline.length === 0)
      doubt(
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
  { reading: { problems } }: Wording,
): void {
  const { show = '', ...others } = attributes ?? {};
  const section = words.sections.at(-1);
  const doubt = (message: string) => {
    words.doubtful = true;
    problems.error(at, message);
  };
  if (name !== 'step') {
    doubt(
      `不認識記號 ::${name} → ${didYouMean(`::${name}`, ['::step'], '步驟寫 ::step{show=畫面名}')}`,
    );
    section?.steps.push({ name: '', keyframe: '', body: [], at, doubtful: true });
    return;
  }
  for (const other of Object.keys(others))
    problems.error(at, `::step 不認識 ${other} → 只寫 ::step{show=畫面名}`);
  if (!show) doubt('::step 沒說停在哪個畫面 → 寫成 ::step{show=畫面名}，畫面名見 data/README.md');
  if (!section) {
    doubt('::step 前面沒有章 → 先寫「## 章名 {#id graphic=圖名}」，或刪去這一行');
    words.sections.push(lostSection(at));
    return;
  }
  const behind = section.notes.length > 0;
  // One note in front of all steps is one mistake.
  if (behind && !section.steps.some((step) => step.doubtful))
    doubt('::step 寫在附註後面了 → 連同它的字移到第一個 #### 之前');
  section.steps.push({
    ...named(show ?? '', section),
    ...{ body: [], at },
    ...((behind || !show) && { doubtful: true }),
  });
}

/** A picture may stay for several steps; each has a link of its own. */
function named(keyframe: string, { steps }: ParsedSection): Pick<Step, 'name' | 'keyframe'> {
  const before = steps.filter((step) => step.keyframe === keyframe).length;
  return { name: before > 0 ? `${keyframe}-${before + 1}` : keyframe, keyframe };
}
