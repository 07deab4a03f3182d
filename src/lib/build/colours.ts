import type { Plugin } from 'vite';
import { withColours } from '../page/theme.ts';

/** Writes the story's colours into `src/app.css`: see `withColours`. */
export function colours(): Plugin {
  return {
    name: 'colours',
    enforce: 'pre',
    transform: (code, id) => (/\/src\/app\.css(?!\?raw)/.test(id) ? withColours(code) : undefined),
  };
}
