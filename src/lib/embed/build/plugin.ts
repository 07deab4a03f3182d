import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import { runnerImport, type Plugin, type Rolldown } from 'vite';
import type { Lang, Story } from '../../story/types.ts';

/** Ours, before a host's Prototype.js puts one in place that is empty for sets and maps. */
export const BANNER =
  'const __arrayFrom=(v,f)=>{const a=v==null?[]:v[Symbol.iterator]?[...v]:[...Array.prototype.slice.call(v)];return f?a.map((x,i)=>f(x,i)):a};';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** The first letters of a hash of the very bytes that will be served. */
const hashOf = (source: string | Uint8Array) =>
  createHash('sha256').update(source).digest('hex').slice(0, 10);

/**
 * Makes of Vite's output what a host loads: the stories beside the bundle, the style inside it, the
 * bundle named by its final bytes, and the hand-written loaders told of that name.
 */
export function embedFiles(): Plugin {
  let stories: Record<Lang, Story>;
  return {
    name: 'embed-files',
    enforce: 'post',
    async buildStart() {
      stories = await readStories();
    },
    generateBundle(_, bundle) {
      const { chunk, css } = take(bundle);
      const files: Record<string, string> = {};
      for (const [lang, story] of Object.entries(stories)) {
        const source = `export default ${JSON.stringify(story)}`;
        files[lang] = `story-${lang}.${hashOf(source)}.js`;
        this.emitFile({ type: 'asset', fileName: files[lang], source });
      }
      const code = chunk.code
        .replaceAll('__EMBED_CSS__', () => JSON.stringify(css))
        .replaceAll('__STORY_FILES__', () => JSON.stringify(files));
      const name = `element.${hashOf(code)}.js`;
      this.emitFile({ type: 'asset', fileName: name, source: code });
      const loaders = loaderSources({
        BUNDLE: name,
        INTEGRITY: `sha384-${createHash('sha384').update(code).digest('base64')}`,
        STEPS: stepsOf(stories['zh-Hant']),
      });
      for (const [fileName, source] of Object.entries(loaders)) {
        this.emitFile({ type: 'asset', fileName, source });
        tell(fileName, source);
      }
      tell(name, code);
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

/** Takes Vite's only chunk and its style out of the output. */
function take(bundle: Rolldown.OutputBundle): { chunk: Rolldown.OutputChunk; css: string } {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const [chunk] = chunks;
  if (!chunk || chunks.length > 1)
    throw new Error(
      `the bundle must be one file: ${chunks.map((file) => file.fileName).join(', ')}`,
    );
  let css = '';
  Reflect.deleteProperty(bundle, chunk.fileName);
  for (const file of Object.values(bundle)) {
    if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
    css += String(file.source);
    Reflect.deleteProperty(bundle, file.fileName);
  }
  return { chunk, css };
}

/** The hand-written scripts, told what they load and made small. */
export function loaderSources(told: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    ['v1.js', 'frame.js'].map((file) => {
      const source = readFileSync(here(`../${file}`), 'utf8').replace(
        /__(\w+)__/g,
        (all, name: string) => (name in told ? JSON.stringify(told[name]) : all),
      );
      const { code } = transformSync(source, { minify: true, target: 'es5', charset: 'ascii' });
      return [file, code];
    }),
  );
}

async function readStories(): Promise<Record<Lang, Story>> {
  const { module } = await runnerImport<typeof import('./stories')>(here('./stories.ts'), {
    logLevel: 'error',
  });
  return module.readStories();
}

function tell(name: string, source: string): void {
  const small = brotliCompressSync(source).length;
  console.log(`embed/${name}  ${source.length} B, brotli ${small} B`);
}
