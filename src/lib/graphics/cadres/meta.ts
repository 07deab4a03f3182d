import { defineMeta, ids } from '../kit/context';

export const meta = defineMeta({
  name: 'cadres',
  // In the order of the calendar: a keyframe's index is its time in the journeys.
  keyframes: ['poles', 'first', 'spread', 'crossing', 'second', 'third', 'today', 'grown'],
  labels: ids(
    'qingdao shenzhen batch_1 batch_2 batch_3 people batch_people restored_sign restored',
    'derived months date year before derived_date now handover training hosts schematic leave',
    'return association projects fund describe describe_day describe_handover table head_batch',
    'head_people head_from head_to head_days head_hosts head_status people_restored end_derived',
    'stated comma',
  ),
  blanks: {
    people: ['n'],
    batch_people: ['batch', 'n', 'sign'],
    date: ['day', 'month', 'year'],
    year: ['year'],
    derived_date: ['day', 'month'],
    handover: ['from', 'to'],
    training: ['days'],
    hosts: ['hosts'],
    schematic: ['hosts'],
    leave: ['batch'],
    return: ['batch'],
    projects: ['projects'],
    describe: ['today'],
    describe_day: ['day', 'n'],
    describe_handover: ['day', 'from', 'to'],
  },
  display: ['people', 'handover', 'restored_sign'],
  lists: { months: 12 },
  facts: ids(
    'cadres_total cadres_batch_1 cadres_batch_2 cadres_batch_3 cadres_start_1 cadres_start_2',
    'cadres_start_3 cadres_end_2 cadres_end_3 cadres_days_1 cadres_days_2 cadres_days_3',
    'cadres_training_days_1 cadres_hosts_1 cadres_hosts_2 cadres_hosts_3 cadres_home',
    'distance_km signed_projects signed_amount fund_first',
  ),
  events: ['association', 'published'],
});
