import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterEach, describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/lib/model/story';
import { LANGUAGES } from '../../../src/lib/model/languages';
import { checkStory, readStory } from '../../../src/lib/story';
import {
  type Diagnostic,
  type Edit,
  parsePage,
  readCatalogue,
} from '../../../src/lib/story/check/catalogue';
import { sayProblem } from '../../../src/lib/story/check/problems';
import type { Snapshot } from '../../../src/lib/story/read/snapshot';
import { autofixSnapshot } from '../../../src/lib/story/write/autofix';
import { displayCharacters } from '../../../src/lib/text/fonts/characters';
import inSubset from '../../../src/lib/text/fonts/characters.json';
import { edited, METAS, SAMPLE, textOf } from './sample';

const CHAPTERS = readCatalogue();
/** What the manual leaves out: the same messages, come by in other ways. */
const [VARIANTS] = parsePage(
  'tests/unit/story/variants.yaml',
  readFileSync('tests/unit/story/variants.yaml', 'utf8'),
);
const all = CHAPTERS.flatMap(({ diagnostics }) => diagnostics);

const inputOf = ({ input, entry }: Diagnostic) => edited(SAMPLE, input, entry);
const expectedOf = ({ file, expected }: Diagnostic) =>
  expected.map((text) => (text.startsWith('data/') ? text : `${file}:${text}`));

test('the sample story has nothing wrong in it', () => {
  expect(checkStory(SAMPLE, METAS)).toEqual([]);
});

describe.each([...CHAPTERS, ...(VARIANTS ? [VARIANTS] : [])])('$title', ({ diagnostics }) => {
  test.each(diagnostics)('$title ($entry)', (diagnostic) => {
    const { file, input, autofix } = diagnostic;
    const files = inputOf(diagnostic);
    const problems = checkStory(files, METAS);
    expect(problems.map(sayProblem)).toEqual(expectedOf(diagnostic));
    if (problems.every(({ fix }) => fix === undefined)) {
      expect(autofix).toBeUndefined();
      return;
    }

    const result = autofixSnapshot(files, METAS);
    if (autofix === undefined) expect(result.recoded, 'written anew').toEqual([]);
    else {
      const after = result.files.find((one) => one.file === file)?.after;
      expect(textOf(after).replace(/^\uFEFF/, '')).toBe(fixed(input, autofix));
      expect(result.left).toEqual([]);
    }
    if (result.files.length > 0) {
      const again = new Map([
        ...files,
        ...result.files.map((one) => [one.file, one.after] as const),
      ]);
      expect(autofixSnapshot(again, METAS).files, 'fixing twice').toEqual([]);
    }
  });
});

/** The entry's file as `fix:story` is to leave it. */
function fixed(input: readonly Edit[], autofix: string | true): string {
  const [edit] = input;
  const sound = textOf(SAMPLE.get(edit?.file ?? ''));
  return edit?.type === 'replace' && autofix !== true
    ? sound.replace(edit.from, () => autofix)
    : sound;
}

/** Ways to obey that do not lead straight back to the sample; it is known to be sound. */
const ways = all.flatMap((diagnostic) => {
  const { autofix, remedies, expected } = diagnostic;
  const told = autofix ?? expected.some((text) => /是否想寫|執行 npm run fonts$/.test(text));
  return (remedies.length > 0 || !told ? remedies : [[]])
    .filter((edits) => edits.every(({ type }) => type !== 'undo'))
    .map((edits, i) => ({ ...diagnostic, edits, way: i + 1 }));
});

/** Doing what is said may bring to light what a mistake had hidden. */
const ROUNDS = 3;

/** What a warning says that may stay. */
const MAY_STAY = /只留在帳本裡也可以|就是這樣則不必改/;

test.each(ways)('$title ($entry), way $way: who does what is said is rid of it', (diagnostic) => {
  let files = edited(inputOf(diagnostic), diagnostic.edits, diagnostic.entry);
  let left = checkStory(files, METAS);
  for (let round = 0; round < ROUNDS && left.length > 0; round++) {
    files = obey(files, left);
    left = checkStory(files, METAS);
  }
  expect(left.map(sayProblem).filter((text) => !MAY_STAY.test(text))).toEqual([]);
});

const FONTS = { ...inSubset };
afterEach(() => void Object.assign(inSubset, FONTS));

/** Does what problems say to run or to write to the letter. */
function obey(files: Snapshot, problems: readonly Problem[]): Snapshot {
  const now = new Map(files);
  if (problems.some(({ fix }) => fix)) {
    for (const { file, after } of autofixSnapshot(files, METAS).files) now.set(file, after);
    return now;
  }
  if (problems.some(({ message }) => message.endsWith('執行 npm run fonts')))
    for (const { tag } of LANGUAGES) {
      const { story } = readStory(files, tag, METAS);
      if (story) inSubset[tag] = displayCharacters(story, METAS);
    }
  const meant = problems.find(({ message }) => message.includes('是否想寫'));
  if (meant) now.set(meant.file, Buffer.from(withMeant(textOf(files.get(meant.file)), meant)));
  return now;
}

/** A text with the word that a problem says was meant. */
function withMeant(text: string, { line, column, message }: Problem): string {
  const meant = /是否想寫 (\S+)？$/.exec(message)?.[1] ?? '';
  const lines = text.split('\n');
  const wrong = lines[line - 1] ?? '';
  const named =
    /(?:「|不認識記號 |找不到數據 |畫面 |沒有名為 |不認識 |公式裡的 |沒有用到 |標籤 )([^\s」，]+)/.exec(
      message,
    )?.[1] ??
    /^[^\s,，。\]}=:]+/.exec(wrong.slice(column - 1))?.[0] ??
    '';
  // The place may be that of the thing the word is part of, or of a key's value.
  const from = wrong.includes(named, column - 1) ? column - 1 : 0;
  lines[line - 1] = wrong.slice(0, from) + wrong.slice(from).replace(named, () => meant);
  return lines.join('\n');
}

const CHECK = 'src/lib/story';

/** Every text of the check with an arrow in it, its blanks left open. */
function messagesOfTheCheck(): { file: string; text: string; pattern: RegExp }[] {
  const found: { file: string; text: string; pattern: RegExp }[] = [];
  const others = /^(check\/catalogue|terminal|write\/(manual|new-section|new-story|autofix))/;
  const names = readdirSync(CHECK, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((name) => name.endsWith('.ts') && !others.test(name))) {
    const file = join(CHECK, name);
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      const text = ts.isTemplateExpression(node)
        ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
        : ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)
          ? [node.text]
          : undefined;
      if (text?.join('').includes('→ ') || text?.join('').includes('」→')) {
        const escaped = text.map((part) => part.replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&'));
        found.push({ file, text: text.join('…'), pattern: new RegExp(escaped.join('[^]*?')) });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

test('every message of the check is among them', () => {
  const said = all.flatMap(expectedOf);
  const messages = messagesOfTheCheck();
  expect(messages.length).toBeGreaterThan(100);
  const missing = messages.filter(({ pattern }) => !said.some((text) => pattern.test(text)));
  expect(missing.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
});

const HEAD = '正文:\n  file: data/story.zh-Hant.md\n  entries:\n    打錯:\n';

test.each([
  ['正文: [', /^p\.yaml:1:6 YAML 寫法不對（.*）→/],
  ['正文: 1\n', /^p\.yaml:1:1 正文：.*object/],
  [
    `${HEAD}      input: x\n      expected: 1:1 甲 → 乙\n`,
    /^p\.yaml:5:7 .*看不懂這個改動 → 寫成「舊 → 新」/,
  ],
  [
    `${HEAD}      input:\n        - 甲 → 乙\n        - 丙\n      expected: 1:1 甲 → 乙\n`,
    /^p\.yaml:7:11 .*看不懂/,
  ],
  [`${HEAD}      input: 甲 → 乙\n`, /^p\.yaml:4:5 .*expected/],
  [
    `${HEAD}      input: 甲 → 乙\n      expects: 1:1 甲 → 乙\n      expected: 1:1 甲 → 乙\n`,
    /^p\.yaml:6:7 .*expects/,
  ],
  [
    `${HEAD}      input: 甲 → 乙\n      expected: 甲 → 乙\n`,
    /^p\.yaml:6:7 .*「行:字 哪裡不對 → 怎樣改」/,
  ],
  [
    `${HEAD}      input: 甲 → 乙\n      expected: 1:1 甲 → 乙\n    打錯:\n`,
    /^p\.yaml:7:5 YAML 寫法不對（Map keys must be unique）/,
  ],
])('a broken page of the catalogue says where and what: %s', (text, message) => {
  expect(() => parsePage('p.yaml', text)).toThrow(message);
});

test('an edit of what is not there says which entry', () => {
  const [edit] =
    parsePage('p.yaml', `${HEAD}      input: 沒有 → 有\n      expected: 1:1 甲 → 乙\n`)[0]
      ?.diagnostics ?? [];
  expect(() => edit && inputOf(edit)).toThrow(
    /^p\.yaml:4:5 「沒有」不在 data\/story\.zh-Hant\.md 裡/,
  );
});
