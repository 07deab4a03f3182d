import type { PageScript } from 'virtual:page-scripts';
import { build, mergeConfig, type Plugin, type Rolldown } from 'vite';
import { clientBuild } from './client.ts';
import { licencesOf } from './hosting/licences.ts';

/** A page of each kind has a script of its own, and begins with it. */
const PAGES = {
  story: 'src/lib/islands/entry.ts',
  iframe: 'src/lib/embed/iframe/entry.ts',
  'snippet-builder': 'src/lib/embed/snippet-builder/entry.ts',
};

/** Where SvelteKit takes the files of its server's build to the readers from. */
const FOLDER = '_app/immutable/assets/';

const ID = 'virtual:page-scripts';

/** What Vite writes of the packages in a build. */
const LICENCES = 'licences.json';

/** Two files: fewer requests, and what is alike packs better together. */
const FILES = [
  { name: 'library', test: /\/node_modules\/|^.rolldown/ },
  {
    name: 'story',
    test: /\/src\/lib\/(islands\/hydrate-page|graphics|model|page|scroll|story|text)/,
  },
];

/**
 * The scripts by which pages come alive. SvelteKit draws the pages and ships no script of its own;
 * its server asks the module `virtual:page-scripts` which ones a page needs. While developing they
 * come from their sources; in a build they are built when first asked for, and shipped with it.
 *
 * @param inline whether the script is to stand in the page, for a copy that opens from a disk
 */
export function pageScripts(inline: boolean): Plugin {
  return {
    name: 'page-scripts',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return;
      const scripts: Record<string, PageScript> = {};
      const told = (licences: string) =>
        `export const scripts = ${JSON.stringify(scripts)}; export const licences = ${JSON.stringify(licences)};`;
      if (this.environment.mode === 'dev') {
        for (const [page, src] of Object.entries(PAGES)) scripts[page] = { src, needs: [] };
        return told('');
      }
      // Only the story goes onto a disk.
      const { chunks, licences } = await (inline
        ? scriptsOf({ story: PAGES.story }, false)
        : scriptsOf(PAGES, { groups: FILES }));
      for (const chunk of chunks) {
        if (!inline) this.emitFile({ type: 'asset', fileName: chunk.fileName, source: chunk.code });
        if (!chunk.isEntry) continue;
        scripts[chunk.name] = inline
          ? { code: chunk.code.replaceAll('</script', '<\\/script'), needs: [] }
          : { src: chunk.fileName, needs: neededBy(chunk, chunks) };
      }
      return told(licences);
    },
  };
}

async function scriptsOf(
  pages: Record<string, string>,
  codeSplitting: Rolldown.OutputOptions['codeSplitting'],
): Promise<{ chunks: Rolldown.OutputChunk[]; licences: string }> {
  const { output } = (await build(
    mergeConfig(clientBuild(), {
      configFile: false,
      logLevel: 'warn',
      plugins: [styleless],
      build: {
        write: false,
        license: { fileName: LICENCES },
        rolldownOptions: {
          input: pages,
          output: {
            codeSplitting,
            // Nearly all of it runs at once: browsers that know this read it through while it comes,
            // on another thread, and the page need not wait for that when it comes alive.
            postBanner: '//# allFunctionsCalledOnLoad',
            entryFileNames: `${FOLDER}[name].[hash].js`,
            chunkFileNames: `${FOLDER}[name].[hash].js`,
          },
        },
      },
    }),
  )) as Rolldown.RolldownOutput;
  const licences = output.find(({ fileName }) => fileName === LICENCES) as Rolldown.OutputAsset;
  return {
    chunks: output.filter((file) => file.type === 'chunk'),
    licences: licencesOf(String(licences.source)),
  };
}

/** The page has its style from the server's build. */
const styleless: Plugin = {
  name: 'styleless',
  enforce: 'pre',
  load: (id) => (/\.css(\?|$)/.test(id) ? '' : undefined),
};

/** All that a page fetches sooner or later: asked for at once, nothing waits for another. */
function neededBy(page: Rolldown.OutputChunk, chunks: readonly Rolldown.OutputChunk[]): string[] {
  const needed = new Set([page]);
  // A set goes on with what is added while it is gone through.
  for (const { imports, dynamicImports } of needed)
    for (const file of [...imports, ...dynamicImports])
      for (const chunk of chunks) if (chunk.fileName === file) needed.add(chunk);
  return [...needed].slice(1).map(({ fileName }) => fileName);
}
