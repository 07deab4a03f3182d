import type { Browser } from 'playwright';
import { drag, metrics, phone, wayOf, type Phone } from './drive';

/** What is held after many readings, less what was held after the first two. */
export interface Memory {
  /** Bytes of script's objects. */
  heap: number;
  nodes: number;
  listeners: number;
}

const PASSES = 20;
/** px a second: as fast as the machine can follow. */
const FAST = 60_000;

/** Scrolls from the cover to the end and back, twenty times, and counts what was not given back. */
export async function memory(browser: Browser, url: string): Promise<Memory> {
  const reader = await phone(browser);
  await reader.page.goto(url, { waitUntil: 'networkidle' });
  const way = await wayOf(reader);
  let warm: Memory | undefined;
  for (let pass = 1; pass <= PASSES; pass += 1) {
    await drag(reader, way + 500, FAST);
    await drag(reader, -way - 500, FAST);
    if (pass === 2) warm = await held(reader);
  }
  const end = await held(reader);
  await reader.close();
  return {
    heap: end.heap - (warm?.heap ?? 0),
    nodes: end.nodes - (warm?.nodes ?? 0),
    listeners: end.listeners - (warm?.listeners ?? 0),
  };
}

async function held(reader: Phone): Promise<Memory> {
  // What one collection frees may let go of more.
  for (let i = 0; i < 3; i += 1) await reader.cdp.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize = 0, Nodes = 0, JSEventListeners = 0 } = await metrics(reader);
  return { heap: JSHeapUsedSize, nodes: Nodes, listeners: JSEventListeners };
}
