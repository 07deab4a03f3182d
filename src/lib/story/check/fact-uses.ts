import { factsOf } from '../read/board';
import { factsIn } from './compare';
import { idsOf } from '../read/formula';
import type { Metas } from './sections';
import type { StoryData } from '..';
import type { Lang } from '../../model/story';

/** Where a fact is used. */
export interface Use {
  /** For an editor, in Chinese: `取勢 baseline`, `圖 court`, `算式 cadres_home`. */
  where: string;
  /** The link of the place: `#qushi/baseline`; absent when it has none. */
  link?: string;
  langs: Lang[];
}

/** All of `data/` as read for one language. */
type Read = Omit<StoryData, 'problems'> & { lang: Lang };

/** A part of the story in which facts may stand. */
interface Passage {
  where: string;
  link?: string;
  facts: Iterable<string>;
}

/**
 * Where each fact is used, in the order of the story.
 *
 * @param all one reading a language, the source language first: the sections go by its names
 */
export function usesOfFacts(all: readonly Read[], metas: Metas): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const { lang, ...material } of all) {
    for (const { where, link, facts } of passagesOf(material, all[0]?.words ?? null, metas)) {
      for (const id of new Set(facts)) {
        const ofFact = uses.get(id) ?? [];
        const same = ofFact.find((use) => use.where === where);
        if (same) same.langs.push(lang);
        else ofFact.push({ where, ...(link && { link }), langs: [lang] });
        uses.set(id, ofFact);
      }
    }
  }
  return uses;
}

function passagesOf(
  { words, ledger, board }: Omit<Read, 'lang'>,
  named: StoryData['words'],
  metas: Metas,
): Passage[] {
  const sections = words?.sections ?? [];
  const inWords: Passage[] = sections.flatMap(({ id, intro, steps, notes }) => {
    const name = named?.sections.find((section) => section.id === id)?.name ?? id;
    return [
      { where: `${name} 引言`, link: `#${id}`, facts: factsIn(intro) },
      ...steps.map((step) => ({
        where: `${name} ${step.name}`,
        link: `#${id}/${step.name}`,
        facts: factsIn(step.body),
      })),
      { where: `${name} 附註`, facts: notes.flatMap(({ body }) => [...factsIn(body)]) },
    ];
  });
  inWords.unshift({
    where: '導語',
    link: `#${sections[0]?.id}`,
    facts: factsIn(words?.standfirst ?? []),
  });
  const found = new Set(inWords.flatMap(({ facts }) => [...facts]));
  return [
    ...inWords,
    // Titles are plain text by the time they are read; the reading remembers what they print.
    { where: '標題', facts: [...(words?.used ?? [])].filter((id) => !found.has(id)) },
    ...Object.values(metas).map(({ name, facts }): Passage => {
      const section = sections.find(({ graphic }) => graphic === name);
      return { where: `圖 ${name}`, ...(section && { link: `#${section.id}` }), facts };
    }),
    { where: '看板', facts: factsOf(board) },
    ...[...ledger.facts.values()].map(({ id, formula }) => ({
      where: `算式 ${id}`,
      facts: idsOf(formula),
    })),
  ];
}
