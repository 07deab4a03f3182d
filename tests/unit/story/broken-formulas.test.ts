import { refuses } from './refuses';

refuses('data/facts/court.csv', [
  [
    'formula kind',
    ['rate_2018 + rate_change', 'published - day_zero + published'],
    '3:40 公式算出日期，單位卻是 % → 單位改成 date，或改公式',
  ],
]);

refuses('data/facts/days.csv', [
  [
    'derived date w/o',
    ['published - days_total', ''],
    '3:50 day_zero 是推算的，卻沒有公式 → 寫出它由哪些 id 算出',
  ],
]);
