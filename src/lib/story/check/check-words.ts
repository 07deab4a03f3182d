import { measure } from '../../text/measure';
import { listed } from './problems';
import type { Grammar } from '../../model/languages';
import type { Reading } from '../read/reading';
import type { Paragraph } from '../../model/story';
import type { ParsedSection, ParsedStory } from '../read/parse-story';

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
 * What a phone of 320 px has room for, in letters: the title stands on one line, a headline breaks
 * only between its parts.
 */
const ROOM = { title: 5.6, headline: 10 } as const;

/** Width of a line in letters. */
const lineWidth = (line: string): number => measure(line, { role: 'text', size: 1 });

/**
 * What only the whole of a words file shows: something missing, twice or too long. Where it is not
 * known which section or step is meant, the words become doubtful.
 */
export function checkWords(words: ParsedStory, reading: Reading): void {
  const { meta, sections, file, doubtful } = words;
  const { problems } = reading;
  const title = lineWidth(meta?.title.join('') ?? '');
  if (title > ROOM.title)
    problems.warning(
      { file, line: 2, column: 1 },
      `標題有 ${Math.ceil(title)} 字寬，手機一行放不下 → 縮到 ${Math.floor(ROOM.title)} 字以內`,
    );
  const ids = new Set<string>();
  const twice: ParsedSection[] = [];
  for (const section of sections) {
    if (section.doubtful) continue;
    if (ids.has(section.id)) twice.push(section);
    ids.add(section.id);
    checkSection(section, doubtful, reading);
    words.doubtful ||= section.graphic === null && section.steps.length > 0;
  }
  const [again] = twice;
  if (again) {
    words.doubtful = true;
    const remedy = twice.length > 1 ? '像是貼了兩次：刪去重複的章' : '換一個編號，或刪去一章';
    const names = listed(twice.map(({ id }) => `#${id}`));
    problems.error(again.at, `章的編號 ${names} 重複 → ${remedy}`);
  }
  for (const { notes } of sections)
    for (const { at, body } of notes)
      if (body.length === 0) problems.error(at, '附註沒有文字 → 在它下面寫一段，或刪去');
  // A card may have the words of a step that could not be read.
  if (!doubtful) for (const section of sections) checkCards(section, reading);
}

/** @param doubtful whether what it lacks may stand elsewhere in the words */
function checkSection(section: ParsedSection, doubtful: boolean, reading: Reading): void {
  const { problems, grammar } = reading;
  if (section.headline.length === 0 && !doubtful)
    problems.error(section.at, '這一章沒有大標題 → 在它下面寫一行 ### 大標題');
  for (const part of section.headline)
    if (grammar === 'zh' && lineWidth(part) > ROOM.headline)
      problems.warning(
        section.at,
        `大標題有一段 ${Math.ceil(lineWidth(part))} 字寬，手機一行放不下 → 用 | 分開，每段 ${ROOM.headline} 字以內`,
      );
  if (section.graphic === null && section.steps[0])
    problems.error(
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
