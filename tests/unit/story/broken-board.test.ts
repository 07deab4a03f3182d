import { refuses } from './refuses';

const rows = (...rows: string[]) => ['group,fact,from,of,picture,city', ...rows, ''].join('\n');

refuses('data/board.csv', [
  [
    'a fact that is none',
    rows('days,days_totla,,,days,青島'),
    '2:6 找不到數據 days_totla → 是否想寫 days_total？',
  ],
  [
    'a fact like none',
    rows('days,nothing,,,days,青島'),
    '2:6 找不到數據 nothing → 在 data/facts/ 裡記一行，或改用已有的 id',
  ],
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
    'a number with decimals',
    rows('days,rate_2019,,,days,'),
    '2:6 數據 rate_2019 不是正整數，畫不成一格一格 → 換一個數據，或刪去這一行',
  ],
  [
    'a date',
    rows('days,published,,,days,'),
    '2:6 數據 published 不是正整數，畫不成一格一格 → 換一個數據，或刪去這一行',
  ],
  [
    'a picture that is none',
    rows('days,days_total,,,dyas,青島'),
    '2:19 picture 不能是「dyas」→ 是否想寫 days？',
  ],
  [
    'a city of another name',
    rows('days,days_total,,,days,上海'),
    '2:24 city 不能是「上海」→ 寫 青島、深圳 之一，或留空',
  ],
  [
    'a group without a name',
    rows('more,days_total,,,days,青島'),
    '2:1 組 more 沒有名字 → 在 data/labels.csv 補一行 ui.board_more,中文,English',
  ],
  ['no table', null, '1:1 找不到檔案 data/board.csv → 從版本庫取回，或檢查檔名與位置'],
]);
