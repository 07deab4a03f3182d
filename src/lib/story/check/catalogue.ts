import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { zhTW } from 'zod/locales';

/** What happens to a file. */
export type Change =
  | { type: 'replace'; all?: string; from: string; to?: string }
  | { type: 'cut'; where: 'before' | 'within'; before: string }
  | { type: 'repeat'; times: string }
  | { type: 'save'; as: 'GBK' | 'Big5' | 'UTF-16' | 'UTF-16BE' | 'ANSI' | 'CSV UTF-8' }
  | { type: 'copy'; of: string }
  | { type: 'write'; content: string | Uint8Array }
  | { type: 'refuse'; code: string }
  | { type: 'undo' };

export type Edit = Change & { file: string };

/** Diagnostics under one heading of the editors' manual. */
export type Chapter = ReturnType<typeof parsePage>[number];

/** A message of the check, with what an editor did to be told it. */
export type Diagnostic = Chapter['diagnostics'][number];

/** Where the catalogue stands, and in `sample/` the small sound story that its edits are made to. */
export const CATALOGUE = join(import.meta.dirname, 'catalogue');

/** `⏎` ends a line; `長×90` is a letter ninety times. */
const unfold = (text: string): string =>
  text
    .replaceAll('⏎', '\n')
    .replace(/(\S)×(\d+)/gu, (_, letter: string, times: string) => letter.repeat(Number(times)));

/** The ways to write a change. */
const FORMS = {
  undo: /^undo$/,
  refuse: /^(?<code>gone|E[A-Z]+)$/,
  repeat: /^(?<times>\d+) times$/,
  copy: /^copy of (?<of>data\/\S.*)$/,
  save: /^saved as (?<as>GBK|Big5|UTF-16|UTF-16BE|ANSI|CSV UTF-8)$/,
  cut: /^cut (?<where>before|within) (?<before>.+)$/,
  replace: /^(?<all>all )?(?<from>[^]+?) →(?: (?<to>[^]*))?$/,
};

const change = z.unknown().transform((value, context): Change => {
  for (const [type, form] of Object.entries(FORMS)) {
    const found = typeof value === 'string' && form.exec(unfold(value));
    if (found) return { type, ...found.groups } as Change;
  }
  const { text, bytes } = WHOLE.parse(value);
  const content = bytes === undefined ? text : Buffer.from(bytes, 'base64');
  if (content !== undefined) return { type: 'write', content };
  context.addIssue(
    '看不懂這個改動 → 寫成「舊 → 新」「all 舊 → 新」「cut before 字」「cut within 字」「3 times」「copy of data/…」「saved as GBK」「gone」「undo」、錯誤代號，或 text: 全文、bytes: Base64；改別的檔案，前面寫 data/檔名:',
  );
  return z.NEVER;
});

/** A whole file. */
const WHOLE = z.object({ text: z.string(), bytes: z.base64() }).partial().catch({});

const inFront = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && /^data(?:\/|$)/.test(Object.keys(value)[0] ?? '');

/** A change to the entry's own file, or to the one named in front of it. */
const edit = z.preprocess(
  (value) => (inFront(value) ? value : { '': value }),
  z.record(z.string(), change).transform((edits) => Object.entries(edits)),
);

/** One may stand without the `-` of a list. */
const oneOrMore = <T extends z.ZodType>(one: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(one).nonempty());

const entry = z.strictObject({
  /** Edits to the sample story. */
  input: oneOrMore(edit),
  /** All that the check then says: `30:3 …`, or `data/labels.csv:3:13 …` of another file. */
  expected: oneOrMore(
    z.string().regex(/^(?:data\/\S+?:)?\d+:\d+ [^→]+→ ?[^→]+$/, {
      error: '檢查說的話不成樣子 → 寫成「行:字 哪裡不對 → 怎樣改」',
    }),
  ),
  /** What `npm run fix:story` puts in the place of the wrong text; true for the right one. */
  autofix: z.union([z.literal(true), z.string().transform(unfold)]).optional(),
  /** Each way to do what the message says, as its edits. */
  remedies: oneOrMore(oneOrMore(edit)).optional(),
});

const page = z.record(
  z.string(),
  z.strictObject({ file: z.string(), entries: z.record(z.string(), entry) }),
);

/**
 * Reads a page of the catalogue: headings, under each `file`, which its entries are made in where
 * they name no other, and `entries` by what the editor did.
 *
 * @param name the page's file, for messages
 * @throws Error with `name:line:column`, what is wrong with the page and the remedy
 */
export function parsePage(name: string, text: string) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${name}:${line}:${col}`;
  };
  const [broken] = document.errors;
  if (broken)
    throw new Error(
      `${at(broken.pos[0])} YAML 寫法不對（${broken.message.split(' at line ')[0]}）→ 照別的條目改`,
    );

  /** Where a key stands, or an item of a list; of what is not there, what it is missing from. */
  const locationOf = (path: readonly PropertyKey[]): string => {
    for (let depth = path.length; depth > 0; depth--) {
      const parent = document.getIn(path.slice(0, depth - 1), true);
      const key = path[depth - 1];
      const pair = isMap(parent) && parent.items.find((item) => String(item.key) === key);
      const node = pair ? pair.key : document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return `${name}:1:1`;
  };
  const { data, error } = page.safeParse(document.toJS(), { error: zhTW().localeError });
  const [issue] = error?.issues ?? [];
  if (issue) {
    const strange = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const remedy = issue.message.includes('→') ? '' : ' → 照別的條目改';
    throw new Error(
      `${locationOf([...issue.path, ...strange])} ${issue.path.join('/')}：${issue.message}${remedy}`,
    );
  }
  return Object.entries(data ?? {}).map(([title, { file, entries }]) => ({
    title,
    diagnostics: Object.entries(entries).map(([what, { input, remedies, ...rest }]) => {
      const own = input[0]?.[0]?.[0] || file;
      const edits = (list: typeof input): Edit[] =>
        list.flat().map(([other, made]) => ({ ...made, file: other || own }));
      return {
        /** What the editor did, in their words. */
        title: what,
        /** Where the entry stands: `1-words.yaml:4:5`. */
        entry: locationOf([title, 'entries', what]),
        /** The file of the first edit; messages and edits that name no other are in it. */
        file: own,
        ...rest,
        input: edits(input),
        remedies: (remedies ?? []).map(edits),
      };
    }),
  }));
}

/** The whole catalogue, in the order of the manual. Every message of the check has an entry. */
export const readCatalogue = () =>
  readdirSync(CATALOGUE)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => parsePage(name, readFileSync(join(CATALOGUE, name), 'utf8')));
