import type { Load } from './load';
import type { Memory } from './memory';
import type { Scroll } from './scroll';

/** All that is measured of one page. */
export type Measured = Load & Scroll & Memory;
/** Medians by the name of the page: `page`, `floor`, an earlier commit. */
export type Medians = Record<string, Measured>;

interface Row {
  what: string;
  of: (page: Measured) => number;
  say: (value: number) => string;
  /** What is allowed; the floor is the same page without script. */
  budget?: (floor: Measured) => number;
}

const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
const ms = (value: number) => `${value.toFixed(0)} ms`;
const count = (value: number) => String(Math.round(value));
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const shift = (value: number) => value.toFixed(3);

const ROWS: Row[] = [
  { what: 'bytes in all', of: (p) => p.bytes, say: kb, budget: () => 190_000 },
  { what: '— HTML', of: (p) => p.html, say: kb, budget: () => 30_000 },
  { what: '— script', of: (p) => p.script, say: kb, budget: () => 80_000 },
  { what: '— style', of: (p) => p.style, say: kb },
  { what: '— fonts', of: (p) => p.font, say: kb, budget: () => 70_000 },
  { what: '— data, images', of: (p) => p.image + p.other, say: kb },
  { what: 'requests', of: (p) => p.requests, say: count },
  { what: 'first contentful paint', of: (p) => p.firstPaint, say: ms },
  {
    what: 'largest contentful paint',
    of: (p) => p.largestPaint,
    say: ms,
    budget: (floor) => 1.1 * floor.largestPaint,
  },
  { what: 'blocking time', of: (p) => p.blocking, say: ms, budget: () => 50 },
  { what: 'layout shift, loading', of: (p) => p.shift, say: shift, budget: () => 0.01 },
  { what: 'layout shift, scrolling', of: (p) => p.scrollShift, say: shift, budget: () => 0.01 },
  { what: 'frames over 25 ms', of: (p) => p.long, say: percent, budget: () => 0.01 },
  { what: '— of one who reads', of: (p) => p.longReading, say: percent },
  { what: '95 % of frames within', of: (p) => p.p95, say: (value) => `${value.toFixed(1)} ms` },
  { what: 'main thread per 1000 px', of: (p) => p.main, say: ms, budget: () => 80 },
  { what: '— script', of: (p) => p.scripting, say: ms },
  { what: '— style', of: (p) => p.styling, say: ms },
  { what: '— layout', of: (p) => p.layout, say: ms },
  { what: '— paint', of: (p) => p.paint, say: ms },
  { what: 'heap, 20 passes', of: (p) => p.heap, say: kb, budget: () => 100_000 },
  { what: 'nodes, 20 passes', of: (p) => p.nodes, say: count, budget: () => 50 },
  { what: 'listeners, 20 passes', of: (p) => p.listeners, say: count, budget: () => 0 },
];

/** The table in Markdown, a column to a page, and what of `page` is over its budget. */
export function table(medians: Medians): { markdown: string; over: string[] } {
  const { page, floor } = medians;
  if (!page || !floor) throw new Error('no page or no floor to compare');
  const over: string[] = [];
  const rows = ROWS.map(({ what, of, say, budget }) => {
    const allowed = budget?.(floor);
    const met = allowed === undefined || of(page) <= allowed;
    if (!met) over.push(what);
    const cells = Object.values(medians).map((measured) => say(of(measured)));
    return [what, ...cells, allowed === undefined ? '' : `${say(allowed)}${met ? '' : ' ✗'}`];
  });
  const names = Object.keys(medians);
  return { markdown: markdown(['', ...names, 'budget'], rows), over };
}

/** A table whose first column is words and whose others are numbers. */
export function markdown(head: string[], rows: string[][]): string {
  const rule = head.map((_, i) => (i === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Of each figure the middle one of all runs. */
export function median<T extends object>(runs: readonly T[]): T {
  const [first] = runs;
  if (!first) throw new Error('median of no runs');
  const middle = (key: string) => {
    const values = runs.map((run) => (run as Record<string, number>)[key] ?? 0);
    return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  };
  return Object.fromEntries(Object.keys(first).map((key) => [key, middle(key)])) as T;
}
