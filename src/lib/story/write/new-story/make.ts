import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isPage } from '../../check/page-labels';
import { Refusal } from '../../terminal/checkout';

const STARTER = join(import.meta.dirname, 'starter');

/** What belongs to the machine. Of `src/lib/graphics` what is no folder of a graphic goes along. */
const MACHINE = ['src', 'static/noscript.css'];

/** Tests that ask the machine alone, whatever story it tells; in tests/unit. */
const TESTS = [
  ...['scroll', 'hosting', 'tokens.test.ts', 'story-config.test.ts'],
  ...['preferred', 'share-structure', 'note-placement'].map((name) => `page/${name}.test.ts`),
  ...['css', 'settings'].map((name) => `embed/${name}.test.ts`),
  ...['hit-targets', 'kit', 'logo', 'patch'].map((name) => `graphics/${name}.test.ts`),
  ...['graphics/pictures.ts', '../long.ts'],
];

/** This story's own, in `src`. */
const OWN = /^src\/(story\.config\.ts|lib\/share\/made\.json)$/;

/** A pixel of paper, until `npm run share` has drawn the pictures. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4/eP7fwAJ2wPpGqTh7gAAAABJRU5ErkJggg==',
  'base64',
);
const CIRCLE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="12"/></svg>\n';

/**
 * Copies the machine without its story into an empty folder, with the beginnings of another one.
 *
 * @param root the project's folder
 * @param to absolute
 * @param tag what hosts will write: `two-harbours`
 * @returns how many files were written
 * @throws Refusal saying what is wrong with the folder or the tag
 */
export function newStory(root: string, to: string, tag: string): number {
  checkPlace(root, to);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(tag))
    throw new Refusal(
      `元素名「${tag}」不合用 → 小寫英文字母和數字，中間有連字號，如 --tag two-harbours / Not a name for an element`,
    );
  const settings = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map(({ name }) => name);
  for (const name of [...settings, ...MACHINE, ...TESTS.map((test) => join('tests/unit', test))])
    cpSync(join(root, name), join(to, name), {
      recursive: true,
      filter: (from) => isMachine(relative(root, from).replaceAll('\\', '/')),
    });
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const write = (file: string, content: string | Buffer) => {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    writeFileSync(join(to, file), content);
  };
  for (const file of readdirSync(STARTER, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.txt'))
      write(file.slice(0, -4), fill(readFileSync(join(STARTER, file), 'utf8'), tag));
  const section = join(import.meta.dirname, '../new-section/template');
  const graphic = readFileSync(join(section, 'index.ts.txt'), 'utf8');
  write('src/lib/graphics/span/index.ts', graphic.replaceAll('__id__', 'span'));
  write('data/labels.csv', labels(root, join(section, 'labels.csv.txt')));
  write('data/conversion.csv', read('data/conversion.csv'));
  write('src/lib/share/made.json', '{ "site": "", "pictures": {} }\n');
  for (const file of picturesOf(root)) write(file, PIXEL);
  write('static/icon.svg', CIRCLE);
  const made = JSON.parse(read('package.json')) as { name: string; scripts: object };
  write('package.json', `${JSON.stringify(packageOf(made, tag), null, 2)}\n`);
  write('package-lock.json', read('package-lock.json').replaceAll(`"${made.name}"`, `"${tag}"`));
  return readdirSync(to, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .length;
}

/** Without the commands whose files stay behind. */
function packageOf({ scripts, ...fields }: { scripts: object }, tag: string): object {
  const kept = Object.entries(scripts).filter(([, command]) => !command.includes('tests/'));
  return {
    ...fields,
    name: tag,
    description: 'An interactive data story',
    scripts: {
      ...Object.fromEntries(kept),
      test: 'npm run lint && npm run check:types && npm run check:story && vitest run',
    },
  };
}

function checkPlace(root: string, to: string): void {
  if (/[#?]/.test(to))
    throw new Refusal(`路徑裡不能有 # 或 ?：${to} → 換一個資料夾 / No # or ? in the path`);
  if (existsSync(to) && (!statSync(to).isDirectory() || readdirSync(to).length > 0))
    throw new Refusal(`${to} 不是空的資料夾 → 換一個，或先清空 / Not an empty folder`);
  // Of a folder that is not there yet, the nearest above it that is.
  let above = to;
  while (!existsSync(above)) above = dirname(above);
  const inside = relative(realpathSync(root), realpathSync(above));
  if (!/^\.\.(\/|\\|$)/.test(inside))
    throw new Refusal(`${to} 在這個專案裡面 → 換一個外面的資料夾 / It is inside this project`);
}

function isMachine(file: string): boolean {
  const [, graphic] = /^src\/lib\/graphics\/(\w+)$/.exec(file) ?? [];
  return !OWN.test(file) && (!graphic || graphic === 'kit');
}

const picturesOf = (root: string): string[] => [
  ...readdirSync(join(root, 'static/share')).map((file) => `static/share/${file}`),
  ...['static/apple-touch-icon.png', 'static/icon-48.png'],
];

const fill = (text: string, tag: string): string =>
  text.replaceAll('__tag__', tag).replaceAll('__graphic__', 'span');

/** Words of the page, which are no story's, and those of the graphic. */
function labels(root: string, graphic: string): string {
  const own: Readonly<Record<string, string>> = {
    'ui.share_title': '{title}',
    'ui.share_line': '兩港一年,Two harbours in a year',
    'ui.to_story': '回到故事,Back to the story',
    'ui.series': '誰,Whose',
    'ui.by_series': '分開看,One at a time',
  };
  const lines = readFileSync(join(root, 'data/labels.csv'), 'utf8').trimEnd().split(/\r?\n/);
  const kept = lines.filter(
    (line, i) =>
      i === 0 || (isPage(line.split('.')[0] ?? '') && !/^ui\.board_(?!each|to|of|note)/.test(line)),
  );
  return [
    ...kept.map((line) => {
      const [id = ''] = line.split(',');
      const words = own[id];
      return words === undefined ? line : `${id},${words}${words.includes(',') ? '' : `,${words}`}`;
    }),
    readFileSync(graphic, 'utf8').replaceAll('__id__', 'span'),
  ].join('\n');
}
