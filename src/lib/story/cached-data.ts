import { type StoryData, readData } from '.';
import { METAS, type Metas } from './check/sections';
import { digestOf, takeSnapshot } from './read/snapshot';
import type { Lang } from '../model/story';

/** By language; of one project and one set of graphics. */
const readings = new Map<Lang, { key: string; metas: Metas; data: StoryData }>();

/** What `readData` reads, read once for all who ask until a file of `data/` changes. */
export function cachedData(root: string, lang: Lang, metas: Metas = METAS): StoryData {
  const files = takeSnapshot(root);
  const key = `${root} ${digestOf(files)}`;
  const last = readings.get(lang);
  if (last?.key === key && last.metas === metas) return last.data;
  const data = readData(files, lang, metas);
  readings.set(lang, { key, metas, data });
  return data;
}
