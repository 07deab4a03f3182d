import type { Plugin } from 'vite';

/** STUB until the reader is written. */
export function storyData(): Plugin {
  return { name: 'story-data' };
}
