import { isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { isDay } from './dates';
import { parseMarkdown } from './markdown';
import { formatMoment } from './format';
import { headline } from './heading';
import { runsOf, type Wording } from './inline';
import { checkPairs } from './plain';
import { didYouMean, type Place } from './problems';
import type { Meta } from './types';

const said = (key: string) =>
  z
    .string({ error: `front matter 缺 ${key} → 在兩行 --- 之間補一行 ${key}: …` })
    .trim()
    .min(1, {
      error: `front matter 的 ${key} 是空的 → 補上內容`,
    });
const day = (key: string) =>
  said(key).refine(isDay, {
    error: ({ input }) => `${key} 的日期「${input}」不存在 → 寫成 2020-07-15 這樣的真實日期`,
  });

/** Letters of a description that a card in a chat shows. */
export const DESCRIPTION = { zh: 60, en: 200 } as const;

/** What a credit is to a search engine; see Meta. */
const PARTS = ['author', 'desk', 'editor', 'publisher'] as const;
const PART = z.enum(PARTS, {
  error: ({ input }) =>
    `credits 的 as 不認識「${input}」→ 只能是 ${PARTS.join('、')}；不必告訴搜尋引擎的就刪去這一行`,
});

const SHAPE = z.object({
  title: said('title'),
  description: said('description'),
  reported: day('reported'),
  released: day('released').optional(),
  updated: day('updated'),
  source: said('source'),
  credits: z.array(z.object({ role: said('role'), names: said('names'), as: PART.optional() }), {
    error: 'front matter 缺 credits → 補上 credits:，下面每項寫 - role: 與 names:',
  }),
  corrections: z
    .array(z.object({ date: day('date'), text: said('text') }), {
      error: 'corrections 不是一條一條的 → 下面每項寫 - date: 與 text:；沒有更正寫 corrections: []',
    })
    .default([]),
});

/**
 * Title, dates and credits at the head of a words file.
 *
 * @param yaml what stands between the two `---`
 * @param at where it begins
 * @returns null, with the problems told, when something is missing
 */
export function readMeta(
  yaml: string,
  at: Place,
  wording: Wording,
): Omit<Meta, 'standfirst'> | null {
  const { problems, localise, grammar } = wording.reading;
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'failsafe' });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { ...at, line: at.line + line - 1, column: col };
  };
  for (const { pos } of document.errors)
    problems.error(
      placeAt(pos[0]),
      'front matter 寫法不對 → 每行寫成 key: 內容（半形冒號加一個空格）',
    );
  if (document.errors.length > 0) return null;

  /** Where the value of a key stands; of a missing key, what it is missing from. */
  const places = (path: PropertyKey[]): Place => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) {
        const quoted = isScalar(node) && /^QUOTE/.test(node.type ?? '') ? 1 : 0;
        return placeAt(node.range[0] + quoted);
      }
    }
    return at;
  };
  const values: unknown = document.toJS() ?? {};
  for (const key of Object.keys(Object(values)))
    if (!(key in SHAPE.shape))
      problems.error(
        places([key]),
        `front matter 不認識 ${key} → ${didYouMean(key, Object.keys(SHAPE.shape), '刪去這一行')}`,
      );
  const parsed = SHAPE.safeParse(values);
  for (const { path, message } of parsed.error?.issues ?? []) problems.error(places(path), message);
  if (!parsed.success) return null;

  const { title, description, reported, updated, released, source, credits, corrections } =
    parsed.data;
  /** A day for a reader. */
  const written = (date: string, path: PropertyKey[]) =>
    localise(formatMoment(date, grammar), places(path));
  const published = wording.ledger.facts.get('published')?.date ?? reported;
  if (reported !== published)
    problems.error(
      places(['reported']),
      `reported 是 ${reported}，數據 published 是 ${published} → 改成同一天`,
    );
  if (updated < reported)
    problems.error(
      places(['updated']),
      `updated 是 ${updated}，比 reported ${reported} 還早 → 寫本頁更新的日子`,
    );
  if (released && (released < reported || released > updated))
    problems.error(
      places(['released']),
      `released 是 ${released}，不在 reported ${reported} 與 updated ${updated} 之間 → 寫本頁第一次發布的日子`,
    );
  const summary = sentence(description, places(['description']), wording);
  if ([...summary].length > DESCRIPTION[grammar])
    problems.warning(
      places(['description']),
      `description 有 ${[...summary].length} 字 → 縮到 ${DESCRIPTION[grammar]} 字以內，分享時才顯示得全`,
    );
  return {
    title: headline(title, places(['title']), wording),
    description: summary,
    reported,
    released: released ?? updated,
    updated,
    reportedText: written(reported, ['reported']),
    updatedText: written(updated, ['updated']),
    source: localise(source, places(['source'])),
    credits: credits.map(({ role, names, as }, i) => ({
      ...(as && { as }),
      role: localise(role, places(['credits', i, 'role'])),
      names: localise(names, places(['credits', i, 'names'])),
    })),
    corrections: corrections.map(({ date, text }, i) => ({
      date,
      dateText: written(date, ['corrections', i, 'date']),
      text: localise(text, places(['corrections', i, 'text'])),
    })),
  };
}

/** Words outside the Markdown that may print facts all the same. */
function sentence(text: string, at: Place, wording: Wording): string {
  checkPairs(text, at, wording.reading);
  return parseMarkdown(text)
    .children.flatMap((node) =>
      node.type === 'paragraph' ? runsOf(node.children, wording, at) : [],
    )
    .map((run) => run.text)
    .join('');
}
