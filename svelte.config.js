import { createHash } from 'node:crypto';
import adapter from '@sveltejs/adapter-static';
import { browserScript } from './src/lib/build/browser-script.js';

/** Where `npm run export` wants a copy that opens from a disk: no server, no modules, no policy. */
const archive = process.env.STORY_ARCHIVE;

/** The script that stands in every page, as the policy names it. */
const { code } = browserScript('src/first.ts');
const first = createHash('sha256').update(code).digest('base64');

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    // Beside the site's own build, which a preview may be serving.
    outDir: archive ? '.svelte-kit/archive' : '.svelte-kit',
    adapter: adapter({ pages: archive ?? 'build' }),
    // The first look waits for one answer of the server, not for a second one with the style.
    inlineStyleThreshold: Infinity,
    paths: { relative: true },
    // Every page carries its policy, so that it holds on any host: nothing from strangers, and of
    // inline scripts only the first, by its hash.
    csp: archive
      ? undefined
      : {
          mode: 'hash',
          directives: {
            'default-src': ['self'],
            'script-src': ['self', `sha256-${first}`],
            'img-src': ['self', 'data:'],
            // LayerCake places its layers by style attributes, which can run nothing.
            'style-src-attr': ['unsafe-inline'],
            'object-src': ['none'],
            'base-uri': ['none'],
            'form-action': ['none'],
          },
        },
  },
};
