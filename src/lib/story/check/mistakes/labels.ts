import type { Mistake } from './mistake';
import { restored } from './sample';

const LABELS = 'data/labels.csv';

export const labels: readonly Mistake[] = [
  {
    id: 'label-missing',
    slip: '圖要的標籤刪掉了',
    file: LABELS,
    change: ['days.day,第幾天,Day\n', ''],
    says: ['1:1 圖 days 要的標籤 days.day 不在表裡 → 補一行 days.day,中文,English'],
    remedies: [[['court.seats', 'days.day,中文,English\ncourt.seats']]],
  },
  {
    id: 'labels-cut',
    slip: '標籤的表少了一截',
    file: LABELS,
    change: [
      'days.day,第幾天,Day\ncourt.seats,座位,Seats\nui.table,數據,Data\nui.board_days,日子,Days\nevents.count,共{n}件,{n} events\n',
      'ui.board_days,日子,Days\n',
    ],
    says: [
      '1:1 少了標籤 days.day、court.seats、events.count → 補回這些行，每行寫 id,中文,English；或從版本庫取回',
    ],
    remedies: [[restored(LABELS)]],
  },
  {
    id: 'label-misspelt',
    slip: '標籤的 id 打錯',
    file: LABELS,
    change: ['court.seats', 'court.seat'],
    says: ['3:1 沒有圖用標籤 court.seat，court.seats 又不在表裡 → 是否想寫 court.seats？'],
  },
  {
    id: 'label-unused',
    slip: '標籤沒有圖用',
    file: LABELS,
    change: ['ui.table,數據,Data\n', 'days.xxxxxx,數據,Data\n'],
    says: ['4:1 提醒：沒有圖用標籤 days.xxxxxx → 不用了就刪去這一行'],
    remedies: [[['days.xxxxxx,數據,Data\n', '']]],
  },
  {
    id: 'label-twice',
    slip: '兩行用了同一個 id',
    file: LABELS,
    change: ['ui.table', 'days.day'],
    says: ['4:1 id days.day 在第 2 行已經用了 → 換一個 id，或刪去一行'],
    remedies: [[['\ndays.day,數據', '\nui.table,數據']], [['\ndays.day,數據,Data', '']]],
  },
  {
    id: 'label-empty',
    slip: '中文是空的',
    file: LABELS,
    change: ['座位', ''],
    says: ['3:13 中文是空的 → 補上標籤的文字'],
    remedies: [[['seats,', 'seats,座位']]],
  },
  {
    id: 'label-id',
    slip: 'id 少了前半',
    file: LABELS,
    change: ['ui.table', 'table'],
    says: ['4:1 id「table」不合用 → 寫成「圖名.標籤」或「ui.標籤」，半形小寫字母'],
    remedies: [[['\ntable', '\nui.table']]],
  },
  {
    id: 'label-blank',
    slip: '改了 {…} 裡的名字',
    file: LABELS,
    change: ['共{n}件,{n} events', '共{m}件,{m} events'],
    says: [
      '6:14 events.count 的空位是 {m}，圖 events 填的是 {n} → 寫 {n}，名字不能改，也不能少',
      '6:20 events.count 的空位是 {m}，圖 events 填的是 {n} → 寫 {n}，名字不能改，也不能少',
    ],
    remedies: [[['共{m}件,{m} events', '共{n}件,{n} events']]],
  },
  {
    id: 'label-blank-none',
    slip: '刪去了 {…}',
    file: LABELS,
    change: ['共{n}件', '共有'],
    says: ['6:14 events.count 的空位是 無，圖 events 填的是 {n} → 寫 {n}，名字不能改，也不能少'],
    remedies: [[['共有', '共有{n}']]],
  },
  {
    id: 'label-blank-space',
    slip: '{…} 裡多了空格',
    file: LABELS,
    change: ['共{n}件', '共{n }件'],
    says: ['6:14 events.count 的空位是 {n }，圖 events 填的是 {n} → 寫 {n}，名字不能改，也不能少'],
    remedies: [[['{n }', '{n}']]],
  },
  {
    id: 'label-blank-more',
    slip: '給沒有 {…} 的字加了 {…}',
    file: LABELS,
    change: ['第幾天', '第{n}天'],
    says: ['2:10 days.day 的空位是 {n}，圖 days 填的是 無 → 刪去花括號'],
    remedies: [[['第{n}天', '第n天']]],
  },
  {
    id: 'label-fullwidth',
    slip: '{…} 打成全形',
    file: LABELS,
    change: ['共{n}件', '共｛n｝件'],
    says: ['6:15 全形的「｛」不起作用 → 改成半形 {', '6:17 全形的「｝」不起作用 → 改成半形 }'],
    mends: true,
  },
  {
    id: 'share-title',
    slip: '分享時的標題太長',
    file: LABELS,
    change: [
      'ui.table,數據,Data',
      'ui.share_title,青島學深圳的五百一十天裡究竟變了什麼請從第一天數起往下看,Data',
    ],
    says: ['4:16 提醒：分享時的標題有 28 字 → 連題目縮到 26 字以內，聊天裡才顯示得全'],
    remedies: [[['請從第一天數起往下看', '']]],
  },
];
