import { readFileSync } from 'node:fs';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { hostProof } from '../../../src/lib/build/embed/host-libraries';

const ALL = `
  for (const [i, x] of list.entries()) use(i, x, Array.from(x));
  node.parent?.remove(), (a.b).remove();
  list.classList.remove("a"); map.remove(key); Object.entries(x);
  window.__svelte ??= "svelte-trusted-html";
`;

/** A build of these words, as the embed's is made. */
const built = (code: string) =>
  build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      hostProof(),
      {
        name: 'words',
        resolveId: (id) => (id === 'words' ? '\0words' : undefined),
        load: (id) => (id === '\0words' ? code : undefined),
      },
    ],
    build: { write: false, minify: false, rolldownOptions: { input: 'words' } },
  }).then((done) => JSON.stringify(done));

test('what a host may have replaced, or would share with us, is other words', async () => {
  const code = await built(ALL);
  for (const words of [
    'of list.map(__entry)) use(i, x, __arrayFrom(x))',
    '__remove(node.parent)',
    '__remove(a.b)',
    'list.classList.remove(',
    'map.remove(key)',
    'Object.entries(x)',
    '__window.__svelte ??= ',
    'qingdao-510-html',
  ])
    expect(code).toContain(words);
});

test('a library that says something else than it did is told', async () => {
  await expect(built(ALL.replace('svelte-trusted-html', 'svelte-html'))).rejects.toThrow(
    /構建裡沒有 .*svelte-trusted-html/,
  );
});

test('what is patched is pinned to one version', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const name of ['svelte', 'vite']) expect(devDependencies[name]).toMatch(/^\d+\.\d+\.\d+$/);
});
