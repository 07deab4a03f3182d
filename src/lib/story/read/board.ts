import { group } from 'd3';
import { z } from 'zod';
import { id, oneOf } from './cells';
import { SERIES, seriesOf } from './series';
import { readTable, type Row } from './csv';
import { formatQuantity } from '../../text/format';
import type { Labels } from './labels';
import type { Reading } from './reading';
import { BOARD } from './snapshot';
import { BOARD_PICTURES, type BoardGroup, type BoardTile } from '../../model/story';

/** Units a picture may draw one by one; beyond that one cell stands for ten, a hundred, and so on. */
const MOST = 200;

const TILE = z.object({
  group: id,
  fact: id,
  from: z.string(),
  of: z.string(),
  picture: oneOf('picture', BOARD_PICTURES),
  ...SERIES,
});
type TileRow = Row<z.infer<typeof TILE>>;

/** The board of small figures. */
export type Board = ReturnType<typeof readBoard>;

export function readBoard(reading: Reading, labels: Labels) {
  const { files, problems } = reading;
  const { rows, ids } = readTable(files, BOARD, TILE, problems);
  const seen = new Map<string, number>();
  /** In the order the table first names them, each with the label that names it. */
  const groups = [...group(rows, ({ cells }) => `ui.board_${cells.group}`)];
  const board = groups.map(([label, ofGroup]): BoardGroup => {
    const tiles = ofGroup.flatMap((row) => {
      const at = row.at('group');
      const all = Object.values(row.cells).join();
      const twin = seen.get(all);
      if (twin) problems.warning(at, `這一行與第 ${twin} 行相同 → 刪去一行`);
      else seen.set(all, at.line);
      return readTile(row, reading) ?? [];
    });
    ids.open ||= tiles.length < ofGroup.length;
    return { name: labels.rows.get(label)?.text ?? '', tiles };
  });
  return { groups: board, labels: groups.map(([label]) => label), ids };
}

/** The facts the board shows. */
export const factsOf = (board: readonly BoardGroup[]): string[] =>
  board.flatMap(({ tiles }) =>
    tiles.flatMap(({ fact, from, of }) => [fact, from ?? [], of ?? []].flat()),
  );

/** @returns undefined, with the problem told, when a number cannot be drawn in cells */
function readTile({ cells, at }: TileRow, reading: Reading): BoardTile | undefined {
  const { ledger, problems, grammar, localise } = reading;
  const { fact, from, of, picture } = cells;
  const values = (['fact', 'from', 'of'] as const).map((column): number => {
    const name = cells[column];
    if (name === '') return 0;
    const { value = 0, unit = '' } = ledger.facts.get(name) ?? {};
    if (value && value > 0 && Number.isInteger(value) && unit !== 'date') return value;
    if (!ledger.facts.has(name)) ledger.lacks(name, at(column));
    else
      problems.error(
        at(column),
        `數據 ${name} 不是正整數，畫不成一格一格 → 換一個數據，或刪去這一行`,
      );
    return NaN;
  });
  const most = Math.max(...values);
  if (Number.isNaN(most)) return undefined;
  const each = 10 ** Math.max(0, Math.ceil(Math.log10(most / MOST)));
  const text = formatQuantity({ value: each, digits: 0, unit: ledger.unitOf(fact) }, grammar);
  return {
    fact,
    picture,
    series: seriesOf(cells),
    each,
    ...(from && { from }),
    ...(of && { of }),
    ...(each > 1 && { eachText: localise(text, at('fact')) }),
  };
}
