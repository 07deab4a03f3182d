import type { Mistake } from './mistake';

const LABELS = 'data/labels.csv';

export const labels: readonly Mistake[] = [
  {
    id: 'label-missing',
    slip: '圖要的標籤刪掉了',
    file: LABELS,
    change: ['days.day,第幾天,Day\n', ''],
    says: ['1:1 圖 days 要的標籤 days.day 不在表裡 → 補一行 days.day,中文,English'],
  },
  {
    id: 'label-misspelt',
    slip: '標籤的 id 打錯',
    file: LABELS,
    change: ['court.seats', 'court.seat'],
    says: [
      '1:1 圖 court 要的標籤 court.seats 不在表裡 → 補一行 court.seats,中文,English',
      '3:1 提醒：沒有圖用標籤 court.seat → 是否想寫 court.seats？',
    ],
  },
  {
    id: 'label-unused',
    slip: '標籤沒有圖用',
    file: LABELS,
    change: ['ui.table,數據,Data\n', 'days.xxxxxx,數據,Data\n'],
    says: ['4:1 提醒：沒有圖用標籤 days.xxxxxx → 不用了就刪去這一行'],
  },
  {
    id: 'label-twice',
    slip: '兩行用了同一個 id',
    file: LABELS,
    change: ['ui.table', 'days.day'],
    says: ['4:1 id days.day 在第 2 行已經用了 → 換一個 id，或刪去一行'],
  },
  {
    id: 'label-empty',
    slip: '中文是空的',
    file: LABELS,
    change: ['座位', ''],
    says: ['3:13 中文是空的 → 補上標籤的文字'],
  },
  {
    id: 'label-id',
    slip: 'id 少了前半',
    file: LABELS,
    change: ['ui.table', 'table'],
    says: ['4:1 id「table」不合用 → 寫成「圖名.標籤」或「ui.標籤」，半形小寫字母'],
  },
  {
    id: 'label-blank',
    slip: '兩種語言的 {…} 不一樣',
    file: LABELS,
    change: ['第幾天,Day', '第{n}天,Day {m}'],
    says: [
      '2:10 days.day 的空位是 {n}，另一種語言是 {m} → 兩種語言的 {…} 要一樣，名字不能改',
      '2:16 days.day 的空位是 {m}，另一種語言是 {n} → 兩種語言的 {…} 要一樣，名字不能改',
    ],
  },
  {
    id: 'label-fullwidth',
    slip: '{…} 打成全形',
    file: LABELS,
    change: ['第幾天,Day', '第｛n｝天,Day {n}'],
    says: [
      '2:10 days.day 的空位是 無，另一種語言是 {n} → 兩種語言的 {…} 要一樣，名字不能改',
      '2:11 全形的「｛」不起作用 → 改成半形 {',
      '2:13 全形的「｝」不起作用 → 改成半形 }',
      '2:16 days.day 的空位是 {n}，另一種語言是 無 → 兩種語言的 {…} 要一樣，名字不能改',
    ],
    mends: '第{n}天,Day {n}',
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
  },
];
