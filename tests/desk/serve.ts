/**
 * The dev server of a copy of the project: `fork`ed with the copy's folder and Vite's cache as
 * arguments, it sends its address. Vite and SvelteKit take the working directory for the project.
 */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const [folder = '', cacheDir = ''] = process.argv.slice(2);
process.chdir(folder);
const server = await createServer({
  root: folder,
  cacheDir,
  logLevel: 'error',
  server: {
    host: '127.0.0.1',
    port: 0,
    // The copy's packages are the project's own.
    fs: { allow: [fileURLToPath(new URL('../..', import.meta.url))] },
  },
});
await server.listen();
process.send?.(server.resolvedUrls?.local[0]);
process.on('disconnect', () => process.exit());
