import { relative } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import { isError, sayProblem } from './problems';

/** Files whose change may change the story or what is wrong with it. */
const WATCHED = /^(data\/|src\/lib\/graphics\/\w+\/meta\.ts$)/;

/** An editor's program may take a file away for a moment while saving it. */
const SETTLE = 60;

/**
 * The story in Vite: a build is refused while `data/` has errors, and a dev server tells its pages
 * of a change by the event `story:changed` with `{ file }`.
 */
export function storyData(): Plugin {
  let root = '';
  let building = false;
  return {
    name: 'story-data',
    configResolved(config) {
      root = config.root;
      building = config.command === 'build' && !!config.build.ssr;
    },
    async buildStart() {
      if (!building) return;
      const { module } = await runnerImport<typeof import('./check')>('./src/lib/story/check.ts', {
        root,
      });
      const errors = module.checkStory(root).filter(isError);
      if (errors.length > 0)
        this.error(`data/ 有 ${errors.length} 處錯誤：\n${errors.map(sayProblem).join('\n')}`);
    },
    configureServer(server) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      server.watcher.on('all', (_, path) => {
        const file = relative(root, path).replaceAll('\\', '/');
        if (!WATCHED.test(file)) return;
        clearTimeout(timer);
        timer = setTimeout(() => server.ws.send('story:changed', { file }), SETTLE);
      });
    },
  };
}
