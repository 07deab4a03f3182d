import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { days, reportPages } from '../../../../story.config';
import { Refusal } from '../../terminal/checkout';
import { measure } from '../../../text/measure';

/** What a new section is called. */
export interface NewSection {
  /** Of the section, of its graphic and of its table. */
  id: string;
  /** Chinese, as the page prints it. */
  title: string;
  titleEn: string;
}

const TEMPLATE = join(import.meta.dirname, 'template');
const WORDS = ['zh-Hant', 'en'].map((lang) => `story.${lang}.md`);

/** Words the parts of the code are called by, and what JavaScript calls its own. */
const RESERVED =
  /^(?:ui|none|kit|test|before|after|draw|meta|describe|table|graphic|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|export|extends|false|finally|for|function|if|import|in|instanceof|let|new|null|return|static|super|switch|this|throw|true|try|typeof|var|void|while|with|yield)$/;

/**
 * Makes a section that works: its words with two steps, a table with one row, its labels, and a
 * graphic with its test. Writes nothing unless it can write all of it.
 *
 * @param root the project's folder
 * @returns the files written or added to, relative to the project
 * @throws Refusal saying in Chinese what is wrong with the name, and what to do
 */
export async function newSection(root: string, section: NewSection): Promise<string[]> {
  checkName(root, section);
  const { id } = section;
  const fill = (file: string) =>
    readFileSync(join(TEMPLATE, `${file}.txt`), 'utf8')
      .replaceAll('__id__', id)
      .replaceAll('__title__', () => section.title)
      .replaceAll('__titleEn__', () => section.titleEn);

  const row = exampleRow(root);

  const made = new Map<string, string>();
  made.set(`src/lib/graphics/${id}/index.ts`, fill('index.ts'));
  made.set(`tests/unit/graphics/${id}.test.ts`, fill('test.ts'));
  for (const [file, text] of made) made.set(file, await pretty(root, file, text));

  made.set(
    `data/facts/${id}.csv`,
    fill('facts.csv').replace(/__(\w+?)__/g, (all, name: string) => row[name] ?? all),
  );
  const labels = readFileSync(join(root, 'data/labels.csv'), 'utf8');
  made.set('data/labels.csv', addLines(labels, fill('labels.csv')));
  for (const file of WORDS) {
    const words = readFileSync(join(root, 'data', file), 'utf8');
    made.set(`data/${file}`, beforeLastSection(words, fill(`words${file.slice('story'.length)}`)));
  }
  for (const [file, text] of made) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return [...made.keys()].sort();
}

/**
 * What fills the example row: the days from the story's first to its last, which are there already.
 *
 * @throws Refusal when a table has no such day
 */
function exampleRow(root: string): Readonly<Record<string, string>> {
  const folder = join(root, 'data/facts');
  const facts = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const dayOf = (id: string): string => {
    const [, day] = new RegExp(`^${id},(\\d{4}-\\d\\d-\\d\\d),`, 'm').exec(facts) ?? [];
    if (!day) throw new Refusal(`數據表裡沒有日子 ${id} → 補上這一行，日期寫成 2020-07-15 這樣`);
    return day;
  };
  const [from, to] = [dayOf(days.first), dayOf(days.last)];
  return {
    ...{ first: days.first, last: days.last, from, to },
    days: String((Date.parse(to) - Date.parse(from)) / 864e5),
    page: Object.keys(reportPages)[0] ?? '',
  };
}

function checkName(root: string, { id, title, titleEn }: NewSection): void {
  const words = WORDS.map((file) => readFileSync(join(root, 'data', file), 'utf8')).join('\n');
  const taken = [
    ...[...words.matchAll(/\{#(\w+)/g)].map((found) => found[1]),
    ...[...words.matchAll(/graphic=(\w+)/g)].map((found) => found[1]),
    ...readdirSync(join(root, 'src/lib/graphics')).map((file) => file.replace(/\.\w+$/, '')),
    ...readdirSync(join(root, 'data/facts')).map((file) => file.replace(/\.csv$/, '')),
  ];
  if (!/^[a-z]{2,20}$/.test(id))
    throw new Refusal(`編號「${id}」不合用 → 2 到 20 個小寫英文字母，如 --id gangkou`);
  if (RESERVED.test(id)) throw new Refusal(`編號 ${id} 另有用處 → 換一個，如 --id gangkou`);
  if (taken.includes(id) || existsSync(join(root, `tests/unit/graphics/${id}.test.ts`)))
    throw new Refusal(`編號 ${id} 已經用了 → 換一個`);
  if (!/^[\p{Script=Han}A-Za-z ]+$/u.test(title) || measure(title, { role: 'text', size: 1 }) > 4)
    throw new Refusal(`章名「${title}」不合用 → 四字以內，不帶標點和數字，如 --title 港口`);
  if (!/^[A-Z][A-Za-z ]{0,11}$/.test(titleEn))
    throw new Refusal(`英文章名「${titleEn}」不合用 → 大寫開頭，12 個字母以內，如 --title-en Port`);
}

async function pretty(root: string, file: string, text: string): Promise<string> {
  const filepath = join(root, file);
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}

/** Line endings as the file has them: Windows' among them. */
const endingOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

function addLines(text: string, lines: string): string {
  const end = endingOf(text);
  return text.replace(/(?:\r?\n)*$/, end) + lines.replaceAll('\n', end);
}

/** The last section is where the reader looks for himself; a new one comes before it. */
function beforeLastSection(words: string, section: string): string {
  const at = words.lastIndexOf('\n## ') + 1;
  return words.slice(0, at) + section.replaceAll('\n', endingOf(words)) + words.slice(at);
}
