/**
 * What a much longer story costs: `npm run bench:growth`. In a copy outside the project, generated
 * sections are added to the story, up to twelve with 120 steps, 2,000 facts and 20,000 dots (16 ×);
 * each copy is checked, built, and scrolled through like the story itself, and then the first generated
 * section alone: a frame of it must cost the same whatever the length of the story. Seconds are of processors.
 */
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drag, launch, spent, type Phone, type Spent } from './drive';
import { plant } from './grown/plant';
import { load } from './load';
import { READING, scroll } from './scroll';
import { serve } from './serve';
import { ROOT, run } from './site';
import { markdown } from './table';

/** Generated sections by how much of the largest story they are. */
const SIZES = { '1 ×': 1, '4 ×': 3, '16 ×': 12 };
/** The first generated section: the same in every copy, whatever else is there. */
const SAME = '[data-section=growna] .scrolly';

async function grown(sections: number): Promise<string[]> {
  const folder = copy();
  try {
    for (let i = 0; i < sections; i += 1) await plant(folder, i);
    const checked = seconds(['tsx', 'src/lib/story/cli.ts'], folder);
    const built = seconds(['vite', 'build'], folder);
    const [site, browser] = [await serve(join(folder, 'build')), await launch()];
    const { phone, load: loaded } = await load(browser, site.url);
    const { main } = await scroll(browser, phone);
    const same = await scrollSame(phone);
    await browser.close();
    site.close();
    return [
      checked,
      built,
      `${(loaded.bytes / 1000).toFixed(0)} KB`,
      `${main.toFixed(0)} ms`,
      `${same.main.toFixed(1)} ms`,
      `${same.scripting.toFixed(1)} ms`,
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Down and up one section: ms of the main thread a frame. */
async function scrollSame(visitor: Phone): Promise<Spent> {
  const { page } = visitor;
  const way = await page.evaluate((same) => {
    const section = document.querySelector(same);
    section?.scrollIntoView({ behavior: 'instant' });
    const counted = Object.assign(window, { passed: 0 });
    const count = () => {
      counted.passed += 1;
      requestAnimationFrame(count);
    };
    count();
    return section?.clientHeight ?? NaN;
  }, SAME);
  const passed = () => page.evaluate(() => (window as never as { passed: number }).passed);
  let frames = -(await passed());
  const time = await spent(visitor, async () => {
    for (const by of [way, -way]) await drag(visitor, by, READING);
  });
  frames += await passed();
  return { ...time, main: time.main / frames, scripting: time.scripting / frames };
}

/** The project as it is committed or about to be, with its installed packages. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'story-grown-'));
  const files = run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  for (const file of files.split('\0').filter(Boolean))
    cpSync(join(ROOT, file), join(folder, file), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  run('npx', ['svelte-kit', 'sync'], folder);
  return folder;
}

/** Runs a program of the project and says for how long processors worked at it. */
function seconds(program: string[], folder: string): string {
  // The shell's own clock knows what all its children took, however busy the machine is.
  const script = 'TIMEFORMAT="%U %S"; { time npx "$@" >/dev/null 2>&3; } 3>&2 2>&1';
  const used = run('bash', ['-c', script, 'bash', ...program], folder);
  const [user = NaN, system = NaN] = used.trim().split(' ').map(Number);
  return `${(user + system).toFixed(1)} s`;
}

async function growth(): Promise<void> {
  const head = ['check', 'build', 'bytes', 'main thread per 1000 px', 'a frame', '— script'];
  const columns: string[][] = [];
  for (const [name, sections] of Object.entries(SIZES)) {
    columns.push([name, String(sections), ...(await grown(sections))]);
    console.error(columns.at(-1)?.join('  '));
  }
  console.log(markdown(['', 'sections added', ...head], columns));
}

void growth();
