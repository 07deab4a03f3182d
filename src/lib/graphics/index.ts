import { measuredBy } from '../text/measure';
import type { Explorer, Graphic, Size } from './types';

/** The box of a drawing nobody has measured: a phone's upper half. */
export const STILL: Size = { width: 360, height: 400, em: 14 };

// A graphic joins the story by having a folder here; a reader fetches it when its section asks for it.
const code = import.meta.glob<{ default: Graphic }>('./*/index.ts');
const explorers = import.meta.glob<{ default: Explorer }>('./*/Explorer.svelte');

/** Those whose code is here, by name. */
const here = new Map<string, Graphic>();

/** From now on this one can be drawn; on the server all can: see `all.ts`. */
export function register(graphic: Graphic, explorer: Explorer | undefined): void {
  const draw: Graphic['draw'] = (input) => measuredBy(input.size.ruler, () => graphic.draw(input));
  here.set(graphic.name, { ...graphic, draw, explorer });
}

/**
 * Fetches the code of a graphic, and of what explores it.
 *
 * @param name a graphic's folder
 * @returns undefined when it is here already; rejects when it cannot be fetched
 */
export function loadGraphic(name: string): Promise<void> | undefined {
  if (here.has(name)) return;
  const explorer = explorers[`./${name}/Explorer.svelte`]?.();
  const graphic = code[`./${name}/index.ts`]?.();
  return graphic?.then(async (module) => register(module.default, (await explorer)?.default));
}

/**
 * @param name a graphic's folder
 * @throws Error when there is no such folder, or its code has not been fetched
 */
export function graphicNamed(name: string): Graphic {
  const found = here.get(name);
  if (!found) throw new Error(`no graphic '${name}' in src/lib/graphics, or not loaded yet`);
  return found;
}
