/** A checkout on Windows: the bytes are the same, and so is what the policy allows. */
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { check, resolveConfig } from 'prettier';
import { expect, onTestFinished, test } from 'vitest';

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
    'src/first.js',
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

test('the policy allows the first script as a browser sees it, whatever ends its lines', () => {
  const text = readFileSync('src/first.js', 'utf8');
  expect(text).not.toContain('\r');
  const seen = createHash('sha256').update(text).digest('base64');
  for (const end of ['\n', '\r\n', '\r']) {
    const cwd = folder();
    mkdirSync(join(cwd, 'src'));
    writeFileSync(join(cwd, 'src/first.js'), text.replaceAll('\n', end));
    const config = pathToFileURL('svelte.config.js').href;
    const script = `const { default: c } = await import(${JSON.stringify(config)}); console.log(c.kit.csp.directives['script-src'].join(' '))`;
    const policy = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd,
      encoding: 'utf8',
    });
    expect(policy.trim()).toBe(`self sha256-${seen}`);
  }
});
