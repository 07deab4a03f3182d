import type { SectionEntry } from '../story/editor-index';

/**
 * Where an editor has been at work: the cards that say something else than before; if there are
 * none, the sections whose other words changed; if there are none, every step of those whose
 * pictures may look different.
 *
 * @returns links, in the order of the story: `#qushi/baseline`, `#qushi`
 */
export function editedLinks(
  before: readonly SectionEntry[],
  after: readonly SectionEntry[],
): string[] {
  const was = new Map(before.map((section) => [section.id, section]));
  const linksTo = (id: string, cards: Cards) => cards.map(({ name }) => `#${id}/${name}`);
  const steps = after.flatMap(({ id, cards }) =>
    linksTo(id, changedCards(was.get(id)?.cards ?? [], cards)),
  );
  if (steps.length > 0) return steps;
  const differing = (of: 'words' | 'picture') =>
    after.filter((section) => was.get(section.id)?.[of] !== section[of]);
  const words = differing('words').map(({ id }) => `#${id}`);
  if (words.length > 0) return words;
  return differing('picture').flatMap(({ id, cards }) => linksTo(id, cards));
}

type Cards = SectionEntry['cards'];

/** The cards with other words; where one is gone, the one that took its place. */
function changedCards(before: Cards, after: Cards): Cards {
  const said = new Map(before.map(({ name, text }) => [name, text]));
  const changed = after.filter(({ name, text }) => said.get(name) !== text);
  if (changed.length > 0 || after.length >= before.length) return changed;
  const gone = before.findIndex(({ name }) => !after.some((card) => card.name === name));
  return after.slice(0, gone + 1).slice(-1);
}
