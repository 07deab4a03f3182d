import type { GraphicMeta } from '../graphics/types';
import { EVENTS, type Events } from './events';
import type { Ledger } from './facts';
import { startOf } from './files';
import { idsOf } from './formula';
import { LABELS, type Labels } from './labels';
import { didYouMean, nearest } from './problems';
import type { Reading } from './reading';
import type { SectionWords } from './words';

/** What each graphic needs, by its name. */
export type Metas = Readonly<Record<string, GraphicMeta>>;

// Vite reads the folders, so the terminal, the dev server, the build and the tests see the same.
const modules = import.meta.glob<GraphicMeta>('../graphics/*/index.ts', {
  eager: true,
  import: 'default',
});

export const METAS: Metas = Object.fromEntries(
  Object.values(modules).map((graphic) => [graphic.name, graphic]),
);

/** Whose labels no graphic declares: the story's page, and the page for site engineers. */
const PAGES: readonly string[] = ['ui', 'embed'];

/** Whether sections and graphics fit: each graphic known, used once, given keyframes it has. */
export function checkSections(
  sections: readonly SectionWords[],
  metas: Metas,
  { problems }: Reading,
): void {
  const used = new Set<string>();
  for (const { graphic, at, steps } of sections) {
    if (!graphic) continue;
    if (used.has(graphic)) problems.error(at, `圖 ${graphic} 已用在前面的一章 → 一張圖只歸一章`);
    used.add(graphic);
    const meta = metas[graphic];
    if (!meta) {
      const remedy = didYouMean(
        graphic,
        Object.keys(metas),
        `現有 ${Object.keys(metas).join('、')}`,
      );
      problems.error(at, `沒有名為 ${graphic} 的圖 → ${remedy}`);
      continue;
    }
    if (meta.explored)
      for (const step of steps.slice(1))
        problems.error(
          step.at,
          `圖 ${graphic} 由讀者自己看，只有第一步會顯示 → 刪去這一步，把話移到第一步或引言`,
        );
    for (const step of steps) {
      const { keyframe, at } = step;
      if (keyframe === '' || meta.keyframes.includes(keyframe)) continue;
      const remedy = didYouMean(keyframe, meta.keyframes, `現有 ${meta.keyframes.join('、')}`);
      problems.error(at, `圖 ${graphic} 沒有畫面 ${keyframe} → ${remedy}`);
    }
  }
}

/**
 * Whether the tables have every label, fact and event the graphics read, and no label nobody reads.
 */
export function checkNeeds(
  metas: Metas,
  { ledger, labels, events }: { ledger: Ledger; labels: Labels; events: Events },
  { problems }: Reading,
): void {
  const declared = new Set<string>();
  for (const { name, labels: ids, facts, events: moments = [] } of Object.values(metas)) {
    for (const id of moments)
      if (!events.list.some((event) => event.id === id) && !events.mayHave(id))
        problems.error(
          startOf(EVENTS),
          `圖 ${name} 要的大事 ${id} 不在表裡 → 補回這一行，id 不要改`,
        );
    for (const id of ids.map((label) => `${name}.${label}`)) {
      declared.add(id);
      if (!labels.rows.has(id) && !labels.mayHave(id))
        problems.error(
          startOf(LABELS),
          `圖 ${name} 要的標籤 ${id} 不在表裡 → 補一行 ${id},中文,English`,
        );
    }
    for (const id of facts) {
      const fact = ledger.facts.get(id);
      const file = `data/facts/${name}.csv`;
      if (fact && fact.table !== name)
        problems.error(
          ledger.rows.get(id)?.at('id') ?? startOf(file),
          `圖 ${name} 要的數據 ${id} 放錯了表 → 移到 ${file}`,
        );
    }
  }
  for (const [id, { at }] of labels.rows) {
    const [owner = ''] = id.split('.');
    if (PAGES.includes(owner) || declared.has(id)) continue;
    const near = nearest(id, declared);
    const remedy = near ? `是否想寫 ${near}？` : '不用了就刪去這一行';
    problems.warning(at, `沒有圖用標籤 ${id} → ${remedy}`);
  }
}

/** Facts neither the words nor a graphic shows, nor a formula of one that is shown. */
export function checkUnused(
  used: Set<string>,
  metas: Metas,
  ledger: Ledger,
  { problems }: Reading,
): void {
  const shown = new Set([...used, ...Object.values(metas).flatMap(({ facts }) => facts)]);
  // A set grows while it is gone through: what a shown fact is reckoned from counts as well.
  for (const id of shown) for (const part of idsOf(ledger.facts.get(id)?.formula)) shown.add(part);
  const unused = [...ledger.facts.values()].filter(({ id }) => !shown.has(id));
  for (const table of new Set(unused.map((fact) => fact.table))) {
    const ids = unused.filter((fact) => fact.table === table).map(({ id }) => id);
    const at = ledger.rows.get(ids[0] ?? '')?.at('id') ?? startOf(`data/facts/${table}.csv`);
    problems.warning(at, `沒有用到 ${ids.join('、')} → 寫進正文或圖裡；只留在帳本裡也可以`);
  }
}
