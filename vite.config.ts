import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { BROWSERS, browserScripts } from './src/lib/build/browser-script.js';
import { colours } from './src/lib/build/colours.ts';
import { pageScripts } from './src/lib/build/page-scripts.ts';
import { editorsDesk } from './src/lib/build/desk.ts';
import { serveEmbed } from './src/lib/build/embed/serve.ts';
import { storyData } from './src/lib/build/story-data.ts';

/** For a copy that opens from a disk: see svelte.config.js. */
const inline = Boolean(process.env.STORY_ARCHIVE);

export default defineConfig({
  plugins: [
    colours(),
    storyData(),
    editorsDesk(),
    browserScripts(),
    pageScripts(inline),
    serveEmbed(),
    sveltekit(),
  ],
  build: {
    cssTarget: BROWSERS,
    // All style in one file: the pictures stand in the page before their code is here.
    rollupOptions: {
      output: { codeSplitting: { groups: [{ name: 'style', test: /\.css$/ }] } },
    },
  },
  // A sweep over every position takes seconds on a slow machine; a hang is still caught.
  test: { include: ['tests/unit/**/*.test.ts'], testTimeout: 120_000, maxWorkers: '100%' },
});
