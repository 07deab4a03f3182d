import type { Mutant } from './mutant';

/** What hosts, search engines and other people's pages rely on. */
export const HOSTING: readonly Mutant[] = [
  {
    name: 'the page’s policy lets any inline script run',
    file: 'svelte.config.js',
    find: "'script-src': ['self', `sha256-${first}`],",
    replace: "'script-src': ['self', 'unsafe-inline'],",
    notices: [{ e2e: 'hosting', grep: 'keeps its own policy', project: 'desktop', build: 'site' }],
  },
  {
    name: 'what is named by its content is asked for every minute',
    file: 'src/lib/build/hosting/headers.ts',
    find: "['^/_app/immutable/', 'public, max-age=31536000, immutable'],",
    replace: "['^/_app/immutable/', 'public, max-age=60'],",
    notices: [
      { unit: 'hosting/headers' },
      { e2e: 'hosting', grep: 'not sent twice', project: 'desktop' },
    ],
  },
  {
    name: 'no other site may frame the story',
    file: 'src/lib/build/hosting/headers.ts',
    find: 'frame-ancestors *',
    replace: "frame-ancestors 'self'",
    notices: [
      { unit: 'hosting/headers' },
      { e2e: 'hosting', grep: 'no header hinders', project: 'desktop' },
    ],
  },
  {
    name: 'search engines are not told where other readers go',
    file: 'src/lib/share/site.ts',
    find: "  { hreflang: 'x-default', href: site },\n",
    replace: '',
    notices: [{ unit: 'share/head' }],
  },
  {
    name: 'words can end the script they stand in',
    file: 'src/lib/share/head.ts',
    find: ".replaceAll('<', '\\\\u003c')",
    replace: '',
    notices: [{ unit: 'share/head' }],
  },
  {
    name: 'the share picture is not of the size it claims',
    file: 'src/lib/page/share-pictures.ts',
    find: 'card: { width: 1200, height: 630 }',
    replace: 'card: { width: 1200, height: 600 }',
    notices: [{ unit: 'share/pictures' }],
  },
  {
    name: 'a graphic in somebody’s page weighs too much',
    file: 'src/lib/embed/element/element.svelte.ts',
    find: "import { flushSync, mount, unmount } from 'svelte';",
    replace:
      "import * as d3 from 'd3';\nimport { flushSync, mount, unmount } from 'svelte';\nObject.assign(globalThis, { d3 });",
    notices: [{ unit: 'embed/build', grep: '80 KB' }],
  },

  // The attributes of the element.
  {
    name: 'the element shows the story whatever is asked for',
    file: 'src/lib/model/embed-settings.ts',
    find: "show: one('show', shows),",
    replace: "show: (one('show', shows), shows[0] ?? ''),",
    notices: [
      { unit: 'embed/settings' },
      { e2e: 'embed', grep: 'one snippet', project: 'desktop', build: 'embed' },
    ],
  },
  {
    name: 'the element speaks the language around it, not its own',
    file: 'src/lib/model/embed-settings.ts',
    find: 'lang: lang ?? preferredLanguage(',
    replace: 'lang: preferredLanguage(',
    notices: [{ unit: 'embed/settings' }],
  },
  {
    name: 'the element is as dark as the system, not as asked',
    file: 'src/lib/model/embed-settings.ts',
    find: "theme: one('theme', THEMES),",
    replace: "theme: (one('theme', THEMES), 'auto'),",
    notices: [
      { unit: 'embed/settings' },
      { e2e: 'embed', grep: 'attributes may change', project: 'desktop', build: 'embed' },
    ],
  },
  {
    name: 'a picture slides under the host’s header',
    file: 'src/lib/model/embed-settings.ts',
    find: 'top: px >= 0 ? px : undefined,',
    replace: 'top: undefined,',
    notices: [{ unit: 'embed/settings' }],
  },
  {
    name: 'a style of the document reaches the host',
    file: 'src/lib/build/embed/css.ts',
    find: 'if (kept.length === 0) rule.remove();\n  else ',
    replace: '',
    notices: [{ unit: 'embed/css' }],
  },
  {
    name: 'a frame goes wherever it is told',
    file: 'src/lib/embed/messages.ts',
    find: ' && Number.isFinite(y) && y >= 0',
    replace: '',
    notices: [{ unit: 'embed/messages' }],
  },

  // The element and the frames at work.
  {
    name: 'the element’s events do not reach the host',
    file: 'src/lib/embed/contract.ts',
    find: 'bubbles: true, composed: true,',
    replace: 'bubbles: false,',
    notices: [{ e2e: 'embed', grep: 'one snippet', project: 'desktop', build: 'embed' }],
  },
  {
    name: 'an element that is taken out goes on listening',
    file: 'src/lib/embed/element/host-page.svelte.ts',
    find: '      stop.abort();\n',
    replace: '',
    notices: [
      { e2e: 'embed', grep: 'taken out leaves nothing', project: 'desktop', build: 'embed' },
    ],
  },
  {
    name: 'a patched ancestor is not put back',
    file: 'src/lib/embed/element/clip.ts',
    find: 'style.setProperty(name, value, priority);',
    replace: 'void [name, value, priority];',
    notices: [{ e2e: 'embed', grep: 'leave to patch$', project: 'desktop', build: 'embed' }],
  },
  {
    name: 'where the story does not come there is nothing',
    file: 'src/lib/embed/element/element.svelte.ts',
    find: "adoptedStyleSheets = [];\n    this.#shadow.replaceChildren(document.createElement('slot'));",
    replace: 'adoptedStyleSheets = [];\n    this.#shadow.replaceChildren();',
    notices: [{ e2e: 'embed', grep: 'neither the story', project: 'desktop', build: 'embed' }],
  },
  {
    name: 'a frame obeys whoever speaks to it',
    file: 'src/lib/embed/iframe/iframe-host.svelte.ts',
    find: 'if (source !== parent || (',
    replace: 'if (!source || (',
    notices: [{ e2e: 'embed', grep: 'hostile messages', project: 'desktop', build: 'site' }],
  },
  {
    name: 'a frame does not say how high it is',
    file: 'src/lib/embed/iframe/iframe-host.svelte.ts',
    find: "    this.say('size', { height });\n",
    replace: '',
    notices: [{ e2e: 'embed', grep: 'hostile messages', project: 'desktop', build: 'site' }],
  },
];
