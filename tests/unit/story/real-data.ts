import { readdirSync, readFileSync } from 'node:fs';
import { checkStory } from '../../../src/lib/story';
import { autofixSnapshot } from '../../../src/lib/story/write/autofix';
import { sayProblem } from '../../../src/lib/story/check/problems';
import type { Content, Snapshot } from '../../../src/lib/story/read/snapshot';
import { takeSnapshot } from '../../../src/lib/story/read/snapshot';

export const REAL: Snapshot = takeSnapshot(process.cwd());

/** The project's own data in memory, with some files written otherwise; null takes one away. */
export function damaged(changes: Readonly<Record<string, Content | null>>): Snapshot {
  const files = new Map(REAL);
  for (const [file, content] of Object.entries(changes)) {
    if (content === null) files.delete(file);
    else files.set(file, typeof content === 'string' ? Buffer.from(content) : content);
  }
  return files;
}

/** A file as text, without its byte order mark. */
export const text = (file: string): string => readFileSync(file, 'utf8').replace(/^\uFEFF/, '');

/** All that is said of damaged data. */
export const said = (changes: Readonly<Record<string, Content | null>>): string[] =>
  checkStory(damaged(changes)).map(sayProblem);

/** A file after mending, as text; and what is left to say. */
export function mended(
  changes: Readonly<Record<string, Content | null>>,
  file: string,
): { text: string; left: string[] } {
  const files = damaged(changes);
  const result = autofixSnapshot(files);
  const after = result.files.find((one) => one.file === file)?.after ?? files.get(file);
  return {
    text:
      typeof after === 'object'
        ? Buffer.from(after)
            .toString()
            .replace(/^\uFEFF/, '')
        : '',
    left: result.left.map(sayProblem),
  };
}

/** Every table of `data/`. */
export const TABLES = [
  ...readdirSync('data')
    .filter((name) => name.endsWith('.csv'))
    .map((name) => `data/${name}`),
  ...readdirSync('data/facts').map((name) => `data/facts/${name}`),
];
