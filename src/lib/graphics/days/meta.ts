import type { GraphicMeta } from '../types';

export const meta: GraphicMeta = {
  name: 'days',
  keyframes: ['cover', 'zero', 'depart', 'cross', 'court', 'again', 'today'],
  labels: [
    'count',
    'date',
    'pin_day',
    'pin_month',
    'months',
    'derived',
    'stroke',
    'turn',
    'about',
    'about_all',
    'about_zero',
    'about_day',
    'event_in',
    'caption',
    'head_day',
    'head_date',
    'head_what',
    'day_range',
    'day_derived',
  ],
  display: ['count'],
  facts: ['days_total', 'day_zero', 'published'],
};
