import { readBoard } from './board';
import { readEvents } from './events';
import { readFacts } from './facts';
import type { Metas } from '../check/sections';
import { readLabels } from './labels';
import { checkEvents, checkLabels, needFacts } from '../check/needs';
import { startReading } from './reading';
import type { Snapshot } from './snapshot';
import type { Lang } from '../../model/story';

/** What the tables of `data/` say in one language, and what is wrong with them. */
export type Tables = ReturnType<typeof readTables>;

/** Reads and checks the tables of `data/` for one language. */
export function readTables(files: Snapshot, lang: Lang, metas: Metas) {
  const reading = startReading(files, lang);
  const { ledger, problems } = reading;
  const wanted = Object.values(metas).filter(({ facts }) => facts.length > 0);
  readFacts(reading, new Map(wanted.map(({ name, facts }) => [name, facts])));
  needFacts(metas, reading);
  const labels = readLabels(reading);
  // What the board misses leaves it open which numbers there are.
  const board = readBoard(reading, labels);
  const events = readEvents(reading);
  checkEvents(metas, events, reading);
  checkLabels(metas, labels, board, reading);
  return { ledger, events, labels, board, problems: problems.list };
}
