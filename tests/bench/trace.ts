import type { Browser } from 'playwright';
import type { Phone } from './drive';

/** What the main thread does to put on the screen what is laid out. */
const PAINTING = ['PrePaint', 'Paint', 'Layerize', 'Commit'];

/** One finished piece of work; times in µs, `tdur` of the thread's own clock. */
interface Piece {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  tdur?: number;
  args?: { name?: string };
}

/** How long a page's main thread paints while something happens, ms. */
export async function painting(
  browser: Browser,
  { page }: Phone,
  happening: () => Promise<void>,
): Promise<number> {
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await happening();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Piece[] };
  return timeOf(mainThread(trace.traceEvents), PAINTING);
}

/** What the page's main thread did: of the threads of that name, the one that ran most. */
function mainThread(events: readonly Piece[]): Piece[] {
  const threads = events.filter(({ args }) => args?.name === 'CrRendererMain');
  const work = threads.map(({ pid, tid }) =>
    events.filter((piece) => piece.pid === pid && piece.tid === tid && piece.ph === 'X'),
  );
  return work.sort((a, b) => timeOf(b, ['RunTask']) - timeOf(a, ['RunTask']))[0] ?? [];
}

/** ms */
const timeOf = (pieces: readonly Piece[], names: readonly string[]): number =>
  pieces.reduce((ms, { name, tdur = 0 }) => (names.includes(name) ? ms + tdur / 1000 : ms), 0);
