import type { Browser } from 'playwright';
import { drag, metrics, phone, wayOf, type Phone } from './drive';

/** What is held after many readings, less what was held after the first two. */
export interface Memory {
  /** Bytes of objects, script's and the browser's. */
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

/** How long a page that has come to rest goes on adding what a reader who stays needs, ms. */
const STAY = 500;

async function held(reader: Phone): Promise<Memory> {
  await reader.page.waitForTimeout(STAY);
  // What one collection frees may let go of more.
  for (let i = 0; i < 3; i += 1) await reader.cdp.send('HeapProfiler.collectGarbage');
  const { Nodes = 0, JSEventListeners = 0 } = await metrics(reader);
  return { heap: await objects(reader), nodes: Nodes, listeners: JSEventListeners };
}

/** The parts of a heap snapshot that are read here. */
interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  /** As many numbers to a node as it has fields. */
  nodes: number[];
}

/**
 * Bytes of all that is on the heap, the browser's own objects included, but machine code: the engine
 * goes on translating functions that run often, pass after pass, and that is nothing the page holds.
 */
async function objects({ cdp }: Phone): Promise<number> {
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', take);
  await cdp.send('HeapProfiler.takeHeapSnapshot');
  cdp.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const code = types[type as 0].indexOf('code');
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length) {
    if (nodes[node + type] !== code) bytes += nodes[node + size] ?? 0;
  }
  return bytes;
}
