import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/**
 * The pictures' pages, for code that Vite does not run itself: the script that makes them and the
 * test that they are fresh. Components carry their styles in their markup, so that a page is whole.
 */
export const loadRender = () => load<typeof import('./render')>('./render.ts');

/** The pages of single steps, for the export. */
export const loadStills = () => load<typeof import('./export/stills')>('./export/stills.ts');

async function load<T extends object>(name: string): Promise<T> {
  const file = fileURLToPath(new URL(name, import.meta.url));
  const { module } = await runnerImport<T>(file, {
    logLevel: 'error',
    plugins: [svelte({ configFile: false, compilerOptions: { css: 'injected', dev: false } })],
    environments: { inline: { resolve: { noExternal: ['layercake'] } } },
  });
  return module;
}
