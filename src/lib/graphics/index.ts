import type { Graphic } from './types';

// A graphic joins the story by having a folder here: no list to keep.
const modules = import.meta.glob<{ default: Graphic }>('./*/index.ts', { eager: true });

/** Every graphic of the story by its name. */
export const graphics: Readonly<Record<string, Graphic>> = Object.fromEntries(
  Object.values(modules).map((module) => [module.default.name, module.default]),
);

/**
 * @param name a graphic's folder
 * @throws Error when there is no such folder
 */
export function graphicNamed(name: string): Graphic {
  const found = graphics[name];
  if (!found) throw new Error(`no graphic '${name}' in src/lib/graphics`);
  return found;
}
