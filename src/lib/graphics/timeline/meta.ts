import { defineMeta, ids } from '../kit/context';

/** The dated events on one scale of months. Beside these keyframes, every event is one. */
export const meta = defineMeta({
  name: 'timeline',
  keyframes: ['all', 'qingdao', 'shenzhen'],
  labels: ids(
    'qingdao shenzhen span year months describe describe_event describe_both caption head_date',
    'head_city head_what',
  ),
  blanks: {
    span: ['n'],
    year: ['year'],
    describe: ['from', 'months', 'n', 'qingdao', 'shenzhen', 'to'],
    describe_event: ['city', 'date', 'what'],
    describe_both: ['date', 'what'],
    caption: ['n'],
  },
  lists: { months: 12 },
  facts: [],
  explored: true,
  events: ['published'],
});
