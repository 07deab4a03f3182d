import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { buildSync, transformSync } from 'esbuild';
import { runnerImport, type Plugin, type Rolldown } from 'vite';
import { messageKey, tag } from '../../../story.config.ts';
import { trusted } from './trusted.ts';
import type { Lang, Story } from '../../model/story.ts';
import { ATTRIBUTES } from '../../model/attributes.ts';

/**
 * Before everything else. `Array.from`, `entries()` and `remove()` of our own, for hosts whose
 * Prototype.js puts others in their place: the first is empty for sets and maps, the second has no
 * indices, the third fails where `$` is jQuery's. And a place for what Svelte would leave on `window`.
 */
export const BANNER =
  'const __arrayFrom=(v,f)=>{const a=v==null?[]:v[Symbol.iterator]?[...v]:[...Array.prototype.slice.call(v)];return f?a.map((x,i)=>f(x,i)):a},' +
  '__entries=(v)=>Array.isArray(v)?v.map((x,i)=>[i,x]):v.entries(),' +
  '__remove=(v)=>v instanceof Node?v.parentNode?.removeChild(v):v?.remove(),' +
  '__window={};';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** The first letters of a hash of the very bytes that will be served. */
const hashOf = (source: string | Uint8Array) =>
  createHash('sha256').update(source).digest('hex').slice(0, 10);

const integrityOf = (source: string) =>
  `sha384-${createHash('sha384').update(source).digest('base64')}`;

/** What the build says of the pinned loader, for hosts to paste. */
const PINNED = 'pinned.txt';

/**
 * Makes of Vite's output what a host loads: the stories beside the bundle, the style inside it, the
 * bundle named by its final bytes, and the hand-written loaders told of that name. The loader is
 * there twice: at an address that stays, and at one that is named by its bytes and never changes.
 */
export function embedFiles(): Plugin {
  let stories: Record<Lang, Story>;
  let site: string;
  return {
    name: 'embed-files',
    enforce: 'post',
    async buildStart() {
      ({ stories, site } = await readStories());
    },
    transform(code, id) {
      // Vite would announce what a graphic needs in the host's head; it needs nothing but itself.
      if (id.includes('vite/preload-helper'))
        return 'export const __vitePreload = (load) => load();';
      let own = code;
      // The counter of $props.id(): ids need be unique within a shadow root only.
      if (id.includes('/svelte/') && code.includes('window.__svelte ??='))
        own = own.replaceAll('window.__svelte', '__window.__svelte');
      // A policy of our own: a host may have another Svelte, which has taken the name.
      if (id.includes('/svelte/') && code.includes("'svelte-trusted-html'"))
        own = own.replaceAll('svelte-trusted-html', `${tag}-html`);
      own = trusted(own, (text) => this.parse(text));
      return own === code ? undefined : own;
    },
    generateBundle(_, bundle) {
      const { entry, css } = take(bundle);
      const files: Record<string, string> = {};
      for (const [lang, story] of Object.entries(stories)) {
        const source = `export default ${JSON.stringify(story)}`;
        files[lang] = `story-${lang}.${hashOf(source)}.js`;
        this.emitFile({ type: 'asset', fileName: files[lang], source });
      }
      const code = entry.code
        .replaceAll('__EMBED_CSS__', () => JSON.stringify(css))
        .replaceAll('__STORY_FILES__', () => JSON.stringify(files));
      const name = `element.${hashOf(code)}.js`;
      this.emitFile({ type: 'asset', fileName: name, source: code });
      const loaders = loaderSources({
        BUNDLE: name,
        INTEGRITY: integrityOf(code),
        STEPS: stepsOf(stories['zh-Hant']),
        SITE: process.env.PUBLIC_SITE_URL ? `${site}embed/v1.js` : '',
      });
      const loader = loaders['v1.js'] ?? '';
      const pinned = `v1.${hashOf(loader)}.js`;
      const tag = `<script async src="${site}embed/${pinned}" integrity="${integrityOf(loader)}" crossorigin="anonymous"></script>\n`;
      const written = { ...loaders, [pinned]: loader, [PINNED]: tag };
      for (const [fileName, source] of Object.entries(written))
        this.emitFile({ type: 'asset', fileName, source });
    },
    writeBundle(_, bundle) {
      for (const { fileName } of Object.values(bundle)) tell(fileName, bundle);
      const pinned = bundle[PINNED];
      if (pinned?.type === 'asset') console.log(`embed/${PINNED}  ${String(pinned.source)}`);
    },
  };
}

/** How many steps each thing to show has, from which its height is guessed before it is there. */
function stepsOf(story: Story): Record<string, number> {
  const counts = story.sections.flatMap(({ graphic, steps }) =>
    graphic ? [[graphic.name, steps.length] as const] : [],
  );
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  return Object.fromEntries([['story', all], ...counts]);
}

/** Takes the entry and all style out of Vite's output: they become one file, with another name. */
function take(bundle: Rolldown.OutputBundle): { entry: Rolldown.OutputChunk; css: string } {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (!entry) throw new Error('no entry');
  for (const { imports, fileName } of chunks)
    if (imports.includes(entry.fileName))
      throw new Error(`${fileName} imports the entry, whose name is not known before its style is`);
  Reflect.deleteProperty(bundle, entry.fileName);
  let css = '';
  for (const file of Object.values(bundle)) {
    if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
    css += String(file.source);
    Reflect.deleteProperty(bundle, file.fileName);
  }
  return { entry, css };
}

/** The hand-written scripts, told what they load and made small. */
export function loaderSources(told: Record<string, unknown>): Record<string, string> {
  const small = { minify: true, target: 'es5', charset: 'ascii' } as const;
  const known: Record<string, unknown> = { ...told, ATTRIBUTES, TAG: tag };
  const source = readFileSync(here('../../embed/v1.js'), 'utf8').replace(
    /__(\w+)__/g,
    (all, name: string) => (name in known ? JSON.stringify(known[name]) : all),
  );
  const frame = buildSync({
    ...small,
    entryPoints: [here('../../embed/frame.js')],
    bundle: true,
    define: { __TAG__: JSON.stringify(tag), __MESSAGE_KEY__: JSON.stringify(messageKey) },
    write: false,
  });
  return {
    'v1.js': transformSync(source, small).code,
    'frame.js': frame.outputFiles[0]?.text ?? '',
  };
}

async function readStories(): Promise<{ stories: Record<Lang, Story>; site: string }> {
  const { module } = await runnerImport<typeof import('./stories')>(here('./stories.ts'), {
    logLevel: 'error',
  });
  return { stories: module.readStories(), site: module.SITE };
}

function tell(name: string, bundle: Rolldown.OutputBundle): void {
  const file = bundle[name];
  if (!file || !name.endsWith('.js')) return;
  const source = file.type === 'chunk' ? file.code : file.source;
  const small = brotliCompressSync(source).length;
  console.log(`embed/${name}  ${source.length} B, brotli ${small} B`);
}
