import { refuses } from './refuses';

const rows = (...rows: string[]) => ['group,fact,from,of,picture,city', ...rows, ''].join('\n');

refuses('data/board.csv', [
  [
    'what it was before, misspelt',
    rows('days,days_total,rate_2081,,days,青島'),
    '2:17 找不到數據 rate_2081 → 是否想寫 rate_2018？',
  ],
  [
    'a whole that is no number',
    rows('days,days_total,,rate_gap,days,青島'),
    '2:18 數據 rate_gap 不是正整數，畫不成一格一格 → 換一個數據，或刪去這一行',
  ],
  [
    'a date',
    rows('days,published,,,days,'),
    '2:6 數據 published 不是正整數，畫不成一格一格 → 換一個數據，或刪去這一行',
  ],
  ['no table', null, '1:1 找不到檔案 data/board.csv → 從版本庫取回，或檢查檔名與位置'],
]);
