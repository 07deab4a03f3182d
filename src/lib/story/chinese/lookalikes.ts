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
export const narrow = (text: string): string =>
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

/** Something typed nearly right: what stands there, what was meant, and where the first begins. */
interface Slip {
  typed: string;
  meant: string;
  start: number;
}

/** @returns undefined where nothing is to be said, with what to read instead */
type Reader = (found: string, groups: readonly (string | undefined)[]) => Slip | string;

const READERS: readonly [RegExp, Reader][] = [
  [
    STEP,
    (found, [name]) => {
      const typed = found.trim();
      if (GOOD_STEP.test(typed)) return found;
      // Without a picture's name, the mark itself is told as wanting.
      if (name === undefined) return '::step';
      return { typed, meant: `::step{show=${name}}`, start: found.indexOf(typed) };
    },
  ],
  [
    INLINE,
    (typed, [square, one, round, two]) => {
      const name = (square ?? round ?? '').toLowerCase();
      const label = (one ?? two ?? '').trim();
      const meant = `:${name}[${name === 'fact' ? narrow(label) : label}]`;
      return typed === meant || label === '' ? typed : { typed, meant, start: 0 };
    },
  ],
  [
    BRACES,
    (found, [before = '', marks = '']) => {
      const typed = found.slice(before.length).trimEnd();
      return { typed, meant: `{${narrow(marks)}}`, start: before.length };
    },
  ],
  [OPEN, (typed) => ({ typed, meant: `${typed}]`, start: 0 })],
  [CONTAINER, () => '::'],
];

/**
 * Reports marks typed nearly right, and full-width look-alikes, and mends them, so that one slip does
 * not drown the rest in consequences.
 *
 * @param at where the text begins
 */
export function fixLookalikes(text: string, at: SourceLocation, problems: Problems): string {
  const marked = READERS.reduce(
    (mended, [pattern, read]) =>
      mended.replace(pattern, (found: string, ...rest: unknown[]) => {
        const index = rest.find((part) => typeof part === 'number') ?? 0;
        const groups = rest.slice(0, rest.indexOf(index)) as (string | undefined)[];
        const slip = read(found, groups);
        if (typeof slip === 'string') return slip;
        const { typed, meant, start } = slip;
        problems.error(
          locationIn(at, mended, index + start),
          `「${typed}」不起作用 → 寫成 ${meant}`,
          {
            take: typed,
            put: meant,
          },
        );
        return found.slice(0, start) + meant + found.slice(start + typed.length);
      }),
    text,
  );
  const signed = fixSigns(marked, at, problems);
  return signed.replace(HEADING, (typed: string, signs: string, index: number) => {
    problems.error(
      locationIn(at, signed, index),
      `${signs} 後面沒有半形空格 → 寫成「${signs} 標題」`,
      {
        take: typed,
        put: `${signs} `,
      },
    );
    return `${signs} `;
  });
}

function fixSigns(text: string, at: SourceLocation, problems: Problems): string {
  return SIGNS.reduce(
    (mended, sign) =>
      mended.replace(sign, (found, index: number) => {
        const typed = found.trim();
        // A key of the front matter needs a space after its colon.
        const space = /[a-z]：$/.test(found) ? ' ' : '';
        problems.error(
          locationIn(at, mended, index + found.indexOf(typed)),
          `全形的「${typed}」不起作用 → 改成半形 ${narrow(typed)}`,
          { take: typed, put: narrow(typed) + space },
        );
        return narrow(found) + space;
      }),
    text,
  );
}
