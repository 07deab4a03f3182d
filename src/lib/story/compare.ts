import type { Problems } from './problems';
import type { SectionWords, Words } from './words';

/** Whether a translation has the sections, graphics and steps of the source, in their order. */
export function compareWords(source: Words, other: Words, problems: Problems): void {
  const { file } = other;
  source.sections.forEach((section, i) => {
    const same = other.sections[i];
    if (!same)
      problems.error(
        { file, line: 1, column: 1 },
        `少了 ${source.file} 的一章 #${section.id} → 補上譯文`,
      );
    else if (same.id !== section.id || same.graphic !== section.graphic)
      problems.error(same.at, `這一章應是 ${marks(section)} → 與 ${source.file} 的次序一致`);
    else compareSteps(section, same, source.file, problems);
  });
  for (const { id, at } of other.sections.slice(source.sections.length))
    problems.error(at, `${source.file} 沒有 #${id} 這一章 → 刪去，或先寫進原文`);
}

const marks = ({ id, graphic }: SectionWords): string => `{#${id} graphic=${graphic ?? 'none'}}`;

function compareSteps(
  source: SectionWords,
  other: SectionWords,
  file: string,
  problems: Problems,
): void {
  source.steps.forEach(({ name }, i) => {
    const step = other.steps[i];
    if (step?.name === name) return;
    const what = step ? `這一步應是 ${name}，卻是 ${step.name}` : `#${other.id} 少了步驟 ${name}`;
    problems.error(step?.at ?? other.at, `${what} → 與 ${file} 的步驟一致`);
  });
  for (const { name, at } of other.steps.slice(source.steps.length))
    problems.error(at, `${file} 的這一章沒有步驟 ${name} → 刪去，或先寫進原文`);
}
