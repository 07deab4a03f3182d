import { z } from 'zod';
import { readTable } from './csv';
import type { Place } from './problems';
import type { Reading } from './reading';
import type { Lang } from './types';

export const LABELS = 'data/labels.csv';

const LABEL = z.object({
  id: z.string().regex(/^[a-z]+\.[a-z][a-z0-9_]*$/, {
    error: ({ input }) => `id「${input}」不合用 → 寫成「圖名.標籤」或「ui.標籤」，半形小寫字母`,
  }),
  'zh-Hant': z.string().min(1, '中文是空的 → 補上標籤的文字'),
  en: z.string(),
});

/** Short words of graphics and interface, by `court.seats` or `ui.table`. */
export interface Labels {
  rows: Map<string, { text: string; at: Place }>;
  /** Whether there may be a label with this id that was left out for a problem. */
  mayHave(id: string): boolean;
}

export function readLabels({ root, lang, problems, localise }: Reading): Labels {
  const table = readTable(root, LABELS, LABEL, problems);
  const labels: Labels = { rows: new Map(), mayHave: table.mayHave };
  for (const { cells, at } of table.rows) {
    const twin = labels.rows.get(cells.id)?.at;
    if (twin) {
      problems.error(
        at('id'),
        `id ${cells.id} 在第 ${twin.line} 行已經用了 → 換一個 id，或刪去一行`,
      );
      continue;
    }
    const column = columnOf(lang);
    if (cells[column] === '')
      problems.error(at(column), `${cells.id} 沒有 ${column} 的文字 → 補上`);
    // A label may be a list, its words a space apart: the months of an axis.
    const words = cells[column].split(' ').map((word) => localise(word, at(column)));
    labels.rows.set(cells.id, { text: words.join(' '), at: at('id') });
  }
  return labels;
}

const columnOf = (lang: Lang) => (lang === 'en' ? 'en' : 'zh-Hant');

/** What stands under one name: `textOf(labels, 'court')` has `seats` for `court.seats`. */
export function textOf(labels: Labels, name: string): Record<string, string> {
  const own = [...labels.rows].filter(([id]) => id.startsWith(`${name}.`));
  return Object.fromEntries(own.map(([id, { text }]) => [id.slice(name.length + 1), text]));
}
