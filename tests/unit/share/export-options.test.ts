import { expect, test } from 'vitest';
import { KINDS, readOptions } from '../../../src/lib/share/export/options';

const STEPS = ['kaipian/cover', 'qushi/baseline', 'qushi/total'];
const read = (line: string) => readOptions(line.split(' ').filter(Boolean), STEPS);

test('everything, unless something is asked for', () => {
  const all = read('');
  expect(all).toMatchObject({ out: 'export', kinds: KINDS, steps: STEPS });
  expect(all.langs).toEqual(['zh-Hant', 'zh-Hans', 'en']);
  expect(all.sizes.map(({ name }) => name)).toEqual(['phone', 'wide']);
});

test('a step, a whole section, a language, a size of one’s own', () => {
  expect(read('--step qushi/total').steps).toEqual(['qushi/total']);
  expect(read('--step qushi').steps).toEqual(['qushi/baseline', 'qushi/total']);
  expect(read('--step qushi/total,kaipian --lang en').steps).toEqual([
    'kaipian/cover',
    'qushi/total',
  ]);
  expect(read('--lang en --lang zh-Hant').langs).toEqual(['en', 'zh-Hant']);
  expect(read('--size 1200x900').sizes).toEqual([
    { name: '1200x900', size: { width: 1200, height: 900, em: 16 } },
  ]);
});

test('whoever asks for a step or a size wants pictures, unless told', () => {
  expect(read('--step qushi/total').kinds).toEqual(['pictures']);
  expect(read('--size phone').kinds).toEqual(['pictures']);
  expect(read('--lang en').kinds).toEqual(KINDS);
  expect(read('--what print,share --lang en').kinds).toEqual(['print', 'share']);
});

test.each([
  ['--step qushi/totl', '--step 沒有「qushi/totl」→ 是否想寫 qushi/total？'],
  ['--step port', '--step 沒有「port」→ 只有 kaipian、qushi'],
  ['--lang fr', '--lang 沒有「fr」→ 只有 zh-Hant、zh-Hans、en'],
  ['--what pdf', '--what 沒有「pdf」→ 只有 pictures、print、share、archive'],
  [
    '--size big',
    '--size 沒有「big」→ 寫 phone、wide，或寬x高，如 1200x900（360x340 到 4000x4000）',
  ],
  ['--size 100x100', '--size 沒有「100x100」→ '],
  ['--size constructor', '--size 沒有「constructor」→ '],
  [
    '--sise phone',
    '看不懂「--sise phone」→ 只有 --out、--what、--lang、--step、--size，後面各寫一個值',
  ],
  ['phone', '看不懂「phone」→ 只有 --out'],
  ['--out', '看不懂「--out」→ 只有 --out'],
])('%s', (line, message) => {
  expect(() => read(line)).toThrow(message);
});
