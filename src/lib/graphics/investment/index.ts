import { contextOf } from '../kit/context';
import type { Graphic, GraphicInput, Table } from '../types';
import { draw } from './draw';
import { meta } from './meta';
import { seriesOf } from './state';

/** What is drawn, its ends, its direction, its background. */
function describe(input: GraphicInput): string {
  const { fact, translate } = contextOf(meta, input);
  return translate('describe', {
    years: fact('fai_peak_years').value,
    cities: fact('fai_rank_cities').value,
    rank: fact('fai_rank_2019').value,
  });
}

/** Each kind of investment with its years; what is derived or not given says so. */
function table(input: GraphicInput): Table {
  const context = contextOf(meta, input);
  const { fact, translate } = context;
  const none = translate('not_given');
  return {
    caption: translate('caption'),
    head: [
      ...[translate('series'), translate('before'), translate('after'), translate('difference')],
      translate('apart').replace('|', ''),
    ],
    rows: seriesOf(context).map(({ id, from, to, change }) => [
      translate(`${id}_full`),
      from ? from.text + (from.status === 'derived' ? translate('table_derived') : '') : none,
      to.text,
      change ? change.text : none,
      id === 'industry' ? fact('industrial_growth_2020_1_5').text : none,
    ]),
  };
}

export default { ...meta, draw, describe, table } satisfies Graphic;
