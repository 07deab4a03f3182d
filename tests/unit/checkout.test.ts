/** A checkout on Windows: the bytes are the same, and so is what the policy allows. And its commands. */
import { createHash } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, resolveConfig } from 'prettier';
import { expect, onTestFinished, test } from 'vitest';
import { browserScript } from '../../src/lib/build/browser-script.js';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'checkout-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

test('git on Windows leaves the line endings as they are, and Prettier content', async () => {
  const origin = folder();
  const git = (cwd: string, ...options: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', ...options], { cwd });
  const files = [
    '.gitattributes',
    'src/first.ts',
    'src/lib/story/read/csv.ts',
    'data/labels.csv',
    'README.md',
    'static/icon-48.png',
  ];
  for (const file of files) cpSync(file, join(origin, file), { recursive: true });
  git(origin, 'init', '-q');
  git(origin, '-c', 'core.autocrlf=false', 'add', '.');
  git(origin, 'commit', '-qm', 'x');
  const clone = join(folder(), 'clone');
  git(origin, '-c', 'core.autocrlf=true', 'clone', '-q', '.', clone);
  for (const file of files)
    expect(readFileSync(join(clone, file)).equals(readFileSync(file)), file).toBe(true);
  const file = 'src/lib/story/read/csv.ts';
  const options = { ...(await resolveConfig(file)), plugins: [], filepath: file };
  expect(await check(readFileSync(join(clone, file), 'utf8'), options)).toBe(true);
});

test('the policy allows the first script, which is the same whatever ends the lines of its source', async () => {
  const source = readFileSync('src/first.ts', 'utf8');
  expect(source).not.toContain('\r');
  const { code } = browserScript('src/first.ts');
  for (const end of ['\r\n', '\r']) {
    const copy = folder();
    cpSync('src/story.config.ts', join(copy, 'story.config.ts'));
    const file = join(copy, 'first.ts');
    writeFileSync(file, source.replaceAll('\n', end));
    expect(browserScript(file).code).toBe(code);
  }
  const { default: config } = await import('../../svelte.config.js');
  const hash = createHash('sha256').update(code).digest('base64');
  expect(config.kit?.csp?.directives?.['script-src']).toEqual(['self', `sha256-${hash}`]);
});

test.each([
  ['build/hosting/nginx.ts --prefix 510', '--prefix 510 不合用 → 首尾有斜線'],
  ['build/hosting/nginx.ts --root build', '--root build 不合用 → 寫絕對路徑'],
  ['build/hosting/nginx.ts --rot /srv', '不認識這個選項 → 照 README.md 或手冊 data/README.md 寫'],
  [
    'story/write/new-story/cli.ts --tags x',
    '不認識這個選項 → 照 README.md 或手冊 data/README.md 寫',
  ],
])('%s is told what is wrong in one line', (command, message) => {
  const [file = '', ...args] = command.split(' ');
  const ran = spawnSync('node_modules/.bin/tsx', [`src/lib/${file}`, ...args], {
    encoding: 'utf8',
  });
  expect(ran.status).toBe(1);
  expect(ran.stderr).toContain(message);
  expect(ran.stderr.trim().split('\n')).toHaveLength(1);
});

test.each(['share/make.ts', 'story/write/fonts.ts'])(
  '%s says what is wrong in data/, in whatever language, and writes nothing',
  (file) => {
    const copy = folder();
    cpSync('data', join(copy, 'data'), { recursive: true });
    const words = join(copy, 'data/story.en.md');
    writeFileSync(words, readFileSync(words, 'utf8').replace('title:', 'titel:'));
    const bin = join(process.cwd(), 'node_modules/.bin/tsx');
    const command = join(process.cwd(), 'src/lib', file);
    const ran = spawnSync(bin, [command], { cwd: copy, encoding: 'utf8' });
    expect(ran.stderr).toBe('data/story.en.md:2:8 front matter 不認識 titel → 是否想寫 title？\n');
    expect(ran.status).toBe(1);
    expect(readdirSync(copy)).toEqual(['data']);
  },
);
