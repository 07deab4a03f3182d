import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { loaderScript } from '../../../src/lib/build/embed/plugin';

const STORY = 'https://story.example/510/embed/';
const PAGE = 'https://paper.example/news/1.html';

/** How the loader may have come into a page. */
interface Arrival {
  /** `src` of the script that runs, '' for one without, null where the browser names none. */
  tag: string | null;
  /** The address of the code that runs, as the trace of an error has it. */
  code?: string;
  /** The tags of all scripts of the page. */
  scripts?: string[];
  /** The site that the build was told. */
  site?: string;
  /** `src` of the element. */
  src?: string;
}

/** Runs the loader in a page with one element in view. @returns what it asks for, and what it says */
function arrive({ tag, code = PAGE, scripts = [], site = '', src }: Arrival) {
  const asked: string[] = [];
  const said: string[] = [];
  const defined: { Story?: new () => { connectedCallback(): void } } = {};
  class Element {
    isConnected = true;
    shadowRoot: object | undefined;
    attachShadow() {
      this.shadowRoot = {};
      return { appendChild() {} };
    }
    closest = () => null;
    dispatchEvent() {}
    getAttribute = (name: string) => (name === 'src' ? (src ?? null) : null);
  }
  class Observer {
    constructor(readonly told: (entries: object[]) => void) {}
    observe(target: object) {
      this.told([{ isIntersecting: true, target, contentRect: {} }]);
    }
    unobserve() {}
  }
  const window = {
    customElements: {
      get: () => undefined,
      define: (_: string, made: typeof defined.Story) => (defined.Story = made),
    },
    ShadowRoot: class {
      adoptedStyleSheets = [];
    },
    console: { warn: (text: string) => said.push(text) },
    document: {
      currentScript: tag === null ? null : { src: tag, getAttribute: () => null },
      scripts: scripts.map((outerHTML) => ({ outerHTML })),
      head: { appendChild: ({ src }: { src: string }) => asked.push(src) },
      createElement: () => ({}),
    },
    location: { origin: new URL(PAGE).origin },
    HTMLElement: Element,
    CSSStyleSheet: class {
      replaceSync() {}
    },
    ResizeObserver: class extends Observer {
      override observe() {}
    },
    IntersectionObserver: Observer,
    sessionStorage: {},
    setTimeout: () => 0,
  };
  Object.defineProperty(window.ShadowRoot.prototype, 'adoptedStyleSheets', { value: [] });
  const told = {
    BUNDLE: 'element.js',
    INTEGRITY: '',
    STEPS: { story: 1 },
    SITE: site && `${site}v1.js`,
  };
  const source = loaderScript('v1', told);
  runInNewContext(source, { window, ...window }, { filename: code });
  if (defined.Story) new defined.Story().connectedCallback();
  return { asked, said };
}

describe('the loader finds its files', () => {
  test.each<[string, Arrival]>([
    ['in a tag', { tag: `${STORY}v1.js` }],
    ['in a tag with a query', { tag: `${STORY}v1.js?t=2020/07/15` }],
    ['in a tag with a query and a hash', { tag: `${STORY}v1.js?x=a%2Fb#/c` }],
    ['pinned', { tag: `${STORY}v1.0123456789.js` }],
    [
      'through a proxy that has its address in a query',
      { tag: `https://cdn.example/?u=${STORY}v1.js` },
    ],
    ['as a module, by import()', { tag: null, code: `${STORY}v1.js?t=2020/07/15` }],
    [
      'evaluated by a script of the host, which jQuery was told to get it by',
      {
        tag: 'https://paper.example/js/site.js',
        scripts: [`<script>$.getScript("${STORY}v1.js")</script>`],
      },
    ],
    [
      'delayed by an optimizer, which keeps the address',
      {
        tag: null,
        code: 'blob:https://paper.example/1',
        scripts: [`<script type="lazy" data-src='${STORY}v1.js'></script>`],
      },
    ],
    [
      'copied into a cache, told by the element',
      { tag: 'https://paper.example/wp-content/cache/min/1/embed/v1.js?ver=1', src: STORY },
    ],
    ['pasted into the page, told by the element', { tag: '', src: STORY.slice(0, -1) }],
    ['the same, by the address of the loader', { tag: '', src: `${STORY}v1.js?t=1/2` }],
    ['the same, by the address of the story', { tag: '', src: STORY.replace('embed/', '') }],
    [
      'in a copy beside the page, told by the element',
      { tag: 'https://paper.example/static/embed/v1.js', src: STORY },
    ],
    [
      'combined with others, by a build that was told its site',
      { tag: 'https://paper.example/cache/all.js', site: STORY },
    ],
  ])('%s', (_, arrival) => {
    const { asked, said } = arrive(arrival);
    expect(asked).toEqual([`${STORY}element.js`]);
    expect(said).toEqual([]);
  });

  test.each<[string, Arrival]>([
    [
      'combined with others',
      { tag: 'https://paper.example/cache/all.js', code: 'https://paper.example/cache/all.js' },
    ],
    ['copied into a cache', { tag: 'https://paper.example/wp-content/cache/min/1/embed/v1.js' }],
    ['pasted into the page', { tag: '' }],
    ['evaluated', { tag: null }],
  ])('or says what to do, once, and asks for nothing: %s', (_, arrival) => {
    const { asked, said } = arrive(arrival);
    expect(asked).toEqual([]);
    expect(said).toEqual([expect.stringContaining('src="https://')]);
  });

  test('what an element says does not lead elsewhere where the loader knows its own site', () => {
    const { asked } = arrive({ tag: `${STORY}v1.js`, src: 'https://evil.example/embed/' });
    expect(asked).toEqual([`${STORY}element.js`]);
  });
});
