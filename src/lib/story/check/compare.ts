import { align } from './align';
import { isError, type SourceLocation, type Problems, startOf } from './problems';
import type { Paragraph } from '../../model/story';
import type { ParsedSection, ParsedStory } from '../read/parse-story';

/**
 * Whether a translation has the sections, graphics and steps of the source, in their order, and the
 * facts of each. What is in one language alone is told once, and the rest is compared with what it
 * stands for. A fact more is only pointed out: a translation may have more to explain.
 */
export function compareWords(source: ParsedStory, other: ParsedStory): void {
  if (source.doubtful || other.doubtful) return;
  const { problems } = other.reading;
  const start = startOf(other.file);
  // That a misspelt fact is missing would be told twice.
  const sound = ![...source.reading.problems.list, ...problems.list].some(
    (problem) => isError(problem) && [other.file, source.file].includes(problem.file),
  );
  /** @param where the part of the words they stand in, for the editor */
  const facts = (from: Paragraph[], to: Paragraph[], at: SourceLocation, where: string): void => {
    const [wanted, found] = [factsIn(from), factsIn(to)];
    const less = [...wanted].filter((id) => !found.has(id));
    const more = [...found].filter((id) => !wanted.has(id)).join('、');
    if (sound && less.length > 0) {
      const also = more && `，多了 ${more}`;
      const marks = less.map((id) => `:fact[${id}]`).join('、');
      problems.error(
        at,
        `${where}少了數據 ${less.join('、')}${also} → 寫上 ${marks}，與 ${source.file} 一致`,
      );
    } else if (sound && more)
      problems.warning(at, `${where}多了數據 ${more} → ${source.file} 這裡沒有，核對是否寫錯`);
  };
  const corrections = ({ meta }: ParsedStory) => meta?.corrections.length ?? 0;
  if (source.meta && other.meta && corrections(source) !== corrections(other))
    problems.error(
      start,
      `更正有 ${corrections(other)} 條，${source.file} 有 ${corrections(source)} 條 → 補齊或刪去`,
    );
  facts(source.standfirst, other.standfirst, start, '導語');
  for (const [section, same] of sectionsOf(source, other)) {
    const steps = stepsOf(section, same, source.file, problems);
    // Where a step's mark is gone, its words stand with those of the step before.
    if (steps.length === section.steps.length && steps.length === same.steps.length) {
      facts(section.intro, same.intro, same.at, `#${same.id} 的引言`);
      for (const [step, twin] of steps) facts(step.body, twin.body, twin.at, `步驟 ${twin.name} `);
    }
    if (section.notes.length === same.notes.length)
      same.notes.forEach(({ title, body, at }, n) =>
        facts(section.notes[n]?.body ?? [], body, at, `附註「${title}」`),
      );
    else
      problems.error(
        same.at,
        `#${same.id} 有 ${same.notes.length} 條附註，${source.file} 有 ${section.notes.length} 條 → 補齊或刪去`,
      );
  }
}

/** The sections both have; the differences are told. */
const sectionsOf = (source: ParsedStory, other: ParsedStory) =>
  matched(source.sections, other.sections, other.reading.problems, {
    // Under another id, the graphic still tells which one is meant.
    likeness: (a, b) => (a.id === b.id ? 2 : a.graphic && a.graphic === b.graphic ? 1 : 0),
    nameOf: ({ id }) => `#${id}`,
    start: startOf(other.file),
    whereTo: (before) => (before ? `#${before.id} 之後` : '第一章之前'),
    marksOf: ({ id, graphic }) => `{#${id} graphic=${graphic ?? 'none'}}`,
    differs: (marks) => `這一章應是 ${marks} → 與 ${source.file} 一致`,
    moved: (twin, where) => `#${twin.id} 的次序與 ${source.file} 不同 → 移到 ${where}`,
    lacking: (names, where) =>
      `少了 ${source.file} 的一章 ${names} → 在 ${where}補上譯文；那邊若不該有這一章，刪去那邊的`,
    strange: (names) =>
      `${source.file} 沒有 ${names} 這一章 → 在那邊也補上；這裡若不該有，刪去這一章`,
  });

/** The steps of a section both have, likewise. */
const stepsOf = (source: ParsedSection, other: ParsedSection, file: string, problems: Problems) =>
  matched(source.steps, other.steps, problems, {
    // Of several steps at one picture, those that print the same facts.
    likeness: (a, b) =>
      a.keyframe !== b.keyframe ? 0 : setsEqual(factsIn(a.body), factsIn(b.body)) ? 3 : 2,
    nameOf: ({ keyframe }) => keyframe,
    start: other.at,
    whereTo: (before) => (before ? `步驟 ${before.name} 之後` : '第一步之前'),
    marksOf: ({ keyframe }) => keyframe,
    differs: (marks, found) =>
      `這一步應是 ${marks}，卻是 ${found} → 兩邊停在同一個畫面，與 ${file} 一致`,
    moved: (twin, where) => `步驟 ${twin.name} 的次序與 ${file} 不同 → 移到${where}`,
    lacking: (names, where) =>
      `#${other.id} 少了步驟 ${names} → 在${where}補上譯文；${file} 若不該有這一步，刪去那邊的`,
    strange: (names) =>
      `${file} 的這一章沒有步驟 ${names} → 在那邊也補上這一步；這裡若不該有，刪去這一步`,
  });

const setsEqual = (a: Set<string>, b: Set<string>): boolean => [...a].join() === [...b].join();

/** How the parts of two stories go together, and what is said where they do not. */
interface Terms<T> {
  likeness(one: T, other: T): number;
  nameOf(one: T): string;
  /** Where it is told that the first parts are lacking. */
  start: SourceLocation;
  /** @param before the part of the translation in front */
  whereTo(before: T | undefined): string;
  /** What two that go together must have alike. */
  marksOf(one: T): string;
  differs(marks: string, found: string): string;
  moved(twin: T, where: string): string;
  lacking(names: string, where: string): string;
  strange(names: string): string;
}

/** The parts that two lists have in common; each difference is told once. */
function matched<T extends { at: SourceLocation }>(
  ones: readonly T[],
  others: readonly T[],
  problems: Problems,
  { likeness, nameOf, marksOf, start, whereTo, ...terms }: Terms<T>,
): [T, T][] {
  const pairs = align(ones, others, likeness);
  const namesOf = (parts: readonly T[]) => parts.map(nameOf).join('、');
  // What stands alone in both lists under one name was moved.
  const spare = new Set(pairs.flatMap(([one, other]) => (one || !other ? [] : [other])));
  const twins = new Map<T, T>();
  for (const [one, other] of pairs) {
    const twin = [...spare].find((part) => one && !other && nameOf(part) === nameOf(one));
    if (one && twin && spare.delete(twin)) twins.set(one, twin);
  }

  const both: [T, T][] = [];
  let before: T | undefined;
  let lacking: T[] = [];
  let strange: T[] = [];
  const tellDifference = (one: T, other: T) => {
    const [marks, found] = [marksOf(one), marksOf(other)];
    if (marks !== found) problems.error(other.at, terms.differs(marks, found));
  };
  const tellAlone = () => {
    const [first] = strange;
    // As many beside as many others are the same ones, marked otherwise.
    if (lacking.length === strange.length)
      lacking.forEach((one, i) => {
        const other = strange[i];
        if (other) tellDifference(one, other);
      });
    else {
      if (lacking.length > 0)
        problems.error(before?.at ?? start, terms.lacking(namesOf(lacking), whereTo(before)));
      if (first) problems.error(first.at, terms.strange(namesOf(strange)));
    }
    [lacking, strange] = [[], []];
  };
  for (const [one, other] of pairs) {
    const twin = one && twins.get(one);
    if (one && other) {
      tellAlone();
      both.push([one, other]);
      tellDifference(one, other);
      before = other;
    } else if (one && twin) {
      both.push([one, twin]);
      problems.error(twin.at, terms.moved(twin, whereTo(before)));
    } else if (one) lacking.push(one);
    else if (other && spare.has(other)) strange.push(other);
  }
  tellAlone();
  return both;
}

/** Ids of the facts that words print. */
export const factsIn = (paragraphs: readonly Paragraph[]): Set<string> =>
  new Set(paragraphs.flat().flatMap((run) => (run.type === 'fact' ? [run.id] : [])));
