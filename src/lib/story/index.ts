import { missingCharacters } from '../text/fonts/characters';
import { series } from '../../story.config';
import { factsOf } from './read/board';
import { compareWords } from './check/compare';
import { checkSections, METAS, type Metas } from './check/sections';
import { labelsOf } from './read/labels';
import { LANGUAGES } from '../model/languages';
import { tellMissing } from './check/missing-facts';
import { checkUnused, usedIn } from './check/needs';
import { inOrder, isError, Problems, startOf } from './check/problems';
import { startReading } from './read/reading';
import {
  CONVERSION,
  DATA,
  digestOf,
  type Snapshot,
  snapshotOf,
  takeSnapshot,
} from './read/snapshot';
import { reportStrayFiles } from './read/find-files';
import { readTables, type Tables } from './read/tables';
import type { Lang, Problem, Section, Story } from '../model/story';
import { parseStory, type ParsedStory } from './read/parse-story';

/** What the files of `data/` say in one language, each thing with its place in its file. */
export interface StoryData extends Tables {
  /** null when the words file is missing or cannot be decoded. */
  words: ParsedStory | null;
  /** The same for readers; null when there are no words to tell it with. */
  story: Story | null;
  /** All that is wrong, by file and line. */
  problems: Problem[];
}

/**
 * Reads and checks all of `data/` for one language. Reads the files each time, remembers
 * nothing and never throws for what an editor wrote.
 *
 * @param from the project's folder, or what was read of it before
 */
export function readStory(from: string | Snapshot, lang: Lang, metas: Metas = METAS): StoryData {
  const files = snapshotOf(from);
  const tables = readTables(files, lang, metas);
  const { ledger, board } = tables;
  const reading = startReading(files, lang, ledger);
  const { problems, used } = reading;
  problems.list.push(...tables.problems);
  reportStrayFiles(files, problems);
  const [source] = LANGUAGES;
  const file = LANGUAGES.find(({ tag }) => tag === lang)?.words ?? source.words;
  const words = parseStory(reading, file);
  const needed = usedIn([...used, ...factsOf(board.groups)], metas, ledger);
  tellMissing(needed, reading);
  if (words) checkSections(words, metas);
  if (words && file !== source.words) {
    // A translation is to have the same. The source's own problems are told when it is read itself.
    const original = parseStory(startReading(files, source.tag, ledger), source.words);
    if (original) {
      checkSections(original, metas);
      compareWords(original, words);
    }
  }
  // What could not be read whole does not tell what is unused.
  else if (words && !words.doubtful && board.ids.complete && ledger.ids.complete)
    checkUnused(needed, reading);
  const story = words && tellStory(lang, words, tables, metas);
  if (story) checkFaces(story, file, metas, problems);
  const code = files.get(DATA);
  if (code !== undefined) {
    // Without the folder, there is nothing else to say.
    problems.list.length = 0;
    const why = code === 'ENOENT' ? '找不到' : `打不開（${String(code)}）`;
    problems.error(
      startOf(DATA),
      `${why}資料夾 ${DATA} → 在專案的資料夾裡執行；或從版本庫取回，檢查它的名字和權限`,
    );
  }
  return { ...tables, words, story, problems: inOrder(problems.list) };
}

/** Whether the display face has every character of the headlines, where it is known what they are. */
function checkFaces(story: Story, file: string, metas: Metas, problems: Problems): void {
  if (problems.list.some((problem) => isError(problem) && problem.file === CONVERSION)) return;
  const missing = missingCharacters(story, metas).join('');
  if (missing)
    problems.warning(
      startOf(file),
      `標題與大字的字型（${story.lang}）缺 ${missing} → 執行 npm run fonts`,
    );
}

/** All that is wrong in `data/`, in every language of the story. */
export function checkStory(from: string | Snapshot, metas: Metas = METAS): Problem[] {
  const files = snapshotOf(from);
  return inOrder(LANGUAGES.flatMap(({ tag }) => readStory(files, tag, metas).problems));
}

/** By language; of one project and one set of graphics. */
const readings = new Map<Lang, { key: string; metas: Metas; data: StoryData }>();

/** What `readStory` reads, read once for all who ask until a file of `data/` changes. */
export function cachedStory(root: string, lang: Lang, metas: Metas = METAS): StoryData {
  const files = takeSnapshot(root);
  const key = `${root} ${digestOf(files)}`;
  const last = readings.get(lang);
  if (last?.key === key && last.metas === metas) return last.data;
  const data = readStory(files, lang, metas);
  readings.set(lang, { key, metas, data });
  return data;
}

/** @returns null when the front matter is not sound */
function tellStory(
  lang: Lang,
  { meta, standfirst, sections }: ParsedStory,
  { ledger, events: { list: events }, board: { groups: board }, labels }: Tables,
  metas: Metas,
): Story | null {
  const facts = [...ledger.facts.values()];
  const graphicOf = (name: string): Section['graphic'] => {
    const { explored, cover } = metas[name] ?? {};
    return {
      name,
      events,
      text: labelsOf(labels, name),
      rows: facts.filter(({ table }) => table === name),
      ...(explored && { explored }),
      ...(cover && { cover }),
    };
  };
  /** The two series as a reader calls them, by their ids. */
  const names = Object.entries(series).map(([id, { name }]) => [id, name[lang]]);
  return (
    meta && {
      lang,
      facts,
      events,
      board,
      meta: { ...meta, standfirst },
      sections: sections.map(({ id, name, headline, intro, steps, notes, graphic }) => ({
        id,
        name,
        headline,
        intro,
        steps: steps.map(({ name, keyframe, body }) => ({ name, keyframe, body })),
        notes: notes.map(({ title, body }) => ({ title, body })),
        graphic: graphic ? graphicOf(graphic) : null,
      })),
      ui: { ...labelsOf(labels, 'ui'), ...Object.fromEntries(names) },
    }
  );
}
