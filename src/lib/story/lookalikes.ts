import { type Place, placeIn, type Problems } from './problems';

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

/**
 * Reports full-width look-alikes and mends them, letter for letter, so that one slip of the input
 * method does not drown the rest in consequences.
 *
 * @param at where the text begins
 */
export function mendLookalikes(text: string, at: Place, problems: Problems): string {
  return SIGNS.reduce(
    (mended, sign) =>
      mended.replace(sign, (found, index: number) => {
        const typed = found.trim();
        // A key of the front matter needs a space after its colon.
        const space = /[a-z]：$/.test(found) ? ' ' : '';
        problems.error(
          placeIn(at, mended, index + found.indexOf(typed)),
          `全形的「${typed}」不起作用 → 改成半形 ${narrow(typed)}`,
          { take: typed, put: narrow(typed) + space },
        );
        return narrow(found) + space;
      }),
    text,
  );
}
