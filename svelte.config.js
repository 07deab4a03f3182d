import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter(),
    paths: { relative: true },
    // Every page carries its policy, so that it holds on any host: nothing from strangers, and of
    // inline scripts only the framework's start, by its hash.
    csp: {
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
