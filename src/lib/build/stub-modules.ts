import type { Plugin } from 'vite';

/**
 * What d3-scale brings along and no graphic here asks for, by what each could be asked: the formats
 * of ticks, as labels are words of the story, and the mixing of colours, as those are in the style.
 */
const STUBS: Readonly<Record<string, readonly string[]>> = {
  'd3-format': [
    ...['format', 'formatPrefix', 'formatSpecifier'],
    ...['precisionFixed', 'precisionPrefix', 'precisionRound'],
  ],
  'd3-color': ['color', 'rgb', 'hsl', 'lab', 'hcl', 'lch', 'gray', 'cubehelix'],
};

/** Leaves them out of what readers fetch, 5 KB of it; to ask for one is an error that says so. */
export function stubModules(): Plugin {
  return {
    name: 'stub-modules',
    enforce: 'pre',
    resolveId: (id) => (id in STUBS ? `\0${id}` : undefined),
    load(id) {
      const names = STUBS[id.slice(1)];
      if (!id.startsWith('\0') || !names) return;
      // A function, not an arrow: d3-interpolate asks what is an instance of it.
      const message = `${id.slice(1)} is left out: see src/lib/build/stub-modules.ts`;
      return `function none() { throw new Error(${JSON.stringify(message)}); }
export { ${names.map((name) => `none as ${name}`).join(', ')} };`;
    },
  };
}
