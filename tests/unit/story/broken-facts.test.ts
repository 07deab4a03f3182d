import { refuses } from './refuses';

refuses('data/facts/court.csv', [
  [
    'blank id',
    ['rate_2018,32', ',32'],
    '1:1 圖 court 要的數據 rate_2018 不在表裡 → 補回這一行',
    '2:1 id 是空的 → 給這一行一個 id',
    '3:40 公式裡的 rate_2018 不存在 → 是否想寫 rate_2019？',
    'data/story.zh-Hant.md:34:5 找不到數據 rate_2018 → 是否想寫 rate_2019？',
  ],
  [
    'bad id',
    ['rate_gap', 'Rate-gap'],
    '1:1 圖 court 要的數據 rate_gap 不在表裡 → 補回這一行',
    '6:1 id「Rate-gap」不合用 → 半形小寫英文字母開頭，之後只用字母、數字和底線',
  ],
  [
    'double id',
    ['rate_gap,', 'rate_2018,'],
    '1:1 圖 court 要的數據 rate_gap 不在表裡 → 補回這一行',
    '6:1 id rate_2018 在 data/facts/court.csv:2 已經用了 → 換一個 id',
  ],
  [
    'double id other file',
    ['rate_gap,', 'days_total,'],
    '1:1 圖 court 要的數據 rate_gap 不在表裡 → 補回這一行',
    'data/facts/days.csv:2:1 id days_total 在 data/facts/court.csv:6 已經用了 → 換一個 id',
  ],
  [
    'text in number',
    [',32,', ',三十二,'],
    '2:11 「三十二」不是數字 → 只寫半形數字，如 21.6；單位和「逾」「約」另有欄位，不寫千位逗號',
  ],
  [
    'full-width number',
    [',32,', ',３２,'],
    '2:11 「３２」不是數字 → 只寫半形數字，如 21.6；單位和「逾」「約」另有欄位，不寫千位逗號',
  ],
  [
    'percent in number',
    [',32,', ',32%,'],
    '2:11 「32%」不是數字 → 只寫半形數字，如 21.6；單位和「逾」「約」另有欄位，不寫千位逗號',
  ],
  [
    'thousands',
    [',32,', ',"3,200",'],
    '2:12 「3,200」不是數字 → 只寫半形數字，如 21.6；單位和「逾」「約」另有欄位，不寫千位逗號',
  ],
  ['unit missing', ['32,%', '32,'], '2:14 沒有單位 → 補上單位；日期的單位寫 date'],
  ['unit unknown', ['百分點', '百分占'], '4:18 提醒：單位「百分占」沒有登記 → 是否想寫 百分點？'],
  ['approx unknown', ['over', 'ovr'], '3:18 approx 不能是「ovr」→ 是否想寫 over？'],
  ['status unknown', ['missing', 'mising'], '6:26 status 不能是「mising」→ 是否想寫 missing？'],
  [
    'status missing w value',
    ['rate_gap,,', 'rate_gap,3,'],
    '6:10 status 是 missing，卻有值 3 → 刪去值，或把 status 改成 stated',
  ],
  [
    'status stated no value',
    ['rate_2018,32', 'rate_2018,'],
    '2:11 status 是 stated，卻沒有值 → 補上值，或把 status 改成 missing',
  ],
  [
    'period bad',
    [',2018,', ',2018-13,'],
    '2:17 時間「2018-13」不存在或前後顛倒 → 寫 2019、2019-05 或 2019-05-23；一段時間寫 2019-01..2019-03',
  ],
  ['what empty', ['2018,出庭率', '2018,'], '2:22 what 是空的 → 補上說明'],
  [
    'what leans',
    ['2018,出庭率', '2018,同上'],
    '2:22 what 靠別的行才看得懂 → 寫全，每一行都會單獨出現',
  ],
  ['source empty', [',A31,', ',,'], '2:34 沒有出處 → 寫報道的段號，如 A6 B15'],
  [
    'source unknown',
    [',A31,', ',D31,'],
    '2:34 出處「D31」不成段號 → 寫 A、B、C 加段落數，如 B15；幾段之間用一個空格',
  ],
  ['source beyond', [',A31,', ',A35,'], '2:34 出處 A35 不存在 → 特1版只有 A1 到 A34'],
  [
    'fact in wrong table',
    ['rate_2018,32', 'rate_2017,32'],
    '1:1 圖 court 要的數據 rate_2018 不在表裡 → 補回這一行',
    '2:1 提醒：沒有用到 rate_2017 → 寫進正文或圖裡；只留在帳本裡也可以',
    '3:40 公式裡的 rate_2018 不存在 → 是否想寫 rate_2017？',
    'data/story.zh-Hant.md:34:5 找不到數據 rate_2018 → 是否想寫 rate_2017？',
  ],
]);

refuses('data/facts/days.csv', [
  [
    'date not exist',
    ['published,2020-07-15', 'published,2020-02-30'],
    '4:11 日期「2020-02-30」不存在 → 寫成 2019-05-23 這樣的真實日期',
  ],
  [
    'date misspelt',
    ['published,2020-07-15', 'published,2020/7/15'],
    '4:11 日期「2020/7/15」不存在 → 寫成 2019-05-23 這樣的真實日期',
  ],
  [
    'period reversed',
    ['2019-02..2020-07-15', '2020-07-15..2019-02'],
    '2:19 時間「2020-07-15..2019-02」不存在或前後顛倒 → 寫 2019、2019-05 或 2019-05-23；一段時間寫 2019-01..2019-03',
  ],
  [
    'zero gone',
    ['day_zero,', 'day_one,'],
    'data/events.csv:1:1 找不到第零天 day_zero → 在 data/facts/days.csv 補上這一行，單位 date',
    '1:1 圖 days 要的數據 day_zero 不在表裡 → 補回這一行',
    '3:1 提醒：沒有用到 day_one → 寫進正文或圖裡；只留在帳本裡也可以',
    'data/story.zh-Hant.md:3:15 找不到數據 day_zero → 在 data/facts/ 裡記一行，或改用已有的 id',
  ],
]);
