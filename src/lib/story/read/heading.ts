import { lintBeside } from '../check/lint-facts';
import { factRun } from './inline';
import type { TextReading } from './reading';
import { checkPairs, lintText } from './lint-text';
import { type SourceLocation, locationIn } from '../check/problems';

/** What stands in `## 取勢 {#qushi graphic=investment}`. */
export interface SectionHeading {
  id: string;
  name: string;
  /** null for a section of words alone, empty when none is named. */
  graphic: string | null;
  /** Where the braces stand, for what is wrong with the id or the graphic. */
  at: SourceLocation;
  /** Whether its braces could not be read. */
  doubtful?: true;
}

/**
 * Reads the heading of a section. What is missing is told and comes back empty.
 *
 * @param source the line as written, from the first `#`
 * @param at where it begins
 */
export function readHeading(
  source: string,
  at: SourceLocation,
  reading: TextReading,
): SectionHeading {
  const [, whole = '', braces] = /^##\s+(.*?)\s*(?:\{([^{}]*)\})?\s*$/.exec(source) ?? [];
  // Braces that are no pair are no name either.
  const [title = ''] = whole.split(/\s*[{}]/);
  const name = headline(title, locationIn(at, source, source.indexOf(title, 2)), reading).join('');
  const marks = braces?.trim().split(/\s+/) ?? [];
  const marked = (sign: string) => marks.findLast((mark) => mark.startsWith(sign));
  const id = marked('#')?.slice(1) ?? '';
  const graphic = marked('graphic=')?.slice('graphic='.length) ?? '';
  const strange = marks.filter((mark) => !/^(?:#|graphic=)/.test(mark));
  const fits = /^[a-z]+$/.test(id);
  const inBraces = locationIn(at, source, Math.max(0, source.lastIndexOf('{')));
  const refuse = (message: string, where = inBraces) => reading.problems.error(where, message);
  if (braces === undefined)
    refuse(
      `這一章沒有編號和圖 → 寫成 ## ${title || '章名'} {#id graphic=圖名}，圖名見 data/README.md`,
      at,
    );
  else if (strange.length > 0)
    refuse(`標題裡不認識「${strange.join(' ')}」→ 只寫 #id 和 graphic=圖名`);
  else if (!fits) refuse(`章的編號「${id}」不合用 → 寫 # 加小寫英文字母，如 #qushi`);
  else if (graphic === '')
    refuse(
      '這一章沒有圖 → 加上 graphic=圖名，圖名見 data/README.md；只有文字的一章寫 graphic=none',
    );
  return {
    ...{ id, name, graphic: graphic === 'none' ? null : graphic, at: inBraces },
    ...((!fits || graphic === '') && { doubtful: true }),
  };
}

const FACT = /:fact\[([^\]|]*)\]/;

/**
 * A headline with its allowed breaks: `跟最好的比|向最好的學`. It may print facts. English keeps a
 * space before a break, so that the parts put together are the whole.
 */
export function headline(text: string, at: SourceLocation, reading: TextReading): string[] {
  checkPairs(text, at, reading);
  let index = 0;
  const placed = text.split(FACT).map((part, i) => {
    const place = { text: part, at: locationIn(at, text, index), isFact: i % 2 === 1 };
    index += part.length + (place.isFact ? ':fact[]'.length : 0);
    return place;
  });
  const whole = placed
    .map(({ text: part, at: place, isFact }, i) => {
      if (!isFact) return lintText(part, place, reading);
      const fact = reading.ledger.facts.get(part);
      if (fact) lintBeside(fact, placed[i - 1], placed[i + 1], reading);
      // A fact that is not there is told; a dash holds its place.
      return factRun(part, place, reading)?.text ?? '–';
    })
    .join('');
  const parts = whole.split('|').map((part) => part.trim());
  if (parts.includes(''))
    reading.problems.error(at, '標題的 | 前後有一段是空的 → | 只寫在兩段文字中間');
  const space = reading.grammar === 'en' ? ' ' : '';
  return parts.map((part, i) => (i < parts.length - 1 ? part + space : part));
}
