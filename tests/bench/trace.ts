import type { Browser } from 'playwright';
import type { Phone } from './drive';

/** Time of the main thread, ms; each part without what it called of the others. */
export interface Spent {
  main: number;
  scripting: number;
  styling: number;
  layout: number;
  paint: number;
}

type Part = Exclude<keyof Spent, 'main'>;
const PARTS: Record<string, Part> = {
  FunctionCall: 'scripting',
  EvaluateScript: 'scripting',
  'v8.evaluateModule': 'scripting',
  FireAnimationFrame: 'scripting',
  TimerFire: 'scripting',
  EventDispatch: 'scripting',
  RunMicrotasks: 'scripting',
  MajorGC: 'scripting',
  MinorGC: 'scripting',
  UpdateLayoutTree: 'styling',
  Layout: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  Commit: 'paint',
};

/** One finished piece of work; times in µs, `tdur` of the thread's own clock. */
interface Piece {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur: number;
  tdur?: number;
  args?: { name?: string };
}

/** What a page's main thread does while something happens. */
export async function spent(
  browser: Browser,
  { page }: Phone,
  happening: () => Promise<void>,
): Promise<Spent> {
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'],
  });
  await happening();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Piece[] };
  return sum(mainThread(trace.traceEvents));
}

/** What the page's main thread did: of the threads of that name, the one that ran most. */
function mainThread(events: readonly Piece[]): Piece[] {
  const threads = events.filter(({ args }) => args?.name === 'CrRendererMain');
  const work = threads.map(({ pid, tid }) =>
    events.filter(
      (piece) =>
        piece.pid === pid && piece.tid === tid && piece.ph === 'X' && piece.tdur !== undefined,
    ),
  );
  const time = (pieces: readonly Piece[]) =>
    pieces.reduce((ms, { name, tdur = 0 }) => (name === 'RunTask' ? ms + tdur : ms), 0);
  return work.sort((a, b) => time(b) - time(a))[0] ?? [];
}

function sum(pieces: Piece[]): Spent {
  const total: Spent = { main: 0, scripting: 0, styling: 0, layout: 0, paint: 0 };
  const open: { part: Part; end: number }[] = [];
  // Whoever began first and lasts longest holds the others.
  pieces.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  for (const { name, ts, dur, tdur = 0 } of pieces) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= ts) open.pop();
    if (name === 'RunTask') total.main += tdur / 1000;
    const part = PARTS[name];
    if (!part) continue;
    total[part] += tdur / 1000;
    const holder = open.at(-1);
    if (holder) total[holder.part] -= tdur / 1000;
    open.push({ part, end: ts + dur });
  }
  return total;
}
