/**
 * How heavy the story is on a cheap phone: `npm run bench`. Builds it, opens it again and again on
 * an emulated phone with slow 4G and a processor four times slower, and compares it with the same
 * page without script (the floor) and with the page as it was at an earlier commit:
 *
 *     npm run bench -- --against <commit> --runs 5 --built
 *
 * `--built` takes what is in build/. Numbers are of this machine: only their ratios are to be trusted.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CPU, launch } from './drive';
import { load } from './load';
import { memory } from './memory';
import { scroll } from './scroll';
import { serve, withoutScript } from './serve';
import { build, buildAt, ROOT } from './site';
import { median, table, type Measured, type Medians } from './table';

const { values: options } = parseArgs({
  options: {
    against: { type: 'string' },
    runs: { type: 'string', default: '5' },
    built: { type: 'boolean', default: false },
  },
});

async function bench(): Promise<void> {
  const site = options.built ? join(ROOT, 'build') : build();
  const sites = {
    page: await serve(site),
    floor: await serve(site, withoutScript),
    ...(options.against && { [options.against]: await serve(buildAt(options.against)) }),
  };
  const browser = await launch();
  const runs: Record<string, Omit<Measured, 'heap' | 'nodes' | 'listeners'>[]> = {};
  // In turn, so that whatever else the machine does hits all alike.
  for (let run = 1; run <= Number(options.runs); run += 1) {
    for (const [name, { url }] of Object.entries(sites)) {
      const { phone, load: loaded } = await load(browser, url);
      (runs[name] ??= []).push({ ...loaded, ...(await scroll(browser, phone)) });
      await phone.close();
      console.error(`${name}, run ${run}`);
    }
  }
  const medians: Medians = {};
  for (const [name, { url }] of Object.entries(sites)) {
    medians[name] = { ...median(runs[name] ?? []), ...(await memory(browser, url)) };
  }
  const chip = `${cpus().length} × ${cpus()[0]?.model.trim()}`;
  const machine = `${chip}, Chromium ${browser.version()}, ${CPU}× slower, slow 4G`;
  await browser.close();
  for (const { close } of Object.values(sites)) close();

  const { markdown, over } = table(medians);
  console.log(`${markdown}\n\nMedians of ${options.runs} runs; ${machine}.`);
  console.log(over.length > 0 ? `Over budget: ${over.join(', ')}.` : 'Every budget is met.');
  const folder = join(ROOT, 'tests/results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'bench.json'), JSON.stringify({ machine, medians, runs }, null, 2));
}

void bench();
