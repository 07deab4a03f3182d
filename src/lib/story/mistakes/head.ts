import type { Mistake } from './mistake';

const WORDS = 'data/story.zh-Hant.md';

export const head: readonly Mistake[] = [
  {
    id: 'head-none',
    slip: '開頭的 --- 刪掉了',
    file: WORDS,
    change: ['---\ntitle', 'title'],
    says: [
      'data/story.en.md:1:1 導語少了數據 day_zero → 寫上 :fact[day_zero]，與 data/story.zh-Hant.md 一致',
      '1:1 檔案開頭沒有 front matter → 第一行寫 ---，接着 title: 等各行，再寫 ---',
      '3:11 數字「2020」是手打的 → 在 data/facts/ 裡記一行，這裡寫 :fact[id]',
      '3:16 數字「07」是手打的 → 在 data/facts/ 裡記一行，這裡寫 :fact[id]',
      '3:19 數字「15」是手打的 → 在 data/facts/ 裡記一行，這裡寫 :fact[id]',
      '4:10 數字「2026」是手打的 → 在 data/facts/ 裡記一行，這裡寫 :fact[id]',
      '4:15 數字「11」是手打的 → 在 data/facts/ 裡記一行，這裡寫 :fact[id]',
      '4:18 數字「23」是手打的 → 在 data/facts/ 裡記一行，這裡寫 :fact[id]',
      '7:3 這裡只能有標題、段落和 ::step → 清單、引文、表格、縮排的字都改寫成段落',
      '9:1 這裡只能有標題、段落和 ::step → 清單、引文、表格、縮排的字都改寫成段落',
    ],
  },
  {
    id: 'head-broken',
    slip: '開頭的寫法不對',
    file: WORDS,
    change: ['title: 一百|天', 'title: [一百'],
    says: ['3:1 front matter 寫法不對 → 每行寫成 key: 內容（半形冒號加一個空格）'],
  },
  {
    id: 'head-missing',
    slip: '少了一項',
    file: WORDS,
    change: ['description: 自:fact[day_zero]起。\n', ''],
    says: ['2:1 front matter 缺 description → 在兩行 --- 之間補一行 description: …'],
  },
  {
    id: 'head-empty',
    slip: '有一項是空的',
    file: WORDS,
    change: ['source: 青島日報2020年7月15日', 'source:'],
    says: ['6:8 front matter 的 source 是空的 → 補上內容'],
  },
  {
    id: 'head-unknown',
    slip: '項目的名字打錯',
    file: WORDS,
    change: ['updated: 2026-11-23', 'updated: 2026-11-23\nudated: 2026-11-24'],
    says: ['6:9 front matter 不認識 udated → 是否想寫 updated？'],
  },
  {
    id: 'head-date',
    slip: '日期不存在',
    file: WORDS,
    change: ['2026-11-23', '2026-11-31'],
    says: ['5:10 updated 的日期「2026-11-31」不存在 → 寫成 2020-07-15 這樣的真實日期'],
  },
  {
    id: 'head-reported',
    slip: '刊出的日子與數據不合',
    file: WORDS,
    change: ['reported: 2020-07-15', 'reported: 2020-07-16'],
    says: ['4:11 reported 是 2020-07-16，數據 published 是 2020-07-15 → 改成同一天'],
  },
  {
    id: 'head-updated',
    slip: '更新的日子比刊出還早',
    file: WORDS,
    change: ['2026-11-23', '2016-11-23'],
    says: ['5:10 updated 是 2016-11-23，比 reported 2020-07-15 還早 → 寫本頁更新的日子'],
  },
  {
    id: 'head-released',
    slip: '第一次發布的日子比更新的日子還晚',
    file: WORDS,
    change: ['updated: 2026-11-23', 'released: 2026-11-24\nupdated: 2026-11-23'],
    says: [
      '5:11 released 是 2026-11-24，不在 reported 2020-07-15 與 updated 2026-11-23 之間 → 寫本頁第一次發布的日子',
    ],
  },
  {
    id: 'head-credits',
    slip: '沒有署名',
    file: WORDS,
    change: ['credits:\n  - role: 文字\n    names: 編輯組\n', ''],
    says: ['2:1 front matter 缺 credits → 補上 credits:，下面每項寫 - role: 與 names:'],
  },
  {
    id: 'head-credit-as',
    slip: '署名的 as 打錯',
    file: WORDS,
    change: ['    names: 編輯組\n', '    names: 編輯組\n    as: auther\n'],
    says: [
      '10:9 credits 的 as 不認識「auther」→ 只能是 author、desk、editor、publisher；不必告訴搜尋引擎的就刪去這一行',
    ],
  },
  {
    id: 'head-corrections',
    slip: '更正不是一條一條的',
    file: WORDS,
    change: ['credits:', 'corrections: 沒有\ncredits:'],
    says: [
      '7:14 corrections 不是一條一條的 → 下面每項寫 - date: 與 text:；沒有更正寫 corrections: []',
    ],
  },
  {
    id: 'title-long',
    slip: '標題太長，手機放不下',
    file: WORDS,
    change: ['一百|天', '請自己看一百|天'],
    says: ['2:1 提醒：標題有 7 字寬，手機一行放不下 → 縮到 5 字以內'],
  },
  {
    id: 'description-long',
    slip: '說明太長，分享時顯示不全',
    file: WORDS,
    change: [
      '自:fact[day_zero]起。',
      '自:fact[day_zero]起，一天又一天，一天又一天，一天又一天，一天又一天，一天又一天，一天又一天，一天又一天，一天又一天，一天又一天，一天又一天。',
    ],
    says: ['3:14 提醒：description 有 73 字 → 縮到 60 字以內，分享時才顯示得全'],
  },
];
