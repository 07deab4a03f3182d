import { expect, test } from 'vitest';
import { keepSame } from '../../../src/lib/client/keep-same';

const before = { title: ['一百', '天'], sections: [{ id: 'a', rows: [1, null] }, { id: 'b' }] };
const anew = () => structuredClone(before);

test('what is equal is what was there before', () => {
  expect(keepSame(before, anew())).toBe(before);
});

test('a change makes new what it is a part of, and nothing else', () => {
  const after = anew();
  Object.assign(after.sections[0] ?? {}, { rows: [1, 2] });
  const kept = keepSame(before, after);
  expect(kept).toEqual(after);
  expect(kept.title).toBe(before.title);
  expect(kept.sections[0]).not.toBe(before.sections[0]);
  expect(kept.sections[1]).toBe(before.sections[1]);
});

test.each([
  ['one part more', { ...before, more: 1 }],
  ['one part less', { title: before.title }],
  ['one part undefined that was not there', { ...before, more: undefined }],
  ['an array for an object', [before.title]],
  ['nothing', null],
])('%s is new', (_, after) => {
  const kept = keepSame(before, after);
  expect(kept).toStrictEqual(after);
  expect(kept).not.toBe(before);
});

test('an empty list is no empty object, and nothing before is no hindrance', () => {
  expect(keepSame({}, [])).toStrictEqual([]);
  expect(keepSame(undefined, before)).toStrictEqual(before);
});
