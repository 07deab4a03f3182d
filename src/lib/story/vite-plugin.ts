import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { loadCheck } from './load-check.ts';
import { isError, sayProblem } from './problems.ts';

/** Files whose change may change the story, what is wrong with it, or whether it can be drawn. */
const WATCHED =
  /^(data\/|src\/lib\/graphics\/\w+\/(meta|index)\.ts$|src\/lib\/page\/fonts\/characters\.json$)/;

/** Milliseconds: an editor's program may take a file away for a moment while saving it. */
const SETTLE = 60;

/**
 * The story in Vite: a build is refused while `data/` has errors, and a dev server tells its pages
 * of a change by the event `story:changed`, with `{ file }` relative to the project.
 */
export function storyData(): Plugin {
  let root = '';
  let building = false;
  return {
    name: 'story-data',
    configResolved({ root: folder, command, build }) {
      root = folder;
      // SvelteKit builds twice, for the server first; once is enough.
      building = command === 'build' && Boolean(build.ssr);
    },
    async buildStart() {
      if (!building) return;
      const { checkStory } = await loadCheck();
      const errors = checkStory(root).filter(isError);
      if (errors.length > 0)
        this.error([`data/ 有 ${errors.length} 處錯誤：`, ...errors.map(sayProblem)].join('\n'));
    },
    configureServer({ watcher, ws }) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      watcher.on('all', (_, path) => {
        const file = relative(root, path).replaceAll('\\', '/');
        if (!WATCHED.test(file)) return;
        clearTimeout(timer);
        timer = setTimeout(() => ws.send('story:changed', { file }), SETTLE);
      });
    },
  };
}
