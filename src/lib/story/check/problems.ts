import type { Problem } from '../../model/story';

/**
 * Where in `data/` something stands: file relative to the project, line and column from 1. A
 * function that is given a text and `at`, or nodes and `origin`, is told where the text begins.
 */
export type SourceLocation = Pick<Problem, 'file' | 'line' | 'column'>;

export const startOf = (file: string): SourceLocation => ({ file, line: 1, column: 1 });

/** Collects what is wrong, so that an editor hears of everything at once. */
export class Problems {
  readonly list: Problem[] = [];

  /**
   * @param message what is wrong and, after →, the remedy; Chinese
   * @param fix the remedy, where only one is possible: what stands at the place begins with `take`
   * @returns null, for who has nothing to return then
   */
  error(at: SourceLocation, message: string, fix?: Problem['fix'], level: Level = 'error'): null {
    const { file, line, column } = at;
    this.list.push({ file, line, column, level, message: cut(message), ...(fix && { fix }) });
    return null;
  }

  /** The same for what does not stop the build. */
  warning(at: SourceLocation, message: string, fix?: Problem['fix']): null {
    return this.error(at, message, fix, 'warning');
  }
}

type Level = Problem['level'];

/** Letters of a message and of what it quotes at most: a whole file may stand in one cell. */
const LONGEST = 400;
const QUOTED = 80;

/** A text as it is quoted in a message. */
export const quoted = (text: string): string =>
  text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;

/** Names in one message. */
export const LISTED = 5;

/** `a、b、c`; of many, the first and how many there are. */
export const listed = (names: readonly string[]): string =>
  names.length > LISTED
    ? `${names.slice(0, LISTED).join('、')}…共 ${names.length} 個`
    : names.join('、');

/** Tells of each; of more than two, a list says it better than as many messages. */
export function tellEach<T>(list: readonly T[], each: (one: T) => void, all: () => void): void {
  if (list.length > 2) all();
  else list.forEach(each);
}

/** A message with what is too long of it left out; the remedy is at its end. */
function cut(message: string): string {
  if (message.length <= LONGEST) return message;
  const arrow = message.lastIndexOf('→');
  const [wrong, remedy] = [message.slice(0, arrow), message.slice(arrow)];
  return `${wrong.slice(0, LONGEST / 2)}…${remedy.slice(0, LONGEST / 2)}`;
}

export const isError = (problem: Problem): boolean => problem.level === 'error';

/** `data/story.zh-Hant.md:41:12 找不到數據 fai_growth_2108 → 是否想寫 fai_growth_2018？` */
export function sayProblem({ file, line, column, level, message }: Problem): string {
  return `${file}:${line}:${column} ${level === 'warning' ? '提醒：' : ''}${message}`;
}

/** By file, line and column; what several languages have in common said once. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const unique = new Map(problems.map((problem) => [sayProblem(problem), problem]));
  return [...unique.values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The place of `text[index]` when `text` begins at `at`. */
export function locationIn(at: SourceLocation, text: string, index: number): SourceLocation {
  const start = index > 0 ? text.lastIndexOf('\n', index - 1) + 1 : 0;
  if (start === 0) return { ...at, column: at.column + index };
  const lines = text.slice(0, start).split('\n').length - 1;
  return { ...at, line: at.line + lines, column: index - start + 1 };
}

/**
 * The candidate an editor most likely meant, or undefined when none is near.
 * At most a third of the letters may differ; two letters changing places count as one difference.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  if (word.length > LONGEST_NAME) return undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = differences(word, candidate);
    // 座 and % have nothing in common, nor has an empty cell with anything.
    if (distance < Math.min(least, word.length, candidate.length))
      [best, least] = [candidate, distance];
  }
  return best;
}

/** Letters; nobody misspells a name as something longer. */
const LONGEST_NAME = 60;

/** `是否想寫 court？`, or the remedy given when nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>, otherwise: string): string {
  const near = nearest(word, candidates);
  return near === undefined ? otherwise : `是否想寫 ${near}？`;
}

/** Edit distance with transpositions (Damerau–Levenshtein, optimal string alignment). */
function differences(a: string, b: string): number {
  // rows[i][j]: between the first i letters of one and the first j of the other
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    const row = (rows[i] = [i]);
    for (let j = 1; j <= b.length; j++) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) : Infinity;
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, replaced, swapped + 1));
    }
  }
  return at(a.length, b.length);
}
