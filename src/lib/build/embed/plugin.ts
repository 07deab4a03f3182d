import { createHash } from 'node:crypto';
import { sum } from 'd3';
import { transformSync } from 'esbuild';
import ts from 'typescript';
import type { Plugin, Rolldown } from 'vite';
import { folderOf, LANGUAGES } from '../../model/languages.ts';
import type { Lang, Story } from '../../model/story.ts';
import { SITE } from '../../share/site.ts';
import { loadByVite } from '../../story/load-by-vite.ts';
import { browserScript } from '../browser-script.js';

/** The first letters of a hash of the very bytes that will be served. */
const hashOf = (source: string) => createHash('sha256').update(source).digest('hex').slice(0, 10);

const integrityOf = (source: string) =>
  `sha384-${createHash('sha384').update(source).digest('base64')}`;

/**
 * Makes of Vite's output what a host loads: the stories beside the bundle, the style inside it, the
 * bundle named by its final bytes, and the loaders told of that name. The loader is there twice: at
 * an address that stays, and at one that is named by its bytes and never changes.
 */
export function embedFiles(): Plugin {
  let stories: Story[];
  let tag: string;
  return {
    name: 'embed-files',
    enforce: 'post',
    async buildStart() {
      const { currentStory } = await loadByVite<typeof import('../../story/current')>('current.ts');
      stories = LANGUAGES.map(({ tag }) => briefly(currentStory(tag).story, tag));
    },
    generateBundle(_, bundle) {
      const emit = (fileName: string, source: string) => {
        this.emitFile({ type: 'asset', fileName, source });
        return fileName;
      };
      const { entry, css } = take(bundle);
      const files = stories.map((story) => {
        const source = `export default ${JSON.stringify(story)}`;
        return [story.lang, emit(`story-${story.lang}.${hashOf(source)}.js`, source)];
      });
      const code = entry.code
        .replaceAll('__EMBED_CSS__', () => JSON.stringify(css))
        .replaceAll('__STORY_FILES__', () => JSON.stringify(Object.fromEntries(files)));
      const loader = loaderScript('v1', {
        BUNDLE: emit(`element.${hashOf(code)}.js`, code),
        INTEGRITY: integrityOf(code),
        STEPS: stepsOf(stories),
        SITE: process.env.PUBLIC_SITE_URL ? `${SITE}embed/v1.js` : '',
      });
      emit('v1.js', loader);
      emit('frame.js', loaderScript('frame', { SHOWS: Object.keys(stepsOf(stories)) }));
      const pinned = emit(`v1.${hashOf(loader)}.js`, loader);
      tag = `<script async src="${SITE}embed/${pinned}" integrity="${integrityOf(loader)}" crossorigin="anonymous"></script>\n`;
      emit('pinned.txt', tag);
    },
    writeBundle: () => console.log(`embed/pinned.txt  ${tag}`),
  };
}

/** Words of what only the story's own page has. */
const FURNITURE = /^(share|reader|hint|download)/;

/**
 * A story without what stands behind it: who made it and how, and what was corrected, are told on its
 * own page. @throws Error when there is none
 */
function briefly(story: Story | null, lang: Lang): Story {
  if (!story) throw new Error(`no story in ${lang}`);
  return {
    ...story,
    meta: { ...story.meta, credits: [], corrections: [] },
    sections: story.sections.map((section) => ({ ...section, notes: [] })),
    ui: Object.fromEntries(Object.entries(story.ui).filter(([id]) => !FURNITURE.test(id))),
  };
}

/** How many steps each thing to show has, from which its height is guessed before it is there. */
function stepsOf([story]: readonly Story[]): Record<string, number> {
  const counts = (story?.sections ?? []).flatMap(({ graphic, steps }): [string, number][] =>
    graphic ? [[graphic.name, steps.length]] : [],
  );
  return Object.fromEntries([['story', sum(counts, ([, count]) => count)], ...counts]);
}

/** Takes the entry and the style out of Vite's output: they become one file, with another name. */
function take(bundle: Rolldown.OutputBundle): { entry: Rolldown.OutputChunk; css: string } {
  const files = Object.values(bundle);
  const chunks = files.filter((file) => file.type === 'chunk');
  const entry = chunks.find(({ isEntry }) => isEntry);
  const style = files.find(({ fileName }) => fileName.endsWith('.css'));
  if (!entry || style?.type !== 'asset') throw new Error('no entry, or no style');
  for (const { imports, fileName } of chunks)
    if (imports.includes(entry.fileName))
      throw new Error(`${fileName} imports the entry, whose name is not known before its style is`);
  for (const { fileName } of [entry, style]) Reflect.deleteProperty(bundle, fileName);
  return { entry, css: String(style.source) };
}

/**
 * A script that hosts include, in ES5: esbuild writes none of what is newer, TypeScript does.
 *
 * @param told values of the names `__NAME__` it declares
 */
export function loaderScript(name: 'v1' | 'frame', told: Record<string, unknown> = {}): string {
  const paths = LANGUAGES.map(({ tag }) => [tag, folderOf(tag)]);
  const { code } = browserScript(`src/lib/embed/loader/${name}.ts`, {
    target: 'es2019',
    told: { PATHS: Object.fromEntries(paths), ...told },
  });
  const compilerOptions = { target: ts.ScriptTarget.ES5, alwaysStrict: false };
  const { outputText } = ts.transpileModule(code, { compilerOptions });
  return transformSync(outputText, { minify: true, target: 'es5', charset: 'ascii' }).code;
}
