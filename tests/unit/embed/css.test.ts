import postcss from 'postcss';
import { expect, test } from 'vitest';
import { hostless } from '../../../src/lib/build/embed/css';

const rewritten = (css: string) =>
  postcss([hostless()]).process(css, { from: undefined }).css.replace(/\s+/g, ' ').trim();

test.each([
  ['a { width: 1.5rem }', 'a { width: calc(24px * var(--shrunk, 1)) }'],
  ['a { height: calc(58svh - 2px) }', 'a { height: calc(calc(58 * var(--vh)) - 2px) }'],
  ['a { width: min(15.5vw, 4px) }', 'a { width: min(calc(15.5 * var(--vw)), 4px) }'],
  [
    ':host::before { width: 9vw } .probe { height: 1svh }',
    ':host::before { width: 9vw } .probe { height: 1svh }',
  ],
  ['html, .story { color: red } body { margin: 0 } @page { margin: 1mm }', '.story { color: red }'],
  [":root[data-text='125'] .story { --u: 20px }", ".root[data-text='125'] .story { --u: 20px }"],
  [
    '@media (min-width: 900px) { .a, .b { top: 0 } }',
    ':where(.root.w900) .a, :where(.root.w900) .b { top: 0 }',
  ],
  ['@media (max-width: 559px) { .a { top: 0 } }', ':where(.root:not(.w560)) .a { top: 0 }'],
  [
    '@media (min-width: 900px), (min-width: 560px) and (orientation: landscape) { .a { top: 0 } }',
    ':where(.root.w900) .a { top: 0 } :where(.root.w560.landscape) .a { top: 0 }',
  ],
  [
    '.story { --ink: #000; --u: 1px }',
    '.story { --ink: #000; --u: 1px } .root .story ' +
      '{ --darkreader-bg--ink: var(--ink) !important; ' +
      '--darkreader-text--ink: var(--ink) !important; ' +
      '--darkreader-border--ink: var(--ink) !important}',
  ],
  ['@media print { .a { top: 0 } }', '@media print { .a { top: 0 } }'],
])('%s', (css, expected) => {
  expect(rewritten(css)).toBe(expected);
});
