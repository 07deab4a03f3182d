import { hostname } from 'node:os';
import { stripVTControlCharacters } from 'node:util';
import type { UserConfig, ViteDevServer } from 'vite';
import { expect, test, vi } from 'vitest';
import { editorsDesk } from '../../../src/lib/build/desk';

test('the desk tells its address here and for other computers', () => {
  const info = vi.fn();
  const server = {
    config: { base: '/story/', logger: { info } },
    middlewares: { use: vi.fn() },
    printUrls: vi.fn(),
    resolvedUrls: {
      local: ['http://localhost:5173/story/'],
      network: ['http://192.168.1.7:5173/story/', 'http://10.0.0.7:5173/story/'],
    },
  } as unknown as ViteDevServer;
  (editorsDesk().configureServer as (server: ViteDevServer) => void)(server);
  server.printUrls();
  const lines = info.mock.calls.map(([line]) => stripVTControlCharacters(String(line)).trim());
  expect(lines).toEqual([
    '➜  編輯台：http://localhost:5173/story/desk/',
    '➜  編輯台，別的電腦：http://192.168.1.7:5173/story/desk/',
    '➜  編輯台，別的電腦：http://10.0.0.7:5173/story/desk/',
  ]);
});

test('names of the local network are let in', () => {
  const { server } = (editorsDesk().config as () => UserConfig)();
  expect(server?.allowedHosts).toEqual(
    expect.arrayContaining(['.local', hostname().toLowerCase()]),
  );
});
