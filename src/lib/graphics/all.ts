import { keep } from '.';
import type { Graphic } from './types';

// For where nothing is waited for: the server, the pictures, tests, the embed's one file of code.
const modules = import.meta.glob<{ default: Graphic }>('./*/index.ts', { eager: true });
keep(...Object.values(modules).map((module) => module.default));

export { graphicNamed } from '.';
