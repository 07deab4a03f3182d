import { setTimeout } from 'node:timers/promises';
import { checkFaces } from './check/data';
import { type Use, usesOfFacts } from './check/fact-uses';
import { CARD, lengthOf, METAS, type Metas, textOf } from './check/sections';
import { type StoryData, tellStory } from '.';
import { grammarOf, LANGUAGES } from '../model/languages';
import { cachedData } from './cached-data';
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
 * @param metas what the graphics need
 */
export async function indexStory(root: string, metas: Metas = METAS): Promise<EditorIndex> {
  const all: (StoryData & { lang: Lang })[] = [];
  for (const { tag } of LANGUAGES) {
    all.push({ lang: tag, ...cachedData(root, tag, metas) });
    await setTimeout(PAUSE);
  }
  const languages = all.map(({ lang, problems, ...data }): LanguageEntry => ({
    lang,
    errors: problems.filter(isError),
    sections: sectionsOf(lang, data, metas),
  }));
  const faces = all.flatMap(({ lang, words, problems, ...tables }) =>
    checkFaces(words && tellStory(lang, words, tables), problems, metas),
  );
  return {
    languages,
    facts: factsOf(all[0], usesOfFacts(all, metas)),
    problems: inOrder([...all.flatMap(({ problems }) => problems), ...faces]),
  };
}

type Sound = Omit<StoryData, 'problems'>;

function sectionsOf(lang: Lang, { words, ...tables }: Sound, metas: Metas): SectionEntry[] {
  const grammar = grammarOf(lang);
  return (words?.sections ?? []).map(({ steps, at, ...section }, i): SectionEntry => {
    const { id, name, headline, intro, notes, graphic } = section;
    const cover = i === 0 ? [words?.meta, words?.standfirst] : [];
    return {
      ...{ id, name, at },
      cards: steps.map(({ name, body, at }) => ({
        ...{ name, at, text: textOf(body) },
        length: lengthOf(body, grammar),
        most: CARD[grammar],
      })),
      words: JSON.stringify([
        name,
        headline,
        intro,
        notes.map(({ title, body }) => [title, body]),
        cover,
      ]),
      picture: graphic ? pictureOf(graphic, tables, metas) : '',
    };
  });
}

/** All of the tables that a graphic may show; events where they are what it is about. */
function pictureOf(
  graphic: string,
  { ledger, events, board, labels }: Omit<Sound, 'words'>,
  metas: Metas,
): string {
  const rows = [...ledger.facts.values()].filter(({ table }) => table === graphic);
  const aboutNumbers = (metas[graphic]?.facts.length ?? 0) > 0;
  return JSON.stringify([rows, labelsOf(labels, graphic), aboutNumbers || [events, board]]);
}

function factsOf(source: Sound | undefined, uses: Map<string, Use[]>): FactEntry[] {
  return [...(source?.ledger.facts.values() ?? [])].flatMap((fact) => {
    const at = source?.ledger.rows.get(fact.id)?.at('id');
    return at ? [{ ...fact, at, uses: uses.get(fact.id) ?? [] }] : [];
  });
}
