import { contextOf } from '../kit/context';
import type { Graphic, GraphicInput, Table } from '../types';
import { draw } from './draw';
import { meta } from './meta';

/** What is drawn, its ends, its gap, its background. */
const describe = (input: GraphicInput): string => contextOf(meta, input).translate('describe');

/** Every rate in order of time, the silent months and the contradiction among them; the promises. */
function table({ rows, ...subject }: GraphicInput): Table {
  const { translate } = contextOf(meta, { rows, ...subject });
  const facts: readonly string[] = meta.facts;
  return {
    caption: translate('caption'),
    head: [translate('period'), translate('what'), translate('value'), translate('status')],
    rows: rows
      .filter(({ id }) => facts.includes(id))
      .map((row) => [
        row.periodText,
        row.id.startsWith('court_rate') ? translate('rate') : row.what,
        row.value === null ? '' : row.text,
        translate(row.status),
      ]),
  };
}

export default { ...meta, draw, describe, table } satisfies Graphic;
