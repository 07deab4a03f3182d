import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/**
 * A module of this folder for code that Vite does not run itself, the terminal and the build's start:
 * loaded by Vite, it finds the graphics' folders as the pages do.
 *
 * @param file relative to this folder
 */
export async function loadByVite<T extends object>(file: string): Promise<T> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return (await runnerImport<T>(path, { logLevel: 'error' })).module;
}
