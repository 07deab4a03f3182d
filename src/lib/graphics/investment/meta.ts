import { defineMeta, ids } from '../kit/context';

/** Growth of investment, 2018 to 2019, and what stands beside it. */
export const meta = defineMeta({
  name: 'investment',
  keyframes: ['baseline', 'total', 'private', 'industry', 'pandemic', 'rank'],
  labels: ids(
    'metric derived not_given change total private industry total_full private_full',
    'industry_full rank_full before after apart apart_basis industry_before place places',
    'city_place other_places describe caption series difference table_derived',
  ),
  blanks: {
    change: ['n'],
    place: ['rank'],
    places: ['cities'],
    city_place: ['rank'],
    other_places: ['others'],
    describe: ['cities', 'rank', 'years'],
  },
  display: ['place'],
  facts: ids(
    'fai_growth_2018 fai_growth_2019 fai_growth_change_2019 private_growth_2018',
    'private_growth_2019 private_growth_change_2019 industrial_growth_2019',
    'industrial_growth_2020_1_5 fai_peak_years fai_rank_2019 fai_rank_cities',
  ),
});
