/**
 * Browser tests. `*.spec.ts` run on the phone and on the desktop; `*.phone.spec.ts` and
 * `*.desktop.spec.ts` on one of them; `scroll*.spec.ts` and `desk/` once, on pages of their own.
 * `hosts/` is the story in pages that are not ours, on a server of its own. What is tagged `@floor`
 * also runs in Chromium 109; `LONG=1` (see `long.ts`) widens the sweeps, takes the old browser
 * through more, and adds `builds/`: another story and the archive, each built anew.
 *
 * They read the built site. With SITE_URL they read a site that runs already, and need no build:
 *
 *     SITE_URL=http://localhost:5173 npx playwright test --config tests/playwright.config.ts scroll
 */
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../src/lib/share/browser';
import { freePort } from './free-port';
import { LONG } from './long';
import { canRunOld, oldBrowser } from './old-browser';

const site = process.env.SITE_URL;
// Workers read this file again; they inherit what has been found.
const executablePath = (process.env.CHROME_PATH ??= findBrowser());
const port = (process.env.TEST_PORT ??= String(await freePort()));
const BUILT = `http://localhost:${port}`;

const ENGINE = /scroll[^/]*\.spec\.ts$/;

const ARGS = [
  // Containers have no sandbox to give.
  '--no-sandbox',
  // Nothing calls home.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];
/** Frames as fast as they can be drawn: what needs sixty of them takes less than a second. */
const UNTHROTTLED = [
  '--disable-gpu',
  '--disable-gpu-vsync',
  '--disable-frame-rate-limit',
  '--num-raster-threads=1',
];
const launchOptions = { executablePath, args: [...ARGS, ...UNTHROTTLED] };

const DESKTOP = { viewport: { width: 1440, height: 900 } };

/** The floor of page and element, the last browser of Windows 7. */
const old = { ...DESKTOP, launchOptions: { ...launchOptions, executablePath: oldBrowser } };
const FLOOR = [
  {
    name: 'chromium-109',
    testMatch: [/\/embed\.desktop\.spec\.ts$/, /\/story\.spec\.ts$/],
    ...(LONG ? {} : { grep: /@floor/ }),
    use: old,
  },
  ...(LONG
    ? [{ name: 'hosts-109', testDir: 'hosts', fullyParallel: true, grep: /@old/, use: old }]
    : []),
];

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'results',
  reporter: [['./reporter.ts']],
  workers: 2,
  retries: 0,
  timeout: LONG ? 600_000 : 180_000,
  forbidOnly: !!process.env.CI,
  use: {
    baseURL: site ?? BUILT,
    locale: 'zh-TW',
    screenshot: 'only-on-failure',
    launchOptions,
  },
  projects: [
    {
      // The editors' desk, on one dev server and a copy of the project of its own. It is the longest
      // of what runs one after the other, so it begins.
      name: 'desk',
      testDir: 'desk',
      workers: 1,
      // Pages of a dev server come module by module; a slow machine takes its time.
      expect: { timeout: 60_000 },
      use: { viewport: { width: 1280, height: 700 } },
    },
    {
      name: 'phone',
      testIgnore: [ENGINE, /\.desktop\.spec\.ts$/],
      use: {
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
        deviceScaleFactor: 2,
      },
    },
    { name: 'desktop', testIgnore: [ENGINE, /\.phone\.spec\.ts$/], use: DESKTOP },
    {
      name: 'engine',
      fullyParallel: true,
      testMatch: ENGINE,
      use: { viewport: { width: 390, height: 800 } },
    },
    { name: 'hosts', testDir: 'hosts', fullyParallel: true, timeout: 60_000 },
    ...(LONG ? [{ name: 'builds', testDir: 'builds', use: DESKTOP }] : []),
    ...(canRunOld ? FLOOR : []),
  ],
  webServer: site
    ? undefined
    : {
        command: `npx vite preview --port ${port} --strictPort`,
        cwd: '..',
        url: BUILT,
        reuseExistingServer: false,
      },
});
