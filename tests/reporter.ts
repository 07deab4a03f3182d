/**
 * Says of each failure in one line what a reader would have seen, and where its picture is; the
 * whole trace comes at the end. A line of progress tells how far the run is.
 */
import { relative } from 'node:path';
import type {
  FullConfig,
  FullResult,
  Reporter,
  Suite,
  TestCase,
  TestResult,
} from '@playwright/test/reporter';

const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** The first lines of a message, up to the call log, as one. */
const inOneLine = (text: string): string =>
  text
    .replace(ESCAPES, '')
    .replace(/^(Error|TimeoutError): /, '')
    .split(/\n\s*(?:Call log|at |\d+ \|)/)[0]
    ?.replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300) ?? '';

export default class OneLine implements Reporter {
  #total = 0;
  #done = 0;
  #seconds = new Map<string, number>();
  #failed: [TestCase, TestResult][] = [];

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#total = suite.allTests().length;
    console.log(`${this.#total} browser tests`);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    this.#done += 1;
    const file = test.titlePath()[2] ?? '';
    this.#seconds.set(file, (this.#seconds.get(file) ?? 0) + result.duration / 1000);
    if (process.env.TIMES)
      console.log(`${(result.duration / 1000).toFixed(1).padStart(6)} s ${nameOf(test)}`);
    else if (this.#done % 25 === 0) console.log(`${this.#done} of ${this.#total}`);
    if (result.status === 'passed' || result.status === 'skipped') return;
    this.#failed.push([test, result]);
    console.log(`✗ ${nameOf(test)}: ${inOneLine(result.error?.message ?? result.status)}`);
    for (const { name, path } of result.attachments)
      if (name === 'screenshot' && path) console.log(`  picture: ${relative('.', path)}`);
  }

  onEnd({ status }: FullResult): void {
    for (const [test, { errors }] of this.#failed) {
      const { file, line } = test.location;
      console.log(`\n${nameOf(test)}\n${relative('.', file)}:${line}`);
      for (const { stack, message, value, snippet } of errors)
        console.log(stack ?? message ?? value, snippet ? `\n${snippet}` : '');
    }
    if (process.env.TIMES) {
      const slowest = [...this.#seconds].sort(([, a], [, b]) => b - a);
      for (const [file, seconds] of slowest)
        console.log(`${seconds.toFixed(0).padStart(6)} s ${file}`);
    }
    const failed = this.#failed.length;
    console.log(
      `${this.#done - failed} passed, ${failed} failed${status === 'passed' ? '' : ` (${status})`}`,
    );
  }

  onError({ message, stack }: { message?: string; stack?: string }): void {
    console.error(stack ?? message);
  }

  printsToStdio(): boolean {
    return true;
  }
}

const nameOf = (test: TestCase): string => test.titlePath().filter(Boolean).join(' › ');
