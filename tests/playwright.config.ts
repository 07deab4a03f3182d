/**
 * Browser tests. `*.spec.ts` run on the phone and on the desktop; `*.phone.spec.ts` and
 * `*.desktop.spec.ts` on one of them; `scroll*.spec.ts` and `desk/` once, on pages of their own.
 * `hosts/` is the story in pages that are not ours, on a server of its own; what is tagged `@old`
 * there also holds in a browser of 2023, if CHROME_PATH names one.
 *
 * They read the built site (`npm run test:e2e` builds it first). With SITE_URL they read a site
 * that runs already, and need no build:
 *
 *     SITE_URL=http://localhost:5173 npx playwright test --config tests/playwright.config.ts scroll
 */
import { defineConfig } from '@playwright/test';
import { findBrowser } from './browser';
import { canRunOld, oldBrowser } from './old-browser';

const port = process.env.TEST_PORT ?? '4173';
const BUILT = `http://localhost:${port}`;
const site = process.env.SITE_URL;
const engine = /scroll[^/]*\.spec\.ts$/;
// Workers read this file again; they inherit what has been found.
const executablePath = (process.env.CHROME_PATH ??= findBrowser());

/** No sandbox: containers have none to give. The rest keeps the browser from calling home. */
const QUIET = [
  '--no-sandbox',
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

const DESK = { viewport: { width: 1440, height: 900 } };

/** The floor of page and element, the last browser of Windows 7. */
const old = { ...DESK, launchOptions: { executablePath: oldBrowser, args: QUIET } };
const OLD = [
  {
    name: 'chromium-109',
    testMatch: [/\/embed\.desktop\.spec\.ts$/, /\/story\.spec\.ts$/],
    use: old,
  },
  { name: 'hosts-109', testDir: 'hosts', fullyParallel: true, grep: /@old/, use: old },
];

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'results',
  reporter: process.env.CI ? 'list' : 'line',
  workers: 2,
  retries: 0,
  timeout: 180_000,
  forbidOnly: !!process.env.CI,
  use: {
    baseURL: site ?? BUILT,
    locale: 'zh-TW',
    launchOptions: { executablePath, args: QUIET },
  },
  projects: [
    {
      name: 'phone',
      testIgnore: [engine, /\.desktop\.spec\.ts$/],
      use: {
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
        deviceScaleFactor: 2,
      },
    },
    {
      name: 'desktop',
      testIgnore: [engine, /\.phone\.spec\.ts$/],
      use: DESK,
    },
    {
      // The editors' desk, on a dev server and a copy of the project of its own.
      name: 'desk',
      testDir: 'desk',
      // Pages of a dev server come module by module; a slow machine takes its time.
      expect: { timeout: 60_000 },
      use: { viewport: { width: 1280, height: 700 } },
    },
    {
      name: 'engine',
      fullyParallel: true,
      testMatch: engine,
      use: {
        viewport: { width: 390, height: 800 },
        launchOptions: { executablePath, args: [...QUIET, ...UNTHROTTLED] },
      },
    },
    {
      name: 'hosts',
      testDir: 'hosts',
      fullyParallel: true,
      timeout: 60_000,
    },
    ...(canRunOld ? OLD : []),
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
