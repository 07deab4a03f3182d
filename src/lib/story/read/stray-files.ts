import { BOARD } from './board';
import { CONVERSION } from '../chinese/convert';
import { EVENTS } from './events';
import { isLeftBehind } from './fact-files';
import { startOf } from './files';
import { LABELS } from './labels';
import { LANGUAGES } from '../../model/languages';
import { nearest, type Problems } from '../check/problems';
import { DATA, FACTS, type Snapshot } from './snapshot';

const READ = [...new Set(LANGUAGES.map(({ words }) => words)), EVENTS, BOARD, LABELS, CONVERSION];

/** Points out tables and words files that nothing reads: an editor may be at work in a copy. */
export function tellStrayFiles(files: Snapshot, problems: Problems): void {
  const strays = [...files.keys()].filter(
    (file) =>
      /\.(?:csv|md)$/i.test(file) &&
      !file.startsWith(`${FACTS}/`) &&
      !READ.includes(file) &&
      !file.endsWith('/README.md') &&
      !isLeftBehind(file.slice(DATA.length + 1)),
  );
  for (const file of strays) {
    const original =
      READ.find((one) => file.startsWith(one.replace(/\.\w+$/, ''))) ?? nearestOf(file);
    // That one is gone is told with the name it was given.
    if (original && !files.has(original)) continue;
    const message = original
      ? `看來是 ${original} 的副本，頁面不讀它 → 對照兩份，把要的那一份存成 ${original}，另一份移走`
      : '頁面不讀這個檔案 → 移走；數據放在 data/facts/';
    problems.warning(startOf(file), message);
  }
}

const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

/** The file that is read whose name is near. */
function nearestOf(file: string): string | undefined {
  const stem = (name: string) => nameOf(name).replace(/\.\w+$/, '');
  const near = nearest(stem(file), READ.map(stem));
  return READ.find((one) => stem(one) === near);
}
