import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import launch from 'launch-editor';

/** ms; an editor that is not there says so at once, one that is there may stay open for hours. */
const PATIENCE = 1500;

/**
 * Opens a place in a file in the editor's own program.
 *
 * @param root the project's folder; nothing outside it is opened
 * @param at `data/events.csv:3:1`
 * @throws Error saying in Chinese why nothing was opened, and what to do
 */
export async function openInEditor(root: string, at: string): Promise<string> {
  const file = resolve(root, at.replace(/(?::\d+){0,2}$/, ''));
  if (!file.startsWith(join(root, sep)) || !existsSync(file))
    throw new Error(`沒有這個檔案：${at} → 它可能剛被移走`);
  return new Promise((done, failed) => {
    const patience = setTimeout(() => done('opened'), PATIENCE);
    launch(resolve(root, at), (_, reason) => {
      clearTimeout(patience);
      const why = reason ? `編輯器打不開（${reason}）` : '認不出你用的是哪個編輯器';
      failed(
        new Error(
          `${why} → 自己打開 ${at}；或這樣啟動，以後點一下就開：LAUNCH_EDITOR=code npm run dev`,
        ),
      );
    });
  });
}
