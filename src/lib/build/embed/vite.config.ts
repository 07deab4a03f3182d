/**
 * The embed's own build, run by `npm run build` after the site's: the same components, put into one
 * script for other people's pages. Output: build/embed/.
 */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { colours } from '../colours.ts';
import { leaveOut } from '../left-out.ts';
import { hostless } from './css.ts';
import { BANNER, embedFiles } from './plugin.ts';

const project = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

const SHARED = /node_modules|src\/lib\/(model|text)\/|src\/lib\/graphics\/(kit\/|[^/]+$)/;

export default defineConfig({
  root: project('.'),
  base: './',
  publicDir: false,
  resolve: { alias: { $lib: project('src/lib') } },
  plugins: [
    colours(),
    leaveOut(),
    svelte({ configFile: false, compilerOptions: { runes: true, discloseVersion: false } }),
    embedFiles(),
  ],
  define: { 'Array.from': '__arrayFrom' },
  css: { postcss: { plugins: [hostless()] } },
  build: {
    outDir: project('build/embed'),
    // The frames' pages stand there already.
    emptyOutDir: false,
    target: ['chrome109', 'safari16.4'],
    cssTarget: ['chrome109', 'safari16.4'],
    cssCodeSplit: false,
    assetsDir: '',
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { element: project('src/lib/embed/element.svelte.ts') },
      output: {
        format: 'es',
        banner: BANNER,
        // The entry is named anew when its style is in it, so nothing may import it: what it shares
        // with the graphics, which come when they are asked for, is a file of its own.
        codeSplitting: { groups: [{ name: 'shared', test: SHARED }] },
        chunkFileNames: ({ facadeModuleId, name }) =>
          `${/graphics\/(\w+)\/index/.exec(facadeModuleId ?? '')?.[1] ?? name}.[hash:10].js`,
        hashCharacters: 'hex',
        assetFileNames: '[name].[hash:10][extname]',
      },
    },
  },
});
