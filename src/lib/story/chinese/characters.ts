/**
 * What a copied text may bring along and nobody sees: controls, marks of direction and of joining,
 * fillers, selectors of a form. It parts words, spoils ids, and a control makes an SVG no XML.
 */
export const INVISIBLE =
  /(?![\t\n])\p{Cc}|\p{Default_Ignorable_Code_Point}|[\p{Zl}\p{Zp}\p{Cf}\u2800\ufffc]|\p{Noncharacter_Code_Point}/gu;

/** Blanks of another width than a space, or that do not break. */
export const BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;

/**
 * Characters that look like another one, or that only one computer has a glyph for: compatibility
 * ideographs, radicals, ligatures, hyphens of their own, forms for vertical lines, private use. Twelve
 * that Unicode put among the compatibility ideographs are none.
 */
export const CONFUSABLES =
  /(?!\p{Unified_Ideograph})[\u2010\u2011\u2e80-\u2fdf\ue000-\uf8ff\uf900-\ufaff\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe4f\ufe50-\ufe6b\u{2f800}-\u{2fa1f}\u{f0000}-\u{10ffff}]/gu;

/** Radicals of the supplement that the standard maps to no ideograph, where one is meant for sure. */
const RADICALS = new Map(
  (
    '⺁厂 ⺈刀 ⺊卜 ⺌小 ⺗心 ⺙攵 ⺝月 ⺟母 ⺠民 ⺡水 ⺣火 ⺥爪 ⺧牛 ⺩玉 ⺪疋 ⺬示 ⺮竹 ⺰糸 ⺳网 ⺶羊 ' +
    '⺸羊 ⺹老 ⺻聿 ⺼肉 ⺾艸 ⻁虎 ⻂衣 ⻃西 ⻄西 ⻆角 ⻊足 ⻌辵 ⻏邑 ⻖阜 ⻗雨 ⻘青 ⻙韋 ⻚頁 ⻝食 ⻤鬼'
  )
    .split(' ')
    .map(([radical = '', ideograph = '']) => [radical, ideograph] as const),
);

/** The usual character for one of `CONFUSABLES`; undefined when none is certain. */
export function canonical(double: string): string | undefined {
  if ('\u2010\u2011'.includes(double)) return '-';
  const composed = double.normalize('NFKC');
  return composed === double ? RADICALS.get(double) : composed;
}

/** How a web page writes a character. */
export const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

/** `U+200B` */
export const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
