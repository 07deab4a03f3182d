import { lineWidth } from './labels';

/**
 * A graphic's words with the values filled in: `+{n}個百分點` → `+13.7個百分點`.
 *
 * @param text the words of `data/labels.csv`, by id
 * @throws Error when there is no such label, or it asks for a value nobody gave
 */
export function say(
  text: Readonly<Record<string, string>>,
  id: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const template = text[id];
  if (template === undefined) throw new Error(`no label '${id}' in data/labels.csv`);
  if (!template.includes('{')) return template;
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`label '${id}' asks for '{${name}}'`);
    return String(value);
  });
}

// What may not be broken: a Latin word or a number with the measure word after it, or one Han letter,
// either with the closing marks that may not begin a line.
const UNIT = /(?:[!-~–−±×÷·]+ ?\p{Script=Han}?|.)[，。；：、！？）」』]*/gu;

/**
 * Words in lines no wider than `letters`; `|` is a break the editor asks for.
 *
 * @param letters room for a line, in letter widths
 */
export function wrap(words: string, letters: number): string[] {
  return words.split('|').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const unit of paragraph.match(UNIT) ?? []) {
      if (line && lineWidth((line + unit).trimEnd()) > letters) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += unit;
    }
    return [...lines, line.trimEnd()];
  });
}
