import type { Mistake } from './mistake';
import { tableOf } from './sample';

const LABELS = 'data/labels.csv';
const DAYS = 'data/facts/days.csv';
const BOARD = 'data/board.csv';

export const board: readonly Mistake[] = [
  {
    id: 'board-fact',
    slip: '數據的 id 打錯',
    file: BOARD,
    change: ['days_total', 'days_totla'],
    says: ['2:6 找不到數據 days_totla → 是否想寫 days_total？'],
  },
  {
    id: 'board-nowhere',
    slip: '用了帳本裡沒有的數據',
    file: BOARD,
    change: ['days_total', 'nothing'],
    says: ['2:6 找不到數據 nothing → 在 data/facts/ 裡記一行，或改用已有的 id'],
    remedies: [
      [['nothing', 'days_total']],
      [['days_total,510', 'nothing,3,天,,2019,多出的一行,stated,,A7,,More,\ndays_total,510', DAYS]],
    ],
  },
  {
    id: 'board-rows',
    slip: '表尾少了幾行，小數字板還要它們',
    file: BOARD,
    change: [
      'days,days_total,,,days,青島\n',
      'days,days_total,,,days,青島\ndays,lectures,visits,plans,days,青島\n',
    ],
    says: [
      '3:6 找不到數據 lectures、visits、plans → 在 data/facts/ 裡各記一行，或改用已有的 id；是表裡少了幾行，就從版本庫取回',
    ],
    remedies: [
      [{ 'data/facts/city.csv': tableOf('lectures', 'visits', 'plans') }],
      [['lectures,visits,plans', 'days_total,days_total,']],
    ],
  },
  {
    id: 'board-twice',
    slip: '同一行寫了兩次',
    file: BOARD,
    change: [
      'days,days_total,,,days,青島\n',
      'days,days_total,,,days,青島\ndays,days_total,,,days,青島\n',
    ],
    says: ['3:1 提醒：這一行與第 2 行相同 → 刪去一行'],
    remedies: [[['days,days_total,,,days,青島\n', '']]],
  },
  {
    id: 'board-number',
    slip: '數據不是正整數',
    file: BOARD,
    change: ['days_total', 'rate_2019'],
    says: ['2:6 數據 rate_2019 不是正整數，畫不成一格一格 → 換一個數據，或刪去這一行'],
    remedies: [[['rate_2019', 'days_total']], [['days,rate_2019,,,days,青島\n', '']]],
  },
  {
    id: 'board-picture',
    slip: 'picture 打錯',
    file: BOARD,
    change: [',days,青島', ',dyas,青島'],
    says: ['2:19 picture 不能是「dyas」→ 是否想寫 days？'],
  },
  {
    id: 'board-city',
    slip: '城市寫成別的',
    file: BOARD,
    change: ['青島', '上海'],
    says: ['2:24 city 不能是「上海」→ 寫 青島、深圳 之一，或留空'],
    remedies: [[['上海', '深圳']], [['上海', '']]],
  },
  {
    id: 'board-group',
    slip: '新的一組沒有名字',
    file: BOARD,
    change: ['days,days_total', 'more,days_total'],
    says: ['2:1 組 more 沒有名字 → 在 data/labels.csv 補一行 ui.board_more,中文,English'],
    remedies: [[['ui.board_days', 'ui.board_more,中文,English\nui.board_days', LABELS]]],
  },
];
