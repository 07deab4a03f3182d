import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { ownMethods } from '../../../src/lib/build/embed/host-libraries';

const rewritten = (code: string) =>
  ownMethods(code, (text) => parse(text, { ecmaVersion: 'latest', sourceType: 'module' }));

test.each([
  [
    'for (const [i, x] of list.entries()) use(i, x);',
    'for (const [i, x] of __entries(list)) use(i, x);',
  ],
  ['node.parent?.remove();', '__remove(node.parent);'],
  ['a.b().last.remove(), set.add(b)', '__remove(a.b().last), set.add(b)'],
  ['[...of(a.entries()).entries()]', '[...__entries(of(__entries(a)))]'],
  ['list.classList.remove("a"); map.remove(key)', 'list.classList.remove("a"); map.remove(key)'],
  ['/** @type {A} */ (a.b).remove();', '/** @type {A} */ __remove((a.b));'],
  ['a["remove"](); remove(); x = ".remove()"', 'a["remove"](); remove(); x = ".remove()"'],
])('%s', (code, expected) => {
  expect(rewritten(code)).toBe(expected);
});
