/** The main journeys in browsers other than Chromium; part of `npm run test:long`. */
import { defineConfig } from '@playwright/test';
import { freePort } from '../free-port';

const site = process.env.SITE_URL;
const port = (process.env.TEST_PORT ??= String(await freePort()));
const BUILT = `http://localhost:${port}`;

export default defineConfig({
  testDir: '.',
  outputDir: '../results',
  reporter: 'list',
  workers: 1,
  timeout: 300_000,
  // WebKit on a screen of memory paints without help of any chip.
  expect: { timeout: 60_000 },
  use: { baseURL: site ?? BUILT },
  webServer: site
    ? undefined
    : {
        command: `npx vite preview --port ${port} --strictPort`,
        cwd: '../..',
        url: BUILT,
        reuseExistingServer: false,
      },
});
