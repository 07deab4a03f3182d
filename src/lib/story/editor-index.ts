import { setTimeout } from 'node:timers/promises';
import { factsIn } from './check/compare';
import { CARD, lengthOf, METAS, type Metas, textOf } from './check/sections';
import { cachedStory, type StoryData } from '.';
import { grammarOf, LANGUAGES } from '../model/languages';
import { factsOf } from './read/board';
import { idsOf } from './read/formula';
import { labelsOf } from './read/labels';
import { inOrder, isError, type SourceLocation } from './check/problems';
import type { Fact, Lang, Problem } from '../model/story';

/** A card of words. */
export interface CardEntry {
  /** The step's name. */
  name: string;
  at: SourceLocation;
  /** What it says, numbers filled in. */
  text: string;
  /** Characters of Chinese or words of English, and how many there should be at most. */
  length: number;
  most: number;
}

/** A section in one language. */
export interface SectionEntry {
  id: string;
  name: string;
  at: SourceLocation;
  cards: CardEntry[];
  /** What it says besides its cards, and what its graphic is given: to be compared, not read. */
  words: string;
  picture: string;
}

export interface LanguageEntry {
  lang: Lang;
  /** What keeps the page at the last good story; without any, what it shows is this. */
  errors: Problem[];
  sections: SectionEntry[];
}

/** Where a fact is used. */
export interface Use {
  /** For an editor, in Chinese: `取勢 baseline`, `圖 court`, `算式 cadres_home`. */
  where: string;
  /** The link of the place: `#qushi/baseline`; absent when it has none. */
  link?: string;
  langs: Lang[];
}

/** A row of the ledger, in the source language. */
export interface FactEntry extends Fact {
  at: SourceLocation;
  uses: Use[];
}

/** What an editor wants to know of `data/`: plain data, ready to be serialised. */
export interface EditorIndex {
  languages: LanguageEntry[];
  facts: FactEntry[];
  problems: Problem[];
}

/** ms between two languages, so that pages that ask meanwhile need not wait for all of them. */
const PAUSE = 50;

/**
 * Indexes all of `data/`; what is unsound is left out of it and told among the problems.
 *
 * @param root the project's folder
 */
export async function indexStory(root: string, metas: Metas = METAS): Promise<EditorIndex> {
  const all = new Map<Lang, StoryData>();
  for (const { tag } of LANGUAGES) {
    all.set(tag, cachedStory(root, tag, metas));
    await setTimeout(PAUSE);
  }
  const uses = usesOfFacts(all, metas);
  const ledger = all.get(LANGUAGES[0].tag)?.ledger;
  return {
    languages: [...all].map(([lang, data]) => ({
      lang,
      errors: data.problems.filter(isError),
      sections: sectionsOf(lang, data, metas),
    })),
    facts: [...(ledger?.facts.values() ?? [])].flatMap((fact) => {
      const at = ledger?.rows.get(fact.id)?.at('id');
      return at ? [{ ...fact, at, uses: uses.get(fact.id) ?? [] }] : [];
    }),
    problems: inOrder([...all.values()].flatMap(({ problems }) => problems)),
  };
}

function sectionsOf(lang: Lang, { words, ...tables }: StoryData, metas: Metas): SectionEntry[] {
  const grammar = grammarOf(lang);
  return (words?.sections ?? []).map(({ steps, at, ...section }, i): SectionEntry => {
    const { id, name, headline, intro, notes, graphic } = section;
    const titled = notes.map(({ title, body }) => [title, body]);
    const cover = i === 0 ? [words?.meta, words?.standfirst] : [];
    return {
      id,
      name,
      at,
      cards: steps.map(({ name, body, at }) => ({
        name,
        at,
        text: textOf(body),
        length: lengthOf(body, grammar),
        most: CARD[grammar],
      })),
      words: JSON.stringify([name, headline, intro, titled, cover]),
      picture: graphic ? pictureOf(graphic, tables, metas) : '',
    };
  });
}

/** All of the tables that a graphic may show; events where they are what it is about. */
function pictureOf(
  graphic: string,
  { ledger, events, board, labels }: Omit<StoryData, 'words'>,
  metas: Metas,
): string {
  const rows = [...ledger.facts.values()].filter(({ table }) => table === graphic);
  const aboutNumbers = (metas[graphic]?.facts.length ?? 0) > 0;
  const others = aboutNumbers || [events.list, board.groups];
  return JSON.stringify([rows, labelsOf(labels, graphic), others]);
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
