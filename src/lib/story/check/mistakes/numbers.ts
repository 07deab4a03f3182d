import type { Mistake } from './mistake';

const DAYS = 'data/facts/days.csv';
const ENGLISH = 'data/story.en.md';
const WORDS = 'data/story.zh-Hant.md';

export const numbers: readonly Mistake[] = [
  {
    id: 'typed-number',
    slip: '數字手打進句子',
    file: WORDS,
    change: ['先看一組數', '先看24組數'],
    says: ['30:3 數字「24」是手打的 → 在 data/facts/ 裡記一行，這裡寫 :fact[id]'],
    remedies: [
      [
        ['days_total,510', 'groups,24,個,,2019,組數,stated,,A7,,Groups,\ndays_total,510', DAYS],
        ['24組', ':fact[groups]組'],
        ['Who comes to court', 'Who comes to court\n:fact[groups] groups.', ENGLISH],
      ],
    ],
  },
  {
    id: 'typed-fact',
    slip: '手打了帳本裡已有的數',
    file: WORDS,
    change: ['是:fact[rate_2018]', '是32%'],
    says: ['34:5 數字「32%」是手打的 → 改寫 :fact[rate_2018]'],
    remedies: [[['32%', ':fact[rate_2018]']]],
  },
  {
    id: 'typed-beside',
    slip: '數據旁邊又手打了同一個數',
    file: WORDS,
    change: ['是:fact[rate_2018]', '是:fact[rate_2018]32%'],
    says: ['34:21 數字「32%」是手打的，旁邊已有 :fact[rate_2018] → 刪去手打的'],
    remedies: [[['32%', '']]],
  },
  {
    id: 'typed-headline',
    slip: '標題裡手打數字',
    file: WORDS,
    change: ['一天|一筆', '1天|一筆'],
    says: ['16:5 數字「1」是手打的 → 在 data/facts/ 裡記一行，這裡寫 :fact[id]'],
    remedies: [
      [
        ['days_total,510', 'one_day,1,天,,2019,一天,stated,,A7,,One day,\ndays_total,510', DAYS],
        ['1天', ':fact[one_day]天'],
      ],
    ],
  },
  {
    id: 'typed-date',
    slip: '日期寫錯，曆上沒有這一天',
    file: WORDS,
    change: ['2019年2月', '2019年2月30日'],
    says: ['20:1 日期「2019年2月30日」不存在 → 核對月份和日子'],
    remedies: [[['2月30日', '2月3日']]],
  },
  {
    id: 'fact-unknown',
    slip: '數據的 id 打錯',
    file: WORDS,
    change: [':fact[days_total]', ':fact[days_totla]'],
    says: [
      'data/story.en.md:12:1 提醒：步驟 cover 多了數據 days_total → data/story.zh-Hant.md 這裡沒有，核對是否寫錯',
      '20:33 找不到數據 days_totla → 是否想寫 days_total？',
    ],
  },
  {
    id: 'fact-nowhere',
    slip: '用了帳本裡沒有的數據',
    file: WORDS,
    change: [':fact[days_total]', ':fact[xyz]'],
    says: [
      'data/story.en.md:12:1 提醒：步驟 cover 多了數據 days_total → data/story.zh-Hant.md 這裡沒有，核對是否寫錯',
      '20:33 找不到數據 xyz → 在 data/facts/ 裡記一行，或改用已有的 id',
    ],
    remedies: [
      [['xyz', 'days_total']],
      [
        ['days_total,510', 'xyz,24,天,,2019,天數,stated,,A7,,Days,\ndays_total,510', DAYS],
        ['days_total', 'xyz', ENGLISH],
      ],
    ],
  },
  {
    id: 'fact-empty',
    slip: '忘了寫 id',
    file: WORDS,
    change: [':fact[days_total]', ':fact[]'],
    says: ['20:33 :fact 後面沒有方括號和 id → 寫成 :fact[id]'],
    remedies: [[[':fact[]', ':fact[days_total]']]],
  },
  {
    id: 'fact-open',
    slip: '方括號沒關上',
    file: WORDS,
    change: [':fact[days_total]', ':fact[days_total'],
    says: ['20:33 「:fact[days_total」不起作用 → 寫成 :fact[days_total]'],
    mends: true,
  },
  {
    id: 'fact-missing',
    slip: '把報道沒給的數寫進句子',
    file: WORDS,
    change: [':fact[rate_change]', ':fact[rate_gap]'],
    says: ['34:27 數據 rate_gap 沒有值，不能寫進句子 → 改寫句子，或換一個數據'],
    remedies: [
      [['rate_gap', 'rate_change']],
      [
        ['一年後高了:fact[rate_gap]，', '一年後'],
        [' rose by :fact[rate_change]', ' rose', ENGLISH],
      ],
    ],
  },
  {
    id: 'fact-period',
    slip: '用了另一個時段的數據',
    file: WORDS,
    change: ['出庭率是:fact[rate_2018]', '2019年出庭率是:fact[rate_2018]'],
    says: [
      '34:10 提醒：這句說的是2019年，數據 rate_2018 卻是2018年的 → 核對時間和數據，改正寫錯的一個',
    ],
    remedies: [
      [['2019年出庭率', '2018年出庭率']],
      [
        ['2019年出庭率是:fact[rate_2018]', '2019年出庭率是:fact[rate_2019]'],
        ['，是:fact[rate_2019]', ''],
        [':fact[rate_2018] rose by :fact[rate_change] to', 'Up by :fact[rate_change] to', ENGLISH],
      ],
    ],
  },
  {
    id: 'unit-twice',
    slip: '數據後面又寫一次單位',
    file: WORDS,
    change: ['數:fact[days_total]。', '數:fact[days_total]天。'],
    says: ['20:50 單位「天」說了兩次：:fact[days_total] 自己帶着 → 刪去這個單位'],
    mends: true,
  },
  {
    id: 'unit-twice-headline',
    slip: '標題裡也又寫一次單位',
    file: WORDS,
    change: ['### 一天|一筆', '### :fact[days_total]天|一筆'],
    says: ['16:22 單位「天」說了兩次：:fact[days_total] 自己帶着 → 刪去這個單位'],
    mends: '### :fact[days_total]|一筆',
  },
  {
    id: 'approx-twice',
    slip: '數據前面又寫一次「逾」',
    file: WORDS,
    change: ['，是:fact[rate_2019]', '，是逾:fact[rate_2019]'],
    says: ['34:47 「逾」說了兩次：:fact[rate_2019] 自己帶着 → 刪去這個字'],
    mends: true,
  },
  {
    id: 'approx-after',
    slip: '帶「逾」的數據後面又寫「多」',
    file: WORDS,
    change: [':fact[rate_2019]。', ':fact[rate_2019]左右。'],
    says: ['34:63 「左右」說了兩次：:fact[rate_2019] 自己帶着 → 刪去這個詞'],
    mends: true,
  },
  {
    id: 'points',
    slip: '增減寫成百分比，不是百分點',
    file: WORDS,
    change: ['高了:fact[rate_change]', '高了:fact[rate_2018]'],
    says: [
      'data/story.en.md:20:1 提醒：步驟 before 多了數據 rate_change → data/story.zh-Hant.md 這裡沒有，核對是否寫錯',
      '34:25 提醒：「高了」後面的 rate_2018 是 %，增減要用百分點 → 換成說變動的那個數據',
    ],
    remedies: [[['高了:fact[rate_2018]', '高了:fact[rate_change]']]],
  },
];
