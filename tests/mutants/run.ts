/**
 * Plants the faults of `mutants.ts` in a copy of the project, one at a time, runs the tests that
 * should notice, and prints a table. Fails if a fault goes unnoticed.
 *
 *     npm run test:mutants                              all
 *     npm run test:mutants -- --only focus              those with this in their name
 *     npm run test:mutants -- --suite ../before         in another checkout, by its own tests
 *     npm run test:mutants -- --sound                   no fault: the same tests, which must pass
 *     npm run test:mutants -- --list
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sayNotice, type Mutant } from './mutant';
import { MUTANTS } from './mutants';
import { Plot } from './plot';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    suite: { type: 'string', default: fileURLToPath(new URL('../..', import.meta.url)) },
    sound: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
});
const chosen = MUTANTS.filter(({ name }) => name.includes(values.only));
if (chosen.length === 0) throw new Error(`no fault has "${values.only}" in its name`);

const row = (...cells: string[]) =>
  console.log(`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);

if (values.list) {
  for (const { name, file, notices } of chosen) row(name, file, notices.map(sayNotice).join('; '));
} else {
  process.exitCode = run(chosen) ? 0 : 1;
}

/** @returns whether every fault was noticed or, without faults, every test passed */
function run(mutants: readonly Mutant[]): boolean {
  const plot = new Plot(resolve(values.suite));
  try {
    // Before an hour has gone by.
    for (const mutant of mutants) plot.planted(mutant);
    if (mutants.some(({ notices }) => notices.some((notice) => 'e2e' in notice))) plot.build();
    return values.sound ? areSound(plot, mutants) : areNoticed(plot, mutants);
  } finally {
    plot.clear();
  }
}

function areNoticed(plot: Plot, mutants: readonly Mutant[]): boolean {
  let missed = 0;
  row('fault', 'file', 'noticed by', 's');
  row('---', '---', '---', '--:');
  for (const mutant of mutants) {
    const start = Date.now();
    const restore = plot.plant(mutant);
    let by: string | undefined;
    for (const notice of mutant.notices) by ??= plot.ask(notice) ?? undefined;
    restore();
    if (!by) missed += 1;
    row(mutant.name, mutant.file, by ?? '**nobody**', ((Date.now() - start) / 1000).toFixed());
  }
  console.log(`\n${mutants.length - missed} of ${mutants.length} noticed`);
  return missed === 0;
}

function areSound(plot: Plot, mutants: readonly Mutant[]): boolean {
  const notices = mutants.flatMap((mutant) => mutant.notices);
  const each = new Map(notices.map((notice) => [sayNotice(notice), notice]));
  let sound = true;
  for (const [selector, notice] of each) {
    const failed = plot.ask(notice);
    if (failed === undefined) continue;
    console.log(failed === null ? `no such test: ${selector}` : `fails without a fault: ${failed}`);
    sound = false;
  }
  return sound;
}
