import { defineMeta, ids } from '../kit/context';

export const meta = defineMeta({
  name: 'days',
  keyframes: ['cover', 'zero', 'depart', 'cross', 'court', 'again', 'today'],
  labels: ids(
    'count date pin_day pin_month months derived stroke turn about about_all about_zero',
    'about_day event_in caption head_day head_date head_what day_range day_derived',
  ),
  blanks: {
    count: ['n'],
    date: ['day', 'month', 'year'],
    pin_day: ['day', 'month'],
    pin_month: ['month'],
    about: ['days', 'state'],
    about_all: ['date', 'from'],
    about_zero: ['date', 'day', 'event'],
    about_day: ['date', 'day', 'event'],
    event_in: ['date', 'event'],
    caption: ['days'],
    day_range: ['from', 'to'],
    day_derived: ['day'],
  },
  display: ['count'],
  // The axis leaves the left third to the words. The spiral is 0.80 of its height wide: 0.84 and 0.93
  // are that and a margin, and a box of 0.93 is not yet a wide one for layout.ts.
  cover: { axis: 0.64, width: 0.84, box: 0.93 },
  lists: { months: 12 },
  facts: ['days_total', 'day_zero', 'published'],
  events: ids('plenum batch1 batch2 court100 batch3 published'),
});
