/** A Chromium that draws the story for us: one that is here already, or Debian's. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { Refusal } from '../story/terminal/checkout';

/** The shell draws the same pages without a browser's own windows: tests take half the time in it. */
export const SHELL = 'chromium-headless-shell';
export const WHOLE = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
export const FONT = 'fonts-noto-cjk';
export const PACKAGES = ['chromium', FONT];

const NO_BROWSER = `找不到瀏覽器：請安裝 Chromium 或 Chrome（Debian：apt-get install ${SHELL} ${FONT}），或用環境變數 CHROME_PATH 指明它的路徑，或執行 npx playwright install chromium；在代理後面，先設 http_proxy 和 https_proxy。
No browser found: install Chromium or Chrome (Debian: apt-get install ${SHELL} ${FONT}), or name its path in CHROME_PATH, or run npx playwright install chromium; behind a proxy, set http_proxy and https_proxy first.`;

/**
 * The path of a Chromium or Chrome that runs; installs Debian's if there is none and we may.
 *
 * @throws Refusal saying in Chinese and English what to install, or that CHROME_PATH is wrong
 */
export function findBrowser(): string {
  const named = process.env.CHROME_PATH ?? process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Refusal(`CHROME_PATH 指向的檔案不存在 / CHROME_PATH names no file: ${named}`);
  }
  const found = find([SHELL, ...WHOLE]);
  if (found) return found;
  install([SHELL, ...PACKAGES]);
  const installed = find([SHELL, ...WHOLE]);
  if (installed) return installed;
  throw new Refusal(NO_BROWSER);
}

/** A browser with all that readers have, such as its cache of pages to go back to; or what there is. */
export const wholeBrowser = (): string => find(WHOLE) ?? findBrowser();

/** The first browser of these names that runs. */
export const find = (names: readonly string[]): string | undefined => candidates(names).find(runs);

/** Where browsers usually are, the system's before Playwright's. */
function candidates(names: readonly string[]): string[] {
  const { env } = process;
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((dir) => names.map((n) => join(dir, n)));
  const mac = ['', env.HOME ?? ''].flatMap((home) =>
    ['Google Chrome', 'Chromium'].map((name) =>
      join(home, `/Applications/${name}.app/Contents/MacOS/${name}`),
    ),
  );
  const windows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    [
      'Google/Chrome/Application/chrome',
      'Chromium/Application/chrome',
      'Microsoft/Edge/Application/msedge',
    ].map((program) => join(env[name] ?? '', `${program}.exe`)),
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
export function install(packages: string[]): void {
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
