/** What `fix:story` may do to the files on the disk, and what it must leave alone. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { autofix, autofixSnapshot, writeFixed } from '../../../src/lib/story/write/autofix';
import { takeSnapshot } from '../../../src/lib/story/read/snapshot';
import { METAS, project } from './project';

const EVENTS = 'data/events.csv';
/** One thing to mend in a table, and one in a table of facts. */
const SLIPS = {
  [EVENTS]: ['2019-05-23', '2019/5/23'],
  'data/facts/court.csv': [',32,', ',32%,'],
} as const;

/** Every file below a folder with its bytes. */
const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file, readFileSync(file, 'latin1')]),
  );

/** Puts a file or folder of a project elsewhere and a link in its place. */
function linked(root: string, name: string): string {
  const elsewhere = mkdtempSync(join(tmpdir(), 'drive-'));
  onTestFinished(() => rmSync(elsewhere, { recursive: true }));
  const target = join(elsewhere, 'there');
  renameSync(join(root, name), target);
  symlinkSync(target, join(root, name));
  return elsewhere;
}

test.each(['data', 'data/facts', EVENTS])('%s is a link: a dry run writes nothing', (name) => {
  const root = project(SLIPS);
  const elsewhere = linked(root, name);
  const before = [bytesOf(root), bytesOf(elsewhere)];
  expect(autofix(root, false, METAS).lines).toHaveLength(2);
  expect([bytesOf(root), bytesOf(elsewhere)]).toEqual(before);
});

test('a file that is a link stays one: what it leads to is mended', () => {
  const root = project(SLIPS);
  const elsewhere = linked(root, EVENTS);
  expect(autofix(root, true, METAS).unwritten).toEqual([]);
  expect(lstatSync(join(root, EVENTS)).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(elsewhere, 'there'), 'utf8')).toContain('2019-05-23');
  expect(readdirSync(elsewhere)).toEqual(['there']);
});

test('what an editor saves meanwhile is kept, and said; the other files are mended', () => {
  const root = project(SLIPS);
  const { files } = autofixSnapshot(takeSnapshot(root), METAS);
  const saved = readFileSync(join(root, EVENTS), 'utf8').replace('第一批開班', '第一批出發');
  writeFileSync(join(root, EVENTS), saved);
  expect(writeFixed(root, files)).toEqual([
    { file: EVENTS, why: '剛剛又存過一次，沒有動它 → 再執行一次' },
  ]);
  expect(readFileSync(join(root, EVENTS), 'utf8')).toBe(saved);
  expect(readFileSync(join(root, 'data/facts/court.csv'), 'utf8')).toContain(',32,');
  expect(readdirSync(join(root, 'data')).filter((name) => /tmp|fix/.test(name))).toEqual([]);
  // As it says: once more.
  expect(autofix(root, true, METAS)).toMatchObject({ unwritten: [], left: [] });
  expect(readFileSync(join(root, EVENTS), 'utf8')).toContain(
    '2019-05-23,day,深圳,首批出發,第一批出發',
  );
});

test('a file that is gone meanwhile is not made anew', () => {
  const root = project(SLIPS);
  const { files } = autofixSnapshot(takeSnapshot(root), METAS);
  rmSync(join(root, EVENTS));
  expect(writeFixed(root, files)).toEqual([
    { file: EVENTS, why: expect.stringMatching(/^寫不進去（ENOENT）→ /) as string },
  ]);
  expect(readdirSync(join(root, 'data'))).not.toContain('events.csv');
});

test('a mended file keeps its mode', () => {
  const root = project(SLIPS);
  chmodSync(join(root, EVENTS), 0o640);
  autofix(root, true, METAS);
  expect(statSync(join(root, EVENTS)).mode & 0o777).toBe(0o640);
});

/** A project of its own that anybody may read, and the commands of this one. */
function checkout(): string {
  const folder = mkdtempSync(join(tmpdir(), 'checkout-'));
  onTestFinished(() => {
    execFileSync('chmod', ['-R', 'u+w', folder]);
    rmSync(folder, { recursive: true });
  });
  const root = join(folder, 'project');
  for (const name of [
    'package.json',
    'tsconfig.json',
    'svelte.config.js',
    'vite.config.ts',
    'src',
    'data',
    '.svelte-kit/tsconfig.json',
  ])
    cpSync(name, join(root, name), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  execFileSync('chmod', ['-R', 'a+rX', folder]);
  return root;
}

/** Runs a command as somebody whom file modes bind. */
function run(root: string, command: 'fix' | 'cli', ...options: string[]) {
  const temporary = join(root, '../tmp');
  mkdirSync(temporary, { recursive: true });
  chmodSync(temporary, 0o777);
  const nobody = 65534;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      `src/lib/story/${command === 'fix' ? 'write/fix' : 'check/cli'}.ts`,
      ...options,
    ],
    {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: temporary, TMPDIR: temporary },
      ...(process.getuid?.() === 0 && { uid: nobody, gid: nobody }),
    },
  );
  const left = readdirSync(temporary).filter((name) => !/^tsx-/.test(name));
  return { status, said: stdout + stderr, left };
}

const STACK = /^\s+at |Error:/m;

test('read-only files and folders: a sentence, no stack, nothing left behind', () => {
  const root = checkout();
  const file = join(root, EVENTS);
  writeFileSync(file, readFileSync(file, 'utf8').replace('2019-05-23', '2019/5/23'));
  execFileSync('chmod', ['-R', 'a-w', join(root, 'data')]);
  const before = bytesOf(join(root, 'data'));
  const wet = run(root, 'fix');
  expect(wet).toMatchObject({ status: 1, left: [] });
  expect(wet.said).toMatch(/^data\/events\.csv：寫不進去（EACCES）→ /m);
  expect(wet.said).not.toMatch(STACK);
  expect(bytesOf(join(root, 'data'))).toEqual(before);
});

test('a checkout that was never prepared with a file nobody may read, and one without data/', () => {
  const root = checkout();
  rmSync(join(root, '.svelte-kit'), { recursive: true });
  execFileSync('chmod', ['-R', 'a+w', root]);
  chmodSync(join(root, EVENTS), 0o000);
  const shut = run(root, 'cli');
  expect(shut.said).toMatch(/^data\/events\.csv:1:1 檔案打不開（EACCES）→ /m);
  expect(shut.said).toMatch(/^data\/ 有 1 處錯誤/m);
  expect(shut).toMatchObject({ status: 1 });
  expect(shut.said).not.toMatch(STACK);

  rmSync(join(root, 'data'), { recursive: true });
  const { said } = run(root, 'fix', '--dry');
  expect(said).toMatch(/^data:1:1 找不到資料夾 data → /m);
  expect(said).not.toMatch(STACK);
});

const COMMANDS = ['check:story', 'fix:story', 'dev', 'build'];

test('a path with # or ? in it is refused in a sentence', () => {
  let root = checkout();
  for (const [i, name] of ['a#b', 'a?b'].entries()) {
    const odd = join(root, '..', name);
    renameSync(root, odd);
    root = odd;
    const { status, stdout, stderr } = spawnSync('npm', ['run', COMMANDS[i] ?? ''], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout + stderr).toMatch(
      /^專案的路徑裡有「[#?]」，程式讀不了：.* → 改資料夾的名字，再執行一次$/m,
    );
    expect(stdout + stderr).not.toMatch(STACK);
    expect(status).toBe(1);
  }
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(new Set(COMMANDS.map((command) => scripts[`pre${command}`])).size).toBe(1);
});
