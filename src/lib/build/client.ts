import { svelte, type Options } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';
import { BROWSERS } from './browser-script.js';
import { colours } from './colours.ts';

const STUBS = fileURLToPath(new URL('stubs.js', import.meta.url));

/**
 * What every build for readers' browsers has in common.
 *
 * @param own what of Svelte's options, which stand in `svelte.config.js`, this build sees otherwise
 */
export function clientBuild(own: Options = {}) {
  return {
    base: './',
    publicDir: false,
    resolve: {
      alias: { 'd3-format': STUBS, 'd3-color': STUBS, '\0vite/preload-helper.js': STUBS },
    },
    plugins: [colours(), svelte(own)],
    build: { target: BROWSERS, cssTarget: BROWSERS, modulePreload: false },
  } satisfies UserConfig;
}
