import { execFile, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { newSection } from '../../../src/lib/story/write/new-section/make';
import { gbk } from './encode';

/** A copy of the project as it is in the repository; what has been made from it stays behind. */
const copy = mkdtempSync(join(tmpdir(), 'story-new-'));
const MADE = ['node_modules', '.git', 'build', 'export', 'tests/results'];
for (const name of readdirSync('.').filter((name) => !MADE.includes(name)))
  cpSync(name, join(copy, name), { recursive: true, filter: (from) => !MADE.includes(from) });
symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
afterAll(() => rmSync(copy, { recursive: true }));

/** Every file of the copy that an editor or a programmer writes. */
const bytes = () =>
  ['data', 'data/facts', 'src/lib/graphics', 'tests/unit/graphics'].flatMap((folder) =>
    readdirSync(join(copy, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => `${folder}/${name} ${readFileSync(join(copy, folder, name))}`),
  );

const section = { id: 'haibin', title: '五百天', titleEn: 'Days on end' };

test.each([
  ['qushi', { id: 'qushi' }, '編號 qushi 已經用了 → 換一個'],
  ['a graphic’s name', { id: 'court' }, '編號 court 已經用了 → 換一個'],
  ['a folder of the graphics', { id: 'kit' }, '編號 kit 另有用處 → 換一個，如 --id gangkou'],
  ['a word of JavaScript', { id: 'class' }, '編號 class 另有用處 → 換一個，如 --id gangkou'],
  ['capitals', { id: 'Gang' }, '編號「Gang」不合用 → 2 到 20 個小寫英文字母，如 --id gangkou'],
  ['Chinese', { id: '港口' }, '編號「港口」不合用 → 2 到 20 個小寫英文字母，如 --id gangkou'],
  ['a path', { id: '../port' }, '編號「../port」不合用 → 2 到 20 個小寫英文字母，如 --id gangkou'],
  [
    'a long title',
    { title: '青島的港口' },
    '章名「青島的港口」不合用 → 四字以內，不帶標點和數字，如 --title 港口',
  ],
  ['no title', { title: '' }, '章名「」不合用 → 四字以內，不帶標點和數字，如 --title 港口'],
  [
    'a Chinese title for English',
    { titleEn: '港口' },
    '英文章名「港口」不合用 → 大寫開頭，12 個字母以內，如 --title-en Port',
  ],
])('%s is no name, and nothing is written', async (_, wrong, message) => {
  const before = bytes();
  await expect(newSection(copy, { ...section, ...wrong })).rejects.toThrow(message);
  expect(bytes()).toEqual(before);
});

test('a table saved in another encoding is left as it is', async () => {
  const labels = join(copy, 'data/labels.csv');
  const sound = readFileSync(labels, 'utf8');
  writeFileSync(labels, gbk(sound));
  const before = readFileSync(labels, 'latin1');
  await expect(newSection(copy, section)).rejects.toThrow(
    'data/labels.csv 不是 UTF-8 → 先執行 npm run fix:story',
  );
  expect(readFileSync(labels, 'latin1')).toBe(before);
  writeFileSync(labels, sound);
});

// Programs take their time to start on a slow machine.
test('a new section passes the check, the linters, the types and its own test', async () => {
  const files = await newSection(copy, section);
  const run = async (command: string, ...args: string[]) => {
    const bin = join(copy, 'node_modules/.bin', command);
    const ran = await promisify(execFile)(bin, args, { cwd: copy }).catch((error) => error);
    expect(ran.code ?? 0, `${command}\n${ran.stdout}${ran.stderr}`).toBe(0);
    return String(ran.stdout);
  };
  // The words in two languages, their labels, a table, a graphic of one short file, its test.
  expect(files).toHaveLength(6);
  const graphic = readFileSync(join(copy, 'src/lib/graphics/haibin/index.ts'), 'utf8');
  expect(graphic.split('\n').length).toBeLessThanOrEqual(80);
  const code = files.filter((file) => /\.(ts|svelte)$/.test(file));
  // Its own types and those of what it imports: the rest of the copy is as it was.
  writeFileSync(
    join(copy, 'tsconfig.new.json'),
    JSON.stringify({ extends: './tsconfig.json', include: ['.svelte-kit/ambient.d.ts', ...code] }),
  );
  await Promise.all([
    run('svelte-check', '--tsconfig', './tsconfig.new.json', '--fail-on-warnings'),
    run('eslint', ...code),
    run('prettier', '--check', ...files.filter((file) => !file.startsWith('data/'))),
    run('vitest', 'run', 'tests/unit/graphics/haibin.test.ts', 'tests/unit/fonts.test.ts'),
    run('tsx', 'src/lib/story/check/cli.ts').then((told) => {
      expect(told).toMatch(/有 0 處錯誤，6 處提醒。/);
      expect(told).not.toContain('npm run fonts');
    }),
  ]);
}, 600_000);

test('a second one of the same name is refused', async () => {
  await expect(newSection(copy, section)).rejects.toThrow('編號 haibin 已經用了');
});

test('the command says how it is used', () => {
  const { status, stderr } = spawnSync(
    'node_modules/.bin/tsx',
    ['src/lib/story/write/new-section/cli.ts'],
    { encoding: 'utf8' },
  );
  expect(status).toBe(1);
  expect(stderr).toContain('用法：npm run new:section -- --id gangkou --title 港口');
});
