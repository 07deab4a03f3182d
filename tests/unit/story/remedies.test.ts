import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { displayCharacters } from '../../../src/lib/text/fonts/characters';
import inSubset from '../../../src/lib/text/fonts/characters.json';
import { readStory } from '../../../src/lib/story';
import { checkStory } from '../../../src/lib/story/check/data';
import { LANGUAGES } from '../../../src/lib/model/languages';
import { autofix } from '../../../src/lib/story/write/autofix';
import { MISTAKES } from '../../../src/lib/story/check/mistakes';
import type { Edit } from '../../../src/lib/story/check/mistakes/mistake';
import { sayProblem } from '../../../src/lib/story/check/problems';
import type { Problem } from '../../../src/lib/model/story';
import { change, METAS, project } from './project';

const ways = MISTAKES.flatMap(({ mistakes }) =>
  mistakes.flatMap((mistake) =>
    (mistake.remedies ?? [[]]).map((edits, i) => ({ ...mistake, edits, way: i + 1 })),
  ),
);

/** What a warning says that may stay. */
const MAY_STAY = /只留在帳本裡也可以|就是這樣則不必改/;

/** Does one edit; `file` is the mistake's. */
function edit(root: string, file: string, edit: Edit): void {
  if (isReplacement(edit)) {
    const [from, to, other = file] = edit;
    const text = readFileSync(join(root, other), 'utf8');
    expect(text, 'what is to be replaced').toContain(from);
    writeFileSync(
      join(root, other),
      text.replace(from, () => to),
    );
  } else for (const [path, content] of Object.entries(edit)) change(root, path, content);
}

const isReplacement = (edit: Edit): edit is readonly [string, string, string?] =>
  Array.isArray(edit);

/** The word at a place of a text. */
const wordAt = (line: string, column: number): string =>
  /^[^\s,，。\]}=:]+/.exec(line.slice(column - 1))?.[0] ?? '';

/**
 * Writes the word that a problem says was meant.
 *
 * @returns whether it names one
 */
function writeMeant(root: string, { file, line, column, message }: Problem): boolean {
  const meant = /是否想寫 (\S+)？$/.exec(message)?.[1];
  if (meant === undefined) return false;
  const named =
    /(?:「|不認識記號 |找不到數據 |畫面 |沒有名為 |不認識 |公式裡的 |沒有用到 |標籤 )([^\s」，]+)/.exec(
      message,
    )?.[1];
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  const text = lines[line - 1] ?? '';
  const wrong = named ?? wordAt(text, column);
  // The place may be that of the thing the word is part of, or of a key's value.
  const from = text.includes(wrong, column - 1) ? column - 1 : 0;
  lines[line - 1] = text.slice(0, from) + text.slice(from).replace(wrong, () => meant);
  writeFileSync(join(root, file), lines.join('\n'));
  return true;
}

const FONTS = { ...inSubset };
afterEach(() => void Object.assign(inSubset, FONTS));

/** What `npm run fonts` writes down of the faces it has cut. */
function cutFonts(root: string): void {
  for (const { tag } of LANGUAGES) {
    const { story } = readStory(root, tag, METAS);
    if (story) inSubset[tag] = displayCharacters(story, METAS);
  }
}

/** @returns whether one of the problems says what to run or to write to the letter, and that was done */
function obey(root: string, problems: readonly Problem[]): boolean {
  if (problems.some(({ fix }) => fix)) return autofix(root, true, METAS).files.length > 0;
  const fonts = problems.some(({ message }) => message.endsWith('執行 npm run fonts'));
  if (fonts) cutFonts(root);
  return fonts || problems.some((problem) => writeMeant(root, problem));
}

/** Doing what is said may bring to light what a mistake had hidden. */
const ROUNDS = 3;

test.each(ways)('$id, way $way: who does what is said is rid of it', (mistake) => {
  const { file, change: made, also, edits } = mistake;
  const root = project({ [file]: made, ...also });
  for (const one of edits) edit(root, file, one);
  let left = checkStory(root, METAS);
  for (let round = 0; round < ROUNDS && obey(root, left); round++) left = checkStory(root, METAS);
  expect(left.map(sayProblem).filter((text) => !MAY_STAY.test(text))).toEqual([]);
});
