/** What is asked of Vitest's report. */
export interface UnitReport {
  testResults: {
    name: string;
    /** `failed` also where a file could not be read, and then without a test. */
    status: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

/** What is asked of Playwright's report. */
export interface BrowserReport {
  suites: BrowserSuite[];
}
interface BrowserSuite {
  /** A test that `-x` left out has no result. */
  specs: {
    title: string;
    file: string;
    ok: boolean;
    tests: { results: { status: string }[] }[];
  }[];
  suites?: BrowserSuite[];
}

/**
 * The first test that failed, and in which file; undefined when all passed.
 *
 * @returns null when none ran
 */
export function failedIn(report: UnitReport | BrowserReport): string | undefined | null {
  const ran = 'testResults' in report ? unitTests(report) : report.suites.flatMap(browserTests);
  if (ran.length === 0) return null;
  return ran.find(({ failed }) => failed)?.title;
}

const base = (path: string) => path.split('/').at(-1) ?? path;

interface Ran {
  title: string;
  failed: boolean;
}

const unitTests = ({ testResults }: UnitReport): Ran[] =>
  testResults.flatMap(({ name, status, assertionResults }) => {
    const file = base(name);
    const tests = assertionResults
      .filter((test) => test.status === 'passed' || test.status === 'failed')
      .map((test) => ({
        title: `${file} › ${test.fullName}`,
        failed: test.status === 'failed',
      }));
    return tests.length === 0 && status === 'failed' ? [{ title: file, failed: true }] : tests;
  });

function browserTests({ specs, suites = [] }: BrowserSuite): Ran[] {
  const own = specs.flatMap((spec): Ran[] => {
    const ran = spec.tests.some(({ results }) =>
      results.some(({ status }) => status !== 'skipped'),
    );
    return ran ? [{ title: `${base(spec.file)} › ${spec.title}`, failed: !spec.ok }] : [];
  });
  return [...own, ...suites.flatMap(browserTests)];
}
