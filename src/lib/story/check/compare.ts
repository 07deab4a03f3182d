import { align, type Pair } from './align';
import { isError, type SourceLocation, type Problems } from './problems';
import type { Paragraph } from '../../model/story';
import type { ParsedSection, ParsedStep, ParsedStory } from '../read/parse-story';

/**
 * Whether a translation has the sections, graphics and steps of the source, in their order, and the
 * facts of each. What is in one language alone is told once, and the rest is compared with what it
 * stands for. A fact more is only pointed out: a translation may have more to explain.
 *
 * @param told what has been told of the source itself
 */
export function compareWords(
  source: ParsedStory,
  other: ParsedStory,
  told: Problems,
  problems: Problems,
): void {
  if (source.doubtful || other.doubtful) return;
  const { file } = other;
  const start = { file, line: 1, column: 1 };
  // That a misspelt fact is missing would be told twice.
  const sound = ![...told.list, ...problems.list].some(
    (problem) => isError(problem) && [file, source.file].includes(problem.file),
  );
  const facts = (from: Paragraph[], to: Paragraph[], at: SourceLocation, where: string): void => {
    if (sound) compareFacts(factsIn(from), factsIn(to), at, where, source.file, problems);
  };
  const corrections = ({ meta }: ParsedStory) => meta?.corrections.length ?? 0;
  if (source.meta && other.meta && corrections(source) !== corrections(other))
    problems.error(
      start,
      `更正有 ${corrections(other)} 條，${source.file} 有 ${corrections(source)} 條 → 補齊或刪去`,
    );
  facts(source.standfirst, other.standfirst, start, '導語');
  for (const [section, same] of sectionsOf(source, other, problems)) {
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

const marks = ({ id, graphic }: ParsedSection): string => `{#${id} graphic=${graphic ?? 'none'}}`;

/** The sections both have, in the order of the source; the differences are told. */
function sectionsOf(
  source: ParsedStory,
  other: ParsedStory,
  problems: Problems,
): (readonly [ParsedSection, ParsedSection])[] {
  const file = source.file;
  const both: (readonly [ParsedSection, ParsedSection])[] = [];
  // Under another id, the graphic still tells which one is meant.
  const pairs = align(source.sections, other.sections, (a, b) =>
    a.id === b.id ? 2 : a.graphic && a.graphic === b.graphic ? 1 : 0,
  );
  const alone = apart(pairs, ({ id }) => id);
  runs(pairs, {
    both(section, same) {
      both.push([section, same]);
      if (marks(section) !== marks(same))
        problems.error(same.at, `這一章應是 ${marks(section)} → 與 ${file} 一致`);
    },
    less(sections, before) {
      const where = before ? `#${before.id} 之後` : '第一章之前';
      const lacking = sections.filter((section) => {
        const twin = alone.twinOf(section);
        if (twin === undefined) return true;
        both.push([section, twin]);
        problems.error(twin.at, `#${twin.id} 的次序與 ${file} 不同 → 移到 ${where}`);
        return false;
      });
      const names = lacking.map(({ id }) => `#${id}`).join('、');
      if (names !== '')
        problems.error(
          before?.at ?? { file: other.file, line: 1, column: 1 },
          `少了 ${file} 的一章 ${names} → 在 ${where}補上譯文；那邊若不該有這一章，刪去那邊的`,
        );
    },
    more(sections) {
      const strange = sections.filter((section) => !alone.hasTwin(section));
      const [first] = strange;
      if (first)
        problems.error(
          first.at,
          `${file} 沒有 ${strange.map(({ id }) => `#${id}`).join('、')} 這一章 → 在那邊也補上；這裡若不該有，刪去這一章`,
        );
    },
  });
  return both;
}

/** Goes through pairs in order: those that go together, and each run of those that stand alone. */
function runs<T>(
  pairs: readonly Pair<T>[],
  tell: {
    both(one: T, other: T): void;
    /** @param before the last of the other list in front of them */
    less(ones: readonly T[], before: T | undefined): void;
    more(others: readonly T[]): void;
  },
): void {
  let before: T | undefined;
  let less: T[] = [];
  let more: T[] = [];
  const flush = () => {
    if (less.length > 0) tell.less(less, before);
    if (more.length > 0) tell.more(more);
    before = more.at(-1) ?? before;
    less = [];
    more = [];
  };
  for (const [one, other] of pairs) {
    if (one === undefined) more.push(other as T);
    else if (other === undefined) less.push(one);
    else {
      flush();
      tell.both(one, other);
      before = other;
    }
  }
  flush();
}

/** The steps of a section both have, likewise. */
function stepsOf(
  source: ParsedSection,
  other: ParsedSection,
  file: string,
  problems: Problems,
): (readonly [ParsedStep, ParsedStep])[] {
  const both: (readonly [ParsedStep, ParsedStep])[] = [];
  const same = (a: ParsedStep, b: ParsedStep) => {
    if (a.keyframe !== b.keyframe) return 0;
    // Of several steps at one picture, those that print the same facts.
    return [...factsIn(a.body)].join() === [...factsIn(b.body)].join() ? 3 : 2;
  };
  const pairs = replaced(align(source.steps, other.steps, same));
  const alone = apart(pairs, ({ keyframe }) => keyframe);
  const named = (steps: readonly ParsedStep[]) => steps.map(({ keyframe }) => keyframe).join('、');
  runs(pairs, {
    both(step, twin) {
      if (step.keyframe === twin.keyframe) both.push([step, twin]);
      else
        problems.error(
          twin.at,
          `這一步應是 ${step.keyframe}，卻是 ${twin.keyframe} → 兩邊停在同一個畫面，與 ${file} 一致`,
        );
    },
    less(steps, before) {
      const where = before ? `步驟 ${before.name} 之後` : '第一步之前';
      const lacking = steps.filter((step) => {
        const moved = alone.twinOf(step);
        if (moved === undefined) return true;
        both.push([step, moved]);
        problems.error(moved.at, `步驟 ${moved.name} 的次序與 ${file} 不同 → 移到${where}`);
        return false;
      });
      if (lacking.length > 0)
        problems.error(
          before?.at ?? other.at,
          `#${other.id} 少了步驟 ${named(lacking)} → 在${where}補上譯文；${file} 若不該有這一步，刪去那邊的`,
        );
    },
    more(steps) {
      const strange = steps.filter((step) => !alone.hasTwin(step));
      const [first] = strange;
      if (first)
        problems.error(
          first.at,
          `${file} 的這一章沒有步驟 ${named(strange)} → 在那邊也補上這一步；這裡若不該有，刪去這一步`,
        );
    },
  });
  return both;
}

/** One alone beside another alone is the same one, shown another picture. */
function replaced(pairs: readonly Pair<ParsedStep>[]): Pair<ParsedStep>[] {
  const out: Pair<ParsedStep>[] = [];
  for (const pair of pairs) {
    const last = out.at(-1);
    const [a, b] = [last?.[0] ?? pair[0], last?.[1] ?? pair[1]];
    const facing = last && !(last[0] && last[1]) && !(pair[0] && pair[1]) && a && b;
    const others = pairs.filter((one) => one !== last && one !== pair && !(one[0] && one[1]));
    const elsewhere = others.some(
      ([one, two]) => one?.keyframe === b?.keyframe || two?.keyframe === a?.keyframe,
    );
    if (facing && !elsewhere) out[out.length - 1] = [a, b];
    else out.push(pair);
  }
  return out;
}

/** What stands alone in both lists under one name has changed its place. */
function apart<T>(
  pairs: readonly Pair<T>[],
  nameOf: (one: T) => string,
): { twinOf(one: T): T | undefined; hasTwin(other: T): boolean } {
  const [ones, others] = [
    pairs.flatMap(([a, b]) => (a !== undefined && b === undefined ? [a] : [])),
    pairs.flatMap(([a, b]) => (b !== undefined && a === undefined ? [b] : [])),
  ];
  const twins = new Map<T, T>();
  for (const one of ones) {
    const taken = new Set(twins.values());
    const twin = others.find((other) => nameOf(other) === nameOf(one) && !taken.has(other));
    if (twin !== undefined) twins.set(one, twin);
  }
  const moved = new Set(twins.values());
  return { twinOf: (one) => twins.get(one), hasTwin: (other) => moved.has(other) };
}

/** Ids of the facts that words print. */
export const factsIn = (paragraphs: readonly Paragraph[]): Set<string> =>
  new Set(paragraphs.flat().flatMap((run) => (run.type === 'fact' ? [run.id] : [])));

/** @param where the part of the words they stand in, for the editor */
function compareFacts(
  wanted: Set<string>,
  found: Set<string>,
  at: SourceLocation,
  where: string,
  file: string,
  problems: Problems,
): void {
  const less = [...wanted].filter((id) => !found.has(id));
  const more = [...found].filter((id) => !wanted.has(id));
  if (less.length > 0) {
    const also = more.length > 0 ? `，多了 ${more.join('、')}` : '';
    const facts = less.map((id) => `:fact[${id}]`).join('、');
    problems.error(
      at,
      `${where}少了數據 ${less.join('、')}${also} → 寫上 ${facts}，與 ${file} 一致`,
    );
  } else if (more.length > 0)
    problems.warning(at, `${where}多了數據 ${more.join('、')} → ${file} 這裡沒有，核對是否寫錯`);
}
