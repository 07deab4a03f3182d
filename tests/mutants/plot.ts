import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failedIn, type BrowserReport, type UnitReport } from './failed';
import type { Mutant, Notice } from './mutant';

/** What a build writes: tests read the first, the preview serves from the second. */
const BUILT = ['build', '.svelte-kit'];
const EMBED = 'build/embed';
const BUILDS = {
  all: ['npm', 'run', 'build'],
  site: ['npx', 'vite', 'build'],
  embed: ['npx', 'vite', 'build', '--config', 'src/lib/build/embed/vite.config.ts'],
};

/** A test that waits for what a fault keeps from coming need not wait for minutes, ms. */
const PATIENCE = 60_000;

/** A copy of a checkout in which faults can be planted. */
export class Plot {
  readonly #root = mkdtempSync(join(tmpdir(), 'mutants-'));
  readonly #copy = join(this.#root, 'copy');
  /** What is built of the copy without a fault, once it has been. */
  readonly #sound = join(this.#root, 'sound');
  readonly #report = join(this.#root, 'report.json');

  /** @param suite the checkout, with its packages installed; what is not committed comes along */
  constructor(suite: string) {
    const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const { stdout } = spawnSync('git', list, { cwd: suite, encoding: 'utf8' });
    for (const file of stdout.split('\0').filter((name) => name && existsSync(join(suite, name))))
      cpSync(join(suite, file), join(this.#copy, file));
    // Tools look for the packages where they run; links cost no room. Another disk needs a copy.
    const packages = join(suite, 'node_modules');
    if (spawnSync('cp', ['-al', packages, this.#copy]).status !== 0)
      cpSync(packages, join(this.#copy, 'node_modules'), { recursive: true });
    rmSync(join(this.#copy, 'node_modules/.vite'), { recursive: true, force: true });
    this.#must(['npm', 'run', 'prepare']);
  }

  clear(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }

  /**
   * @returns the file with the fault in it
   * @throws Error when the place of the fault is not there, or not the only one
   */
  planted({ name, file, find, replace }: Mutant): string {
    const [before, after, ...more] = readFileSync(join(this.#copy, file), 'utf8').split(find);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`"${name}": not exactly once in ${file}: ${find}`);
    return before + replace + after;
  }

  /** @returns what takes the fault out again */
  plant(mutant: Mutant): () => void {
    const path = join(this.#copy, mutant.file);
    const sound = readFileSync(path);
    writeFileSync(path, this.planted(mutant));
    return () => writeFileSync(path, sound);
  }

  /** Builds what browser tests read, without a fault. */
  build(): void {
    this.#must(BUILDS.all);
    for (const folder of BUILT) put(join(this.#copy, folder), join(this.#sound, folder));
  }

  /**
   * Runs tests on what is planted.
   *
   * @returns the first that fails, or the build that does; null when there are no such tests
   * @throws Error when they cannot be run
   */
  ask(notice: Notice): string | undefined | null {
    rmSync(this.#report, { force: true });
    if ('unit' in notice) {
      const named = notice.grep ? ['-t', notice.grep] : [];
      const report = ['--bail=1', '--reporter=json', `--outputFile=${this.#report}`];
      return this.#failed(['vitest', 'run', notice.unit, ...named, ...report]);
    }
    const named = notice.grep ? ['-g', notice.grep] : [];
    const report = ['-x', '--reporter=json', `--project=${notice.project}`];
    const tests = ['--config', 'tests/playwright.config.ts', notice.e2e, ...named];
    try {
      if (notice.build && !this.#rebuild(notice.build)) return `the build of ${notice.build}`;
      const command = ['playwright', 'test', ...tests, ...report, `--timeout=${PATIENCE}`];
      return this.#failed(command);
    } finally {
      if (notice.build)
        for (const folder of BUILT) put(join(this.#sound, folder), join(this.#copy, folder));
    }
  }

  #rebuild(what: keyof typeof BUILDS): boolean {
    const { done } = this.#run(BUILDS[what]);
    // What was not built anew is the sound one's.
    if (done && what === 'site')
      cpSync(join(this.#sound, EMBED), join(this.#copy, EMBED), { recursive: true, force: false });
    return done;
  }

  #failed(command: string[]): string | undefined | null {
    const { done, said } = this.#run(['npx', ...command]);
    const report = existsSync(this.#report) ? readFileSync(this.#report, 'utf8') : '';
    const failed = report && failedIn(JSON.parse(report) as UnitReport | BrowserReport);
    if (failed) return failed;
    if (/No tests? (files )?found/.test(said + report)) return null;
    if (!done) throw new Error(`${command.join(' ')}\n${said}${report}`);
    return failed === null ? null : undefined;
  }

  #run([program = '', ...rest]: string[]): { done: boolean; said: string } {
    const { status, stdout, stderr } = spawnSync(program, rest, {
      cwd: this.#copy,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: this.#report },
    });
    return { done: status === 0, said: stdout + stderr };
  }

  #must(command: string[]): void {
    const { done, said } = this.#run(command);
    if (!done) throw new Error(`${command.join(' ')}\n${said}`);
  }
}

/** Puts a folder in another's place. */
function put(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
}
