import { isNode, isScalar, Lexer, parseDocument } from 'yaml';
import { z } from 'zod';
import { days } from '../../../story.config';
import { isDay } from './dates';
import { formatDate } from '../../text/format';
import { headline, lineOf, verbatim } from './inline';
import type { Reading } from './reading';
import {
  didYouMean,
  locationIn,
  nearest,
  type Problems,
  type SourceLocation,
} from '../check/problems';
import type { Meta } from '../../model/story';

/**
 * Words of one line.
 *
 * @param like how an entry looks that must have it; what is missing at the top is told by `checkKeys`
 */
const oneLine = (key: string, like?: string) =>
  z
    .string({
      error: ({ input }) =>
        input === undefined
          ? `這一項缺 ${key} → 寫成兩行：${like}`
          : `${key} 不是一行字 → 寫成 ${key}: 內容，都在同一行`,
    })
    .trim()
    .min(1, { abort: true, error: `front matter 的 ${key} 是空的 → 補上內容` });
const day = (key: string, like?: string) =>
  oneLine(key, like).refine(isDay, {
    error: ({ input }) => `${key} 的日期「${input}」不存在 → 寫成 2020-07-15 這樣的真實日期`,
  });

/** A list whose entries have two lines or more. */
const listOf = <S extends z.ZodRawShape>(key: string, like: string, shape: S) => {
  const entry = z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `${key} 不認識 ${issue.keys.join('、')} → 只寫 ${Object.keys(shape).join('、')}，其餘刪去`
        : `${key} 的這一項寫法不對 → 寫成兩行：${like}`,
  });
  const error = `${key} 不是一項一項的 → 每項寫成兩行：${like}；沒有就寫 ${key}: []`;
  return z.array(entry, { error });
};

/** Letters of a description that a card in a chat shows. */
export const DESCRIPTION = { zh: 60, en: 200 } as const;

/** What a credit is to a search engine; see Meta. */
const PARTS = ['author', 'desk', 'editor', 'publisher'] as const;
const PART = z.enum(PARTS, {
  error: ({ input }) =>
    `credits 的 as 不認識「${input}」→ 只能是 ${PARTS.join('、')}；不必告訴搜尋引擎的就刪去這一行`,
});

const CREDIT = '- role: 分工，下面對齊着寫 names: 名字';
const CORRECTION = '- date: 2020-07-15，下面對齊着寫 text: 改了什麼';

const SHAPE = z.object({
  title: oneLine('title'),
  description: oneLine('description'),
  reported: day('reported'),
  released: day('released').optional(),
  updated: day('updated'),
  source: oneLine('source'),
  credits: listOf('credits', CREDIT, {
    role: oneLine('role', CREDIT),
    names: oneLine('names', CREDIT),
    as: PART.optional(),
  }),
  corrections: listOf('corrections', CORRECTION, {
    date: day('date', CORRECTION),
    text: oneLine('text', CORRECTION),
  }).default([]),
});

export const KEYS = Object.keys(SHAPE.shape);

/**
 * Title, dates and credits at the head of a words file.
 *
 * @param yaml what stands between the two `---`
 * @returns null, with the problems told, when something is missing
 */
export function readMeta(
  yaml: string,
  at: SourceLocation,
  reading: Reading,
): Omit<Meta, 'standfirst'> | null {
  const { problems, localise, grammar } = reading;
  const document = parseDocument(yaml, { schema: 'failsafe' });
  const refuse = (index: number, message: string) =>
    problems.error(locationIn(at, yaml, index), message);
  const hidden = hiddenIn(yaml);
  if (hidden)
    return refuse(
      hidden.index,
      HIDDEN[hidden.mark] ??
        `開頭的「${hidden.mark}」不會刊出 → 要刊出就用單引號把整段包起來，不要就刪去`,
    );
  const [broken] = document.errors;
  if (broken)
    return refuse(
      broken.pos[0],
      broken.code === 'DUPLICATE_KEY'
        ? 'front matter 的這一項寫了兩次 → 只留一行'
        : 'front matter 寫法不對 → 每行寫成 key: 內容（半形冒號加一個空格），行首的空格與同類的行一樣多；內容裡有半形冒號、引號、方括號時，用單引號把整段包起來',
    );

  /** Where the value of a key stands; of a missing key, what it is missing from. */
  const places = (...path: PropertyKey[]): SourceLocation => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (!isNode(node) || !node.range) continue;
      const quoted = isScalar(node) && /^QUOTE/.test(node.type ?? '') ? 1 : 0;
      return locationIn(at, yaml, node.range[0] + quoted);
    }
    return at;
  };
  const values = { ...(document.toJS() as object | null) };
  const { data, error } = SHAPE.safeParse(values);
  const missing = new Set<string>();
  for (const { path, message } of error?.issues ?? []) {
    const key = String(path[0]);
    if (key in values) problems.error(places(...path), message);
    else missing.add(key);
  }
  checkKeys(Object.keys(values), missing, places, at, problems);
  if (!data) return null;

  const { title, description, reported, updated, released, source, credits, corrections } = data;
  /** A day for a reader. */
  const written = (date: string, ...path: PropertyKey[]) =>
    localise(formatDate(date, grammar), places(...path));
  /** Words in which no mark is read. */
  const printed = (text: string, ...path: PropertyKey[]) =>
    verbatim(text, places(...path), reading);
  const published = reading.ledger.facts.get(days.last)?.date ?? reported;
  if (reported !== published)
    problems.error(
      places('reported'),
      `reported 是 ${reported}，數據 ${days.last} 是 ${published} → 改成同一天`,
    );
  const known = [['reported', reported], ...corrections.map(({ date }) => ['更正', date])];
  const [what, later] = known.find(([, day = '']) => updated < day) ?? [];
  if (later)
    problems.error(
      places('updated'),
      `updated 是 ${updated}，比 ${what} ${later} 還早 → 寫本頁更新的日子`,
    );
  if (released && (released < reported || released > updated))
    problems.error(
      places('released'),
      `released 是 ${released}，不在 reported ${reported} 與 updated ${updated} 之間 → 寫本頁第一次發布的日子`,
    );
  const summary = lineOf(description, 'description', places('description'), reading);
  if ([...summary].length > DESCRIPTION[grammar])
    problems.warning(
      places('description'),
      `description 有 ${[...summary].length} 字 → 縮到 ${DESCRIPTION[grammar]} 字以內，分享時才顯示得全`,
    );
  return {
    description: summary,
    reported,
    updated,
    released: released ?? updated,
    title: headline(title, places('title'), reading),
    reportedText: written(reported, 'reported'),
    updatedText: written(updated, 'updated'),
    source: printed(source, 'source'),
    credits: credits.map(({ role, names, ...part }, i) => ({
      ...part,
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

/** Tells the keys that are not known, and those that are missing. */
function checkKeys(
  typed: readonly string[],
  missing: Set<string>,
  places: (key: string) => SourceLocation,
  at: SourceLocation,
  problems: Problems,
): void {
  const free = KEYS.filter((key) => !typed.includes(key));
  for (const key of typed.filter((key) => !KEYS.includes(key))) {
    const remedy = didYouMean(key, free, '刪去這一行');
    problems.error(places(key), `front matter 不認識 ${key} → ${remedy}`);
    missing.delete(nearest(key, free) ?? '');
  }
  const lines = [...missing].map((key) =>
    key === 'credits' ? '補上 credits:，下面每項寫 - role: 與 names:' : `補一行 ${key}: …`,
  );
  if (lines.length > 0)
    problems.error(
      at,
      `front matter 缺 ${[...missing].join('、')} → 在兩行 --- 之間${lines.join('，')}`,
    );
}

const HIDDEN: Readonly<Record<string, string>> = {
  '*': '這裡不能用 * → 刪去這一段的 *',
  '#': 'front matter 裡 # 之後的字不會刊出 → 要刊出就刪去 #，不要就連後面的字一起刪去',
};

/** The first letters that YAML takes for its own and would not print: comments, names, references, kinds. */
function hiddenIn(yaml: string): { mark: string; index: number } | undefined {
  let index = 0;
  let scalar = false;
  for (const token of new Lexer().lex(yaml)) {
    const [mark = ''] = token;
    if (!scalar && '#&*!'.includes(mark)) return { mark, index };
    scalar = token === SCALAR;
    if (!NO_LETTER.includes(token)) index += token.length;
  }
  return undefined;
}

/** What the lexer puts in front of words, and its other marks that stand for no letter of the text. */
const SCALAR = '\x1f';
const NO_LETTER = ['\x02', '\x18', SCALAR];
