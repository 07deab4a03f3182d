import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder this code is in. */
export const CHECKOUT = fileURLToPath(new URL('../../../..', import.meta.url));

/** What an editor is told instead of a stack of calls; by its name, as Vite may load this twice. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/**
 * Makes what TypeScript is set up by, which `npm ci` makes as well unless scripts are switched off.
 *
 * @throws Refusal when it cannot be made
 */
export function prepareCheckout(folder = CHECKOUT): void {
  if (existsSync(join(folder, '.svelte-kit/tsconfig.json'))) return;
  try {
    const kit = join(folder, 'node_modules/@sveltejs/kit/svelte-kit.js');
    execFileSync(process.execPath, [kit, 'sync'], { cwd: folder, stdio: 'ignore' });
  } catch {
    throw new Refusal('專案還沒準備好 → 在專案的資料夾裡執行 npm ci，再執行一次');
  }
}

/** Runs a command of the terminal; whatever goes wrong is said in a sentence, and ends with code 1. */
export async function inTerminal(run: () => Promise<void>): Promise<void> {
  try {
    prepareCheckout();
    await run();
  } catch (error) {
    process.exitCode = 1;
    const { code = '', message, name } = error as NodeJS.ErrnoException;
    if (name === 'Refusal') console.error(message);
    else if (code.startsWith('ERR_PARSE_ARGS'))
      console.error(`不認識這個選項 → 照 README.md 或手冊 data/README.md 寫（${message}）`);
    else console.error('程式自己出了錯，不是你改壞的 → 把下面幾行交給工程師', '\n', error);
  }
}
