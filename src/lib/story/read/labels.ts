import { z } from 'zod';
import { readTable } from './csv';
import { BLANKS } from '../chinese/characters';
import { toHalfWidth } from '../chinese/lookalikes';
import { verbatim } from './inline';
import type { Reading } from './reading';
import { LABELS } from './snapshot';

const LABEL = z.object({
  id: z.string().regex(/^[a-z]+\.[a-z][a-z0-9_]*$/, {
    error: ({ input }) => `id「${input}」不合用 → 寫成「圖名.標籤」或「ui.標籤」，半形小寫字母`,
  }),
  'zh-Hant': z.string().min(1, '中文是空的 → 補上標籤的文字'),
  en: z.string(),
});

/** Of the marks of the words, one letter may be a label's own: a brace is a blank, a star a sign. */
const LONG_MARK = /^../;

/** Letters of a shared link's title that a chat shows, the story's own title among them. */
export const SHARE_TITLE = { zh: 26, en: 70 } as const;

/** Short words of graphics and interface, by `court.seats` or `ui.table`. */
export type Labels = ReturnType<typeof readLabels>;

export function readLabels(reading: Reading) {
  const { files, grammar, problems } = reading;
  const { rows, ids } = readTable(files, LABELS, LABEL, problems);
  const column = grammar === 'en' ? 'en' : 'zh-Hant';
  const read = rows.map(({ cells, at }) => {
    const { id, [column]: text } = cells;
    if (text === '') problems.error(at(column), `${id} 沒有 ${column} 的文字 → 補上`);
    for (const { 0: take, index } of text.matchAll(/[｛｝｜]/g)) {
      const put = toHalfWidth(take);
      const message = `全形的「${take}」不起作用 → 改成半形 ${put}`;
      problems.error(at(column, index), message, { take, put });
    }
    const [letters, most] = [[...text].length, SHARE_TITLE[grammar]];
    if (id === 'ui.share_title' && letters > most)
      problems.warning(
        at(column),
        `分享時的標題有 ${letters} 字 → 連題目縮到 ${most} 字以內，聊天裡才顯示得全`,
      );
    // A Chinese label may be a list, its words a space apart: the months of an axis.
    const words = grammar === 'en' ? /^.*$/s : /\S+/g;
    const blank = grammar === 'en' ? -1 : text.search(BLANKS);
    if (blank >= 0)
      problems.error(at(column, blank), '有全形空格或別的特殊空格 → 隔開兩項的改成半形，別的刪去');
    // A brace alone is a blank as well; what is typed in full width is told above.
    const blanks = text.replace(/[｛｝]/g, toHalfWidth).match(/\{[^{}]*\}?|\}/g);
    const label = {
      text: text.replace(words, (word, index: number) =>
        verbatim(word, at(column, index), reading, LONG_MARK),
      ),
      at: at('id'),
      /** What it leaves open to be filled in, `{n}`, each once, and where its words stand. */
      blanks: [...new Set(blanks)].sort(),
      blanksAt: at(column),
    };
    return [id, label] as const;
  });
  return { rows: new Map(read), ids };
}

/** What stands under one name: `labelsOf(labels, 'court')` has `seats` for `court.seats`. */
export function labelsOf(labels: Labels, name: string): Record<string, string> {
  const own = [...labels.rows].filter(([id]) => id.startsWith(`${name}.`));
  return Object.fromEntries(own.map(([id, { text }]) => [id.slice(name.length + 1), text]));
}
