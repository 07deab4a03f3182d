import { contextOf } from '../kit/context';
import type { Graphic, GraphicInput, Table } from '../types';
import { draw } from './draw';
import { meta } from './meta';

const FACTS: readonly string[] = meta.facts;

/** What is drawn, its ends, its gap, its background. */
function describe(input: GraphicInput): string {
  const given = input.rows.filter(({ id, value }) => FACTS.includes(id) && value !== null);
  const values = Object.fromEntries(given.map((row) => [row.id, row.text]));
  return contextOf(meta, input).translate('describe', values);
}

/** Every rate in order of time, the silent months and the contradiction among them; the promises. */
function table(input: GraphicInput): Table {
  const { translate } = contextOf(meta, input);
  const status = {
    stated: translate('stated'),
    derived: translate('derived'),
    restored: translate('restored'),
    missing: translate('missing'),
    conflict: translate('conflict'),
  };
  return {
    caption: translate('caption'),
    head: [translate('period'), translate('what'), translate('value'), translate('status')],
    rows: input.rows
      .filter(({ id }) => FACTS.includes(id))
      .map((row) => [
        row.periodText,
        row.id.startsWith('court_rate') ? translate('rate') : row.what,
        row.value === null ? '' : row.text,
        status[row.status],
      ]),
  };
}

export default { ...meta, draw, describe, table } satisfies Graphic;
