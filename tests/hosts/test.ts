import { test as base } from '@playwright/test';
import { serve, type Sites } from './server';

/** Tests with the story on one site and the hosts on another; see `server.ts`. */
export const test = base.extend<object, { sites: Sites }>({
  sites: [
    // Playwright wants to see the fixtures a fixture uses, even none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const sites = await serve();
      await use(sites);
      await sites.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
