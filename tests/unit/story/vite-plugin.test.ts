import { execFile } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { build, type ViteDevServer } from 'vite';
import { storyData } from '../../../src/lib/build/story-data';
import { project } from './project';

const broken = () => project({ 'data/facts/court.csv': [',32,', ',32%,'] });
const entry = join(import.meta.dirname, 'project.ts');

const serverBuild = (root: string) =>
  build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [storyData()],
    build: { ssr: entry, write: false },
  });

// Builds and terminals are slow to start on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

test('a build is refused with every error listed', async () => {
  const message: string = await serverBuild(broken()).then(
    () => 'built',
    (error: Error) => error.message,
  );
  expect(message).toMatch(/data\/ 有 \d+ 處錯誤：\n/);
  expect(message).toContain('\ndata/facts/court.csv:2:11 「32%」不是數字 → ');
});

test('the terminal lists every problem and counts them; errors give exit code 1', async () => {
  const check = (cwd: string) =>
    new Promise<{ code: unknown; lines: string[] }>((resolve) => {
      const bin = join(process.cwd(), 'node_modules/.bin/tsx');
      const cli = join(process.cwd(), 'src/lib/story/check/cli.ts');
      execFile(bin, [cli], { cwd }, (error, stdout) =>
        resolve({ code: error?.code ?? 0, lines: stdout.trim().split('\n') }),
      );
    });
  const bad = await check(broken());
  expect(bad.code).toBe(1);
  expect(bad.lines).toContainEqual(expect.stringMatching(/^data\/facts\/court\.csv:2:11 「32%」/));
  const count = /^data\/ 有 (\d+) 處錯誤，(\d+) 處提醒。$/.exec(bad.lines.at(-1) ?? '');
  expect(Number(count?.[1]) + Number(count?.[2])).toBe(bad.lines.length - 1);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test('pages of the dev server are told once of a change to the story', () => {
  vi.useFakeTimers();
  const watcher = new EventEmitter();
  const send = vi.fn();
  const plugin = storyData();
  const hook = (name: 'configResolved' | 'configureServer', given: unknown) =>
    (plugin[name] as (given: unknown) => void).call(undefined, given);
  hook('configResolved', { root: '/site', command: 'serve', build: {} });
  hook('configureServer', { watcher, ws: { send, on: vi.fn() } } as unknown as ViteDevServer);

  watcher.emit('all', 'change', '/site/src/app.css');
  watcher.emit('all', 'change', '/site/src/lib/graphics/court/layout.ts');
  vi.runAllTimers();
  expect(send).not.toHaveBeenCalled();

  // A program that saves by replacing the file.
  watcher.emit('all', 'unlink', '/site/data/labels.csv');
  watcher.emit('all', 'add', '/site/data/labels.csv');
  vi.runAllTimers();
  expect(send.mock.calls).toEqual([['story:changed', { file: 'data/labels.csv' }]]);

  watcher.emit('all', 'change', '/site/src/lib/graphics/court/meta.ts');
  vi.runAllTimers();
  expect(send).toHaveBeenLastCalledWith('story:changed', {
    file: 'src/lib/graphics/court/meta.ts',
  });
});

test('a change that no event tells of is found by looking, whatever size and time say', () => {
  const root = project();
  const send = vi.fn();
  let look: () => void = () => undefined;
  const plugin = storyData();
  const hook = (name: 'configResolved' | 'configureServer', given: unknown) =>
    (plugin[name] as (given: unknown) => void).call(undefined, given);
  hook('configResolved', { root, command: 'serve', build: {} });
  const on = (_: string, handler: () => void) => (look = handler);
  hook('configureServer', { watcher: new EventEmitter(), ws: { send, on } });

  look();
  expect(send).not.toHaveBeenCalled();
  const file = join(root, 'data/labels.csv');
  const { atime, mtime, size } = statSync(file);
  writeFileSync(file, readFileSync(file, 'utf8').replace('座位', '席位'));
  utimesSync(file, atime, mtime);
  expect(statSync(file)).toMatchObject({ size, mtime });
  look();
  look();
  expect(send.mock.calls).toEqual([['story:changed', { file: 'data/labels.csv' }]]);

  rmSync(file);
  look();
  expect(send).toHaveBeenCalledTimes(2);
});

test('the server looks by itself as often as it is told', () => {
  vi.useFakeTimers();
  vi.stubEnv('STORY_POLL', '2');
  const root = project();
  const send = vi.fn();
  const plugin = storyData();
  const hook = (name: 'configResolved' | 'configureServer', given: unknown) =>
    (plugin[name] as (given: unknown) => void).call(undefined, given);
  hook('configResolved', { root, command: 'serve', build: {} });
  hook('configureServer', { watcher: new EventEmitter(), ws: { send, on: vi.fn() } });
  rmSync(join(root, 'data/labels.csv'));
  vi.advanceTimersByTime(1900);
  expect(send).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(send).toHaveBeenCalledWith('story:changed', { file: 'data/labels.csv' });
});
