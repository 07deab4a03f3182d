/**
 * What a much longer story costs: `npm run bench:growth`. In a copy outside the project, generated
 * sections are added to the story, up to twelve with 120 steps, 2,000 facts and 20,000 dots (16 ×);
 * each copy is checked, built, and scrolled through like the story itself.
 */
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from './drive';
import { plant } from './grown/plant';
import { load } from './load';
import { scroll } from './scroll';
import { serve } from './serve';
import { build, ROOT, run } from './site';
import { markdown } from './table';

/** Generated sections by how much of the largest story they are. */
const SIZES = { '1 ×': 1, '4 ×': 3, '16 ×': 12 };

async function grown(sections: number): Promise<string[]> {
  const folder = copy();
  try {
    for (let i = 0; i < sections; i += 1) await plant(folder, i);
    const checked = seconds(() => run('npx', ['tsx', 'src/lib/story/cli.ts'], folder));
    const built = seconds(() => build(folder));
    const [site, browser] = [await serve(join(folder, 'build')), await launch()];
    const { phone, load: loaded } = await load(browser, site.url);
    const { main, p95, long } = await scroll(browser, phone);
    await browser.close();
    site.close();
    return [
      checked,
      built,
      `${(loaded.bytes / 1000).toFixed(0)} KB`,
      `${main.toFixed(0)} ms`,
      `${p95.toFixed(1)} ms`,
      `${(100 * long).toFixed(1)} %`,
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
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

function seconds(work: () => void): string {
  const began = performance.now();
  work();
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}

async function growth(): Promise<void> {
  const head = ['check', 'build', 'bytes', 'main thread per 1000 px', '95 % of frames', '> 25 ms'];
  const columns: string[][] = [];
  for (const [name, sections] of Object.entries(SIZES)) {
    columns.push([name, String(sections), ...(await grown(sections))]);
    console.error(columns.at(-1)?.join('  '));
  }
  console.log(markdown(['', 'sections added', ...head], columns));
}

void growth();
