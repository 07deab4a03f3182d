import { execFileSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** Builds the site of a project's folder and says where it is. */
export function build(folder = ROOT): string {
  run('npx', ['vite', 'build'], folder);
  return join(folder, 'build');
}

/**
 * Builds the site as it was at a commit, in a folder of its own; a commit built before is kept.
 *
 * @throws Error when there is no such commit
 */
export function buildAt(commit: string): string {
  const hash = run('git', ['rev-parse', '--verify', `${commit}^{commit}`]).trim();
  const folder = join(tmpdir(), `story-bench-${hash.slice(0, 12)}`);
  const site = join(folder, 'build');
  if (existsSync(join(site, 'index.html'))) return site;
  if (!existsSync(folder)) {
    run('git', ['worktree', 'prune']);
    run('git', ['worktree', 'add', '--detach', folder, hash]);
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  }
  return build(folder);
}

/** @returns what the command printed; its complaints go to the terminal */
export function run(command: string, args: string[], cwd = ROOT): string {
  return execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e8,
  });
}
