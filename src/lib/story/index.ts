import { series } from '../../story.config';
import { factsOf } from './read/board';
import { compareWords } from './check/compare';
import type { Ledger } from './read/ledger';
import { checkSections, METAS, type Metas } from './check/sections';
import { type Labels, labelsOf } from './read/labels';
import { LANGUAGES } from '../model/languages';
import { startOf } from './read/files';
import { tellMissing } from './check/missing-facts';
import { checkUnused, usedIn } from './check/needs';
import { inOrder } from './check/problems';
import { startReading } from './read/reading';
import { DATA, type Snapshot, snapshotOf } from './read/snapshot';
import { reportStrayFiles } from './read/find-files';
import { readTables } from './read/tables';
import type { GraphicMeta } from '../model/graphic';
import type { BoardGroup, Lang, Problem, Section, Story, StoryEvent } from '../model/story';
import { parseStory, type ParsedSection, type ParsedStory } from './read/parse-story';

/** The story as far as it can be told, and all that is wrong in `data/`, by file and line. */
export interface ReadStory {
  /** What is sound of it; null when there are no words to tell it with. */
  story: Story | null;
  problems: Problem[];
}

/** The words file of a language: its own, or the source's it is converted from. */
export const storyFile = (lang: Lang): string =>
  LANGUAGES.find(({ tag }) => tag === lang)?.words ?? `data/story.${lang}.md`;

/** What the files of `data/` say in one language, each thing with its place in its file. */
export interface StoryData {
  /** null when the words file is missing or cannot be decoded. */
  words: ParsedStory | null;
  ledger: Ledger;
  events: StoryEvent[];
  board: BoardGroup[];
  labels: Labels;
  problems: Problem[];
}

/** The project's folder, or what was read of it before. */
export type Source = string | Snapshot;

/**
 * Reads and checks all of `data/` for one language. Reads the files each time, remembers
 * nothing and never throws for what an editor wrote.
 *
 * @param metas what the graphics need
 */
export function readData(from: Source, lang: Lang, metas: Metas = METAS): StoryData {
  const files = snapshotOf(from);
  const { events, labels, board, problems, ...tables } = readTables(files, lang, metas);
  const reading = startReading(files, lang);
  reading.problems.list.push(...problems);
  reportStrayFiles(files, reading.problems);
  // The words ask for facts as well.
  const ledger = {
    ...tables.ledger,
    missing: new Map(tables.ledger.missing),
    renamed: new Set<string>(),
  };
  const words = parseStory(reading, ledger, storyFile(lang));
  const used = new Set([...(words?.used ?? []), ...factsOf(board.groups)]);
  tellMissing(ledger, usedIn(used, metas, ledger), reading);
  const [source] = LANGUAGES;
  if (words) checkSections(words, metas, reading);
  if (words?.file === source.words) {
    // What could not be read whole does not tell what is unused.
    if (!words.doubtful && board.complete && ledger.complete)
      checkUnused(used, metas, ledger, reading);
  } else if (words) {
    // A translation is to have the same. The source's own problems are told when it is read itself.
    const origin = startReading(files, source.tag);
    const original = parseStory(origin, ledger, source.words);
    if (original) {
      checkSections(original, metas, origin);
      compareWords(original, words, origin.problems, reading.problems);
    }
  }
  return {
    ...{ words, ledger, events: events.list, board: board.groups, labels },
    problems: files.has(DATA) ? [noFolder(files.get(DATA))] : inOrder(reading.problems.list),
  };
}

/** What there is to say of a project without `data/`. */
function noFolder(code: unknown): Problem {
  const why = code === 'ENOENT' ? '找不到' : `打不開（${String(code)}）`;
  const message = `${why}資料夾 ${DATA} → 在專案的資料夾裡執行；或從版本庫取回，檢查它的名字和權限`;
  return { ...startOf(DATA), level: 'error', message };
}

/** The story that `readData` finds the data for. */
export function readStory(from: Source, lang: Lang, metas: Metas = METAS): ReadStory {
  const { words, problems, ...tables } = readData(from, lang, metas);
  return { story: words && tellStory(lang, words, tables, metas), problems };
}

/** The two series as a reader calls them, by their ids. */
const seriesNames = (lang: Lang) =>
  Object.fromEntries(Object.entries(series).map(([id, { name }]) => [id, name[lang]]));

/** @returns null when the front matter is not sound */
export function tellStory(
  lang: Lang,
  { meta, standfirst, sections }: ParsedStory,
  { ledger, events, board, labels }: Pick<StoryData, 'ledger' | 'events' | 'board' | 'labels'>,
  metas: Metas = METAS,
): Story | null {
  const facts = [...ledger.facts.values()];
  const shared = ({ explored, cover }: Partial<GraphicMeta> = {}) => ({
    ...(explored && { explored }),
    ...(cover && { cover }),
  });
  const whole = ({ id, name, headline, intro, steps, notes, graphic }: ParsedSection): Section => ({
    ...{ id, name, headline, intro },
    steps: steps.map(({ name, keyframe, body }) => ({ name, keyframe, body })),
    notes: notes.map(({ title, body }) => ({ title, body })),
    graphic: graphic
      ? {
          name: graphic,
          rows: facts.filter(({ table }) => table === graphic),
          events,
          text: labelsOf(labels, graphic),
          ...shared(metas[graphic]),
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
      ui: { ...labelsOf(labels, 'ui'), ...seriesNames(lang) },
    }
  );
}
