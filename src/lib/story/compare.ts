import { isError, type Place, type Problems } from './problems';
import type { Paragraph } from './types';
import type { SectionWords, Words } from './words';

/**
 * Whether a translation has the sections, graphics and steps of the source, in their order, and the
 * facts of each. A fact more is only pointed out: a translation may have more to explain.
 */
export function compareWords(source: Words, other: Words, problems: Problems): void {
  const { file } = other;
  const start = { file, line: 1, column: 1 };
  // That a misspelt fact is missing would be told twice.
  const sound = !problems.list.some((problem) => isError(problem) && problem.file === file);
  const facts = (from: Paragraph[], to: Paragraph[], at: Place, where: string): void => {
    if (sound) compareFacts(factsIn(from), factsIn(to), at, where, source.file, problems);
  };
  const corrections = ({ meta }: Words) => meta?.corrections.length ?? 0;
  if (source.meta && other.meta && corrections(source) !== corrections(other))
    problems.error(
      start,
      `更正有 ${corrections(other)} 條，${source.file} 有 ${corrections(source)} 條 → 補齊或刪去`,
    );
  facts(source.standfirst, other.standfirst, start, '導語');
  source.sections.forEach((section, i) => {
    const same = other.sections[i];
    if (!same) problems.error(start, `少了 ${source.file} 的一章 #${section.id} → 補上譯文`);
    else if (same.id !== section.id || same.graphic !== section.graphic)
      problems.error(same.at, `這一章應是 ${marks(section)} → 與 ${source.file} 的次序一致`);
    else {
      if (section.notes.length !== same.notes.length)
        problems.error(
          same.at,
          `#${same.id} 有 ${same.notes.length} 條附註，${source.file} 有 ${section.notes.length} 條 → 補齊或刪去`,
        );
      facts(section.intro, same.intro, same.at, `#${same.id} 的引言`);
      if (compareSteps(section, same, source.file, problems))
        same.steps.forEach(({ name, body, at }, n) =>
          facts(section.steps[n]?.body ?? [], body, at, `步驟 ${name} `),
        );
      same.notes.forEach(({ title, body, at }, n) =>
        facts(section.notes[n]?.body ?? [], body, at, `附註「${title}」`),
      );
    }
  });
  for (const { id, at } of other.sections.slice(source.sections.length))
    problems.error(at, `${source.file} 沒有 #${id} 這一章 → 刪去，或先寫進原文`);
}

const marks = ({ id, graphic }: SectionWords): string => `{#${id} graphic=${graphic ?? 'none'}}`;

/** @returns whether they are the same; if not, the problems are told */
function compareSteps(
  source: SectionWords,
  other: SectionWords,
  file: string,
  problems: Problems,
): boolean {
  source.steps.forEach(({ keyframe, name }, i) => {
    const step = other.steps[i];
    if (step?.name === name) return;
    const what = step
      ? `這一步應是 ${keyframe}，卻是 ${step.keyframe}`
      : `#${other.id} 少了步驟 ${keyframe}`;
    problems.error(step?.at ?? other.at, `${what} → 與 ${file} 的步驟一致`);
  });
  for (const { keyframe, at } of other.steps.slice(source.steps.length))
    problems.error(at, `${file} 的這一章沒有步驟 ${keyframe} → 刪去，或先寫進原文`);
  const names = ({ steps }: SectionWords) => steps.map(({ name }) => name).join();
  return names(source) === names(other);
}

/** Ids of the facts that words print. */
export const factsIn = (paragraphs: readonly Paragraph[]): Set<string> =>
  new Set(paragraphs.flat().flatMap((run) => (run.type === 'fact' ? [run.id] : [])));

/** @param where the part of the words they stand in, for the editor */
function compareFacts(
  wanted: Set<string>,
  found: Set<string>,
  at: Place,
  where: string,
  file: string,
  problems: Problems,
): void {
  for (const id of wanted)
    if (!found.has(id))
      problems.error(at, `${where}少了數據 ${id} → 寫上 :fact[${id}]，與 ${file} 一致`);
  for (const id of found)
    if (!wanted.has(id))
      problems.warning(at, `${where}多了數據 ${id} → ${file} 這裡沒有，核對是否寫錯`);
}
