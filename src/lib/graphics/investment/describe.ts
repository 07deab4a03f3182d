import { known } from '../marks/rows';
import { say } from '../marks/words';
import type { GraphicInput, Table } from '../types';
import { growths } from './growth';

/** What is drawn, its ends, its direction, its background. */
export function describe({ rows, text }: GraphicInput): string {
  const of = (id: string) => known(rows, id);
  return say(text, 'describe', {
    total_2018: of('fai_growth_2018').text,
    total_2019: of('fai_growth_2019').text,
    private_2018: of('private_growth_2018').text,
    private_2019: of('private_growth_2019').text,
    industry_2019: of('industrial_growth_2019').text,
    industry_2020: of('industrial_growth_2020_1_5').text,
    years: of('fai_peak_years').value,
    cities: of('fai_rank_cities').value,
    rank: of('fai_rank_2019').value,
  });
}

/** Each kind of investment with its years; what is derived or not given says so. */
export function table({ rows, text }: GraphicInput): Table {
  const none = say(text, 'not_given');
  const spring = known(rows, 'industrial_growth_2020_1_5');
  return {
    caption: say(text, 'caption'),
    head: [
      say(text, 'series'),
      say(text, 'before'),
      say(text, 'after'),
      say(text, 'difference'),
      say(text, 'apart').replace('|', ''),
    ],
    rows: growths(rows).map(({ id, from, to, change }) => [
      say(text, `${id}_full`),
      from ? from.text + (from.status === 'derived' ? say(text, 'table_derived') : '') : none,
      to.text,
      change ? change.text : none,
      id === 'industry' ? spring.text : none,
    ]),
  };
}
