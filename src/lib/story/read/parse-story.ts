import type { RootContent } from 'mdast';
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
import type { Reading, TextReading } from './reading';
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
 * twice, a card too long) is `checkSections`' to tell.
 *
 * @param file relative to the project; in the reading's language or the one it is converted from
 * @returns null, with the problem told, when there is no such file or it cannot be decoded
 */
export function parseStory(from: Reading, ledger: Ledger, file: string): ParsedStory | null {
  const reading: TextReading = { ...from, ledger, used: new Set() };
  const raw = readText(reading.files, file, reading.problems);
  if (raw === null) return null;
  const refuse = (message: string, at = startOf(file)): null => {
    reading.problems.error(at, message);
    return null;
  };
  if (raw.trim() === '') return refuse('檔案是空的 → 從版本庫取回，或重新貼上全文');
  const text = fixLookalikes(raw, startOf(file), reading.problems);
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
  const { words, take, doubt } = new StoryParser(file, meta, reading);
  for (const node of nodes)
    take(node, text.slice(node.position?.start.offset, node.position?.end.offset));
  if (words.sections.length === 0 && !words.doubtful)
    doubt(startOf(file), '一章也沒有 → 用「## 章名 {#id graphic=圖名}」開始一章');
  return words;
}

/** A line of the front matter. */
const HEAD_KEY = /^(title|description|reported|updated|source|credits|corrections):/m;

/** The beginning of another front matter. */
const PASTED = /---\n(?=title:)/;

/** Puts the parts of a words file where they belong, one after the other. */
class StoryParser {
  readonly words: ParsedStory;

  constructor(
    file: string,
    meta: ParsedStory['meta'],
    private readonly reading: TextReading,
  ) {
    this.words = {
      ...{ file, meta, standfirst: [], sections: [], used: reading.used },
      doubtful: meta === null,
    };
  }

  /** @param source the node as written */
  readonly take = (node: RootContent, source: string): void => {
    const { reading } = this;
    const origin = startOf(this.words.file);
    const at = locationOf(node, origin);
    if (node.type === 'heading') this.takeHeading(node.depth, source, at);
    else if (node.type === 'leafDirective') this.takeStep(node, at);
    else if (node.type === 'paragraph') {
      if (/^ *::|::step/m.test(source)) this.words.doubtful = true;
      const bar = source.indexOf('|');
      if (bar >= 0)
        reading.problems.error(
          locationIn(at, source, bar),
          '「|」只在標題裡用 → 刪去；表格不能放進正文，改寫成句子',
        );
      checkPairs(source, at, reading);
      const section = this.words.sections.at(-1);
      const last = section?.notes.at(-1) ?? section?.steps.at(-1);
      const home = last?.body ?? section?.intro ?? this.words.standfirst;
      home.push(runsOf(node.children, reading, origin));
    }
    // A code fence or a list may have taken in all that follows.
    else
      this.doubt(
        at,
        '這裡只能有標題、段落和 ::step → 清單、引文、表格、縮排的字、```、<!-- 都改寫成段落',
      );
  };

  /** Tells what leaves it open what the rest of the words belongs to. */
  readonly doubt = (at: SourceLocation, message: string): void => {
    this.words.doubtful = true;
    this.reading.problems.error(at, message);
  };

  /** A section whose heading is not there: what follows is its own, and nothing is said of it. */
  private lostSection(at: SourceLocation): void {
    this.words.sections.push({
      ...{ id: '', name: '', graphic: '', at, doubtful: true },
      ...{ headline: [], intro: [], steps: [], notes: [] },
    });
  }

  private takeHeading(depth: number, source: string, at: SourceLocation): void {
    const { words, reading } = this;
    const section = words.sections.at(-1);
    if (!source.startsWith('#'))
      this.doubt(at, '下一行的 --- 或 === 把這一段變成了標題 → 刪去那一行');
    else if (depth === 2) {
      const heading = readHeading(source, at, reading);
      if (heading.doubtful) words.doubtful = true;
      const bare = section && section.headline.length + section.intro.length === 0;
      if (bare && section.steps.length === 0 && section.id === heading.id)
        reading.problems.error(at, '這一章的 ## 標題寫了兩次 → 刪去一行');
      else words.sections.push({ ...heading, headline: [], intro: [], steps: [], notes: [] });
    } else if (depth !== 3 && depth !== 4)
      this.doubt(at, `這裡不用 ${depth} 級標題 → 章用 ##，章的大標題用 ###，附註用 ####`);
    else if (!section) {
      const name = depth === 3 ? '### 大標題' : '#### 附註';
      this.doubt(at, `${name}前面沒有章 → 先寫「## 章名 {#id graphic=圖名}」，或刪去這一行`);
      this.lostSection(at);
    } else if (depth === 3 && section.headline.length > 0) {
      // Most likely the heading of another section has gone, so that its steps are not this one's.
      if (section.intro.length + section.steps.length > 0) this.lostSection(at);
      this.doubt(
        at,
        '這一章已有大標題 → 一章只留一個 ###；這裡若是另一章，前面補「## 章名 {#id graphic=圖名}」',
      );
    } else {
      const text = source.replace(/^#+\s*/, '');
      const start = { ...at, column: at.column + source.length - text.length };
      const title = headline(text, start, reading);
      if (depth === 4 && section.headline.length === 0)
        this.doubt(
          at,
          '#### 前面還沒有大標題 → 這一行是大標題就改成 ###；是附註，就在它前面寫一行 ### 大標題',
        );
      if (depth === 3 || section.headline.length === 0) section.headline = title;
      else section.notes.push({ title: title.join(''), body: [], at });
    }
  }

  private takeStep({ name, attributes }: LeafDirective, at: SourceLocation): void {
    const { show, ...others } = attributes ?? {};
    const section = this.words.sections.at(-1);
    if (name !== 'step') {
      const remedy = didYouMean(`::${name}`, ['::step'], '步驟寫 ::step{show=畫面名}');
      this.doubt(at, `不認識記號 ::${name} → ${remedy}`);
      section?.steps.push({ name: '', keyframe: '', body: [], at, doubtful: true });
      return;
    }
    for (const other of Object.keys(others))
      this.reading.problems.error(at, `::step 不認識 ${other} → 只寫 ::step{show=畫面名}`);
    if (!show)
      this.doubt(at, '::step 沒說停在哪個畫面 → 寫成 ::step{show=畫面名}，畫面名見 data/README.md');
    if (!section) {
      this.doubt(at, '::step 前面沒有章 → 先寫「## 章名 {#id graphic=圖名}」，或刪去這一行');
      this.lostSection(at);
      return;
    }
    const behind = section.notes.length > 0;
    // One note in front of all steps is one mistake.
    if (behind && !section.steps.some((step) => step.doubtful))
      this.doubt(at, '::step 寫在附註後面了 → 連同它的字移到第一個 #### 之前');
    const keyframe = show ?? '';
    // A picture may stay for several steps; each has a link of its own.
    const before = section.steps.filter((step) => step.keyframe === keyframe).length;
    section.steps.push({
      name: before > 0 ? `${keyframe}-${before + 1}` : keyframe,
      ...{ keyframe, body: [], at },
      ...((behind || !show) && { doubtful: true }),
    });
  }
}
