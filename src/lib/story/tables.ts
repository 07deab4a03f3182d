import { readBoard } from './board';
import { type Events, readEvents } from './events';
import { type Ledger, readFacts } from './facts';
import type { Metas } from './graphics';
import { type Labels, readLabels } from './labels';
import { checkNeeds, needFacts } from './needs';
import { startReading } from './reading';
import type { BoardGroup, Lang, Problem } from './types';

/** What the tables of `data/` say in one language, and what is wrong with them. */
export interface Tables {
  ledger: Ledger;
  events: Events;
  labels: Labels;
  board: BoardGroup[];
  problems: readonly Problem[];
}

/**
 * Reads and checks the tables of `data/` for one language.
 *
 * @param root the project's folder
 * @param metas what the graphics need
 */
export function readTables(root: string, lang: Lang, metas: Metas): Tables {
  const reading = startReading(root, lang);
  const ledger = readFacts(
    reading,
    Object.values(metas).flatMap(({ name, facts }) => (facts.length > 0 ? [name] : [])),
  );
  needFacts(metas, ledger, reading);
  const events = readEvents(reading, ledger);
  const labels = readLabels(reading);
  const board = readBoard(reading, ledger, labels);
  checkNeeds(metas, labels, events, reading);
  return { ledger, events, labels, board, problems: reading.problems.list };
}
