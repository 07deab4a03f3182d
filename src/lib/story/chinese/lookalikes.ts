import { series } from '../../../story.config';
import { type SourceLocation, locationIn, type Problems } from '../check/problems';
import { findingsOf, type Rule } from './rules';

/** Full-width forms lie 0xFEE0 above ASCII. */
export const toHalfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** Where a Chinese keyboard's full-width sign was typed for one of the marks of the words files. */
const SIGNS: readonly RegExp[] = [
  /(?<=^\s*)(?:：[:：]|:：)(?=\s*[a-z])/gm, // ：：step
  /：(?=[a-z]+\s*[[［{｛])/g, // ：fact[…]
  /^＃+/gm,
  /[［］｛｝＝｜＊]/g,
  /[０-９Ａ-Ｚａ-ｚ％]+/g,
];

/** A key of the front matter and its colon, which needs a space after it. */
const KEY =
  /(?<=^[ -]*)(?:title|description|reported|released|updated|source|credits|role|names|as|corrections|date|text)：/gm;

/** A line that was meant as a step, whatever signs and blanks it was typed with. */
const STEP =
  /(?<=^[ \t]*)(?:[:：﹕︰∶;；]{1,4}[ \t]*step|step(?=[{｛]))[ \t]*(?:[{｛（([［【][ \t]*)?(?:show)?[ \t]*[=＝:：]?[ \t]*["'“”「]?([a-z][\w-]*)?["'“”」]?[ \t]*[}｝）)\]］】]*(?=[ \t]*$)/gim;
const GOOD_STEP = /^::step\{[ \t]*show=(["']?)[A-Za-z][\w-]*\1[ \t]*\}$/;

/** The names of the marks in a sentence: of a fact, and of each series. */
const NAMES = ['fact', ...Object.values(series).map(({ mark }) => mark)];
export const NAMED = NAMES.join('|');

/** What may stand in a sentence besides words, for messages. */
export const MARKS_ALLOWED = ['**粗體**', ...NAMES.map((name) => `:${name}[…]`)].join('、');

/** A fact or a series, likewise; with blanks within, only where square brackets leave no doubt. */
const INLINE = new RegExp(
  String.raw`(?:[:：﹕︰∶;；]{1,3}|(?<![\w:：﹕︰∶;；]))(?:[ \t]?(${NAMED})[ \t]?[[［【〔]([^\][［］【】〔〕\n]*)[\]］】〕]|(${NAMED})[（({｛]([^（）(){}｛｝\n]*)[）)}｝])`,
  'gi',
);

/** A fact whose bracket was never closed. */
const OPEN = /:fact\[([a-z][a-z0-9_]*)(?![a-z0-9_\]])(?![^\][\n]{0,40}\])/g;

/** A heading without a blank behind its signs, which Markdown takes for words. */
const HEADING = /^(#{2,6})(?:[\u3000\u00a0]+|(?=[^# \t\n]))/gm;

/** The braces of a section's heading, of another kind or one of them missing. */
const BRACES =
  /(?<=^##(?!#).*?)(?:[{｛（([［【]|(?<=[ \t]))[ \t]*(#(?=[^#\s])[^{｛（([［【\]］】）)}｝\n]*?)[ \t]*[\]］】）)}｝]?(?=[ \t]*$)/gm;

/** Three colons would take in all that follows, up to three more. */
const CONTAINER = /(?<=^ {0,3}):{3,}(?=[^:\s])/gm;

const asMark = (typed: string, meant = '') => `「${typed}」不起作用 → 寫成 ${meant}`;
const asHalfWidth = (typed: string) =>
  `全形的「${typed}」不起作用 → 改成半形 ${toHalfWidth(typed)}`;

/** Of what is told as wanting afterwards, nothing: a step that names no picture, a mark that is none. */
const LATER = '';

const RULES: readonly Rule[] = [
  {
    pattern: STEP,
    message: (typed, meant) => (meant === '::step' ? LATER : asMark(typed, meant)),
    put({ 0: typed, 1: name }) {
      if (GOOD_STEP.test(typed)) return typed;
      return name ? `::step{show=${name}}` : '::step';
    },
  },
  {
    pattern: INLINE,
    message: asMark,
    put({ 0: typed, 1: square, 2: one = '', 3: round, 4: two = '' }) {
      const name = (square ?? round ?? '').toLowerCase();
      const label = (one || two).trim();
      if (label === '') return typed;
      // A colon or semicolon of the sentence may stand in front of a mark.
      const [before = ''] = /^[：；](?=:)/.exec(typed) ?? [];
      return `${before}:${name}[${name === 'fact' ? toHalfWidth(label) : label}]`;
    },
  },
  { pattern: BRACES, message: asMark, put: ({ 1: marks = '' }) => `{${toHalfWidth(marks)}}` },
  { pattern: OPEN, message: asMark, put: ({ 0: typed }) => `${typed}]` },
  { pattern: CONTAINER, message: () => LATER, put: () => '::' },
  ...SIGNS.map((pattern): Rule => ({
    pattern,
    message: asHalfWidth,
    put: ({ 0: typed }) => toHalfWidth(typed),
  })),
  { pattern: KEY, message: asHalfWidth, put: ({ 0: typed }) => `${toHalfWidth(typed)} ` },
  {
    pattern: HEADING,
    message: (_, meant = '') => `${meant.trim()} 後面沒有半形空格 → 寫成「${meant}標題」`,
    put: ({ 1: signs }) => `${signs} `,
  },
];

/**
 * Reports marks typed nearly right, and full-width look-alikes, and corrects them, so that one of them
 * does not drown the rest in consequences.
 */
export const fixLookalikes = (text: string, at: SourceLocation, problems: Problems): string =>
  RULES.reduce((fixed, rule) => {
    let mended = fixed;
    // From the end, so that what stands in front keeps its place.
    for (const { index, message, fix } of findingsOf(fixed, [rule]).reverse()) {
      if (!fix) continue;
      if (message !== LATER) problems.error(locationIn(at, fixed, index), message, fix);
      mended = mended.slice(0, index) + fix.put + mended.slice(index + fix.take.length);
    }
    return mended;
  }, text);
