import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/**
 * What draws pages on the server, for code that Vite does not run itself. Components carry their
 * styles in their markup, so that a page is whole.
 */
export async function loadRender() {
  const file = fileURLToPath(new URL('./render.ts', import.meta.url));
  const { module } = await runnerImport<typeof import('./render')>(file, {
    logLevel: 'error',
    plugins: [svelte({ configFile: false, compilerOptions: { css: 'injected', dev: false } })],
    environments: { inline: { resolve: { noExternal: ['layercake'] } } },
  });
  return module;
}
