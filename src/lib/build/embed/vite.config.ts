/**
 * The embed's own build, run by `npm run build` after the site's: the same components, put into one
 * script for other people's pages. Output: build/embed/.
 */
import { defineConfig, mergeConfig } from 'vite';
import { clientBuild } from '../client.ts';
import { hostless } from './css.ts';
import { BANNER, hostProof } from './host-libraries.ts';
import { embedFiles } from './plugin.ts';

const SHARED = /node_modules|src\/lib\/(model|text)\/|src\/lib\/graphics\/(kit\/|[^/]+$)/;

export default defineConfig(
  mergeConfig(clientBuild({ compilerOptions: { discloseVersion: false } }), {
    plugins: [hostProof(), embedFiles()],
    css: { postcss: { plugins: [hostless()] } },
    build: {
      outDir: 'build/embed',
      // The frames' pages stand there already.
      emptyOutDir: false,
      cssCodeSplit: false,
      assetsDir: '',
      rolldownOptions: {
        input: { element: 'src/lib/embed/element/element.svelte.ts' },
        output: {
          format: 'es',
          banner: BANNER,
          // The entry is named anew when its style is in it, so nothing may import it: what it
          // shares with the graphics, which come when they are asked for, is a file of its own.
          codeSplitting: { groups: [{ name: 'shared', test: SHARED }] },
          chunkFileNames: ({ facadeModuleId, name }: { facadeModuleId?: string; name: string }) =>
            `${/graphics\/(\w+)\/index/.exec(facadeModuleId ?? '')?.[1] ?? name}.[hash:10].js`,
          hashCharacters: 'hex',
          assetFileNames: '[name].[hash:10][extname]',
        },
      },
    },
  }),
);
