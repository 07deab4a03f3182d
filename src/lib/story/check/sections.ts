import type { GraphicMeta } from '../../model/graphic';
import { didYouMean, type SourceLocation } from './problems';
import type { Reading } from '../read/reading';
import type { ParsedStep, ParsedStory } from '../read/parse-story';

/** What each graphic needs, by its name. */
export type Metas = Readonly<Record<string, GraphicMeta>>;

// Vite reads the folders, so the terminal, the dev server, the build and the tests see the same.
const modules = import.meta.glob<GraphicMeta>('../../graphics/*/index.ts', {
  eager: true,
  import: 'default',
});

export const METAS: Metas = Object.fromEntries(
  Object.values(modules).map((graphic) => [graphic.name, graphic]),
);

/** Own keys alone: an editor may write `graphic=constructor`. */
const metaOf = (metas: Metas, name: string) =>
  Object.hasOwn(metas, name) ? metas[name] : undefined;

/**
 * Whether sections and graphics fit: each graphic known, used once, given keyframes it has. Where they
 * do not, the words become doubtful.
 */
export function checkSections(words: ParsedStory, metas: Metas, { problems }: Reading): void {
  const used = new Map<string, string>();
  const doubt = (at: SourceLocation, message: string) => {
    words.doubtful = true;
    problems.error(at, message);
  };
  for (const { id, graphic, at, steps, doubtful } of words.sections) {
    if (!graphic || doubtful) continue;
    const meta = metaOf(metas, graphic);
    if (!meta) {
      const names = Object.keys(metas);
      const remedy = didYouMean(graphic, names, `現有 ${names.join('、')}`);
      doubt(at, `沒有名為 ${graphic} 的圖 → ${remedy}`);
    } else if (used.get(graphic) === id) {
      // A section that stands there twice is told by its id.
      words.doubtful = true;
    } else if (used.has(graphic)) {
      const named = new Set(words.sections.map((section) => section.graphic));
      const free = Object.keys(metas).filter((name) => !named.has(name));
      doubt(
        at,
        `圖 ${graphic} 已用在前面的一章 → 一張圖只歸一章：改寫 graphic=${[...free, 'none'].join(' 或 graphic=')}`,
      );
    } else {
      checkKeyframes(steps, meta, metas, doubt);
      for (const step of meta.explored ? steps.slice(1) : [])
        if (meta.keyframes.includes(step.keyframe))
          doubt(
            step.at,
            `圖 ${graphic} 由讀者自己看，只有第一步會顯示 → 刪去這一步，把話移到第一步或引言`,
          );
    }
    used.set(graphic, id);
  }
}

/** Tells the steps of which a graphic has no picture; of several that belong to another, the first. */
function checkKeyframes(
  steps: readonly ParsedStep[],
  meta: GraphicMeta,
  metas: Metas,
  doubt: (at: SourceLocation, message: string) => void,
): void {
  const strange = steps.filter(
    ({ keyframe, doubtful }) => !doubtful && !meta.keyframes.includes(keyframe),
  );
  const [first] = strange;
  const owner = Object.values(metas).find(
    ({ name, keyframes }) =>
      name !== meta.name && strange.every(({ keyframe }) => keyframes.includes(keyframe)),
  );
  if (first && owner && strange.length > 1) {
    doubt(
      first.at,
      `從這裡起有 ${strange.length} 步是圖 ${owner.name} 的畫面 → 在它們前面補回「## 章名 {#id graphic=${owner.name}}」，或移到那一章`,
    );
    return;
  }
  for (const { keyframe, at } of strange) {
    const remedy = didYouMean(keyframe, meta.keyframes, `現有 ${meta.keyframes.join('、')}`);
    doubt(at, `圖 ${meta.name} 沒有畫面 ${keyframe} → ${remedy}`);
  }
}
