/**
 * What the story costs: `npm run bench`. Builds it and compares it with the same page without script
 * (the floor) and with the page as it was at an earlier commit, all in turn in the same run:
 *
 *     npm run bench -- --against <commit> --runs 5 --built --only stepped
 *
 * In real time a phone with slow 4G and a processor four times slower opens it, flicks through it and
 * reads it; only ratios of these numbers are to be trusted, and on a quiet machine. Frame by frame
 * (`stepped.ts`) each frame is weighed at the machine's own speed, on a busy machine too. `--built`
 * takes what is in build/; `--only stepped` leaves real time out, `--only real` the other.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright';
import { CPU, launch } from './drive';
import { load } from './load';
import { memory } from './memory';
import { scroll } from './scroll';
import { serve, withoutScript, type Site } from './serve';
import { build, buildAt, bundleSize, ROOT } from './site';
import { ALL, stepped, type Stepped } from './stepped';
import { median, steppedTable, table, type Measured, type Pages } from './table';

const { values: options } = parseArgs({
  options: {
    against: { type: 'string' },
    runs: { type: 'string', default: '5' },
    built: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const RUNS = Number(options.runs);

/** Medians of runs in turn, so that whatever else the machine does hits all pages alike. */
async function inTurn<T extends object>(
  sites: Pages<Site>,
  what: string,
  measure: (site: Site, name: string) => Promise<T>,
): Promise<Pages<T>> {
  const measured: Pages<T[]> = {};
  for (let run = 1; run <= RUNS; run += 1) {
    for (const [name, site] of Object.entries(sites)) {
      (measured[name] ??= []).push(await measure(site, name));
      console.error(`${what}, ${name}, run ${run}`);
    }
  }
  return Object.fromEntries(Object.entries(measured).map(([name, runs]) => [name, median(runs)]));
}

/** In real time: a first visit, the scroll, and what twenty readings leave behind. */
async function real(browser: Browser, sites: Pages<Site>, frames: Pages<Stepped>) {
  // The first page of all looks for the system's faces, which takes longer than its layout.
  await (await load(browser, Object.values(sites)[0]?.url ?? '')).phone.close();
  const visits = await inTurn(sites, 'real time', async ({ url }) => {
    const { phone, load: loaded } = await load(browser, url);
    const measured = { ...loaded, ...(await scroll(phone)) };
    await phone.close();
    return measured;
  });
  const pages: Pages<Measured> = {};
  for (const [name, { url, folder }] of Object.entries(sites)) {
    const [frame, embed] = [frames[name]?.[ALL]?.main ?? NaN, bundleSize(folder)];
    pages[name] = { ...visits[name], ...(await memory(browser, url)), frame, embed } as Measured;
  }
  return pages;
}

async function bench(): Promise<void> {
  const site = options.built ? join(ROOT, 'build') : build();
  const sites: Pages<Site> = {
    page: await serve(site),
    floor: await serve(site, withoutScript),
    ...(options.against && { [options.against]: await serve(buildAt(options.against)) }),
  };
  const browser = await launch();
  const result: { frames: Pages<Stepped>; pages?: Pages<Measured> } = { frames: {} };
  try {
    if (options.only !== 'real')
      result.frames = await inTurn(sites, 'stepped', ({ url }, name) => stepped(url, name !== 'floor')); // prettier-ignore
    if (options.only !== 'stepped') result.pages = await real(browser, sites, result.frames);
  } finally {
    await browser.close();
    for (const { close } of Object.values(sites)) close();
  }
  if (result.pages) {
    const { markdown, over } = table(result.pages);
    console.log(`${markdown}\n`);
    console.log(over.length > 0 ? `Over budget: ${over.join(', ')}.\n` : 'Every budget is met.\n');
  }
  if (options.only !== 'real') console.log(`${steppedTable(result.frames)}\n`);
  const chip = `${cpus().length} × ${cpus()[0]?.model.trim()}`;
  const machine = `${chip}, Chromium ${browser.version()}; real time ${CPU}× slower, slow 4G`;
  console.log(`Medians of ${RUNS} runs; ${machine}.`);
  const folder = join(ROOT, 'tests/results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'bench.json'), JSON.stringify({ machine, ...result }, null, 2));
}

void bench();
