import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/**
 * The check, for code that Vite does not run itself: the terminal and the build's start. Vite loads
 * it, so that it finds the graphics' folders as the pages do.
 */
export const loadCheck = () => load<typeof import('./check/data')>('./check/data.ts');

/** What corrects the story, likewise. */
export const loadAutofix = () => load<typeof import('./write/autofix')>('./write/autofix.ts');

/** What writes the editors' manual, likewise. */
export const loadManual = () =>
  load<typeof import('./write/manual/manual')>('./write/manual/manual.ts');

async function load<T extends object>(name: string): Promise<T> {
  const file = fileURLToPath(new URL(name, import.meta.url));
  return (await runnerImport<T>(file, { logLevel: 'error' })).module;
}
