import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { editorsDesk } from './src/lib/desk/plugin.ts';
import { serveEmbed } from './src/lib/embed/build/serve.ts';
import { shippedLicences } from './src/lib/hosting/shipped.ts';
import { storyData } from './src/lib/story/vite-plugin.ts';

export default defineConfig({
  plugins: [storyData(), editorsDesk(), shippedLicences(), serveEmbed(), sveltekit()],
  build: { target: ['chrome109', 'safari16.4'] },
  // A sweep over every position takes seconds on a slow machine; a hang is still caught.
  test: { include: ['tests/unit/**/*.test.ts'], testTimeout: 120_000 },
});
