import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { METAS, SOUND } from './sample';

export { METAS, SOUND };

/** A text replaced once, or the whole of a file; null takes the file away. */
export type Change = readonly [right: string, wrong: string] | string | Uint8Array | null;

const made: string[] = [];
afterAll(() => {
  for (const root of made) rmSync(root, { recursive: true });
}, 120_000);

/**
 * Writes the small story into a folder of its own.
 *
 * @returns the folder
 * @throws Error when a text to replace is not there, so that no test breaks nothing
 */
export function project(changes: Readonly<Record<string, Change>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'story-'));
  made.push(root);
  for (const file of new Set([...Object.keys(SOUND), ...Object.keys(changes)]))
    change(root, file, changes[file] ?? (file in changes ? null : undefined));
  return root;
}

/** Changes one file of a small story; undefined writes it sound. */
export function change(root: string, file: string, to: Change | undefined): void {
  const path = join(root, file);
  const sound = SOUND[file] ?? '';
  if (to === null) {
    rmSync(path, { recursive: true, force: true });
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  if (to === undefined) writeFileSync(path, sound);
  else if (typeof to === 'string' || to instanceof Uint8Array) writeFileSync(path, to);
  else {
    const [find, replacement] = to;
    if (!sound.includes(find)) throw new Error(`'${find}' is not in ${file}`);
    writeFileSync(
      path,
      sound.replace(find, () => replacement),
    );
  }
}
