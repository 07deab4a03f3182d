import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { newStory } from '../../src/lib/story/write/new-story/make';

/** Names of this story's graphics, places and files, in whatever case. */
const WORDS =
  /qingdao|shenzhen|青島|青岛|深圳|五百一十|wubai|story510|(?<![\w.])510(?![\w.])|\bcit(y|ies)\b|城市|\bqd\b|\bsz\b/i;
const GRAPHICS = readdirSync('src/lib/graphics', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'kit')
  .map(({ name }) => name);
const NAMED = new RegExp(`graphics/(${GRAPHICS.join('|')})\\b|graphicOf\\(\\w+, '`);

/** What may speak of it: its config, its graphics, the catalogue's examples. */
const OWN = new RegExp(
  `^(story\\.config\\.ts|lib/graphics/(${GRAPHICS.join('|')})/.*|lib/story/check/catalogue/.*)$`,
);

test('the machine does not know the story', () => {
  const told = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(png|woff2|json)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice('src/'.length))
    .filter((file) => !OWN.test(file))
    .flatMap((file) =>
      [file, ...readFileSync(`src/${file}`, 'utf8').split('\n')]
        .filter((line) => WORDS.test(line) || NAMED.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(told).toEqual([]);
});

test('the machine goes along with all its tests, and without this story', () => {
  const folder = mkdtempSync(join(tmpdir(), 'two-harbours-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(newStory(process.cwd(), folder, 'two-harbours')).toBeGreaterThan(250);
  const made = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(made).toContain('tests/unit/graphics/kit.test.ts');
  expect(made.filter((file) => NAMED.test(file))).toEqual([]);
  const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');
  // The element is named in src/story.config.ts alone.
  for (const file of ['package-lock.json', 'data/labels.csv'])
    expect(read(file)).not.toMatch(WORDS);
  expect(read('data/labels.csv')).not.toContain('two-harbours');
  // It runs what stays behind.
  expect(made).not.toContain('.ci');
});

test.each([
  [`${process.cwd()}/new`, 'two-harbours', '在這個專案裡面'],
  [process.cwd(), 'two-harbours', '不是空的資料夾'],
  [`${process.cwd()}/package.json`, 'two-harbours', '不是空的資料夾'],
  ['/tmp/no#where', 'two-harbours', '路徑裡不能有 # 或 ?'],
  ['/tmp/nowhere/at/all', 'harbours', '元素名「harbours」不合用'],
  ['/tmp/nowhere/at/all', 'Two-Harbours', '元素名「Two-Harbours」不合用'],
  ['/tmp/nowhere/at/all', 'two-', '元素名「two-」不合用'],
])('no story is begun in %s as <%s>', (to, tag, message) => {
  expect(() => newStory(process.cwd(), to, tag)).toThrow(message);
});
