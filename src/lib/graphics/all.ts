import { register } from '.';
import type { Explorer, Graphic } from './types';

/** Every graphic's code at once: for the server, pictures to share, tests, the embed's one file. */
const modules = import.meta.glob<{ default: Graphic }>('./*/index.ts', { eager: true });
const explorers = import.meta.glob<{ default: Explorer }>('./*/Explorer.svelte', { eager: true });

for (const [path, { default: graphic }] of Object.entries(modules))
  register(graphic, explorers[path.replace('index.ts', 'Explorer.svelte')]?.default);

export { graphicNamed } from '.';
