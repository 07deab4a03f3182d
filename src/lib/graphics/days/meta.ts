import { defineMeta, ids } from '../kit/context';

export const meta = defineMeta({
  name: 'days',
  keyframes: ['cover', 'zero', 'depart', 'cross', 'court', 'again', 'today'],
  labels: ids(
    'count date pin_day pin_month months derived stroke turn about about_all about_zero',
    'about_day event_in caption head_day head_date head_what day_range day_derived',
  ),
  display: ['count'],
  facts: ['days_total', 'day_zero', 'published'],
  events: ids('plenum batch1 batch2 court100 batch3 published'),
});
