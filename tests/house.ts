/** The rooms of `src/lib` and which of the others each imports, as dependency-cruiser sees them. */
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import config from '../.dependency-cruiser.js';

/** @returns a line for each room: `page      → model, scroll, graphics`, those below before those above */
export async function drawHouse(): Promise<string> {
  const { output } = await cruise(['src/lib'], {
    ...config.options,
    includeOnly: '^src/lib/',
    collapse: '^src/lib/[^/]+',
    ruleSet: {},
  });
  const { modules } = output as ICruiseResult;
  const nameOf = (path: string): string => path.replace(/^src\/lib\//, '').replace(/\/$/, '');
  const rooms = new Map(
    modules.map(({ source, dependencies }) => [
      nameOf(source),
      dependencies.map(({ resolved }) => nameOf(resolved)),
    ]),
  );
  /** How many floors a room stands above the ground. */
  const floor = (name: string): number =>
    1 + Math.max(-1, ...(rooms.get(name) ?? []).map((other) => floor(other)));
  const low = (a: string, b: string) => floor(a) - floor(b) || (a < b ? -1 : 1);
  return [...rooms.keys()]
    .sort(low)
    .reverse()
    .map((name) => `${name.padEnd(9)}→ ${(rooms.get(name) ?? []).toSorted(low).join(', ')}`.trim())
    .join('\n');
}
