import { group } from 'd3';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkStory } from './check';
import { decode, type Encoding, encodingOf } from './encoding';
import { METAS, type Metas } from './graphics';
import type { Fix, Problem } from './types';

/** A line that was mended, without its line ending. */
export interface MendedLine {
  file: string;
  line: number;
  before: string;
  after: string;
}

export interface Mended {
  lines: MendedLine[];
  /** Files that were in another encoding. */
  recoded: { file: string; from: Encoding }[];
  /** What is still wrong afterwards: more than one remedy is possible. */
  left: Problem[];
}

/** By it Excel knows UTF-8 when it opens a table. */
const MARK = '\uFEFF';

/** Mending may bring to light what a slip had hidden; no file needs as many rounds. */
const ROUNDS = 20;

/**
 * Applies every remedy of which the check is certain. All else in a file stays as it is, byte for
 * byte, its byte order mark and its line endings among it.
 *
 * @param root the project's folder
 * @param write false to leave the files alone and only tell
 * @param metas what the graphics need; the project's own unless given
 */
export function mend(root: string, write: boolean, metas: Metas = METAS): Mended {
  const copy = mkdtempSync(join(tmpdir(), 'story-mend-'));
  try {
    cpSync(join(root, 'data'), join(copy, 'data'), { recursive: true });
    const touched = new Set<string>();
    let left = checkStory(copy, metas);
    for (let round = 0; round < ROUNDS; round++) {
      const mended = [...group(left.filter(hasFix), ({ file }) => file)].filter(
        ([file, problems]) => mendFile(join(copy, file), problems),
      );
      if (mended.length === 0) break;
      for (const [file] of mended) touched.add(file);
      left = checkStory(copy, metas);
    }
    const lines: MendedLine[] = [];
    const recoded: Mended['recoded'] = [];
    for (const file of [...touched].sort()) {
      const [before, after] = [root, copy].map((folder) => readFileSync(join(folder, file)));
      if (!before || !after) continue;
      if (write) writeFileSync(join(root, file), after);
      const from = encodingOf(before) ?? 'UTF-8';
      if (from !== 'UTF-8') recoded.push({ file, from });
      lines.push(...difference(file, decode(before, from), decode(after, 'UTF-8')));
    }
    return { lines, recoded, left };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

type Mendable = Problem & { fix: NonNullable<Problem['fix']> };
type InLine = Problem & { fix: Fix };

const hasFix = (problem: Problem): problem is Mendable => problem.fix !== undefined;
const isInLine = (problem: Mendable): problem is InLine => 'take' in problem.fix;

/** @returns whether anything was changed */
function mendFile(path: string, problems: readonly Mendable[]): boolean {
  const bytes = readFileSync(path);
  const encoding = encodingOf(bytes);
  // What else is wrong in it is found when it can be read.
  if (encoding && encoding !== 'UTF-8') {
    writeFileSync(path, (path.endsWith('.csv') ? MARK : '') + decode(bytes, encoding));
    return true;
  }
  const raw = bytes.toString();
  const ends = [...raw.matchAll(/\r\n?|\n/g)].map(({ 0: end, index }) => index + end.length);
  const starts = [raw.startsWith(MARK) ? 1 : 0, ...ends];
  const offset = ({ line, column }: Problem) => (starts[line - 1] ?? Infinity) + column - 1;
  // From the last to the first, so that no change moves another.
  const inOrder = problems.filter(isInLine).sort((a, b) => offset(b) - offset(a));
  let text = raw;
  let end = Infinity;
  for (const problem of inOrder) {
    const { take, put } = problem.fix;
    const index = offset(problem);
    // A quotation mark of a table may be one that holds a cell together.
    const doubtful = path.endsWith('.csv') && /["\n]/.test(take + put);
    if (doubtful || index + take.length > end || !raw.startsWith(take, index)) continue;
    text = text.slice(0, index) + put + text.slice(index + take.length);
    end = index;
  }
  if (text === raw) return false;
  writeFileSync(path, text);
  return true;
}

/** Remedies never make or join lines, so that line stands against line. */
function difference(file: string, before: string, after: string): MendedLine[] {
  const [old, mended] = [before, after].map((text) => text.split(/\r\n?|\n/));
  return (old ?? []).flatMap((line, i) =>
    line === mended?.[i] ? [] : [{ file, line: i + 1, before: line, after: mended?.[i] ?? '' }],
  );
}
