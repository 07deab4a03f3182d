/**
 * The browser the tests run in: one that is here already or, on Debian and Ubuntu where we may,
 * the system's own package. `tsx tests/browser.ts` prints its path and installs what is missing; with
 * `--engines`, as root, Firefox and WebKit too.
 */
import { spawnSync } from 'node:child_process';
import { find, findBrowser, FONT, install, PACKAGES, SHELL, WHOLE } from '../src/lib/share/browser';
import { nginxPath } from './e2e/nginx';
import { ENGINES } from './engines/engine';
import { unpackOldBrowser } from './old-browser';

const NO_FONT = `找不到中文字體：請安裝一種（Debian：apt-get install ${FONT}），再測試。
No Chinese font found: install one (Debian: apt-get install ${FONT}), then test again.`;

/** Only Linux comes without; there fontconfig knows. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  return !!spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim();
}

try {
  const isRoot = process.getuid?.() === 0;
  // As root, as in a container, all that makes the tests whole and fast; on a machine of one's own
  // Debian would start nginx as a service.
  if (isRoot && !process.env.CHROME_PATH && !(find([SHELL])?.endsWith(SHELL) && find(WHOLE)))
    install([SHELL, ...PACKAGES]);
  if (isRoot && process.argv.includes('--engines'))
    for (const { packages, found } of Object.values(ENGINES))
      if (!found()) install(packages.split(' '));
  if (isRoot && !nginxPath()) install(['nginx', 'libnginx-mod-http-brotli-static']);
  const browser = findBrowser();
  if (!hasChineseFont()) install([FONT]);
  if (!hasChineseFont()) throw new Error(NO_FONT);
  await unpackOldBrowser();
  console.log(browser);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
