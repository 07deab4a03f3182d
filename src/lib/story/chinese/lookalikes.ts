import { type SourceLocation, locationIn, type Problems } from '../check/problems';

/** Where a Chinese keyboard's full-width sign was typed for one of the marks of the words files. */
const SIGNS: readonly RegExp[] = [
  /^\s*(?:：[:：]|:：)(?=\s*[a-z])/gm, // ：：step
  /：(?=[a-z]+\s*[[［{｛])/g, // ：fact[…]
  /^＃+/gm,
  /[［］｛｝＝｜＊]/g,
  /[０-９Ａ-Ｚａ-ｚ％]+/g,
  /^(?:[ -]*(?:title|description|reported|released|updated|source|credits|role|names))：/gm,
];

/** Full-width forms lie 0xFEE0 above ASCII. */
export const toHalfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** A line that was meant as a step, whatever signs and blanks it was typed with. */
const STEP =
  /^[ \t]*[:：﹕︰∶;；]{1,4}[ \t]*step[ \t]*(?:[{｛（([［【][ \t]*)?(?:show)?[ \t]*[=＝:：]?[ \t]*["'“”「]?([a-z][\w-]*)?["'“”」]?[ \t]*[}｝）)\]］】]*[ \t]*$/gim;
const GOOD_STEP = /^::step\{[ \t]*show=(["']?)[A-Za-z][\w-]*\1[ \t]*\}$/;

/** A fact or a city, likewise; with blanks within, only where square brackets leave no doubt. */
const INLINE =
  /(?:[:：﹕︰∶;；]{1,3}|(?<![\w:：﹕︰∶;；]))(?:[ \t]?(fact|qd|sz)[ \t]?[[［【〔]([^\][［］【】〔〕\n]*)[\]］】〕]|(fact|qd|sz)[（({｛]([^（）(){}｛｝\n]*)[）)}｝])/gi;

/** A fact whose bracket was never closed. */
const OPEN = /:fact\[([a-z][a-z0-9_]*)(?![a-z0-9_\]])(?![^\][\n]{0,40}\])/g;

/** A heading without a blank behind its signs, which Markdown takes for words. */
const HEADING = /^(#{2,6})(?:[\u3000\u00a0]+|(?=[^# \t\n]))/gm;

/** The braces of a section's heading. */
const BRACES = /^(##(?!#).*?)[（(](#[^（）()\n]*)[）)][ \t]*$/gm;

/** Three colons would take in all that follows, up to three more. */
const CONTAINER = /^ {0,3}:{3,}(?=[^:\s])/gm;

/** Something typed nearly right. */
interface Replacement {
  typed: string;
  meant: string;
  /** Where what was typed begins in what was found. */
  start: number;
  message: string;
}

/** @returns what to read instead, as a string alone where nothing is to be said */
type Reader = (found: string, groups: readonly (string | undefined)[]) => Replacement | string;

const asMark = (typed: string, meant: string, start = 0): Replacement => ({
  ...{ typed, meant, start },
  message: `「${typed}」不起作用 → 寫成 ${meant}`,
});

const asHalfWidth: Reader = (found) => {
  const typed = found.trim();
  const message = `全形的「${typed}」不起作用 → 改成半形 ${toHalfWidth(typed)}`;
  // A key of the front matter needs a space after its colon.
  const meant = toHalfWidth(typed) + (/[a-z]：$/.test(found) ? ' ' : '');
  return { typed, meant, start: found.indexOf(typed), message };
};

const READERS: readonly (readonly [RegExp, Reader])[] = [
  [
    STEP,
    (found, [name]) => {
      const typed = found.trim();
      if (GOOD_STEP.test(typed)) return found;
      // Without a picture's name, the mark itself is told as wanting.
      if (name === undefined) return '::step';
      return asMark(typed, `::step{show=${name}}`, found.indexOf(typed));
    },
  ],
  [
    INLINE,
    (typed, [square, one, round, two]) => {
      const name = (square ?? round ?? '').toLowerCase();
      const label = (one ?? two ?? '').trim();
      const meant = `:${name}[${name === 'fact' ? toHalfWidth(label) : label}]`;
      return typed === meant || label === '' ? typed : asMark(typed, meant);
    },
  ],
  [
    BRACES,
    (found, [before = '', marks = '']) =>
      asMark(found.slice(before.length).trimEnd(), `{${toHalfWidth(marks)}}`, before.length),
  ],
  [OPEN, (typed) => asMark(typed, `${typed}]`)],
  [CONTAINER, () => '::'],
  ...SIGNS.map((sign) => [sign, asHalfWidth] as const),
  [
    HEADING,
    (typed, [signs = '']) => ({
      ...{ typed, meant: `${signs} `, start: 0 },
      message: `${signs} 後面沒有半形空格 → 寫成「${signs} 標題」`,
    }),
  ],
];

/**
 * Reports marks typed nearly right, and full-width look-alikes, and corrects them, so that one of them
 * does not drown the rest in consequences.
 *
 * @param at where the text begins
 */
export const fixLookalikes = (text: string, at: SourceLocation, problems: Problems): string =>
  READERS.reduce(
    (fixed, [pattern, read]) =>
      fixed.replace(pattern, (found: string, ...rest: unknown[]) => {
        const index = rest.find((part) => typeof part === 'number') ?? 0;
        const instead = read(found, rest.slice(0, rest.indexOf(index)) as (string | undefined)[]);
        if (typeof instead === 'string') return instead;
        const { typed, meant, start, message } = instead;
        const fix = { take: typed, put: meant };
        problems.error(locationIn(at, fixed, index + start), message, fix);
        return found.slice(0, start) + meant + found.slice(start + typed.length);
      }),
    text,
  );
