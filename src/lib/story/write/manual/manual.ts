import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INVISIBLE, nameOf } from '../../chinese/characters';
import { METAS } from '../../check/sections';
import { CATALOGUE, type Diagnostic, readCatalogue } from '../../check/catalogue';
import { marksIn, VALUES } from '../../read/series';
import { reportPages, seriesColumn } from '../../../../story.config';
import { UNITS } from '../../../text/units';
import prose from './prose.md?raw';

/** Where the manual stands: beside the files it speaks of. */
export const MANUAL = 'data/README.md';

/**
 * The editors' manual: its prose, filled in with the graphics' keyframes and with every message
 * of the check.
 *
 * @throws Error when the prose asks for something that is not there
 */
export function manual(): string {
  /** The first row of a table of the sample story: the real ones may change every day. */
  const row = (file: string) => {
    const table = readFileSync(join(CATALOGUE, 'sample/data', file), 'utf8');
    return code(table.split('\n')[1] ?? '');
  };
  const chapters = readCatalogue();
  const parts: Readonly<Record<string, string>> = {
    fact: row('facts/days.csv'),
    event: row('events.csv'),
    tile: row('board.csv'),
    label: row('labels.csv'),
    correction: row('conversion.csv'),
    units: Object.keys(UNITS).map(code).join(' '),
    keyframes: Object.values(METAS)
      .map(({ name, keyframes }) => `- ${code(name)}：${keyframes.map(code).join(' ')}`)
      .join('\n'),
    column: code(seriesColumn),
    values: VALUES.join('、'),
    marks: marksIn('zh').join(' '),
    pages: Object.entries(reportPages)
      .map(([letter, { zh }]) => `${zh} ${code(letter)}`)
      .join('、'),
    count: String(chapters.flatMap(({ diagnostics }) => diagnostics).length),
    diagnostics: chapters
      .map(
        ({ title, diagnostics }) =>
          `### ${title}\n\n| 做了什麼 | 錯的 | 對的 | 檢查說 |\n| --- | --- | --- | --- |\n` +
          diagnostics.map(rowOf).join('\n'),
      )
      .join('\n\n'),
  };
  return prose.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`no '${name}' for the manual`);
    return part;
  });
}

function rowOf({ title, input, expected, autofix }: Diagnostic): string {
  const [edit] = input;
  const shown = edit?.type === 'replace' && !edit.all ? edit : undefined;
  const own = expected.filter((text) => !text.startsWith('data/'));
  const told = (own.length > 0 ? own : expected).map((text) => text.replace(/^\S+ /, ''));
  const level = told.every((text) => text.startsWith('提醒：')) ? '提醒' : '錯誤';
  const messages = [...new Set(told.map((text) => text.replace(/^提醒：/, '')))];
  const marks = autofix === undefined ? level : `${level}、代改`;
  return `| ${cell(title)} | ${example(shown && (shown.to ?? ''))} | ${example(shown?.from)} | **${marks}** ${messages.map(cell).join('<br>')} |`;
}

/** Long examples say enough by their beginning. */
const LONG = 60;

function example(text: string | undefined): string {
  if (text === undefined) return '';
  const letters = [...text.trim()];
  const shown = letters.length > LONG ? `${letters.slice(0, LONG).join('')}…` : letters.join('');
  return shown === '' ? '（沒有）' : code(shown);
}

/** Letters nobody sees, or not on every computer. */
const HIDDEN = new RegExp(`${INVISIBLE.source}|[\\u2000-\\u200a\\p{Co}]|\\p{M}`, 'gu');

/** As code in a cell of a table, on one line; letters nobody sees are named. */
const code = (text: string): string =>
  `\`${text
    .replace(/\u3000/g, '〔全形空格〕')
    .replace(HIDDEN, (character) => `〔${nameOf(character)}〕`)
    .replace(/\t/g, '⇥')
    .replace(/\n/g, '⏎')
    .replace(/\|/g, '\\|')}\``;

/** As words in a cell of a table: what Markdown would take for a mark stands as it is. */
const cell = (text: string): string =>
  text.replace(/[\\*<>|`]/g, '\\$&').replace(HIDDEN, (character) => `〔${nameOf(character)}〕`);
