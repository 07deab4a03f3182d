import type { Browser, Page } from 'playwright';

/** One piece of work of a trace; times in µs, those of the thread's own clock where there is one. */
interface Piece {
  name: string;
  cat: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tts?: number;
  tdur?: number;
  args: { name?: string; elementCount?: number };
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** All that a page's main thread does while something happens, in the order of its beginning. */
export async function traced(
  browser: Browser,
  page: Page,
  happening: () => Promise<void>,
): Promise<Piece[]> {
  const categories = ['-*', ...CATEGORIES, 'loading', 'blink.user_timing'];
  await browser.startTracing(page, { categories });
  await happening();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Piece[] };
  const threads = trace.traceEvents
    .filter(({ args }) => args.name === 'CrRendererMain')
    .map(({ pid, tid }) =>
      trace.traceEvents.filter((piece) => piece.pid === pid && piece.tid === tid && piece.ts > 0),
    );
  const main = threads.sort((a, b) => b.length - a.length)[0] ?? [];
  return main.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
}

/** How long the page was being laid out before its first paint, ms of the main thread. */
export function firstLayout(pieces: readonly Piece[]): number {
  const painted = pieces.find(({ name }) => name === 'firstContentfulPaint')?.ts ?? Infinity;
  return pieces
    .filter(({ name, ts }) => name === 'Layout' && ts < painted)
    .reduce((ms, { tdur = 0 }) => ms + tdur / 1000, 0);
}

/** What the main thread does in a frame. `main` is all of it, the kinds below and the rest. */
export const KINDS = ['script', 'style', 'layout', 'prePaint', 'paint', 'commit'] as const;
export type Work = Record<(typeof KINDS)[number] | 'main', number>;

/** The work of one frame, ms, and whether anything was drawn anew in it. */
export interface Frame extends Work {
  redrawn: boolean;
}

const KIND_OF: Record<string, (typeof KINDS)[number]> = {
  FireAnimationFrame: 'script',
  EventDispatch: 'script',
  FunctionCall: 'script',
  TimerFire: 'script',
  RunMicrotasks: 'script',
  EvaluateScript: 'script',
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'prePaint',
  Paint: 'paint',
  Layerize: 'commit',
  Commit: 'commit',
};

/**
 * The frames of a trace, each from the task in which the page said `performance.mark(mark)` to the
 * next such task. A piece counts for its own kind without what other kinds take inside of it.
 */
export function framesOf(pieces: readonly Piece[], mark: string): Frame[] {
  const starts = pieces.filter(({ name, cat }) => name === mark && cat.includes('user_timing'));
  const work = pieces.filter(({ ph }) => ph === 'X');
  const tasks = work.filter(({ name }) => name === 'RunTask');
  const frames: Frame[] = [];
  const open: { end: number; kind: keyof Work }[] = [];
  let [next, frame]: [number, Frame | undefined] = [0, undefined];
  for (const { name, ts, dur = 0, tdur = 0, args } of work) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= ts) open.pop();
    const outer = open.at(-1);
    const start = starts[next]?.ts ?? Infinity;
    if (!outer && ts <= start && start < ts + dur) {
      frame = { main: 0, script: 0, style: 0, layout: 0, prePaint: 0, paint: 0, commit: 0, redrawn: false }; // prettier-ignore
      frames.push(frame);
      next += 1;
    }
    const kind = KIND_OF[name] ?? outer?.kind ?? 'main';
    open.push({ end: ts + dur, kind });
    if (!frame) continue;
    if (name === 'UpdateLayoutTree' && (args.elementCount ?? 0) > 0) frame.redrawn = true;
    if (!outer) frame.main += tdur / 1000;
    if (kind === outer?.kind) continue;
    if (kind !== 'main') frame[kind] += tdur / 1000;
    if (outer && outer.kind !== 'main') frame[outer.kind] -= tdur / 1000;
  }
  if (tasks.length === 0) throw new Error('the trace has no tasks');
  return frames;
}
