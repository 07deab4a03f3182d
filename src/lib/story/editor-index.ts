import { setTimeout } from 'node:timers/promises';
import { factsIn } from './check/compare';
import { CARD, lengthOf, METAS, type Metas, textOf } from './check/sections';
import { cachedStory, type StoryData } from '.';
import { grammarOf, LANGUAGES } from '../model/languages';
import { factsOf } from './read/board';
import { idsOf } from './read/formula';
import { Ledger } from './read/ledger';
import { inOrder, isError } from './check/problems';
import type { Lang } from '../model/story';

/** What an editor wants to know of `data/`: plain data, ready to be serialised. */
export type EditorIndex = Awaited<ReturnType<typeof indexStory>>;
export type LanguageEntry = EditorIndex['languages'][number];
export type SectionEntry = LanguageEntry['sections'][number];

/** Where a fact is used. */
export interface Use {
  /** For an editor, in Chinese: `取勢 baseline`, `圖 court`, `算式 cadres_home`. */
  where: string;
  /** The link of the place: `#qushi/baseline`; absent when it has none. */
  link?: string;
  langs: Lang[];
}

/** ms between two languages, so that pages that ask meanwhile need not wait for all of them. */
const PAUSE = 50;

/**
 * Indexes all of `data/`; what is unsound is left out of it and told among the problems.
 *
 * @param root the project's folder
 */
export async function indexStory(root: string, metas: Metas = METAS) {
  const all = new Map<Lang, StoryData>();
  for (const { tag } of LANGUAGES) {
    all.set(tag, cachedStory(root, tag, metas));
    await setTimeout(PAUSE);
  }
  const uses = usesOfFacts(all, metas);
  const { facts, rows } = all.get(LANGUAGES[0].tag)?.ledger ?? new Ledger();
  return {
    languages: [...all].map(([lang, data]) => ({
      lang,
      /** What keeps the page at the last good story; without any, what it shows is this. */
      errors: data.problems.filter(isError),
      /** Characters of Chinese or words of English that a card should have at most. */
      most: CARD[grammarOf(lang)],
      sections: sectionsOf(lang, data),
    })),
    /** The ledger's rows, in the source language. */
    facts: [...facts.values()].flatMap((fact) => {
      const at = rows.get(fact.id)?.at('id');
      return at ? [{ ...fact, at, uses: uses.get(fact.id) ?? [] }] : [];
    }),
    problems: inOrder([...all.values()].flatMap(({ problems }) => problems)),
  };
}

function sectionsOf(lang: Lang, { words, story, events, board }: StoryData) {
  return (words?.sections ?? []).map(({ id, name, headline, intro, notes, at, steps }, i) => {
    const titled = notes.map(({ title, body }) => [title, body]);
    const cover = i === 0 && [words?.meta, words?.standfirst];
    const { rows = [], text } = story?.sections[i]?.graphic ?? {};
    return {
      id,
      name,
      at,
      cards: steps.map(({ name, body, at }) => ({
        name,
        at,
        /** What it says, numbers filled in. */
        text: textOf(body),
        length: lengthOf(body, grammarOf(lang)),
      })),
      /** What it says besides its cards: to be compared, not read. */
      words: JSON.stringify([name, headline, intro, titled, cover]),
      /** What its graphic is given, likewise; events where it has no numbers. */
      picture: JSON.stringify([rows, text, rows.length > 0 || [events.list, board.groups]]),
    };
  });
}

/**
 * Where each fact is used, in the order of the story.
 *
 * @param all one reading a language, the source language first: the sections go by its names
 */
function usesOfFacts(all: ReadonlyMap<Lang, StoryData>, metas: Metas): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  const [named] = all.values();
  for (const [lang, { words, ledger, board }] of all) {
    const inWords = new Set<string>();
    const add = (facts: Iterable<string>, where: string, link?: string) => {
      for (const id of new Set(facts)) {
        inWords.add(id);
        const ofFact = uses.get(id) ?? [];
        const same = ofFact.find((use) => use.where === where);
        if (same) same.langs.push(lang);
        else ofFact.push({ where, ...(link && { link }), langs: [lang] });
        uses.set(id, ofFact);
      }
    };
    const { sections = [], standfirst = [], reading } = words ?? {};
    add(factsIn(standfirst), '導語', `#${sections[0]?.id}`);
    for (const { id, intro, steps, notes } of sections) {
      const name = named?.words?.sections.find((section) => section.id === id)?.name ?? id;
      add(factsIn(intro), `${name} 引言`, `#${id}`);
      for (const step of steps)
        add(factsIn(step.body), `${name} ${step.name}`, `#${id}/${step.name}`);
      add(factsIn(notes.flatMap(({ body }) => body)), `${name} 附註`);
    }
    // Titles are plain text by the time they are read; the reading remembers what they print.
    add(
      [...(reading?.used ?? [])].filter((id) => !inWords.has(id)),
      '標題',
    );
    for (const { name, facts } of Object.values(metas)) {
      const section = sections.find(({ graphic }) => graphic === name);
      add(facts, `圖 ${name}`, section && `#${section.id}`);
    }
    add(factsOf(board.groups), '看板');
    for (const { id, formula } of ledger.facts.values()) add(idsOf(formula), `算式 ${id}`);
  }
  return uses;
}
