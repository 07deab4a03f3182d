import { refuses } from './refuses';

refuses('data/facts/court.csv', [
  ['blank id', ['rate_2018,32', ',32'], '2:1 id 是空的 → 給這一行一個 id；合計、附註之類的行刪去'],
  [
    'double id',
    ['rate_gap,', 'rate_2018,'],
    '6:1 id rate_2018 在第 2 行已經用了 → 換一個 id，或刪去一行',
  ],
  ['unit unknown', ['百分點', '百分占'], '4:18 單位「百分占」沒有登記 → 是否想寫 百分點？'],
  [
    'fact in wrong table',
    ['rate_2018,32', 'rate_2017,32'],
    '2:1 沒有用到 rate_2017，要用的 rate_2018 又不在表裡 → id 是否想寫 rate_2018？',
  ],
]);

refuses('data/facts/days.csv', [
  [
    'period reversed',
    ['2019-02..2020-07-15', '2020-07-15..2019-02'],
    '2:19 時間「2020-07-15..2019-02」不存在或前後顛倒 → 寫 2019、2019-05 或 2019-05-23；一段時間寫 2019-01..2019-03',
  ],
]);
