import type { Load } from './load';
import type { Memory } from './memory';
import type { Scroll } from './scroll';
import { ALL, type Stepped } from './stepped';
import { KINDS } from './trace';

/** All that is measured of one page. */
export type Measured = Load & Scroll & Memory & { frame: number; embed: number };
/** By the name of the page: `page`, `floor`, an earlier commit. */
export type Pages<T> = Record<string, T>;

interface Row {
  what: string;
  of: (page: Measured) => number;
  say: (value: number) => string;
  /** What is allowed, by the same page without script and by the earlier commit; NaN without it. */
  budget?: (floor: Measured, earlier?: Measured) => number;
}

const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
const ms = (value: number) => `${value.toFixed(0)} ms`;
const fine = (value: number) => `${value.toFixed(2)} ms`;
const count = (value: number) => String(Math.round(value));
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const shift = (value: number) => value.toFixed(3);

const ROWS: Row[] = [
  { what: 'bytes in all', of: (p) => p.bytes, say: kb, budget: () => 160_000 },
  { what: '— HTML', of: (p) => p.html, say: kb },
  { what: '— script', of: (p) => p.script, say: kb, budget: () => 80_000 },
  { what: '— style', of: (p) => p.style, say: kb },
  { what: '— fonts', of: (p) => p.font, say: kb },
  { what: '— data, images', of: (p) => p.image + p.other, say: kb },
  { what: 'requests', of: (p) => p.requests, say: count },
  { what: 'bundle of the embed', of: (p) => p.embed, say: kb, budget: () => 80_000 },
  {
    what: 'first contentful paint',
    of: (p) => p.firstPaint,
    say: ms,
    budget: (_, earlier) => 0.55 * (earlier?.firstPaint ?? NaN),
  },
  {
    what: 'largest contentful paint',
    of: (p) => p.largestPaint,
    say: ms,
    budget: (_, earlier) => 0.55 * (earlier?.largestPaint ?? NaN),
  },
  {
    what: 'layout before the first paint',
    of: (p) => p.firstLayout,
    say: ms,
    budget: (_, earlier) => 0.3 * (earlier?.firstLayout ?? NaN),
  },
  { what: 'blocking time', of: (p) => p.blocking, say: ms, budget: () => 50 },
  { what: 'layout shift, loading', of: (p) => p.shift, say: shift, budget: () => 0 },
  { what: 'layout shift, scrolling', of: (p) => p.scrollShift, say: shift, budget: () => 0 },
  {
    what: 'reading: frames over 25 ms',
    of: (p) => p.readLong,
    say: percent,
    budget: (floor) => floor.readLong + 0.05,
  },
  {
    what: '— main thread per 1000 px, third time',
    of: (p) => p.read,
    say: ms,
    budget: (floor) => 1.7 * floor.read,
  },
  {
    what: '— a frame drawn anew, stepped',
    of: (p) => p.frame,
    say: fine,
    budget: (floor) => floor.frame + 1.2,
  },
  {
    what: 'flicking: frames over 25 ms',
    of: (p) => p.flickLong,
    say: percent,
    budget: (floor) => floor.flickLong + 0.015,
  },
  {
    what: '— main thread per 1000 px',
    of: (p) => p.flick,
    say: ms,
    budget: (floor) => floor.flick + 13,
  },
  { what: 'heap, 20 passes', of: (p) => p.heap, say: kb, budget: () => 100_000 },
  { what: 'nodes, 20 passes', of: (p) => p.nodes, say: count, budget: () => 50 },
  { what: 'listeners, 20 passes', of: (p) => p.listeners, say: count, budget: () => 0 },
];

/** The table in Markdown, a column to a page, and what of `page` is over its budget. */
export function table(pages: Pages<Measured>): { markdown: string; over: string[] } {
  const { page, floor, ...others } = pages;
  if (!page || !floor) throw new Error('no page or no floor to compare');
  const [earlier] = Object.values(others);
  const over: string[] = [];
  const rows = ROWS.map(({ what, of, say, budget }) => {
    const allowed = budget?.(floor, earlier) ?? NaN;
    const met = !(of(page) > allowed);
    if (!met) over.push(what);
    const cells = Object.values(pages).map((measured) => {
      const value = of(measured);
      return Number.isNaN(value) ? '' : say(value);
    });
    return [what, ...cells, Number.isNaN(allowed) ? '' : `${say(allowed)} ${met ? '✓' : '✗'}`];
  });
  return { markdown: markdown(['', ...Object.keys(pages), 'budget'], rows), over };
}

/** What a frame is made of, by section and page, ms. */
export function steppedTable(pages: Pages<Stepped>): string {
  const sections = Object.keys(Object.values(pages)[0] ?? {}).sort((a, b) =>
    a === ALL ? 1 : b === ALL ? -1 : 0,
  );
  const rows = sections.flatMap((section) =>
    Object.entries(pages).map(([name, stepped]) => {
      const work = stepped[section];
      if (!work) return [section, name];
      const kinds = (['main', ...KINDS] as const).map((kind) => work[kind].toFixed(2));
      return [section, name, ...kinds, percent(work.redrawn), work.every.toFixed(2)];
    }),
  );
  const head = [
    'main',
    'script',
    'style',
    'layout',
    'pre-paint',
    'paint',
    'commit',
    'drawn anew',
    'any frame',
  ];
  return markdown(['stepped, ms a frame drawn anew', '', ...head], rows);
}

/** A table whose first column is words and whose others are numbers. */
export function markdown(head: string[], rows: string[][]): string {
  const rule = head.map((_, i) => (i === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Of each figure the middle one of all runs, at any depth. */
export function median<T extends object>(runs: readonly T[]): T {
  const [first] = runs;
  if (!first) throw new Error('median of no runs');
  const middle = (key: string): unknown => {
    const values = runs.map((run) => (run as Record<string, unknown>)[key]);
    if (typeof values[0] === 'object') return median(values as object[]);
    return (values as number[]).sort((a, b) => a - b)[Math.floor(values.length / 2)];
  };
  return Object.fromEntries(Object.keys(first).map((key) => [key, middle(key)])) as T;
}
