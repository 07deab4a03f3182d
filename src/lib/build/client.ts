import { svelte, type Options } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';
import { BROWSERS } from './browser-script.js';
import { colours } from './colours.ts';
import { NO_PRELOAD, patches, type Patch } from './patches.ts';

const STUBS = fileURLToPath(new URL('d3-stubs.js', import.meta.url));

/**
 * What every build for readers' browsers has in common; Svelte's own options stand in
 * `svelte.config.js`, where all tools look for them.
 *
 * @param own what of them this build sees otherwise, and what else it patches
 */
export function clientBuild(own: { svelte?: Options; patches?: readonly Patch[] } = {}) {
  return {
    base: './',
    publicDir: false,
    resolve: { alias: { 'd3-format': STUBS, 'd3-color': STUBS } },
    plugins: [colours(), patches([NO_PRELOAD, ...(own.patches ?? [])]), svelte(own.svelte)],
    build: { target: BROWSERS, cssTarget: BROWSERS, modulePreload: false },
  } satisfies UserConfig;
}
