import { expect, test } from 'vitest';
import { nearest, Problems } from '../../../src/lib/story/check/problems';
import { checkPairs } from '../../../src/lib/story/chinese/style';
import { typedNumbers } from '../../../src/lib/story/check/typed-numbers';

test.each([
  ['2019年，2019年5月，5月23日，2019年5月23日至31日', []],
  ['4月、5月、6月，7至10月，2018、2019年，2016—2019年', []],
  ['特1版與特2、特3版，特1至特4版', []],
  ['五百一十天', []],
  ['24小時', ['24']],
  ['增長7.9%', ['7.9%']],
  ['2000公里', ['2000']],
  ['1899年', ['1899年']],
  ['100年', ['100']],
  ['45日', ['45']],
  ['2019年2月29日', ['2019年2月29日']],
  ['2月29日', []],
  ['13月', ['13月']],
  ['6月31日', ['6月31日']],
])('numbers typed in %s', (text, found) => {
  expect(typedNumbers(text, 'zh').map((typed) => typed.text)).toEqual(found);
});

test.each([
  ['In 2019, on 23 May 2019, in May 2020, on May 3', []],
  ['grew 7.9%', ['7.9%']],
  ['24 hours, 1,000 things', ['24', '1,000']],
  ['41 May', ['41']],
])('numbers typed in %s', (text, found) => {
  expect(typedNumbers(text, 'en').map((typed) => typed.text)).toEqual(found);
});

test.each([
  ['「a『b』（c）」', undefined, undefined],
  ['ab」', 3, '」'],
  ['「a（b', 1, '「'],
  ['「a（b」）', 5, '」'],
])('the mark without another half in %s', (text, column, mark) => {
  const problems = new Problems();
  checkPairs(text, { file: '', line: 1, column: 1 }, problems);
  expect(problems.list[0]?.column).toBe(column);
  expect(problems.list[0]?.message.slice(1, 2)).toBe(mark);
});

test('suggests the nearest word, and none that is far', () => {
  const words = ['court', 'cadres', 'days'];
  expect(nearest('cuort', words)).toBe('court');
  expect(nearest('cadre', words)).toBe('cadres');
  expect(nearest('zzz', words)).toBeUndefined();
});
