import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openInEditor } from '../../../src/lib/desk/open';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'open-'));
  writeFileSync(join(root, 'a.csv'), 'id\n');
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
  rmSync(root, { recursive: true });
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

function editor(script: string): void {
  const path = join(root, 'editor');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  vi.stubEnv('LAUNCH_EDITOR', path);
}

test('an editor opens the place', async () => {
  editor('printf "%s" "$1" > "$0.asked"');
  await expect(openInEditor(root, 'a.csv:3:1')).resolves.toBe('opened');
  expect(readFileSync(join(root, 'editor.asked'), 'utf8')).toContain('a.csv');
});

test('an editor that is not there, or fails, is said with the way out', async () => {
  vi.stubEnv('LAUNCH_EDITOR', join(root, 'nowhere'));
  await expect(openInEditor(root, 'a.csv:3:1')).rejects.toThrow(
    /^編輯器打不開（.*nowhere.*） → 自己打開 a\.csv:3:1；或這樣啟動.*LAUNCH_EDITOR=code npm run dev$/s,
  );
  editor('exit 3');
  await expect(openInEditor(root, 'a.csv:3:1')).rejects.toThrow(/code 3/);
});

test('no editor found', async () => {
  for (const name of ['LAUNCH_EDITOR', 'VISUAL', 'EDITOR']) vi.stubEnv(name, '');
  vi.stubEnv('PATH', root);
  await expect(openInEditor(root, 'a.csv:3:1')).rejects.toThrow(
    /^認不出你用的是哪個編輯器 → 自己打開/,
  );
});

test('nothing outside the project, and nothing that is gone', async () => {
  editor('touch "$0.asked"');
  await expect(openInEditor(root, '../../etc/passwd')).rejects.toThrow(/^沒有這個檔案/);
  await expect(openInEditor(root, 'b.csv:1:1')).rejects.toThrow(/^沒有這個檔案/);
  await expect(openInEditor(root, '')).rejects.toThrow(/^沒有這個檔案/);
});
