import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';

/** Where `npm run export` wants a copy that opens from a disk: no server, no modules, no policy. */
const archive = process.env.STORY_ARCHIVE;

/** Of the text that a browser sees: it reads the two letters of a Windows line ending as one. */
const text = readFileSync('src/first.js', 'utf8').replace(/\r\n?/g, '\n');
const first = createHash('sha256').update(text).digest('base64');

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
