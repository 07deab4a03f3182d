import { defineMeta, ids } from '../kit/context';

/** Of a hundred cases, in how many the head of the agency came to court. */
export const meta = defineMeta({
  name: 'court',
  keyframes: ['before', 'early', 'gap', 'july', 'climb', 'full', 'voices', 'promises'],
  labels: ids(
    'rate cases whole_year year months gap gap_short gap_period missing rule voices promises',
    'promises_full found handled open describe caption period what value status stated derived',
    'restored conflict',
  ),
  blanks: {
    rule: ['date'],
    promises_full: ['period'],
  },
  display: ['missing', 'voices'],
  lists: { months: 4, voices: 4 },
  facts: ids(
    'court_rate_2018 court_rate_2019_q1 court_rate_2019_04 court_rate_2019_05',
    'court_rate_2019_06 court_rate_2019_07 court_rate_2019_08 court_rate_2019_09',
    'court_rate_2019_10 court_rate_2019 contract_issues_found contract_issues_handled',
    'contract_issues_handled_share contract_issues_open',
  ),
  gaps: ids('court_rate_2019_04 court_rate_2019_05 court_rate_2019_06'),
  events: ['court_opinion'],
});
