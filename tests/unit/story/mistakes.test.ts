import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { checkStory } from '../../../src/lib/story/check/data';
import { autofix } from '../../../src/lib/story/write/autofix';
import { MISTAKES } from '../../../src/lib/story/check/mistakes';
import type { Mistake } from '../../../src/lib/story/check/mistakes/mistake';
import { sayProblem } from '../../../src/lib/story/check/problems';
import { METAS, project } from './project';

const all = MISTAKES.flatMap(({ mistakes }) => mistakes);

const made = ({ file, change, also }: Mistake) => project({ [file]: change, ...also });
const told = (root: string) => checkStory(root, METAS).map(sayProblem);
const whole = ({ file, says }: Mistake) =>
  says.map((text) => (text.startsWith('data/') ? text : `${file}:${text}`));

test('the small story the mistakes are made in has none', () => {
  expect(told(project())).toEqual([]);
});

test('every mistake has its own name', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(150);
});

describe.each(MISTAKES)('$title', ({ mistakes }) => {
  test.each(mistakes)('$id: $slip', (mistake) => {
    const root = made(mistake);
    expect(told(root)).toEqual(whole(mistake));
    for (const text of mistake.says) expect(text).toMatch(/^\S+ [^→]+→ ?[^→]+$/);

    const before = mistake.change === null ? '' : readFileSync(join(root, mistake.file), 'utf8');
    const { lines, recoded, left } = autofix(root, true, METAS);
    if (mistake.mends) {
      const { change, mends } = mistake;
      const [right = '', wrong = ''] = Array.isArray(change) ? (change as string[]) : ['', before];
      const mended = before.replace(wrong, () => (mends === true ? right : mends));
      expect(readFileSync(join(root, mistake.file), 'utf8')).toBe(mended);
      expect([...lines, ...recoded].map(({ file }) => file)).toContain(mistake.file);
      expect(left).toEqual([]);
    } else if (lines.length === 0 && mistake.change !== null)
      expect(readFileSync(join(root, mistake.file), 'utf8')).toBe(before);
    if (lines.length + recoded.length > 0)
      expect(autofix(root, true, METAS), 'mending twice').toMatchObject({ lines: [], recoded: [] });
  });
});

const CHECK = 'src/lib/story';

/** Every text of the check with an arrow in it, its blanks left open. */
function messagesOfTheCheck(): { file: string; text: string; pattern: RegExp }[] {
  const found: { file: string; text: string; pattern: RegExp }[] = [];
  const others = /^(check\/mistakes|terminal|write\/(manual|new-section|replace-file))/;
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
  const said = all.flatMap(whole);
  const messages = messagesOfTheCheck();
  expect(messages.length).toBeGreaterThan(100);
  const missing = messages.filter(({ pattern }) => !said.some((text) => pattern.test(text)));
  expect(missing.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
});
