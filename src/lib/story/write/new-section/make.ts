import { isUtf8 } from 'node:buffer';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { days, reportPages } from '../../../../story.config';
import { Refusal } from '../../terminal/checkout';
import { LANGUAGES } from '../../../model/languages';
import { measure } from '../../../text/measure';
import { readFacts } from '../../read/facts';
import { startReading } from '../../read/reading';

/** What a new section is called. */
export interface NewSection {
  /** Of the section, of its graphic and of its table. */
  id: string;
  /** Chinese, as the page prints it. */
  title: string;
  titleEn: string;
}

const TEMPLATE = join(import.meta.dirname, 'template');
const LANGS = ['zh-Hant', 'en'];
const wordsOf = (lang: string) => `data/story.${lang}.md`;

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
  const words: Readonly<Record<string, string>> = { ...section, ...exampleRow(root) };
  const fill = (file: string) =>
    readFileSync(join(TEMPLATE, `${file}.txt`), 'utf8').replace(
      /__(\w+?)__/g,
      (all, name: string) => words[name] ?? all,
    );
  const code = async (file: string, text: string) => {
    const filepath = join(root, file);
    return [file, await format(text, { ...(await resolveConfig(filepath)), filepath })] as const;
  };
  const insert = (file: string, lines: string, indexIn: (text: string) => number) => {
    const bytes = readFileSync(join(root, file));
    if (!isUtf8(bytes)) throw new Refusal(`${file} 不是 UTF-8 → 先執行 npm run fix:story`);
    const text = bytes.toString();
    const index = indexIn(text);
    // Lines end as those of the file do: on Windows with two characters.
    const added = lines.replaceAll('\n', text.includes('\r\n') ? '\r\n' : '\n');
    return [file, text.slice(0, index) + added + text.slice(index)] as const;
  };
  const made = [
    await code(`src/lib/graphics/${id}/index.ts`, fill('index.ts')),
    await code(`tests/unit/graphics/${id}.test.ts`, fill('test.ts')),
    [`data/facts/${id}.csv`, fill('facts.csv')] as const,
    insert('data/labels.csv', `\n${fill('labels.csv').trimEnd()}`, (text) => text.trimEnd().length),
    // The last section is where the reader looks for himself; a new one comes before it.
    ...LANGS.map((lang) =>
      insert(
        wordsOf(lang),
        fill(`words.${lang}.md`),
        (text) => text.lastIndexOf('\n## ') + 1 || text.length,
      ),
    ),
  ];
  for (const [file, text] of made) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return made.map(([file]) => file).sort();
}

/**
 * What fills the example row: the days from the story's first to its last, which are there already.
 *
 * @throws Refusal when no table has such a day
 */
function exampleRow(root: string) {
  const reading = startReading(root, LANGUAGES[0].tag);
  readFacts(reading, new Map());
  const dayOf = (id: string) => {
    const { date, value } = reading.ledger.facts.get(id) ?? {};
    if (!date || !value)
      throw new Refusal(`數據表裡沒有日子 ${id} → 補上這一行，日期寫成 2020-07-15 這樣`);
    return { date, value };
  };
  const { first, last } = days;
  const [from, to] = [dayOf(first), dayOf(last)];
  const [page = ''] = Object.keys(reportPages);
  return { first, last, from: from.date, to: to.date, days: `${to.value - from.value}`, page };
}

function checkName(root: string, { id, title, titleEn }: NewSection): void {
  const words = LANGS.map((lang) => readFileSync(join(root, wordsOf(lang)), 'utf8')).join('\n');
  const taken = [
    ...[...words.matchAll(/(?:\{#|graphic=)(\w+)/g)].map((found) => found[1]),
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
