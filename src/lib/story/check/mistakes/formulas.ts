import type { Mistake } from './mistake';

const ENGLISH = 'data/story.en.md';
const WORDS = 'data/story.zh-Hant.md';
const COURT = 'data/facts/court.csv';
const DAYS = 'data/facts/days.csv';

export const formulas: readonly Mistake[] = [
  {
    id: 'formula-none',
    slip: '推算的數沒有公式',
    file: COURT,
    change: ['rate_2018 + rate_change', ''],
    says: ['3:40 rate_2019 是推算的，卻沒有公式 → 寫出它由哪些 id 算出'],
    remedies: [[['derived,', 'derived,rate_2018 + rate_change']]],
  },
  {
    id: 'formula-sum',
    slip: '改了一個數，公式就算不攏',
    file: COURT,
    change: [',32,', ',33,'],
    says: [
      '3:11 公式算出 46.7，這裡寫的是 45.7 → 核對 rate_2018 + rate_change 各行的值，或改正這個值',
    ],
    remedies: [[[',33,', ',32,']], [['45.7', '46.7']]],
  },
  {
    id: 'formula-date-sum',
    slip: '改了天數，日期就算不攏',
    file: DAYS,
    change: ['2019-02-21,date', '2019-02-22,date'],
    says: [
      '3:10 公式算出 2019-02-21，這裡寫的是 2019-02-22 → 核對 published - days_total 各行的值，或改正這個值',
    ],
    remedies: [
      [['2019-02-22', '2019-02-21']],
      [
        ['2020-07-15,date', '2020-07-16,date'],
        ['reported: 2020-07-15', 'reported: 2020-07-16', WORDS],
        ['reported: 2020-07-15', 'reported: 2020-07-16', ENGLISH],
      ],
    ],
  },
  {
    id: 'formula-points',
    slip: '百分比與百分點混了',
    file: COURT,
    change: ['13.7,百分點', '13.7,%'],
    says: [
      '3:40 % 與百分點對不上 → 兩個百分比相減得百分點，百分比加減百分點得百分比；核對這幾行的單位',
      'data/story.zh-Hant.md:34:25 提醒：「高了」後面的 rate_change 是 %，增減要用百分點 → 換成說變動的那個數據',
    ],
    remedies: [[['13.7,%', '13.7,百分點']]],
  },
  {
    id: 'formula-id',
    slip: '公式裡的 id 打錯',
    file: COURT,
    change: ['rate_2018 + rate_change', 'rate_2018 + rate_chnage'],
    says: ['3:52 公式裡的 rate_chnage 不存在 → 是否想寫 rate_change？'],
  },
  {
    id: 'formula-nowhere',
    slip: '公式用了帳本裡沒有的數',
    file: COURT,
    change: ['rate_2018 + rate_change', 'rate_2018 + nothing'],
    says: ['3:52 公式裡的 nothing 不存在 → 改用已有的 id'],
    remedies: [[['nothing', 'rate_change']]],
  },
  {
    id: 'formula-missing',
    slip: '公式用了沒有值的數',
    file: COURT,
    change: ['rate_2018 + rate_change', 'rate_2018 + rate_gap'],
    says: ['3:52 公式裡的 rate_gap 沒有值 → 用有值的 id，或把這一行也改成 missing'],
    remedies: [[['rate_gap,B21', 'rate_change,B21']]],
  },
  {
    id: 'formula-empty-row',
    slip: '沒有值的行寫了公式',
    file: COURT,
    change: ['missing,,', 'missing,rate_2018,'],
    says: ['6:34 rate_gap 沒有值，卻有公式 → 刪去公式，或補上值並改 status'],
    remedies: [
      [['missing,rate_2018,', 'missing,,']],
      [
        ['rate_gap,,', 'rate_gap,32,'],
        ['missing', 'stated'],
      ],
    ],
  },
  {
    id: 'formula-self',
    slip: '公式用到自己',
    file: COURT,
    change: ['rate_2018 + rate_change', 'rate_2019 * 1'],
    says: ['3:40 rate_2019 的公式用到它自己 → 改由別的 id 算出'],
    remedies: [[['rate_2019 * 1', 'rate_2018 + rate_change']]],
  },
  {
    id: 'formula-loop',
    slip: '兩行互相推算',
    file: COURT,
    change: [
      '13.7,百分點,,2019,提高,stated,',
      '13.7,百分點,,2019,提高,derived,rate_2019 - rate_2018',
    ],
    says: [
      '3:52 rate_2019 和 rate_change 互相推算 → 其中一個要出自報道，它的 status 改成 stated',
      '4:39 rate_change 和 rate_2019 互相推算 → 其中一個要出自報道，它的 status 改成 stated',
    ],
    remedies: [
      [['derived,rate_2019', 'stated,rate_2019']],
      [['derived,rate_2018', 'stated,rate_2018']],
    ],
  },
  {
    id: 'formula-sign',
    slip: '公式用了全形符號',
    file: COURT,
    change: ['rate_2018 + rate_change', 'rate_2018 ＋ rate_change'],
    says: ['3:50 公式裡不能有「＋」→ 只用 id、數字、半形的 + - * / 和括號'],
    remedies: [[['＋', '+']]],
  },
  {
    id: 'formula-bracket',
    slip: '公式少了右括號',
    file: COURT,
    change: ['rate_2018 + rate_change', '(rate_2018 + rate_change'],
    says: ['3:64 公式不完整：少了右括號 ) → 補上'],
    remedies: [[['(rate_2018 + rate_change', '(rate_2018 + rate_change)']]],
  },
  {
    id: 'formula-end',
    slip: '公式沒寫完',
    file: COURT,
    change: ['rate_2018 + rate_change', 'rate_2018 +'],
    says: ['3:51 公式不完整：這裡該有一個 id 或數字 → 補上，或刪去多餘的運算符號'],
    remedies: [
      [['rate_2018 +', 'rate_2018 + rate_change']],
      [
        ['rate_2018 +', 'rate_2018'],
        ['rate_2018,B21', 'rate_2018 + rate_change,B21'],
      ],
    ],
  },
  {
    id: 'formula-gap',
    slip: '公式少了運算符號',
    file: COURT,
    change: ['rate_2018 + rate_change', 'rate_2018 rate_change'],
    says: ['3:50 公式不完整：兩個數之間沒有運算符號 → 在這裡補上 + - * /，或刪去多餘的部分'],
    remedies: [
      [['rate_2018 rate_change', 'rate_2018 + rate_change']],
      [
        ['rate_2018 rate_change', 'rate_2018'],
        ['rate_2018,B21', 'rate_2018 + rate_change,B21'],
      ],
    ],
  },
  {
    id: 'formula-zero',
    slip: '除以零',
    file: COURT,
    change: ['rate_2018 + rate_change', 'rate_2018 / 0'],
    says: ['3:50 公式除以零 → 換一個不是零的除數'],
    remedies: [[['rate_2018 / 0', 'rate_2018 + rate_change']]],
  },
  {
    id: 'formula-kind',
    slip: '公式算出日期，單位卻不是',
    file: COURT,
    change: ['rate_2018 + rate_change', 'published + rate_change'],
    says: ['3:40 公式算出日期，單位卻是 % → 單位改成 date，或改公式'],
    remedies: [
      [['published + rate_change', 'rate_2018 + rate_change']],
      [['45.7,%,over', '2020-07-29,date,']],
    ],
  },
  {
    id: 'formula-kind-date',
    slip: '公式算出的不是日期，單位卻是',
    file: DAYS,
    change: ['published - days_total', 'published - published'],
    says: ['3:50 公式算出的不是日期，單位卻是 date → 改公式，或改單位'],
    remedies: [
      [['published - published', 'published - days_total']],
      [['2019-02-21,date', '0,天']],
    ],
  },
  {
    id: 'formula-times',
    slip: '日期乘除',
    file: DAYS,
    change: ['published - days_total', 'published * 2'],
    says: ['3:60 日期不能乘除 → 日期只能加減天數，或兩個日期相減'],
    remedies: [[['published * 2', 'published - days_total']]],
  },
  {
    id: 'formula-dates',
    slip: '兩個日期相加',
    file: DAYS,
    change: ['published - days_total', 'published + published'],
    says: ['3:60 兩個日期不能相加 → 日期加天數，或兩個日期相減'],
    remedies: [[['published + published', 'published - days_total']]],
  },
  {
    id: 'formula-days',
    slip: '天數減日期',
    file: DAYS,
    change: ['published - days_total', 'days_total - published'],
    says: ['3:61 天數不能減日期 → 把日期寫在減號前面'],
    remedies: [[['days_total - published', 'published - days_total']]],
  },
];
