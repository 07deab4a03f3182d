import { isNode, isScalar, Lexer, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { days } from '../../../story.config';
import { isDay } from './dates';
import { parseMarkdown } from './markdown';
import { formatDate } from '../../text/format';
import { headline } from './heading';
import { runsOf } from './inline';
import type { TextReading } from './reading';
import { checkPairs, verbatim } from './lint-text';
import { nearest, type SourceLocation } from '../check/problems';
import type { Meta } from '../../model/story';

/** Words of one line; what is missing at the top is told in one message, by `readMeta`. */
const oneLine = (key: string, missing = '') =>
  z
    .string({
      error: ({ input }) =>
        input === undefined ? missing : `${key} 不是一行字 → 寫成 ${key}: 內容，都在同一行`,
    })
    .trim()
    .min(1, { error: `front matter 的 ${key} 是空的 → 補上內容` });
const day = (key: string, missing?: string) =>
  oneLine(key, missing).refine(isDay, {
    error: ({ input }) => `${key} 的日期「${input}」不存在 → 寫成 2020-07-15 這樣的真實日期`,
  });

/** An entry of a list, `- role: …` and below it `names: …`. */
const entry = <S extends z.ZodRawShape>(key: string, shape: S, like: string) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `${key} 不認識 ${issue.keys.join('、')} → 只寫 ${Object.keys(shape).join('、')}，其餘刪去`
        : `${key} 的這一項寫法不對 → 寫成兩行：${like}`,
  });
/** Below the first line of an entry, as far in. */
const missingBelow = (key: string, first: string) =>
  `這一項缺 ${key} → 在 - ${first}: 下面補一行 ${key}: …，與 ${first} 對齊`;

/** Letters of a description that a card in a chat shows. */
export const DESCRIPTION = { zh: 60, en: 200 } as const;

/** What a credit is to a search engine; see Meta. */
const PARTS = ['author', 'desk', 'editor', 'publisher'] as const;
const PART = z.enum(PARTS, {
  error: ({ input }) =>
    `credits 的 as 不認識「${input}」→ 只能是 ${PARTS.join('、')}；不必告訴搜尋引擎的就刪去這一行`,
});

const SHAPE = z.object({
  title: oneLine('title'),
  description: oneLine('description'),
  reported: day('reported'),
  released: day('released').optional(),
  updated: day('updated'),
  source: oneLine('source'),
  credits: z.array(
    entry(
      'credits',
      {
        role: oneLine('role', '這一項缺 role → 以 - role: … 開頭，names: 寫在下面一行'),
        names: oneLine('names', missingBelow('names', 'role')),
        as: PART.optional(),
      },
      '- role: 分工，下面 names: 名字',
    ),
    { error: 'credits 不是一項一項的 → 下面每項寫 - role: 與 names:' },
  ),
  corrections: z
    .array(
      entry(
        'corrections',
        {
          date: day('date', '這一項缺 date → 以 - date: 2020-07-15 開頭，text: 寫在下面一行'),
          text: oneLine('text', missingBelow('text', 'date')),
        },
        '- date: 2020-07-15，下面 text: 改了什麼',
      ),
      {
        error:
          'corrections 不是一條一條的 → 下面每項寫 - date: 與 text:；沒有更正寫 corrections: []',
      },
    )
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
  at: SourceLocation,
  reading: TextReading,
): Omit<Meta, 'standfirst'> | null {
  const { problems, localise, grammar } = reading;
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'failsafe' });
  const locationAt = (offset: number): SourceLocation => {
    const { line, col } = lines.linePos(offset);
    return { ...at, line: at.line + line - 1, column: col };
  };
  const [hidden] = hiddenIn(yaml);
  if (hidden) {
    problems.error(locationAt(hidden.index), HIDDEN[hidden.mark] ?? hiddenKind(hidden.mark));
    return null;
  }
  const [broken] = document.errors;
  if (broken) {
    problems.error(
      locationAt(broken.pos[0]),
      broken.code === 'DUPLICATE_KEY'
        ? 'front matter 的這一項寫了兩次 → 只留一行'
        : 'front matter 寫法不對 → 每行寫成 key: 內容（半形冒號加一個空格）；內容裡有半形冒號、引號、方括號時，用單引號把整段包起來',
    );
    return null;
  }

  /** Where the value of a key stands; of a missing key, what it is missing from. */
  const places = (path: readonly PropertyKey[]): SourceLocation => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) {
        const quoted = isScalar(node) && /^QUOTE/.test(node.type ?? '') ? 1 : 0;
        return locationAt(node.range[0] + quoted);
      }
    }
    return at;
  };
  const report = (path: readonly PropertyKey[], message: string) =>
    problems.error(places(path), message);
  const values: unknown = document.toJS() ?? {};
  const keys = Object.keys(SHAPE.shape);
  const typed = Object.keys(Object(values));
  const missing = new Set(
    Object.entries(SHAPE.shape)
      .filter(([key, part]) => !typed.includes(key) && !part.safeParse(undefined).success)
      .map(([key]) => key),
  );
  for (const key of typed.filter((key) => !keys.includes(key))) {
    const near = nearest(
      key,
      keys.filter((one) => !typed.includes(one)),
    );
    const remedy = near === undefined ? '刪去這一行' : `是否想寫 ${near}？`;
    report([key], `front matter 不認識 ${key} → ${remedy}`);
    missing.delete(near ?? '');
  }
  if (missing.size > 0) {
    const lines = [...missing].map((key) =>
      key === 'credits' ? '補上 credits:，下面每項寫 - role: 與 names:' : `補一行 ${key}: …`,
    );
    problems.error(
      at,
      `front matter 缺 ${[...missing].join('、')} → 在兩行 --- 之間${lines.join('，')}`,
    );
  }
  const parsed = SHAPE.safeParse(values);
  for (const { path, message } of parsed.error?.issues ?? [])
    if (path.length > 1 || typed.includes(String(path[0]))) report(path, message);
  if (!parsed.success) return null;

  const { title, description, reported, updated, released, source, credits, corrections } =
    parsed.data;
  /** A day for a reader. */
  const written = (date: string, ...path: PropertyKey[]) =>
    localise(formatDate(date, grammar), places(path));
  /** Words in which no mark is read. */
  const printed = (text: string, ...path: PropertyKey[]) => verbatim(text, places(path), reading);
  const published = reading.ledger.facts.get(days.last)?.date ?? reported;
  if (reported !== published)
    report(['reported'], `reported 是 ${reported}，數據 ${days.last} 是 ${published} → 改成同一天`);
  if (updated < reported)
    report(['updated'], `updated 是 ${updated}，比 reported ${reported} 還早 → 寫本頁更新的日子`);
  if (released && (released < reported || released > updated))
    report(
      ['released'],
      `released 是 ${released}，不在 reported ${reported} 與 updated ${updated} 之間 → 寫本頁第一次發布的日子`,
    );
  const summary = sentence(description, places(['description']), reading);
  if ([...summary].length > DESCRIPTION[grammar])
    problems.warning(
      places(['description']),
      `description 有 ${[...summary].length} 字 → 縮到 ${DESCRIPTION[grammar]} 字以內，分享時才顯示得全`,
    );
  return {
    title: headline(title, places(['title']), reading),
    ...{ description: summary, reported, updated, released: released ?? updated },
    reportedText: written(reported, 'reported'),
    updatedText: written(updated, 'updated'),
    source: printed(source, 'source'),
    credits: credits.map(({ role, names, as }, i) => ({
      ...(as && { as }),
      role: printed(role, 'credits', i, 'role'),
      names: printed(names, 'credits', i, 'names'),
    })),
    corrections: corrections.map(({ date, text }, i) => ({
      date,
      dateText: written(date, 'corrections', i, 'date'),
      text: printed(text, 'corrections', i, 'text'),
    })),
  };
}

const HIDDEN: Readonly<Record<string, string>> = {
  '*': '這裡不能用 * → 刪去這一段的 *',
  '#': 'front matter 裡 # 之後的字不會刊出 → 要刊出就刪去 #，不要就連後面的字一起刪去',
};
const hiddenKind = (mark: string) =>
  `開頭的「${mark}」不會刊出 → 要刊出就用單引號把整段包起來，不要就刪去`;

/** What YAML takes for its own and would not print: comments, names, references and kinds. */
function hiddenIn(yaml: string): { mark: string; index: number }[] {
  const found: { mark: string; index: number }[] = [];
  let index = 0;
  let scalar = false;
  for (const token of new Lexer().lex(yaml)) {
    // The lexer's own marks stand for no letter of the text.
    if (token === '\x02' || token === '\x18' || token === '\x1f') {
      scalar = token === '\x1f';
      continue;
    }
    const [mark = ''] = token;
    if (!scalar && '#&*!'.includes(mark)) found.push({ mark, index });
    scalar = false;
    index += token.length;
  }
  return found;
}

/** Words outside the Markdown that may print facts all the same. */
function sentence(text: string, at: SourceLocation, reading: TextReading): string {
  checkPairs(text, at, reading);
  const [paragraph, ...more] = parseMarkdown(text).children;
  if (paragraph?.type === 'paragraph' && more.length === 0)
    return runsOf(paragraph.children, reading, at)
      .map((run) => run.text)
      .join('');
  reading.problems.error(at, 'description 不是一段話 → 開頭刪去 #、-、1. 之類的記號，不分段');
  return '';
}
