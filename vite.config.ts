import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { editorsDesk } from './src/lib/desk/plugin.ts';
import { serveEmbed } from './src/lib/embed/build/serve.ts';
import { shippedLicences } from './src/lib/hosting/shipped.ts';
import { storyData } from './src/lib/story/vite-plugin.ts';

/** What is fetched together is one file: a file less is a request less, and packs better. */
const FILES = [
  // All style comes with the page: the pictures stand in it before their code is here.
  { name: 'style', test: /\.css$/ },
  { name: 'runtime', test: /node_modules\/(svelte|@sveltejs\/kit|devalue)\// },
  { name: 'chart', test: /node_modules\/(layercake|d3-\w+)\/|lib\/graphics\/(marks\/|\w+\.)/ },
];

export default defineConfig({
  plugins: [storyData(), editorsDesk(), shippedLicences(), serveEmbed(), sveltekit()],
  build: {
    target: ['chrome109', 'safari16.4'],
    rollupOptions: { output: { codeSplitting: { groups: FILES } } },
  },
  // A sweep over every position takes seconds on a slow machine; a hang is still caught.
  test: { include: ['tests/unit/**/*.test.ts'], testTimeout: 120_000 },
});
