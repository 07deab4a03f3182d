import { expect, test } from 'vitest';
import { toFrame } from '../../../src/lib/embed/messages';

test('a frame takes a number of px, the name of a step and the word to grow, and nothing else of it', () => {
  expect(toFrame({ story510: 'scroll', y: 12.5, href: 'x' })).toEqual({
    kind: 'scroll',
    y: 12.5,
  });
  expect(toFrame({ story510: 'rest', step: 'qushi/total', y: 1 })).toEqual({
    kind: 'rest',
    step: 'qushi/total',
  });
  expect(toFrame({ story510: 'grow', html: '<b>' })).toEqual({ kind: 'grow' });
});

test.each([
  [null],
  [undefined],
  ['grow'],
  [42],
  [[]],
  [{}],
  [{ story510: 'scroll' }],
  [{ story510: 'scroll', y: '12' }],
  [{ story510: 'scroll', y: -1 }],
  [{ story510: 'scroll', y: NaN }],
  [{ story510: 'scroll', y: Infinity }],
  [{ story510: 'rest' }],
  [{ story510: 'rest', step: 7 }],
  [{ story510: 'navigate', href: 'https://example.com' }],
])('%o is not one of ours', (data) => {
  expect(toFrame(data)).toBeUndefined();
});
