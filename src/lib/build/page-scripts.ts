import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import type { PageScript } from 'virtual:page-scripts';
import { build, type Plugin, type Rolldown } from 'vite';
import { licencesOf } from './hosting/shipped.ts';
import { leaveOut } from './left-out.ts';

const project = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** A page of each kind has a script of its own, and begins with it. */
const PAGES = {
  story: 'src/lib/islands/story.ts',
  frame: 'src/lib/embed/frame-page.ts',
  maker: 'src/lib/embed/maker/page.ts',
};

/** Where SvelteKit takes the files of its server's build to the readers from. */
const FOLDER = '_app/immutable/assets/';

const ID = 'virtual:page-scripts';

/** Two files: fewer requests, and what is alike packs better together. */
const FILES = [
  { name: 'library', test: /\/node_modules\/|^.rolldown/ },
  { name: 'story', test: /\/src\/lib\/(islands\/wake|graphics|model|page|scroll|story|text)/ },
];

/**
 * The scripts by which pages come alive. SvelteKit draws the pages and ships no script of its own;
 * its server asks the module `virtual:page-scripts` which ones a page needs. While developing they
 * come from their sources; in a build they are built when first asked for, and shipped with it.
 *
 * @param inline whether the script is to stand in the page, for a copy that opens from a disk
 */
export function pageScripts(inline: boolean): Plugin {
  let developing = false;
  return {
    name: 'page-scripts',
    configResolved({ command }) {
      developing = command === 'serve';
    },
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return;
      const scripts: Record<string, PageScript> = {};
      const told = (licences: string) =>
        `export const scripts = ${JSON.stringify(scripts)}; export const licences = ${JSON.stringify(licences)};`;
      if (developing) {
        for (const [page, src] of Object.entries(PAGES)) scripts[page] = { src, needs: [] };
        return told('');
      }
      // Only the story goes onto a disk.
      const chunks = await (inline
        ? chunksOf({ story: PAGES.story }, false)
        : chunksOf(PAGES, { groups: FILES }));
      for (const chunk of chunks) {
        if (!inline) this.emitFile({ type: 'asset', fileName: chunk.fileName, source: chunk.code });
        if (!chunk.isEntry) continue;
        scripts[chunk.name] = inline
          ? { code: chunk.code.replaceAll('</script', '<\\/script'), needs: [] }
          : { src: chunk.fileName, needs: neededBy(chunk, chunks) };
      }
      return told(licencesOf(chunks));
    },
  };
}

async function chunksOf(
  pages: Record<string, string>,
  codeSplitting: Rolldown.OutputOptions['codeSplitting'],
): Promise<Rolldown.OutputChunk[]> {
  const built = (await build({
    configFile: false,
    root: project('.'),
    base: './',
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: { $lib: project('src/lib') } },
    plugins: [
      leaveOut(),
      styleless(),
      svelte({ configFile: false, compilerOptions: { runes: true } }),
    ],
    build: {
      write: false,
      target: ['chrome109', 'safari16.4'],
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(pages).map(([page, src]) => [page, project(src)])),
        output: {
          codeSplitting,
          // Nearly all of it runs at once: browsers that know this read it through while it comes, on
          // another thread, and the page need not wait for that when it comes alive.
          postBanner: '//# allFunctionsCalledOnLoad',
          entryFileNames: `${FOLDER}[name].[hash].js`,
          chunkFileNames: `${FOLDER}[name].[hash].js`,
        },
      },
    },
  })) as Rolldown.RolldownOutput;
  return built.output.filter((file) => file.type === 'chunk');
}

/** The page has its style from the server's build. */
function styleless(): Plugin {
  return {
    name: 'styleless',
    enforce: 'pre',
    load: (id) => (/\.css(\?|$)/.test(id) ? '' : undefined),
    transform(_, id) {
      // With no style to fetch before a part is drawn, there is nothing to announce.
      if (id.includes('vite/preload-helper'))
        return 'export const __vitePreload = (load) => load();';
    },
  };
}

/** All that a page fetches sooner or later: asked for at once, nothing waits for another. */
function neededBy(entry: Rolldown.OutputChunk, chunks: readonly Rolldown.OutputChunk[]): string[] {
  const needed = new Set<string>();
  const add = ({ imports, dynamicImports }: Rolldown.OutputChunk) => {
    for (const file of [...imports, ...dynamicImports]) {
      const chunk = chunks.find(({ fileName }) => fileName === file);
      if (!chunk || needed.has(file)) continue;
      needed.add(file);
      add(chunk);
    }
  };
  add(entry);
  return [...needed];
}
