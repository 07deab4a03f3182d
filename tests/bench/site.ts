import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export const ROOT = resolve(import.meta.dirname, '../..');
/** Where earlier commits are kept, built: outside of all packages, as which they would be built. */
const CACHE = join(tmpdir(), 'story-bench');

/** Builds the site of a project's folder and says where it is. */
export function build(folder = ROOT): string {
  run('npm', ['run', 'build'], folder);
  return join(folder, 'build');
}

/**
 * Builds the site as it was at a commit, with the packages it had then, in a clone of its own; a
 * commit built before is kept.
 *
 * @throws Error when there is no such commit, or it does not build
 */
export function buildAt(commit: string): string {
  const hash = run('git', ['rev-parse', '--verify', `${commit}^{commit}`]).trim();
  const folder = join(CACHE, hash.slice(0, 12));
  if (existsSync(folder)) return join(folder, 'build');
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  run('git', ['clone', '--quiet', '--no-checkout', '.', draft]);
  run('git', ['checkout', '--quiet', hash], draft);
  run('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], draft);
  build(draft);
  renameSync(draft, folder);
  return join(folder, 'build');
}

/** What the embed's loader fetches before it knows which graphics are asked for; bytes, packed. */
export function bundleSize(site: string): number {
  return readdirSync(join(site, 'embed'))
    .filter((name) => /^(element|shared)\.\w+\.js$/.test(name))
    .reduce(
      (sum, name) => sum + brotliCompressSync(readFileSync(join(site, 'embed', name))).length,
      0,
    );
}

/**
 * @returns what the command printed
 * @throws Error with its complaints when it fails
 */
export function run(command: string, args: string[], cwd = ROOT): string {
  return execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1e8,
  });
}
