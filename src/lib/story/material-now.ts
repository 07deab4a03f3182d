import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Material, readMaterial } from '.';
import { METAS, type Metas } from './graphics';
import type { Lang } from './types';

/** By language; of one project and one set of graphics. */
const readings = new Map<Lang, { key: string; metas: Metas; material: Material }>();

/** What `readMaterial` reads, read once for all who ask until a file of `data/` changes. */
export function materialNow(root: string, lang: Lang, metas: Metas = METAS): Material {
  const key = stateOf(root);
  const kept = readings.get(lang);
  if (kept?.key === key && kept.metas === metas) return kept.material;
  const material = readMaterial(root, lang, metas);
  readings.set(lang, { key, metas, material });
  return material;
}

/** Tells one state of `data/` from another: every file's name, size and time of its last change. */
function stateOf(root: string): string {
  const folder = join(root, 'data');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return [root, ...files.map((file) => `${file} ${timeOf(join(folder, file))}`)].join('\n');
}

/** A file that is being saved may go away at any moment. */
function timeOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.size} ${stats.mtimeMs}` : '';
}
