import adapter from '@sveltejs/adapter-static';

/** Where `npm run export` wants a copy that opens from a disk: no server, no modules, no policy. */
const archive = process.env.STORY_ARCHIVE;

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ pages: archive ?? 'build' }),
    output: { bundleStrategy: archive ? 'inline' : 'split' },
    paths: { relative: true },
    // Every page carries its policy, so that it holds on any host: nothing from strangers, and of
    // inline scripts only the framework's start, by its hash.
    csp: archive
      ? undefined
      : {
          mode: 'hash',
          directives: {
            'default-src': ['self'],
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
