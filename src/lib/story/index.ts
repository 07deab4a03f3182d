import { factsOf, readBoard } from './board';
import { compareWords } from './compare';
import { checkWords } from './check-words';
import { readEvents } from './events';
import { type Ledger, readFacts } from './facts';
import { checkNeeds, checkSections, checkUnused, METAS, type Metas } from './graphics';
import { type Labels, readLabels, textOf } from './labels';
import { LANGUAGES } from './languages';
import { startOf } from './files';
import { inOrder } from './problems';
import { startReading } from './reading';
import { DATA, type Snapshot, snapshotOf } from './snapshot';
import { tellStrayFiles } from './stray-files';
import type { BoardGroup, Lang, Problem, Section, Story, StoryEvent } from './types';
import { readWords, type SectionWords, type Words } from './words';

/** The story as far as it can be told, and all that is wrong in `data/`, by file and line. */
export interface ReadStory {
  /** What is sound of it; null when there are no words to tell it with. */
  story: Story | null;
  problems: Problem[];
}

/** The words file of a language: its own, or the source's it is converted from. */
export const wordsFile = (lang: Lang): string =>
  LANGUAGES.find(({ tag }) => tag === lang)?.words ?? `data/story.${lang}.md`;

/** What the files of `data/` say in one language, each thing with its place in its file. */
export interface Material {
  /** null when the words file is missing or cannot be decoded. */
  words: Words | null;
  ledger: Ledger;
  events: StoryEvent[];
  board: BoardGroup[];
  labels: Labels;
  problems: Problem[];
}

/** The project's folder, or what was read of it before. */
export type Source = string | Snapshot;

/**
 * Reads and checks all of `data/` for one language. Reads the files anew each time, remembers
 * nothing and never throws for what an editor wrote.
 *
 * @param metas what the graphics need
 */
export function readMaterial(from: Source, lang: Lang, metas: Metas = METAS): Material {
  const files = snapshotOf(from);
  if (files.has(DATA)) return nothingThere(files.get(DATA));
  const reading = startReading(files, lang);
  const ledger = readFacts(
    reading,
    new Map(
      Object.values(metas).flatMap(({ name, facts }) => (facts.length > 0 ? [[name, facts]] : [])),
    ),
  );
  tellStrayFiles(files, reading.problems);
  const events = readEvents(reading, ledger);
  const labels = readLabels(reading);
  const board = readBoard(reading, ledger, labels);
  const words = readWords(reading, ledger, wordsFile(lang));
  checkNeeds(metas, { ledger, labels, events }, reading);
  if (words) {
    checkWords(words, reading);
    checkSections(words.sections, metas, reading);
    // What a board shows that cannot be read is used all the same.
    if (board.complete)
      checkUnused(new Set([...words.used, ...factsOf(board.groups)]), metas, ledger, reading);
    const [source] = LANGUAGES;
    if (words.file !== source.words) {
      // The source's own problems are told when the source is read.
      const original = readWords(startReading(files, source.tag), ledger, source.words);
      if (original) compareWords(original, words, reading.problems);
    }
  }
  return {
    words,
    ledger,
    events: events.list,
    board: board.groups,
    labels,
    problems: inOrder(reading.problems.list),
  };
}

/** What there is to say of a project without `data/`. */
function nothingThere(code: unknown): Material {
  const why = code === 'ENOENT' ? '找不到' : `打不開（${String(code)}）`;
  const message = `${why}資料夾 ${DATA} → 在專案的資料夾裡執行；或從版本庫取回，檢查它的名字和權限`;
  const nothing = () => true;
  return {
    words: null,
    ledger: { facts: new Map(), rows: new Map(), mayHave: nothing, complete: false },
    events: [],
    board: [],
    labels: { rows: new Map(), mayHave: nothing },
    problems: [{ ...startOf(DATA), level: 'error', message }],
  };
}

/** The story that `readMaterial` finds the material for. */
export function readStory(from: Source, lang: Lang, metas: Metas = METAS): ReadStory {
  const { words, problems, ...tables } = readMaterial(from, lang, metas);
  return { story: words && tellStory(lang, words, tables, metas), problems };
}

/** @returns null when the front matter is not sound */
export function tellStory(
  lang: Lang,
  { meta, standfirst, sections }: Words,
  { ledger, events, board, labels }: Pick<Material, 'ledger' | 'events' | 'board' | 'labels'>,
  metas: Metas = METAS,
): Story | null {
  const facts = [...ledger.facts.values()];
  const whole = ({ id, name, headline, intro, steps, notes, graphic }: SectionWords): Section => ({
    ...{ id, name, headline, intro },
    steps: steps.map(({ name, keyframe, body }) => ({ name, keyframe, body })),
    notes: notes.map(({ title, body }) => ({ title, body })),
    graphic: graphic
      ? {
          name: graphic,
          rows: facts.filter(({ table }) => table === graphic),
          events,
          text: textOf(labels, graphic),
          ...(metas[graphic]?.explored && { explored: true }),
        }
      : null,
  });
  return (
    meta && {
      lang,
      meta: { ...meta, standfirst },
      sections: sections.map(whole),
      facts,
      events,
      board,
      ui: textOf(labels, 'ui'),
    }
  );
}
