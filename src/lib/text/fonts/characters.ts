import type { GraphicMeta } from '../../model/graphic';
import type { Story } from '../../model/story';
import inSubset from './characters.json';

/**
 * What the punctuation face holds. These marks stand first in the Chinese stacks, so that no Latin
 * face of the reader's system narrows the quotes and every engine can trim a mark at a line's edge.
 */
export const PUNCTUATION = '—‘’“”…、。〈〉《》「」『』【】〔〕！（），：；？～';

type Metas = Readonly<Record<string, GraphicMeta>>;

/** Always in the display face: a running count passes through every digit. */
const COUNT = ' 0123456789.,%+−–';

/** Latin words need no choosing: all their letters weigh 10 KB. */
const LATIN = '!"#$&\'()*/:;?@ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-—‘’“”…·';

/** The interface's words that are headings. */
const HEADINGS = ['board', 'corrections', 'credits', 'facts'];

const PLACEHOLDER = /\{\w+\}|\|/g;

/**
 * The characters a page may show in its display face: the title, the sections' names and headlines,
 * the headings of the end matter, the numbers on the board, and the graphics' numerals, which print
 * their facts and the labels they declare for it.
 *
 * @param metas what each graphic declares, by its name
 * @returns each once, always in the same order
 */
export function displayCharacters(story: Story, metas: Metas): string {
  const headlines = [
    ...story.meta.title,
    ...story.sections.flatMap(({ name, headline, notes }) => [
      name,
      ...headline,
      ...notes.map(({ title }) => title),
    ]),
    ...HEADINGS.map((id) => story.ui[id] ?? ''),
  ];
  const numerals = story.sections.flatMap(({ graphic }) => {
    if (!graphic) return [];
    const labels = metas[graphic.name]?.display ?? [];
    return [
      ...graphic.rows.map(({ text }) => text),
      ...labels.map((id) => graphic.text[id]?.replace(PLACEHOLDER, '') ?? ''),
    ];
  });
  const tiles = story.board.flatMap((group) => group.tiles);
  const onBoard = story.facts
    .filter(({ id }) => tiles.some(({ fact, from }) => id === fact || id === from))
    .map(({ text }) => `${text}→`);
  const letters = story.lang === 'en' ? LATIN : '';
  const all = [COUNT, letters, ...headlines, ...numerals, ...onBoard].join('');
  return [...new Set(all)].sort().join('');
}

/**
 * The display characters a story asks for and its subset lacks; `npm run fonts` adds them.
 *
 * @returns each once; empty when the subset is whole
 */
export function missingCharacters(story: Story, metas: Metas): string[] {
  const held = new Set((inSubset as Partial<Record<string, string>>)[story.lang]);
  return [...displayCharacters(story, metas)].filter((character) => !held.has(character));
}
