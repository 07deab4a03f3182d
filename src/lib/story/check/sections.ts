import { measure } from '../../text/measure';
import { didYouMean, listed } from './problems';
import type { Grammar } from '../../model/languages';
import type { Reading } from '../read/reading';
import type { GraphicMeta } from '../../model/graphic';
import type { Paragraph } from '../../model/story';
import type { ParsedSection, ParsedStep, ParsedStory } from '../read/parse-story';

/** What each graphic needs, by its name. */
export type Metas = Readonly<Record<string, GraphicMeta>>;

// Vite reads the folders, so the terminal, the dev server, the build and the tests see the same.
const modules = import.meta.glob<GraphicMeta>('../../graphics/*/index.ts', {
  eager: true,
  import: 'default',
});

export const METAS: Metas = Object.fromEntries(
  Object.values(modules).map((graphic) => [graphic.name, graphic]),
);

/** Own keys alone: an editor may write `graphic=constructor`. */
const metaOf = (metas: Metas, name: string) =>
  Object.hasOwn(metas, name) ? metas[name] : undefined;

/** What a card should not exceed: characters of Chinese, words of English. */
export const CARD = { zh: 90, en: 50 } as const;

/** How long words are, as `CARD` counts: characters of Chinese without blanks, words of English. */
export function lengthOf(body: readonly Paragraph[], as: Grammar): number {
  const words = textOf(body);
  return as === 'en' ? (words.match(/\S+/g) ?? []).length : [...words.replace(/\s/g, '')].length;
}

/** Paragraphs as they are read, with a space between. */
export const textOf = (body: readonly Paragraph[]): string =>
  body.map((runs) => runs.map(({ text }) => text).join('')).join(' ');

/**
 * What a phone of 320 px holds, in letters: the title stands on one line, a headline breaks only
 * between its parts.
 */
const MAX_WIDTH = { title: 5.6, headline: 10 } as const;

/** Width of a line in letters. */
const lineWidth = (line: string): number => measure(line, { role: 'text', size: 1 });

/**
 * What only the whole of a words file shows: each graphic known, used once, given keyframes it has;
 * nothing missing, twice or too long. Where it is not known which section or step is meant, the story
 * becomes doubtful.
 */
export function checkSections(story: ParsedStory, metas: Metas): void {
  const { meta, sections, file, reading } = story;
  const { problems } = reading;
  const title = lineWidth(meta?.title.join('') ?? '');
  if (title > MAX_WIDTH.title)
    problems.warning(
      { file, line: 2, column: 1 },
      `標題有 ${Math.ceil(title)} 字寬，手機一行放不下 → 縮到 ${Math.floor(MAX_WIDTH.title)} 字以內`,
    );
  checkGraphics(story, metas);
  const { doubtful } = story;
  for (const section of sections) {
    if (section.graphic !== '') checkSection(section, story, doubtful);
    for (const { at, body } of section.notes)
      if (body.length === 0) problems.error(at, '附註沒有文字 → 在它下面寫一段，或刪去');
    // A card may have the words of a step that could not be read.
    if (!doubtful) checkCards(section, reading);
  }
  const known = sections.filter(({ graphic }) => graphic !== '');
  const again = known.filter(({ id }, i) => known.findIndex((one) => one.id === id) < i);
  if (again[0]) {
    const remedy = again.length > 1 ? '像是貼了兩次：刪去重複的章' : '換一個編號，或刪去一章';
    const names = listed(again.map(({ id }) => `#${id}`));
    story.doubt(again[0].at, `章的編號 ${names} 重複 → ${remedy}`);
  }
}

/** Whether sections and graphics fit. */
function checkGraphics(story: ParsedStory, metas: Metas): void {
  const used = new Map<string, string>();
  const named = new Set(story.sections.map(({ graphic }) => graphic));
  for (const { id, graphic, at, steps } of story.sections) {
    if (!graphic) continue;
    const meta = metaOf(metas, graphic);
    if (!meta) {
      const names = Object.keys(metas);
      const remedy = didYouMean(graphic, names, `現有 ${names.join('、')}`);
      story.doubt(at, `沒有名為 ${graphic} 的圖 → ${remedy}`);
    } else if (used.get(graphic) === id) {
      // A section that stands there twice is told by its id.
      story.doubtful = true;
    } else if (used.has(graphic)) {
      const free = Object.keys(metas).filter((name) => !named.has(name));
      story.doubt(
        at,
        `圖 ${graphic} 已用在前面的一章 → 一張圖只歸一章：改寫 graphic=${[...free, 'none'].join(' 或 graphic=')}`,
      );
    } else {
      checkKeyframes(steps, meta, metas, story);
      for (const step of meta.explored ? steps.slice(1) : [])
        if (meta.keyframes.includes(step.keyframe))
          story.doubt(
            step.at,
            `圖 ${graphic} 由讀者自己看，只有第一步會顯示 → 刪去這一步，把話移到第一步或引言`,
          );
    }
    used.set(graphic, id);
  }
}

/** Tells the steps of which a graphic has no picture; of several that belong to another, the first. */
function checkKeyframes(
  steps: readonly ParsedStep[],
  meta: GraphicMeta,
  metas: Metas,
  story: ParsedStory,
): void {
  const strange = steps.filter(({ keyframe }) => keyframe && !meta.keyframes.includes(keyframe));
  const [first] = strange;
  const owner = Object.values(metas).find(
    ({ name, keyframes }) =>
      name !== meta.name && strange.every(({ keyframe }) => keyframes.includes(keyframe)),
  );
  if (first && owner && strange.length > 1) {
    story.doubt(
      first.at,
      `從這裡起有 ${strange.length} 步是圖 ${owner.name} 的畫面 → 在它們前面補回「## 章名 {#id graphic=${owner.name}}」，或移到那一章`,
    );
    return;
  }
  for (const { keyframe, at } of strange) {
    const remedy = didYouMean(keyframe, meta.keyframes, `現有 ${meta.keyframes.join('、')}`);
    story.doubt(at, `圖 ${meta.name} 沒有畫面 ${keyframe} → ${remedy}`);
  }
}

/** @param doubtful whether what it lacks may stand elsewhere in the words */
function checkSection(section: ParsedSection, story: ParsedStory, doubtful: boolean): void {
  const { problems, grammar } = story.reading;
  if (section.headline.length === 0 && !doubtful)
    problems.error(section.at, '這一章沒有大標題 → 在它下面寫一行 ### 大標題');
  for (const part of section.headline)
    if (grammar === 'zh' && lineWidth(part) > MAX_WIDTH.headline)
      problems.warning(
        section.at,
        `大標題有一段 ${Math.ceil(lineWidth(part))} 字寬，手機一行放不下 → 用 | 分開，每段 ${MAX_WIDTH.headline} 字以內`,
      );
  if (section.graphic === null && section.steps[0])
    story.doubt(
      section.steps[0].at,
      '這一章沒有圖，不能有 ::step → 給它 graphic=圖名，或刪去 ::step',
    );
  if (section.graphic && section.steps.length === 0 && !doubtful)
    problems.error(
      section.at,
      '這一章有圖，卻沒有步驟 → 至少寫一個 ::step{show=畫面名}，畫面名見 data/README.md',
    );
}

function checkCards({ steps }: ParsedSection, { grammar, problems }: Reading): void {
  for (const { name, body, at } of steps) {
    const length = lengthOf(body, grammar);
    const most = CARD[grammar];
    const unit = grammar === 'en' ? '詞' : '字';
    // Where a paragraph stands and says nothing, what is wrong with its marks is told.
    if (length === 0 && body.length === 0)
      problems.error(at, `步驟 ${name} 沒有文字 → 在它下面寫一段`);
    else if (length > most)
      problems.warning(
        at,
        `步驟 ${name} 的卡片有 ${length} ${unit} → 縮到 ${most} ${unit}以內，或把一部分移到別的步驟`,
      );
  }
}
