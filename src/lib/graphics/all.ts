import { register } from '.';
import type { Explorer, Graphic } from './types';

/**
 * Every graphic's code at once: for where nothing is waited for, which is the server, the pictures to
 * share, tests, and the embed's one file of code.
 */
const modules = import.meta.glob<{ default: Graphic }>('./*/index.ts', { eager: true });
const explorers = import.meta.glob<{ default: Explorer }>('./*/Explorer.svelte', { eager: true });

for (const [path, { default: graphic }] of Object.entries(modules))
  register(graphic, explorers[path.replace('index.ts', 'Explorer.svelte')]?.default);

export { graphicNamed } from '.';
