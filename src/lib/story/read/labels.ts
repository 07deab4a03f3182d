import { z } from 'zod';
import { readTable, reportDuplicates, type DuplicateId } from './csv';
import { toHalfWidth } from '../chinese/lookalikes';
import type { SourceLocation } from '../check/problems';
import type { Reading } from './reading';
import { LABELS } from './snapshot';
import type { Lang } from '../../model/story';

const LABEL = z.object({
  id: z.string().regex(/^[a-z]+\.[a-z][a-z0-9_]*$/, {
    error: ({ input }) => `id「${input}」不合用 → 寫成「圖名.標籤」或「ui.標籤」，半形小寫字母`,
  }),
  'zh-Hant': z.string().min(1, '中文是空的 → 補上標籤的文字'),
  en: z.string(),
});

/** Letters of a shared link's title that a chat shows, the story's own title among them. */
export const SHARE_TITLE = { zh: 26, en: 70 } as const;

interface LabelText {
  text: string;
  at: SourceLocation;
  /** What it leaves open to be filled in, `{n}`, each once, and where its words stand. */
  blanks: readonly string[];
  blanksAt: SourceLocation;
}

/** Short words of graphics and interface, by `court.seats` or `ui.table`. */
export interface Labels {
  rows: Map<string, LabelText>;
  /** Whether there may be a label with this id that was left out for a problem. */
  mayHave(id: string): boolean;
}

export function readLabels({ files, lang, grammar, problems, localise }: Reading): Labels {
  const table = readTable(files, LABELS, LABEL, problems);
  const duplicates: DuplicateId[] = [];
  const labels: Labels = {
    rows: new Map(),
    // One of two with the same id is another label, whose id is not known.
    mayHave: (id) => duplicates.length > 0 || table.mayHave(id),
  };
  for (const { cells, at } of table.rows) {
    const first = labels.rows.get(cells.id)?.at;
    if (first) {
      duplicates.push({ id: cells.id, at: at('id'), first });
      continue;
    }
    const column = columnOf(lang);
    if (cells[column] === '')
      problems.error(at(column), `${cells.id} 沒有 ${column} 的文字 → 補上`);
    for (const { 0: take, index } of cells[column].matchAll(/[｛｝｜]/g)) {
      const put = toHalfWidth(take);
      const message = `全形的「${take}」不起作用 → 改成半形 ${put}`;
      problems.error(at(column, index), message, { take, put });
    }
    const most = SHARE_TITLE[grammar];
    if (cells.id === 'ui.share_title' && [...cells[column]].length > most)
      problems.warning(
        at(column),
        `分享時的標題有 ${[...cells[column]].length} 字 → 連題目縮到 ${most} 字以內，聊天裡才顯示得全`,
      );
    // A label may be a list, its words a space apart: the months of an axis.
    let offset = 0;
    const words = (lang === 'en' ? [cells[column]] : cells[column].split(' ')).map((word) => {
      const place = at(column, offset);
      offset += word.length + 1;
      return localise(word, place);
    });
    labels.rows.set(cells.id, {
      text: words.join(' '),
      at: at('id'),
      // What is typed in full width is told above.
      blanks: blanksOf(cells[column].replace(/[｛｝]/g, toHalfWidth)),
      blanksAt: at(column),
    });
  }
  reportDuplicates(duplicates, problems);
  return labels;
}

const columnOf = (lang: Lang) => (lang === 'en' ? 'en' : 'zh-Hant');

/** What is to be filled in, `{n}`, each once; a brace alone as well. */
const blanksOf = (text: string): string[] => [...new Set(text.match(/\{[^{}]*\}?|\}/g))].sort();

/** What stands under one name: `labelsOf(labels, 'court')` has `seats` for `court.seats`. */
export function labelsOf(labels: Labels, name: string): Record<string, string> {
  const own = [...labels.rows].filter(([id]) => id.startsWith(`${name}.`));
  return Object.fromEntries(own.map(([id, { text }]) => [id.slice(name.length + 1), text]));
}
