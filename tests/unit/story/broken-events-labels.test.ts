import { refuses } from './refuses';

refuses('data/events.csv', [
  [
    'event date',
    ['2019-05-23', '2019-06-31'],
    '2:7 日期「2019-06-31」不存在 → 寫 2019-05-23；報道只說到月份時寫 2019-05',
  ],
  [
    'event precision',
    ['2019-05-23,day', '2019-05-23,month'],
    '2:7 日期 2019-05-23 與 precision month 不合 → 日期只寫到月，或 precision 改成 day',
  ],
  [
    'event precision2',
    ['2019-02,month', '2019-02,day'],
    '3:8 日期 2019-02 與 precision day 不合 → 日期寫到日，或 precision 改成 month',
  ],
  ['event city', ['深圳', '广州'], '2:22 city 不能是「广州」→ 寫 青島、深圳 之一，或留空'],
  [
    'event label long',
    ['首批赴深', '首批幹部赴深圳實訓'],
    '2:25 提醒：「首批幹部赴深圳實訓」有 9 字 → 縮到 8 字以內，圖上才放得下',
  ],
  ['event id', ['plenum', 'batch'], '3:1 id batch 在第 2 行已經用了 → 換一個 id'],
]);

refuses('data/labels.csv', [
  [
    'label missing',
    ['days.day,第幾天,Day\n', ''],
    '1:1 圖 days 要的標籤 days.day 不在表裡 → 補一行 days.day,中文,English',
  ],
  [
    'label misspelt',
    ['court.seats', 'court.seat'],
    '1:1 圖 court 要的標籤 court.seats 不在表裡 → 補一行 court.seats,中文,English',
    '3:1 提醒：沒有圖用標籤 court.seat → 是否想寫 court.seats？',
  ],
  [
    'label twice',
    ['ui.table', 'days.day'],
    '4:1 id days.day 在第 2 行已經用了 → 換一個 id，或刪去一行',
  ],
  ['label empty', ['座位', ''], '3:13 中文是空的 → 補上標籤的文字'],
  [
    'label id',
    ['ui.table', 'table'],
    '4:1 id「table」不合用 → 寫成「圖名.標籤」或「ui.標籤」，半形小寫字母',
  ],
  [
    'label unused',
    ['ui.table,數據,Data\n', 'days.xxxxxx,數據,Data\n'],
    '4:1 提醒：沒有圖用標籤 days.xxxxxx → 不用了就刪去這一行',
  ],
]);

refuses('data/conversion.csv', [
  [
    'conversion twice',
    ['帐本,账本,大陸用字', '帐本,账本,大陸用字\n帐本,账簿,x'],
    '3:1 「帐本」更正了兩次 → 只留一行',
  ],
  ['conversion empty', ['帐本', ''], '2:1 from 是空的 → 寫轉換之後出錯的字串（簡體）'],
]);
