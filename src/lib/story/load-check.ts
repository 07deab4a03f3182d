import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/**
 * The check, for code that Vite does not run itself: the terminal and the build's start. Vite loads
 * it, so that it finds the graphics' folders as the pages do.
 */
export async function loadCheck(): Promise<typeof import('./check')> {
  const file = fileURLToPath(new URL('./check.ts', import.meta.url));
  return (await runnerImport<typeof import('./check')>(file, { logLevel: 'error' })).module;
}
