import { type StoryData, readData } from '.';
import { METAS, type Metas } from './check/sections';
import { digestOf, takeSnapshot } from './read/snapshot';
import type { Lang } from '../model/story';

/** By language; of one project and one set of graphics. */
const readings = new Map<Lang, { key: string; metas: Metas; material: StoryData }>();

/** What `readData` reads, read once for all who ask until a file of `data/` changes. */
export function cachedData(root: string, lang: Lang, metas: Metas = METAS): StoryData {
  const files = takeSnapshot(root);
  const key = `${root} ${digestOf(files)}`;
  const kept = readings.get(lang);
  if (kept?.key === key && kept.metas === metas) return kept.material;
  const material = readData(files, lang, metas);
  readings.set(lang, { key, metas, material });
  return material;
}
