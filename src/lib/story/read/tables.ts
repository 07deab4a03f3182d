import { type Board, readBoard } from './board';
import { type Events, readEvents } from './events';
import { readFacts } from './facts';
import type { Ledger } from './ledger';
import type { Metas } from '../check/sections';
import { type Labels, readLabels } from './labels';
import { checkEvents, checkLabels, needFacts } from '../check/needs';
import { startReading } from './reading';
import type { Snapshot } from './snapshot';
import type { Lang, Problem } from '../../model/story';

/** What the tables of `data/` say in one language, and what is wrong with them. */
export interface Tables {
  ledger: Ledger;
  events: Events;
  labels: Labels;
  board: Board;
  problems: readonly Problem[];
}

/**
 * Reads and checks the tables of `data/` for one language.
 *
 * @param metas what the graphics need
 */
export function readTables(files: Snapshot, lang: Lang, metas: Metas): Tables {
  const reading = startReading(files, lang);
  const ledger = readFacts(
    reading,
    new Map(
      Object.values(metas).flatMap(({ name, facts }) => (facts.length > 0 ? [[name, facts]] : [])),
    ),
  );
  needFacts(metas, ledger, reading);
  const labels = readLabels(reading);
  // What the board misses leaves it open which numbers there are.
  const board = readBoard(reading, ledger, labels);
  const events = readEvents(reading, ledger);
  checkEvents(metas, events, reading);
  checkLabels(metas, labels, board, reading);
  return { ledger, events, labels, board, problems: reading.problems.list };
}
