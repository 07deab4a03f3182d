import { readLabels, textOf } from './read/labels';
import { startReading } from './read/reading';
import type { Lang } from '../model/story';

/**
 * The words of the page for site engineers, by the ids after `embed.` in the labels' table.
 *
 * @param root the project's folder
 */
export function embedWords(lang: Lang, root = process.cwd()): Record<string, string> {
  return textOf(readLabels(startReading(root, lang)), 'embed');
}
