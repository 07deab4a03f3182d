import { expect, test } from 'vitest';
import { shareStructure } from '../../../src/lib/islands/share-structure';

const before = { title: ['一百', '天'], sections: [{ id: 'a', rows: [1, null] }, { id: 'b' }] };
const anew = () => structuredClone(before);

test('what is equal is what was there before', () => {
  expect(shareStructure(before, anew())).toBe(before);
});

test('a change makes new what it is a part of, and nothing else', () => {
  const after = anew();
  Object.assign(after.sections[0] ?? {}, { rows: [1, 2] });
  const made = shareStructure(before, after);
  expect(made).toEqual(after);
  expect(made.title).toBe(before.title);
  expect(made.sections[0]).not.toBe(before.sections[0]);
  expect(made.sections[1]).toBe(before.sections[1]);
});

test.each([
  ['one part more', { ...before, more: 1 }],
  ['one part less', { title: before.title }],
  ['one part undefined that was not there', { ...before, more: undefined }],
  ['an array for an object', [before.title]],
  ['nothing', null],
])('%s is new', (_, after) => {
  const made = shareStructure(before, after);
  expect(made).toStrictEqual(after);
  expect(made).not.toBe(before);
});

test('an empty list is no empty object, and nothing before is no hindrance', () => {
  expect(shareStructure({}, [])).toStrictEqual([]);
  expect(shareStructure(undefined, before)).toStrictEqual(before);
});
