/**
 * `npm test`: everything that must hold at every commit, both cores at work all the time.
 * `npm test -- scroll court`: only the test files whose paths have one of these words in them.
 * `npm run test:long`: the sweeps at their full length, all of them in the last Chromium of Windows 7
 * as well, another story and the archive built anew, and the other engines.
 *
 * What runs beside something else is printed when it ends, whole.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const BIN = 'node_modules/.bin/';
const PLAYWRIGHT = `${BIN}playwright test --config tests/playwright.config.ts`;

/** Runs a command line and prints how long it took. */
async function run(command: string, { together = false, env = {} } = {}): Promise<boolean> {
  const began = Date.now();
  const child = spawn(command, {
    shell: true,
    env: { ...process.env, ...env, ...(together ? { FORCE_COLOR: '1' } : {}) },
    stdio: ['ignore', together ? 'pipe' : 'inherit', together ? 'pipe' : 'inherit'],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part));
  const code = await new Promise((resolve) => child.on('close', resolve));
  process.stdout.write(Buffer.concat(said));
  const name = command.replaceAll(BIN, '').split(/ (--|tests\/|&&)/)[0];
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
  return code === 0;
}

/** One after the other until one fails. */
async function each(commands: string[], options?: Parameters<typeof run>[1]): Promise<boolean> {
  for (const command of commands) if (!(await run(command, options))) return false;
  return true;
}

async function all(): Promise<boolean> {
  const together = { together: true };
  const beside = async (...lanes: string[][]) =>
    (await Promise.all(lanes.map((commands) => each(commands, together)))).every(Boolean);
  return (
    // A build writes the types of routes anew: they are checked before.
    (await beside(
      [
        `${BIN}svelte-kit sync && ${BIN}svelte-check --tsconfig ./tsconfig.json --fail-on-warnings --output human`,
      ],
      [`${BIN}tsx tests/browser.ts`, `${BIN}tsx src/lib/story/check/cli.ts`],
    )) &&
    (await beside(
      [`${BIN}prettier --check --log-level warn .`, `${BIN}eslint .`, `${BIN}depcruise src`],
      ['npm run -s build'],
    )) &&
    (await each([`${BIN}vitest run`, PLAYWRIGHT]))
  );
}

/** The test files below a folder that one of the words names. */
const named = (folder: string, ending: string, words: string[]): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => file.endsWith(ending) && words.some((word) => file.includes(word)));

async function some(words: string[]): Promise<boolean> {
  const unit = named('tests/unit', '.test.ts', words);
  const browser = ['e2e', 'desk', 'hosts', 'builds'].flatMap((folder) =>
    named(`tests/${folder}`, '.spec.ts', words),
  );
  if (unit.length + browser.length === 0) {
    console.error(
      `沒有測試文件的名字含「${words.join('」或「')}」 / No test file is named so: ${words.join(', ')}`,
    );
    return false;
  }
  const commands: string[] = [];
  if (unit.length > 0) commands.push(`${BIN}vitest run ${unit.join(' ')}`);
  if (browser.length > 0) {
    commands.push(`${BIN}tsx tests/browser.ts`);
    // Pages of the engine alone, and those of the desk, are served from the sources.
    if (browser.some((file) => !/tests\/(e2e\/scroll|desk\/(frames|live))/.test(file)))
      commands.push('npm run -s build');
    commands.push(`${PLAYWRIGHT} ${browser.join(' ')}`);
  }
  const long = browser.some((file) => file.startsWith('tests/builds'));
  return each(commands, { env: long ? { LONG: '1' } : {} });
}

const long = (): Promise<boolean> =>
  each(
    [
      `${BIN}tsx tests/browser.ts --engines`,
      'npm run -s build',
      `${BIN}vitest run tests/unit/story/damage-`,
      `${PLAYWRIGHT} walk faults labels access scroll`,
      `${PLAYWRIGHT} --project=builds`,
      `${PLAYWRIGHT} --project=chromium-109 --project=hosts-109`,
      `${BIN}playwright test --config tests/engines/playwright.config.ts`,
    ],
    { env: { LONG: '1' } },
  );

const words = process.argv.slice(2).filter((word) => word !== '--long');
const began = Date.now();
const passed = await (process.argv.includes('--long')
  ? long()
  : words.length > 0
    ? some(words)
    : all());
const minutes = ((Date.now() - began) / 60_000).toFixed(1);
console.log(passed ? `全部通過 / all passed: ${minutes} min` : `沒有通過 / failed: ${minutes} min`);
process.exitCode = passed ? 0 : 1;
