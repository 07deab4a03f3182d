/**
 * What a much longer story costs: `npm run bench:growth`. In a copy outside the project, generated
 * sections are added to the story, up to twelve with 120 steps, 2,000 facts and 20,000 dots (16 ×);
 * each copy is checked, built, and scrolled through like the story itself. Then the first generated
 * section alone is read in all of them by turns, with script and without: what the story adds to a
 * frame of it must be the same whatever its length. Seconds are of processors.
 */
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { drag, launch, phone, spent } from './drive';
import { plant } from './grown/plant';
import { load } from './load';
import { READING, scroll } from './scroll';
import { serve, withoutScript } from './serve';
import { ROOT, run } from './site';
import { markdown, median } from './table';

/** Generated sections by how much of the largest story they are. */
const SIZES = { '1 ×': 1, '4 ×': 3, '16 ×': 12 };
/** The first generated section: the same in every copy, whatever else is there. */
const SAME = '[data-section=growna]';
/** How far into it somebody reads, px. */
const PASSAGE = 6000;
/** How often each is read. */
const ROUNDS = 5;

/** A frame of the same section, ms of the main thread. */
interface Same {
  page: number;
  script: number;
  floor: number;
}

/** @returns check, build, bytes and the main thread of the story with so many sections more, said */
async function grown(browser: Browser, folder: string, sections: number): Promise<string[]> {
  for (let i = 0; i < sections; i += 1) await plant(folder, i);
  const checked = seconds(['tsx', 'src/lib/story/check/cli.ts'], folder);
  const built = seconds(['vite', 'build'], folder);
  const site = await serve(join(folder, 'build'));
  const { phone, load: loaded } = await load(browser, site.url);
  const { flick } = await scroll(phone);
  await phone.close();
  site.close();
  return [checked, built, `${(loaded.bytes / 1000).toFixed(0)} KB`, `${flick.toFixed(0)} ms`];
}

async function same(browser: Browser, folder: string): Promise<Same> {
  const page = await readSame(browser, folder);
  const floor = await readSame(browser, folder, withoutScript);
  return { page: page.main, script: page.scripting, floor: floor.main };
}

/** Down and up the same passage, at this machine's own speed, which varies least: ms a frame. */
async function readSame(browser: Browser, folder: string, change?: (html: string) => string) {
  const site = await serve(join(folder, 'build'), change);
  const visitor = await phone(browser);
  const { page } = visitor;
  await page.goto(site.url, { waitUntil: 'networkidle' });
  await page.evaluate((same) => {
    document.querySelector(same)?.scrollIntoView({ behavior: 'instant' });
    const counted = Object.assign(window, { passed: 0 });
    const count = () => {
      counted.passed += 1;
      requestAnimationFrame(count);
    };
    count();
  }, SAME);
  // Until the graphic has come alive.
  await page.waitForTimeout(1500);
  const passed = () => page.evaluate(() => (window as never as { passed: number }).passed);
  let frames = -(await passed());
  const time = await spent(visitor, async () => {
    for (const by of [PASSAGE, -PASSAGE]) await drag(visitor, by, READING);
  });
  frames += await passed();
  await visitor.close();
  site.close();
  return { main: time.main / frames, scripting: time.scripting / frames };
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
  const browser = await launch();
  const sizes = Object.entries(SIZES).map(([name, sections]) => ({
    name,
    sections,
    folder: copy(),
    said: [] as string[],
    frames: [] as Same[],
  }));
  try {
    for (const size of sizes) size.said = await grown(browser, size.folder, size.sections);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const { folder, frames } of sizes) frames.push(await same(browser, folder));
  } finally {
    await browser.close();
    for (const { folder } of sizes) rmSync(folder, { recursive: true });
  }
  const head = ['check', 'build', 'bytes', 'main thread per 1000 px'];
  const frame = ['a frame', '— script', '— without script'];
  const rows = sizes.map(({ name, sections, said, frames }) => {
    const { page, script, floor } = median(frames);
    const each = [page, script, floor].map((ms) => `${ms.toFixed(2)} ms`);
    return [name, String(sections), ...said, ...each];
  });
  console.log(markdown(['', 'sections added', ...head, ...frame], rows));
}

void growth();
