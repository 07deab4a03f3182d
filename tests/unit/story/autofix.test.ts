import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { autofix } from '../../../src/lib/story/write/autofix';
import { gbk } from './encode';
import { METAS, project, SOUND } from './project';

const WORDS = 'data/story.zh-Hant.md';
const EVENTS = 'data/events.csv';

/** A small story with one file written as given, and how that file reads after mending. */
function mended(file: string, text: string): { bytes: string; lines: [number, string, string][] } {
  const root = project();
  writeFileSync(join(root, file), text);
  const { lines } = autofix(root, true, METAS);
  return {
    bytes: readFileSync(join(root, file), 'utf8'),
    lines: lines.map(({ line, before, after }) => [line, before, after]),
  };
}

test('the byte order mark and the line endings of an editor’s program stay', () => {
  const windows = `\uFEFF${SOUND[EVENTS]?.replaceAll('\n', '\r\n')}`;
  const { bytes, lines } = mended(EVENTS, windows.replace('2019-05-23', '2019/5/23'));
  expect(bytes).toBe(windows);
  expect(lines.map(([line]) => line)).toEqual([2]);
});

test('many slips of one line, the first line of a file among them', () => {
  const wrong = '２０１９年 2月,:qd[青島]“想起”，，:sz[深圳]的国家。';
  const right = '2019年2月，:qd[青島]「想起」，:sz[深圳]的國家。';
  const line = '2019年2月，:qd[青島]想起:sz[深圳]。**從頭**數:fact[days_total]。';
  const text = (with_: string) => SOUND[WORDS]?.replace(line, `${with_}:fact[days_total]`) ?? '';
  const { bytes, lines } = mended(WORDS, text(wrong));
  expect(bytes).toBe(text(right));
  expect(lines).toEqual([[20, `${wrong}:fact[days_total]`, `${right}:fact[days_total]`]]);
});

test('what is left is told: more than one remedy is possible', () => {
  const root = project({ [WORDS]: ['先看一組數', '先看24组數'] });
  const { lines, left } = autofix(root, true, METAS);
  expect(lines.map(({ after }) => after)).toEqual(['先看24組數。']);
  expect(left.map(({ message }) => message)).toEqual([
    '數字「24」是手打的 → 在 data/facts/ 裡記一行，這裡寫 :fact[id]',
  ]);
});

test('without writing it only tells', () => {
  const root = project({ [WORDS]: ['先看一組數', '先看着国組數'] });
  const before = readFileSync(join(root, WORDS));
  expect(autofix(root, false, METAS).lines).toHaveLength(1);
  expect(readFileSync(join(root, WORDS))).toEqual(before);
});

test('the quotation marks that hold a cell of a table together are left alone', () => {
  const text = SOUND[EVENTS]?.replace('第一批開班', '"他說""第一批""開班"') ?? '';
  expect(mended(EVENTS, text)).toEqual({ bytes: text, lines: [] });
});

test('a file in another encoding is written anew, and what else is wrong in it is mended', () => {
  const text = SOUND[EVENTS]?.replaceAll('\n', '\r\n') ?? '';
  const root = project({ [EVENTS]: gbk(text.replace('2019-05-23', '2019/5/23')) });
  const { lines, recoded, left } = autofix(root, true, METAS);
  expect(recoded).toEqual([{ file: EVENTS, what: 'GBK 改為 UTF-8' }]);
  expect(lines.map(({ line }) => line)).toEqual([2]);
  expect(left).toEqual([]);
  expect(readFileSync(join(root, EVENTS), 'utf8')).toBe(`\uFEFF${text}`);
});

test('a damaged file is left alone: what it was is not known', () => {
  const bytes = Buffer.from(SOUND[EVENTS] ?? '');
  // Among whole letters, the first byte of one alone.
  const damaged = Uint8Array.from([...bytes.subarray(0, -9), 0xe4, 0x0a]);
  const root = project({ [EVENTS]: damaged });
  expect(autofix(root, true, METAS)).toMatchObject({ lines: [], recoded: [] });
  expect([...readFileSync(join(root, EVENTS))]).toEqual([...damaged]);
});

test('nothing wrong, nothing done', () => {
  expect(autofix(process.cwd(), false).lines).toEqual([]);
});
