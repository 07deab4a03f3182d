import { z } from 'zod';
import { id, oneOf } from './cells';
import { seriesColumn, seriesOf } from './series';
import { readTable, type Row } from './csv';
import type { Ledger } from './ledger';
import { lacks, notFound } from '../check/missing-facts';
import { formatQuantity } from '../../text/format';
import type { Labels } from './labels';
import type { SourceLocation } from '../check/problems';
import type { Reading } from './reading';
import { BOARD } from './snapshot';
import { BOARD_PICTURES, type BoardGroup, type BoardTile, type Fact } from '../../model/story';

/** Units a picture may draw one by one; beyond that one cell stands for ten, a hundred, and so on. */
const MOST = 200;

const TILE = z.object({
  group: id,
  fact: id,
  from: z.string(),
  of: z.string(),
  picture: oneOf('picture', BOARD_PICTURES),
  city: seriesColumn,
});
type TileRow = Row<z.infer<typeof TILE>>;

/** The board of small figures. */
export interface Board {
  /** In the order the table first names them. */
  groups: BoardGroup[];
  /** Whether no row was left out for a problem. */
  complete: boolean;
  /** Groups that no label names, by the label's id, and where they stand. */
  unnamed: ReadonlyMap<string, SourceLocation>;
}

export function readBoard(reading: Reading, ledger: Ledger, labels: Labels): Board {
  const { files, problems } = reading;
  const groups = new Map<string, BoardGroup>();
  const unnamed = new Map<string, SourceLocation>();
  const { rows, ...table } = readTable(files, BOARD, TILE, problems);
  let { complete } = table;
  const seen = new Map<string, number>();
  for (const row of rows) {
    const { group } = row.cells;
    const all = Object.values(row.cells).join();
    const twin = seen.get(all);
    if (twin) problems.warning(row.at('group'), `這一行與第 ${twin} 行相同 → 刪去一行`);
    else seen.set(all, row.at('group').line);
    const label = boardLabel(group);
    if (!labels.rows.has(label) && !unnamed.has(label)) unnamed.set(label, row.at('group'));
    const tile = readTile(row, ledger, reading);
    complete &&= tile !== undefined;
    if (!groups.has(group))
      groups.set(group, { name: labels.rows.get(label)?.text ?? '', tiles: [] });
    if (tile) groups.get(group)?.tiles.push(tile);
  }
  return { groups: [...groups.values()], complete, unnamed };
}

/** The facts the board shows. */
export const factsOf = (board: readonly BoardGroup[]): string[] =>
  board.flatMap(({ tiles }) =>
    tiles.flatMap(({ fact, from, of }) => [fact, from ?? [], of ?? []].flat()),
  );

/** The label that names a group. */
export const boardLabel = (group: string): string => `ui.board_${group}`;

/** @returns undefined, with the problem told, when a number cannot be drawn in cells */
function readTile(row: TileRow, ledger: Ledger, reading: Reading): BoardTile | undefined {
  const { cells, at } = row;
  const fact = countable('fact', row, ledger, reading);
  const from = cells.from === '' ? undefined : countable('from', row, ledger, reading);
  const of = cells.of === '' ? undefined : countable('of', row, ledger, reading);
  if (!fact || from === null || of === null) return undefined;
  const most = Math.max(fact.value, from?.value ?? 0, of?.value ?? 0);
  const each = 10 ** Math.max(0, Math.ceil(Math.log10(most / MOST)));
  const unit = ledger.rows.get(fact.id)?.cells.unit ?? '';
  const text = formatQuantity({ value: each, digits: 0, unit }, reading.grammar);
  return {
    fact: fact.id,
    ...(from && { from: from.id }),
    ...(of && { of: of.id }),
    picture: cells.picture,
    series: seriesOf(cells.city),
    each,
    ...(each > 1 && { eachText: reading.localise(text, at('fact')) }),
  };
}

function countable(
  column: 'fact' | 'from' | 'of',
  { cells, at }: TileRow,
  ledger: Ledger,
  { problems }: Reading,
): (Fact & { value: number }) | null {
  const name = cells[column];
  const fact = ledger.facts.get(name);
  if (!fact) lacks(ledger, name, { at: at(column), message: notFound(name, ledger) });
  if (!fact) return null;
  const { value } = fact;
  if (value !== null && value > 0 && Number.isInteger(value) && fact.unit !== 'date')
    return { ...fact, value };
  problems.error(at(column), `數據 ${name} 不是正整數，畫不成一格一格 → 換一個數據，或刪去這一行`);
  return null;
}
