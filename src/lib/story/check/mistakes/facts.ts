import type { Mistake } from './mistake';
import { restored, SOUND } from './sample';

const ENGLISH = 'data/story.en.md';
const WORDS = 'data/story.zh-Hant.md';
const COURT = 'data/facts/court.csv';
const DAYS = 'data/facts/days.csv';

export const facts: readonly Mistake[] = [
  {
    id: 'id-none',
    slip: 'id 是空的',
    file: COURT,
    change: ['rate_gap,,%', ',,%'],
    says: ['6:1 id 是空的 → 給這一行一個 id；合計、附註之類的行刪去'],
    remedies: [
      [['\n,,%', '\nrate_gap,,%']],
      [
        [',,%,,2019-04,出庭率,missing,,B21,報道未給,Court rate,Not in the report\n', ''],
        restored(COURT),
      ],
    ],
  },
  {
    id: 'id-bad',
    slip: 'id 有大寫、橫線或漢字',
    file: COURT,
    change: ['rate_gap', 'Rate-gap'],
    says: ['6:1 id「Rate-gap」不合用 → 半形小寫英文字母開頭，之後只用字母、數字和底線'],
    remedies: [[['Rate-gap', 'rate_gap']]],
  },
  {
    id: 'id-twice',
    slip: '抄了一行，忘了換 id',
    file: COURT,
    change: ['rate_gap,,%', 'rate_2018,33,%,,2019,出庭率,stated,,A31,,Court rate,\nrate_gap,,%'],
    says: ['6:1 id rate_2018 在第 2 行已經用了 → 換一個 id，或刪去一行'],
    remedies: [
      [['rate_2018,33', 'rate_other,33']],
      [['rate_2018,33,%,,2019,出庭率,stated,,A31,,Court rate,\n', '']],
    ],
  },
  {
    id: 'id-needed',
    slip: '圖要的那一行刪掉了',
    file: COURT,
    change: [
      'rate_gap,,%,,2019-04,出庭率,missing,,B21,報道未給,Court rate,Not in the report\n',
      '',
    ],
    says: ['1:1 圖 court 要的數據 rate_gap 不在表裡 → 補回這一行，或從版本庫取回'],
    remedies: [
      [
        [
          '說明，第二句",Rise,"A note, in two parts"\n',
          '說明，第二句",Rise,"A note, in two parts"\nrate_gap,,%,,2019-04,出庭率,missing,,B21,報道未給,Court rate,Not in the report\n',
        ],
      ],
    ],
  },
  {
    id: 'id-table',
    slip: '圖要的那一行放到別的表',
    file: COURT,
    change: [
      'rate_gap,,%,,2019-04,出庭率,missing,,B21,報道未給,Court rate,Not in the report\n',
      '',
    ],
    also: {
      'data/facts/days.csv': [
        'published,2020-07-15',
        'rate_gap,,%,,2019-04,出庭率,missing,,B21,報道未給,Court rate,Not in the report\npublished,2020-07-15',
      ],
    },
    says: [
      'data/facts/days.csv:4:1 圖 court 要的數據 rate_gap 放錯了表 → 移到 data/facts/court.csv',
    ],
    remedies: [
      [
        [
          'rate_gap,,%,,2019-04,出庭率,missing,,B21,報道未給,Court rate,Not in the report\n',
          '',
          DAYS,
        ],
        [
          'in two parts"\n',
          'in two parts"\nrate_gap,,%,,2019-04,出庭率,missing,,B21,報道未給,Court rate,Not in the report\n',
        ],
      ],
    ],
  },
  {
    id: 'value-text',
    slip: '數值寫成漢字',
    file: COURT,
    change: [',32,', ',三十二,'],
    says: [
      '2:11 「三十二」不是數字 → 只寫半形數字，如 21.6；單位和「逾」「約」另有欄位，不寫千位逗號',
    ],
    remedies: [[['三十二', '32']]],
  },
  {
    id: 'value-percent',
    slip: '數值裡寫了單位',
    file: COURT,
    change: [',32,', ',32%,'],
    says: [
      '2:11 「32%」不是數字 → 只寫半形數字，如 21.6；單位和「逾」「約」另有欄位，不寫千位逗號',
    ],
    mends: true,
  },
  {
    id: 'value-thousands',
    slip: '數值寫了千位逗號',
    file: COURT,
    change: [',32,', ',"3,200",'],
    says: [
      '2:12 「3,200」不是數字 → 只寫半形數字，如 21.6；單位和「逾」「約」另有欄位，不寫千位逗號',
    ],
    remedies: [
      [
        ['"3,200"', '3200'],
        ['3200', '32'],
      ],
    ],
  },
  {
    id: 'value-fullwidth',
    slip: '數值打成全形',
    file: COURT,
    change: [',32,', ',３２,'],
    says: [
      '2:11 「３２」不是數字 → 只寫半形數字，如 21.6；單位和「逾」「約」另有欄位，不寫千位逗號',
    ],
    mends: true,
  },
  {
    id: 'rows-lost',
    slip: '存檔時少了許多行',
    file: COURT,
    change: `${SOUND[COURT]?.split('\n')[0]}\nrate_change,13.7,百分點,,2019,提高,stated,,B21,,Rise,\n`,
    says: [
      '1:1 少了數據 rate_2018、rate_2019、rate_gap → 補回這些行；少了一整張表，就從版本庫取回，放進 data/facts/',
    ],
    remedies: [[restored(COURT)]],
  },
  {
    id: 'value-noise',
    slip: '試算表算出的零頭',
    file: COURT,
    change: [',32,', ',31.999999999999996,'],
    says: ['2:11 「31.999999999999996」帶着試算表算出的零頭 → 寫 32'],
    mends: ',32,',
  },
  {
    id: 'value-zero',
    slip: '試算表刪去了末尾的零',
    file: COURT,
    change: [
      'rate_gap,,',
      'spare_1,32.25,%,,2018,甲,stated,,A31,,One,\nspare_2,32.5,%,,2018,乙,stated,,A31,,Two,\nrate_gap,,',
    ],
    says: [
      '6:1 提醒：沒有用到 spare_1、spare_2（court） → 寫進正文或圖裡；只留在帳本裡也可以',
      '7:9 提醒：spare_2 只有 1 位小數，同類的數有 2 位 → 試算表刪去了末尾的 0 就補寫 32.50；報道就是這樣則不必改',
    ],
    remedies: [[['32.5,', '32.50,']]],
  },
  {
    id: 'date-excel',
    slip: 'Excel 把年月改成了英文',
    file: COURT,
    change: [',2018,', ',May-18,'],
    says: ['2:17 「May-18」是 Excel 改寫過的日期 → 寫 2018-05；先把這一欄的格式設成「文字」'],
    remedies: [[['May-18', '2018-05']]],
  },
  {
    id: 'value-missing',
    slip: '報道沒給的數填了值',
    file: COURT,
    change: ['rate_gap,,', 'rate_gap,3,'],
    says: ['6:10 status 是 missing，卻有值 3 → 刪去值，或把 status 改成 stated'],
    remedies: [[['rate_gap,3,', 'rate_gap,,']], [['missing', 'stated']]],
  },
  {
    id: 'value-none',
    slip: '忘了填值',
    file: COURT,
    change: ['rate_2018,32', 'rate_2018,'],
    says: ['2:11 status 是 stated，卻沒有值 → 補上值，或把 status 改成 missing'],
    remedies: [[['rate_2018,', 'rate_2018,32']]],
  },
  {
    id: 'value-date',
    slip: '日期不存在',
    file: DAYS,
    change: ['published,2020-07-15', 'published,2020-02-30'],
    says: ['4:11 日期「2020-02-30」不存在 → 寫成 2019-05-23 這樣的真實日期'],
    remedies: [[['2020-02-30', '2020-07-15']]],
  },
  {
    id: 'value-slash',
    slip: '日期用了斜線，Excel 常會這樣',
    file: DAYS,
    change: ['published,2020-07-15', 'published,2020/7/15'],
    says: ['4:11 日期「2020/7/15」不存在 → 寫成 2019-05-23 這樣的真實日期'],
    mends: true,
  },
  {
    id: 'unit-none',
    slip: '沒有單位',
    file: COURT,
    change: ['32,%', '32,'],
    says: ['2:14 沒有單位 → 補上單位；日期的單位寫 date'],
    remedies: [[['32,', '32,%']]],
  },
  {
    id: 'unit-unknown',
    slip: '單位打錯或是新的',
    file: COURT,
    change: ['rate_gap,,%', 'rate_gap,,百分比'],
    says: ['6:11 單位「百分比」沒有登記 → 是否想寫 百分點？'],
  },
  {
    id: 'period',
    slip: '時間不存在或前後顛倒',
    file: COURT,
    change: [',2018,', ',2018-13,'],
    says: [
      '2:17 時間「2018-13」不存在或前後顛倒 → 寫 2019、2019-05 或 2019-05-23；一段時間寫 2019-01..2019-03',
    ],
    remedies: [[['2018-13', '2018-12']], [['2018-13', '2018-01..2018-12']]],
  },
  {
    id: 'approx',
    slip: 'approx 打錯',
    file: COURT,
    change: ['over', 'ovr'],
    says: ['3:18 approx 不能是「ovr」→ 是否想寫 over？'],
  },
  {
    id: 'status',
    slip: 'status 打錯',
    file: COURT,
    change: ['missing', 'mising'],
    says: ['6:26 status 不能是「mising」→ 是否想寫 missing？'],
  },
  {
    id: 'what-none',
    slip: '沒有說明',
    file: COURT,
    change: ['2018,出庭率', '2018,'],
    says: ['2:22 what 是空的 → 補上說明'],
    remedies: [[['2018,,', '2018,出庭率,']]],
  },
  {
    id: 'what-leans',
    slip: '說明寫「同上」',
    file: COURT,
    change: ['2018,出庭率', '2018,同上'],
    says: ['2:22 what 靠別的行才看得懂 → 寫全，每一行都會單獨出現'],
    remedies: [[['同上', '出庭率']]],
  },
  {
    id: 'source-none',
    slip: '沒有出處',
    file: COURT,
    change: [',A31,', ',,'],
    says: ['2:34 沒有出處 → 寫報道的段號，如 A6 B15'],
    remedies: [[['stated,,,', 'stated,,A31,']]],
  },
  {
    id: 'source-bad',
    slip: '出處不是段號',
    file: COURT,
    change: [',A31,', ',D31,'],
    says: ['2:34 出處「D31」不成段號 → 寫 A、B、C 加段落數，如 B15；幾段之間用一個空格'],
    remedies: [[['D31', 'A31']], [['D31', 'A31 B15']]],
  },
  {
    id: 'source-beyond',
    slip: '出處的段號太大',
    file: COURT,
    change: [',A31,', ',A35,'],
    says: ['2:34 出處 A35 不存在 → 特1版只有 A1 到 A34'],
    remedies: [[['A35', 'A34']]],
  },
  {
    id: 'unused',
    slip: '數據沒有用到',
    file: DAYS,
    change: ['published,2020', 'spare,3,天,,2019,多出的一行,stated,,A7,,Spare,\npublished,2020'],
    says: ['4:1 提醒：沒有用到 spare（days） → 寫進正文或圖裡；只留在帳本裡也可以'],
    remedies: [
      [
        ['到:fact', '過了:fact[spare]，到:fact', WORDS],
        ['Until', ':fact[spare] later, until', ENGLISH],
      ],
    ],
  },
  {
    id: 'total',
    slip: '表尾加了合計一行',
    file: COURT,
    change: ['rate_gap,,%', '合計,77.7,,,,,,,,,,\nrate_gap,,%'],
    says: ['6:1 「合計」像是合計 → 刪去這一行；要用的總數另記一行，給它一個 id 和公式'],
    remedies: [[['合計,77.7,,,,,,,,,,\n', '']]],
  },
  {
    id: 'approx-chinese',
    slip: 'approx 寫成漢字',
    file: COURT,
    change: ['over', '約'],
    says: ['3:18 approx 不能是「約」→ 是否想寫 about？'],
  },
  {
    id: 'id-renamed',
    slip: '改了一個 id，別處還用原來的',
    file: COURT,
    change: ['rate_change,13.7', 'rate_chang,13.7'],
    says: ['4:1 沒有用到 rate_chang，要用的 rate_change 又不在表裡 → id 是否想寫 rate_change？'],
  },
  {
    id: 'id-gone',
    slip: '正文和公式都用的一行刪掉了',
    file: COURT,
    change: [
      'rate_change,13.7,百分點,,2019,提高,stated,,B21,"說明，第二句",Rise,"A note, in two parts"\n',
      '',
    ],
    says: ['1:1 正文、公式或看板要的數據 rate_change 不在表裡 → 補回這一行，或從版本庫取回'],
    remedies: [[['rate_gap', 'rate_change,13.7,百分點,,2019,提高,stated,,B21,,Rise,\nrate_gap']]],
  },
  {
    id: 'unit-new',
    slip: '單位是新的',
    file: COURT,
    change: ['rate_gap,,%', 'rate_gap,,座'],
    says: [
      '6:11 單位「座」沒有登記 → 改用已有的個、項、家、次之類；要新單位，請工程師加進 src/lib/text/units.ts',
    ],
    remedies: [[['rate_gap,,座', 'rate_gap,,個']]],
  },
];
