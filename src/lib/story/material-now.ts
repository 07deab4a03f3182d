import { type Material, readMaterial } from '.';
import { METAS, type Metas } from './check/sections';
import { digestOf, takeSnapshot } from './read/snapshot';
import type { Lang } from '../model/story';

/** By language; of one project and one set of graphics. */
const readings = new Map<Lang, { key: string; metas: Metas; material: Material }>();

/** What `readMaterial` reads, read once for all who ask until a file of `data/` changes. */
export function materialNow(root: string, lang: Lang, metas: Metas = METAS): Material {
  const files = takeSnapshot(root);
  const key = `${root} ${digestOf(files)}`;
  const kept = readings.get(lang);
  if (kept?.key === key && kept.metas === metas) return kept.material;
  const material = readMaterial(files, lang, metas);
  readings.set(lang, { key, metas, material });
  return material;
}
