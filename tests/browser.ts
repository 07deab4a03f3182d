/**
 * The browser the tests run in: one that is here already or, on Debian and Ubuntu where we may,
 * the system's own package. `tsx tests/browser.ts` prints its path and installs what is missing; with
 * `--engines`, as root, Firefox and WebKit too.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { unpackOldBrowser } from './old-browser';
import { nginxPath } from './e2e/nginx';
import { ENGINES } from './engines/engine';

/** The shell draws the same pages without a browser's own windows: tests take half the time in it. */
const SHELL = 'chromium-headless-shell';
const WHOLE = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FONT = 'fonts-noto-cjk';
const PACKAGES = ['chromium', FONT];

const NO_BROWSER = `找不到瀏覽器：請安裝 Chromium 或 Chrome（Debian：apt-get install ${SHELL} ${FONT}），或用環境變數 CHROME_PATH 指明它的路徑，或執行 npx playwright install chromium；在代理後面，先設 http_proxy 和 https_proxy。
No browser found: install Chromium or Chrome (Debian: apt-get install ${SHELL} ${FONT}), or name its path in CHROME_PATH, or run npx playwright install chromium; behind a proxy, set http_proxy and https_proxy first.`;

const NO_FONT = `找不到中文字體：請安裝一種（Debian：apt-get install ${FONT}），再測試。
No Chinese font found: install one (Debian: apt-get install ${FONT}), then test again.`;

/**
 * The path of a Chromium or Chrome that runs; installs Debian's if there is none and we may.
 *
 * @throws Error saying in Chinese and English what to install, or that CHROME_PATH is wrong
 */
export function findBrowser(): string {
  const named = process.env.CHROME_PATH ?? process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH 指向的檔案不存在 / CHROME_PATH names no file: ${named}`);
  }
  const found = find([SHELL, ...WHOLE]);
  if (found) return found;
  install([SHELL, ...PACKAGES]);
  const installed = find([SHELL, ...WHOLE]);
  if (installed) return installed;
  throw new Error(NO_BROWSER);
}

/** A browser with all that readers have, such as its cache of pages to go back to; or what there is. */
export const wholeBrowser = (): string => find(WHOLE) ?? findBrowser();

const find = (names: readonly string[]): string | undefined => candidates(names).find(runs);

/** Where browsers usually are, the system's before Playwright's. */
function candidates(names: readonly string[]): string[] {
  const { env } = process;
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((dir) => names.map((n) => join(dir, n)));
  const mac = ['Google Chrome', 'Chromium'].flatMap((name) =>
    ['/Applications', join(env.HOME ?? '', 'Applications')].map((folder) =>
      join(folder, `${name}.app/Contents/MacOS/${name}`),
    ),
  );
  const windows = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((dir) =>
    dir
      ? [
          join(dir, 'Google/Chrome/Application/chrome.exe'),
          join(dir, 'Chromium/Application/chrome.exe'),
          join(dir, 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : [],
  );
  return [...onPath, ...mac, ...windows, chromium.executablePath()];
}

/** Ubuntu has a stub named chromium-browser that only advises to install a snap. */
function runs(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Windows `--version` would open a window.
  return process.platform === 'win32' || spawnSync(path, ['--version']).status === 0;
}

/** Installs Debian packages as root or by sudo without a password; does nothing elsewhere. */
function install(packages: string[]): void {
  if (!succeeds('apt-get', '--version')) return;
  const sudo =
    process.getuid?.() === 0 ? [] : ['sudo', '-n', '--preserve-env=http_proxy,https_proxy'];
  if (sudo.length > 0 && !succeeds('sudo', '-n', 'true')) return;
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const [command = '', ...rest] = [...sudo, 'apt-get', ...args];
    // Its report goes to stderr: stdout is for the path alone.
    spawnSync(command, rest, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}

function succeeds(command: string, ...args: string[]): boolean {
  return spawnSync(command, args).status === 0;
}

/** Only Linux comes without; there fontconfig knows. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  return !!spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
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
}
