/** A fault that somebody could make, and the tests that are there to notice it. */
export interface Mutant {
  /** What a reader, an editor or a host page would notice. */
  name: string;
  /** Relative to the project. */
  file: string;
  /** Stands exactly once in the file. */
  find: string;
  /** What stands there instead while the fault is planted. */
  replace: string;
  /** Asked in turn until one fails. */
  notices: readonly [Notice, ...Notice[]];
}

/** Tests, by words that outlive a move: part of a file's path and, where one is enough, of a title. */
export type Notice = UnitNotice | BrowserNotice;

export interface UnitNotice {
  unit: string;
  grep?: string;
}

export interface BrowserNotice {
  e2e: string;
  grep?: string;
  /** Of `playwright.config.ts`. */
  project: string;
  /** What the fault is built into: the pages, the element's bundle, or all that a host is given. */
  build?: 'site' | 'embed' | 'all';
}

/** For a reader of the table. */
export function sayNotice(notice: Notice): string {
  const where = 'unit' in notice ? [notice.unit] : [notice.e2e, notice.project];
  return [...where, ...(notice.grep ? [notice.grep] : [])].join(' › ');
}
