import { isUtf8 } from 'node:buffer';
import { checkStory } from '../../../src/lib/story';
import { METAS } from '../../../src/lib/story/check/sections';
import { autofixSnapshot } from '../../../src/lib/story/write/autofix';
import { gbk } from './encode';
import { sayProblem } from '../../../src/lib/story/check/problems';
import { type Snapshot, takeSnapshot } from '../../../src/lib/story/read/snapshot';
import type { Problem } from '../../../src/lib/model/story';

/** Numbers from 0 to 1, the same for the same seed (Mulberry32, Tommy Ettinger 2017). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Draws from what there is. */
class Dice {
  readonly #next: () => number;
  constructor(seed: number) {
    this.#next = random(seed);
  }
  /** 0 … below − 1 */
  below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }
  of<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new Error('nothing to draw from');
    return one;
  }
}

type Damage = (text: string, dice: Dice) => string | Uint8Array;

const splice = (text: string, start: number, length: number, put = ''): string =>
  text.slice(0, start) + put + text.slice(start + length);

/** Changes some lines of a text. */
const inLines =
  (change: (lines: string[], dice: Dice) => void): Damage =>
  (text, dice) => {
    const lines = text.split('\n');
    change(lines, dice);
    return lines.join('\n');
  };

const swap = <T>(list: T[], i: number, j: number): void => {
  const [a, b] = [list[i], list[j]];
  if (a !== undefined && b !== undefined) [list[i], list[j]] = [b, a];
};

/** Changes the cells of one row of a table; commas within quotes part cells as well: it is damage. */
const inCells = (change: (cells: string[], dice: Dice) => void): Damage =>
  inLines((lines, dice) => {
    const row = dice.below(lines.length - 1);
    const cells = lines[row]?.split(',') ?? [];
    change(cells, dice);
    lines[row] = cells.join(',');
  });

const bytes =
  (change: (all: number[], at: number, dice: Dice) => void): Damage =>
  (text, dice) => {
    const all = [...Buffer.from(text)];
    change(all, dice.below(all.length), dice);
    return Uint8Array.from(all);
  };

/** Signs that matter to the files, look like those that do, or come along with copied words. */
const SIGNS = [
  ...'#*:{}[]|,;"\'`~=-_$&<>@!%^()\\/. \t\n',
  ...'，。：；！？「」『』（）｛｝［］【】《》＃＊＝｜、…—～',
  ...'\u200b\u00a0\u3000\u2003\u202e\ufeff\u0008\u000b\u2028⼀﨎ﬁ',
  ...['**', '::', ':::', '##', '---', '...', '[[', '==', '~~', '&emsp;', '{#', '}}'],
  ...'国说发着著7五a\ue000',
];

/** Each way to damage a text, by name. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  'delete a letter': (text, dice) => splice(text, dice.below(text.length), 1),
  'double a letter': (text, dice) => {
    const at = dice.below(text.length);
    return splice(text, at, 0, text[at]);
  },
  'swap two letters': (text, dice) => {
    const at = dice.below(text.length - 1);
    return splice(text, at, 2, `${text[at + 1]}${text[at]}`);
  },
  'type a sign': (text, dice) => splice(text, dice.below(text.length), 0, dice.of(SIGNS)),
  'type over a letter': (text, dice) => splice(text, dice.below(text.length), 1, dice.of(SIGNS)),
  'delete a mark': (text, dice) => {
    const marks = [...text.matchAll(/[^\p{L}\p{N}]/gu)];
    return splice(text, dice.of(marks).index, 1);
  },
  'double a mark': (text, dice) => {
    const { 0: mark, index } = dice.of([...text.matchAll(/[^\p{L}\p{N}]/gu)]);
    return splice(text, index, 0, mark);
  },
  'delete a line': inLines((lines, dice) => void lines.splice(dice.below(lines.length), 1)),
  'double a line': inLines((lines, dice) => {
    const at = dice.below(lines.length);
    lines.splice(at, 0, lines[at] ?? '');
  }),
  'swap two lines': inLines((lines, dice) => {
    const at = dice.below(lines.length - 1);
    swap(lines, at, at + 1);
  }),
  'swap two lines far apart': inLines((lines, dice) => {
    swap(lines, dice.below(lines.length), dice.below(lines.length));
  }),
  'join two lines': (text, dice) => splice(text, dice.of([...text.matchAll(/\n/g)]).index, 1),
  'break a line': (text, dice) => splice(text, dice.below(text.length), 0, '\n'),
  'cut off the end': (text, dice) => text.slice(0, dice.below(text.length)),
};

/** The same for tables. */
export const CELLS: Readonly<Record<string, Damage>> = {
  'empty a cell': inCells((cells, dice) => void (cells[dice.below(cells.length)] = '')),
  'delete a cell': inCells((cells, dice) => void cells.splice(dice.below(cells.length), 1)),
  'double a cell': inCells((cells, dice) => {
    const at = dice.below(cells.length);
    cells.splice(at, 0, cells[at] ?? '');
  }),
  'swap two cells': inCells((cells, dice) => {
    const at = dice.below(cells.length - 1);
    swap(cells, at, at + 1);
  }),
  'swap two cells of two rows': inLines((lines, dice) => {
    const [a, b] = [dice.below(lines.length - 1), dice.below(lines.length - 1)];
    const [one, other] = [lines[a]?.split(',') ?? [], lines[b]?.split(',') ?? []];
    const at = dice.below(Math.min(one.length, other.length));
    const [left = '', right = ''] = [one[at], other[at]];
    if (a === b) return;
    one[at] = right;
    other[at] = left;
    lines[a] = one.join(',');
    lines[b] = other.join(',');
  }),
};

/** The same for bytes and encodings. */
export const BYTES: Readonly<Record<string, Damage>> = {
  'delete a byte': bytes((all, at) => void all.splice(at, 1)),
  'double a byte': bytes((all, at) => void all.splice(at, 0, all[at] ?? 0)),
  'swap two bytes': bytes((all, at) => {
    swap(all, at, at + 1);
  }),
  'change a byte': bytes((all, at, dice) => void (all[at] = dice.below(256))),
  'save as GBK': (text) => gbk(text),
  'save as UTF-16': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'save with CRLF': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
};

const DATA = takeSnapshot(process.cwd());

/** The story's files as text. */
const TEXTS: ReadonlyMap<string, string> = new Map(
  [...DATA].flatMap(([file, content]) =>
    typeof content === 'object' ? [[file, Buffer.from(content).toString()]] : [],
  ),
);

export const FILES: readonly string[] = [...TEXTS.keys()].sort();

/** Letters and digits, and how often each stands there. */
function lettersOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [letter] of text.matchAll(/[\p{L}\p{N}]/gu))
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** What stands in both the sound text and the damaged one, and is gone from the mended one. */
function lost(sound: string, damaged: string, mended: string): string {
  const [before, after, now] = [sound, damaged, mended].map(lettersOf);
  return [...(before ?? [])]
    .filter(([letter, count]) => (now?.get(letter) ?? 0) < Math.min(count, after?.get(letter) ?? 0))
    .map(([letter]) => letter)
    .join('');
}

/** How many messages one damage may bring. */
const MOST = 5;

/** What is wrong with what is said of a damage. */
function faultsIn(problems: readonly Problem[]): string[] {
  const odd = problems.filter(
    ({ file, line, column, message }) =>
      !file.startsWith('data/') || line < 1 || column < 1 || !/^[^→]+→ ?[^→]+$/.test(message),
  );
  return [
    ...odd.map((problem) => `no place or no remedy: ${sayProblem(problem)}`),
    ...(problems.length > MOST
      ? [[`${problems.length} messages`, ...problems.map(sayProblem)].join('\n    ')]
      : []),
  ];
}

/**
 * Damages a file once and asks the check and the mending what they make of it.
 *
 * @returns all that should not be so; nothing when all is well
 */
export function suffer(file: string, name: string, damage: Damage, seed: number): string[] {
  const sound = TEXTS.get(file) ?? '';
  const damaged = damage(sound, new Dice(seed));
  const files: Snapshot = new Map([...DATA, [file, Buffer.from(damaged)]]);
  const faults: string[] = [];
  try {
    const problems = checkStory(files);
    faults.push(...faultsIn(problems));
    if (problems.some(({ fix }) => fix)) {
      const mended = autofixSnapshot(files, METAS).files;
      const changed = new Map([
        ...files,
        ...mended.map(({ file, after }) => [file, after] as const),
      ]);
      const bytes = Buffer.from(damaged);
      const was = isUtf8(bytes) ? bytes.toString() : sound;
      const gone = lost(sound, was, textOf(changed.get(file)));
      // What GBK lacks is a question mark before any mending.
      if (gone !== '' && name !== 'save as GBK') faults.push(`mending takes away ${gone}`);
      const again = autofixSnapshot(changed, METAS);
      if (again.files.length > 0)
        faults.push(`mending twice: ${again.lines.map(({ after }) => after).join('\n    ')}`);
    }
  } catch (error) {
    faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  return faults.map((fault) => `${name}, ${file}, seed ${seed}: ${fault}`);
}

const textOf = (content: Uint8Array | string | undefined): string =>
  typeof content === 'object' ? Buffer.from(content).toString() : '';

/**
 * Damages files of the story many times.
 *
 * @param seeds the first seed, and how many
 * @returns all that should not be so
 */
export function damageAll(
  files: readonly string[],
  damages: Readonly<Record<string, Damage>>,
  [first, count]: readonly [number, number],
): string[] {
  const names = Object.keys(damages);
  return Array.from({ length: count }, (_, i) => {
    const name = names[i % names.length] ?? '';
    const file = files[Math.floor(i / names.length) % files.length] ?? '';
    const damage = damages[name];
    return damage ? suffer(file, name, damage, first + i) : [];
  }).flat();
}
