import { keep } from '.';
import type { Explorer, Graphic } from './types';

// For where nothing is waited for: the server, the pictures, tests, the embed's one file of code.
const modules = import.meta.glob<{ default: Graphic }>('./*/index.ts', { eager: true });
const explorers = import.meta.glob<{ default: Explorer }>('./*/Explorer.svelte', { eager: true });

for (const [path, { default: graphic }] of Object.entries(modules))
  keep(graphic, explorers[path.replace('index.ts', 'Explorer.svelte')]?.default);

export { graphicNamed } from '.';
