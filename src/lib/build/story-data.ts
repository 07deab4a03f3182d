import { relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Plugin } from 'vite';
import { loadByVite } from '../story/load-by-vite.ts';
import { isError, sayProblem } from '../story/check/problems.ts';
import { type Snapshot, takeSnapshot } from '../story/read/snapshot.ts';

/** Files whose change may change the story, what is wrong with it, or whether it can be drawn. */
const WATCHED =
  /^(data\/|src\/lib\/graphics\/\w+\/(meta|index)\.ts$|src\/lib\/text\/fonts\/characters\.json$)/;

/** Milliseconds: an editor's program may take a file away for a moment while saving it. */
const SETTLE = 60;

/** A file that holds something else than before, or came or went. */
function changedFile(before: Snapshot, now: Snapshot): string | undefined {
  const files = new Set([...before.keys(), ...now.keys()]);
  return [...files].find((file) => !isDeepStrictEqual(before.get(file), now.get(file)));
}

/**
 * The story in Vite: a build is refused while `data/` has errors, and a dev server tells its pages
 * of a change by the event `story:changed`, with `{ file }` relative to the project. It hears of one
 * from the system, looks for one when a page asks by `story:look`, and every `STORY_POLL` seconds.
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
      const { checkStory } = await loadByVite<typeof import('../story')>('index.ts');
      const errors = checkStory(root).filter(isError);
      if (errors.length > 0)
        this.error([`data/ 有 ${errors.length} 處錯誤：`, ...errors.map(sayProblem)].join('\n'));
    },
    configureServer({ watcher, ws }) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let seen = takeSnapshot(root);
      const tell = (file: string) => {
        seen = takeSnapshot(root);
        ws.send('story:changed', { file });
      };
      watcher.on('all', (_, path) => {
        const file = relative(root, path).replaceAll('\\', '/');
        if (!WATCHED.test(file)) return;
        clearTimeout(timer);
        timer = setTimeout(tell, SETTLE, file);
      });
      /** Finds a change that no event told of, as on many network drives. */
      const look = () => {
        const file = changedFile(seen, takeSnapshot(root));
        if (file) tell(file);
      };
      ws.on('story:look', look);
      const seconds = Number(process.env.STORY_POLL ?? 0);
      if (seconds > 0) setInterval(look, seconds * 1000).unref();
    },
  };
}
