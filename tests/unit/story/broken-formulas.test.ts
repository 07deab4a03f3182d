import { refuses } from './refuses';

refuses('data/facts/court.csv', [
  [
    'derived no formula',
    ['rate_2018 + rate_change', ''],
    '3:40 rate_2019 是推算的，卻沒有公式 → 寫出它由哪些 id 算出',
  ],
  [
    'formula unknown id',
    ['rate_2018 + rate_change', 'rate_2018 + rate_chnage'],
    '3:52 公式裡的 rate_chnage 不存在 → 是否想寫 rate_change？',
  ],
  [
    'formula not sum',
    [',32,', ',33,'],
    '3:11 公式算出 46.7，這裡寫的是 45.7 → 核對 rate_2018 + rate_change 各行的值，或改正這個值',
  ],
  [
    'formula missing value',
    ['rate_2018 + rate_change', 'rate_2018 + rate_gap'],
    '3:52 公式裡的 rate_gap 沒有值 → 用有值的 id，或把這一行也改成 missing',
  ],
  [
    'formula self',
    ['rate_2018 + rate_change', 'rate_2019 * 1'],
    '3:40 rate_2019 的公式用到它自己 → 改由別的 id 算出',
  ],
  [
    'formula kind',
    ['rate_2018 + rate_change', 'published - day_zero + published'],
    '3:40 公式算出日期，單位卻是 % → 單位改成 date，或改公式',
  ],
  [
    'formula loop',
    ['13.7,百分點,,2019,提高,stated,', '13.7,百分點,,2019,提高,derived,rate_2019 - rate_2018'],
    '3:52 rate_2019 和 rate_change 互相推算 → 其中一個要出自報道',
    '4:39 rate_change 和 rate_2019 互相推算 → 其中一個要出自報道',
  ],
  [
    'formula date for number',
    ['rate_2018 + rate_change', 'published + rate_change'],
    '3:40 公式算出日期，單位卻是 % → 單位改成 date，或改公式',
  ],
  [
    'formula full-width',
    ['rate_2018 + rate_change', 'rate_2018 ＋ rate_change'],
    '3:50 公式裡不能有「＋」→ 只用 id、數字、半形的 + - * / 和括號',
  ],
  [
    'formula open',
    ['rate_2018 + rate_change', '(rate_2018 + rate_change'],
    '3:64 公式不完整：少了右括號 ) → 補上',
  ],
  [
    'formula end',
    ['rate_2018 + rate_change', 'rate_2018 +'],
    '3:51 公式不完整：這裡該有一個 id 或數字 → 補上，或刪去多餘的運算符號',
  ],
  [
    'formula no sign',
    ['rate_2018 + rate_change', 'rate_2018 rate_change'],
    '3:50 公式不完整：兩個數之間沒有運算符號 → 在這裡補上 + - * /，或刪去多餘的部分',
  ],
  ['formula zero', ['rate_2018 + rate_change', 'rate_2018 / 0'], '3:50 公式除以零 → 檢查除數的值'],
  [
    'formula missing',
    ['missing,,', 'missing,rate_2018,'],
    '6:34 rate_gap 沒有值，卻有公式 → 刪去公式，或補上值並改 status',
  ],
]);

refuses('data/facts/days.csv', [
  [
    'formula date not sum',
    ['2019-02-21,date', '2019-02-22,date'],
    '3:10 公式算出 2019-02-21，這裡寫的是 2019-02-22 → 核對 published - days_total 各行的值，或改正這個值',
  ],
  [
    'formula date times',
    ['published - days_total', 'published * 2'],
    '3:60 日期不能乘除 → 日期只能加減天數，或兩個日期相減',
  ],
  [
    'formula dates added',
    ['published - days_total', 'published + published'],
    '3:60 兩個日期不能相加 → 日期加天數，或兩個日期相減',
  ],
  [
    'formula days minus date',
    ['published - days_total', 'days_total - published'],
    '3:61 天數不能減日期 → 把日期寫在減號前面',
  ],
  [
    'formula number for date',
    ['published - days_total', 'published - published'],
    '3:50 公式算出的不是日期，單位卻是 date → 改公式，或改單位',
  ],
  [
    'derived date w/o',
    ['published - days_total', ''],
    '3:50 day_zero 是推算的，卻沒有公式 → 寫出它由哪些 id 算出',
  ],
]);
