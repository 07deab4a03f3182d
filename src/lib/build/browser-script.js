import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** The oldest browsers the story runs in: the last of Windows 7, and Safari with all it needs. */
export const BROWSERS = ['chrome109', 'safari16.4'];

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

/** How an import asks for such a script: `import code from './first.ts?script'`. */
const ASKED = '?script';

/**
 * A script that stands in a page, or that hosts include: TypeScript with what it imports as one
 * small text, pure ASCII, so that a page of any encoding can take it.
 *
 * @param {string} entry its file, absolute or from the project's root
 * @param {object} [options]
 * @param {string | string[]} [options.target] as esbuild takes it
 * @param {Record<string, unknown>} [options.told] values of the names `__NAME__` it declares
 * @returns {{ code: string, files: string[] }} and the files it was made of
 * @throws Error where a file cannot be read or parsed
 */
export function browserScript(entry, { target = BROWSERS, told = {} } = {}) {
  const define = Object.entries(told).map(([name, value]) => [
    `__${name}__`,
    JSON.stringify(value),
  ]);
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: PROJECT,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    charset: 'ascii',
    minify: true,
    target,
    // The same wherever it stands, and before SvelteKit has written its own.
    tsconfigRaw: '{}',
    define: Object.fromEntries(define),
  });
  const files = Object.keys(metafile.inputs).map((file) => resolve(PROJECT, file));
  return { code: outputFiles[0]?.text ?? '', files };
}

/**
 * Gives such scripts to who imports them, in the dev server and in the build.
 *
 * @returns {import('vite').Plugin}
 */
export function browserScripts() {
  return {
    name: 'browser-scripts',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(ASKED)) return undefined;
      const { code, files } = browserScript(id.slice(0, -ASKED.length));
      for (const file of files) this.addWatchFile(file);
      return `export default ${JSON.stringify(code)}`;
    },
  };
}
