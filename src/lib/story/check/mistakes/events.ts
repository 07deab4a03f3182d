import type { Mistake } from './mistake';
import { restored } from './sample';

const EVENTS = 'data/events.csv';
const DAYS = 'data/facts/days.csv';

export const events: readonly Mistake[] = [
  {
    id: 'event-date',
    slip: '日期不存在',
    file: EVENTS,
    change: ['2019-05-23', '2019-06-31'],
    says: ['2:7 日期「2019-06-31」不存在 → 寫 2019-05-23；報道只說到月份時寫 2019-05'],
    remedies: [[['2019-06-31', '2019-06-30']], [['2019-06-31,day', '2019-06,month']]],
  },
  {
    id: 'event-slash',
    slip: '日期用了斜線，Excel 常會這樣',
    file: EVENTS,
    change: ['2019-05-23', '2019/5/23'],
    says: ['2:7 日期「2019/5/23」不存在 → 寫 2019-05-23；報道只說到月份時寫 2019-05'],
    mends: true,
  },
  {
    id: 'event-before',
    slip: '日期在第零天之前',
    file: EVENTS,
    change: ['2019-05-23', '2018-05-23'],
    says: [
      '2:7 提醒：日期 2018-05-23 在第零天 2019-02-21 之前 → 核對年份；確是之前的事，在 what 裡寫明「之前」',
    ],
    remedies: [[['2018-05-23', '2019-05-23']], [['第一批開班', '提出之前開班']]],
  },
  {
    id: 'event-after',
    slip: '日期在報道刊出之後',
    file: EVENTS,
    change: ['2019-05-23', '2021-05-23'],
    says: [
      '2:7 提醒：日期 2021-05-23 在報道刊出 2020-07-15 之後 → 核對年份；確是之後的事，在 what 裡寫明「之後」',
    ],
    remedies: [[['2021-05-23', '2019-05-23']], [['第一批開班', '刊出之後開班']]],
  },
  {
    id: 'event-precision-month',
    slip: '寫了日子，precision 卻是 month',
    file: EVENTS,
    change: ['2019-05-23,day', '2019-05-23,month'],
    says: ['2:7 日期 2019-05-23 與 precision month 不合 → 日期只寫到月，或 precision 改成 day'],
    remedies: [[['2019-05-23', '2019-05']], [['2019-05-23,month', '2019-05-23,day']]],
  },
  {
    id: 'event-precision-day',
    slip: '只有月份，precision 卻是 day',
    file: EVENTS,
    change: ['2019-02,month', '2019-02,day'],
    says: ['3:8 日期 2019-02 與 precision day 不合 → 日期寫到日，或 precision 改成 month'],
    remedies: [[['2019-02,day', '2019-02-22,day']], [['2019-02,day', '2019-02,month']]],
  },
  {
    id: 'event-city',
    slip: '城市寫成別的',
    file: EVENTS,
    change: ['深圳', '广州'],
    says: ['2:22 city 不能是「广州」→ 寫 青島、深圳 之一，或留空'],
    remedies: [[['广州', '深圳']], [['广州', '']]],
  },
  {
    id: 'event-label',
    slip: '圖上的短名太長',
    file: EVENTS,
    change: ['首批赴深', '首批幹部赴深圳實訓'],
    says: ['2:25 提醒：「首批幹部赴深圳實訓」有 9 字 → 縮到 8 字以內，圖上才放得下'],
    remedies: [[['首批幹部赴深圳實訓', '首批赴深']]],
  },
  {
    id: 'event-number',
    slip: '大事裡的數與帳本不同',
    file: EVENTS,
    change: ['第一批開班', '第一批157人開班'],
    says: ['2:33 大事裡的「157」與數據對不上 → 改成 data/facts/ 裡的數，或在那裡補一行'],
    remedies: [
      [['157人', '510天']],
      [
        [
          'days_total,510',
          'first_group,157,人,,2019,首批,stated,,C38,,First group,\ndays_total,510',
          DAYS,
        ],
      ],
    ],
  },
  {
    id: 'event-typed-date',
    slip: '大事的文字裡日期不存在',
    file: EVENTS,
    change: ['第一批開班', '第一批5月32日開班'],
    says: ['2:33 日期「5月32日」不存在 → 核對月份和日子'],
    remedies: [[['5月32日', '5月23日']]],
  },
  {
    id: 'event-twice',
    slip: '兩件大事用了同一個 id',
    file: EVENTS,
    change: ['plenum', 'batch'],
    says: ['3:1 id batch 在第 2 行已經用了 → 換一個 id，或刪去一行'],
    remedies: [
      [
        ['batch,2019-02,', 'another,2019-02,'],
        ['another', 'plenum'],
      ],
      [
        ['batch,2019-02,month,青島,提出,全會提出,A14,Aim,The plenum sets the aim\n', ''],
        restored(EVENTS),
      ],
    ],
  },
  {
    id: 'events-gone',
    slip: '大事的表少了一截',
    file: EVENTS,
    change: 'id,date,precision,city,label,what,source,label.en,what.en\n',
    says: ['1:1 少了大事 batch、plenum、published → 補回這些行，id 不要改；或從版本庫取回'],
    remedies: [[restored(EVENTS)]],
  },
  {
    id: 'event-needed',
    slip: '圖要的那件大事刪掉了',
    file: EVENTS,
    change: ['batch,', 'first,'],
    says: ['1:1 圖 days 要的大事 batch 不在表裡 → 補回這一行，id 不要改；或從版本庫取回'],
    remedies: [[['first,', 'batch,']]],
  },
  {
    id: 'zero',
    slip: '第零天那一行刪掉了',
    file: DAYS,
    change: ['day_zero,', 'day_one,'],
    says: [
      '1:1 圖 days 要的數據 day_zero 不在表裡 → 補回這一行，或從版本庫取回',
      '3:1 提醒：沒有用到 day_one（days） → 寫進正文或圖裡；只留在帳本裡也可以',
    ],
    remedies: [
      [
        [
          'published,2020',
          'day_zero,2019-02-21,date,,2019-02-21,第零天,derived,published - days_total,A7 A14,推算,Day zero,Worked out\npublished,2020',
        ],
      ],
      [restored(DAYS)],
    ],
  },
];
