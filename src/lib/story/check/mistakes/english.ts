import type { Mistake } from './mistake';

const WORDS = 'data/story.zh-Hant.md';
const ENGLISH = 'data/story.en.md';
const LABELS = 'data/labels.csv';
const COURT = 'data/facts/court.csv';
const DAYS = 'data/facts/days.csv';

export const english: readonly Mistake[] = [
  {
    id: 'english-section',
    slip: '章的編號與中文不同',
    file: ENGLISH,
    change: ['#mingdao', '#court'],
    says: ['18:12 這一章應是 {#mingdao graphic=court} → 與 data/story.zh-Hant.md 一致'],
    remedies: [[['#court', '#mingdao']]],
  },
  {
    id: 'english-section-less',
    slip: '少譯了一章',
    file: ENGLISH,
    change: ['## Epilogue {#weisheng graphic=none}\n### All the figures\nSee for yourself.\n', ''],
    says: [
      '18:12 少了 data/story.zh-Hant.md 的一章 #weisheng → 在 #mingdao 之後補上譯文；那邊若不該有這一章，刪去那邊的',
    ],
    remedies: [
      [
        [
          'to :fact[rate_2019].\n',
          'to :fact[rate_2019].\n\n## Epilogue {#weisheng graphic=none}\n### All the figures\nLook it up.\n',
        ],
      ],
      [['\n## 尾聲 {#weisheng graphic=none}\n\n### 數字都在這裡\n\n看特1版。\n', '', WORDS]],
    ],
  },
  {
    id: 'english-section-more',
    slip: '多了一章',
    file: ENGLISH,
    change: ['See for yourself.', '## More {#more graphic=none}\n### More\nMore.'],
    says: ['25:9 data/story.zh-Hant.md 沒有 #more 這一章 → 在那邊也補上；這裡若不該有，刪去這一章'],
    remedies: [
      [
        [
          '看特1版。\n',
          '看特1版。\n\n## 又一章 {#more graphic=none}\n\n### 又一章\n\n又一段。\n',
          WORDS,
        ],
      ],
      [['\n## More {#more graphic=none}\n### More\nMore.', '']],
    ],
  },
  {
    id: 'english-step-less',
    slip: '少譯了一步',
    file: ENGLISH,
    change: ['::step{show=today}\n', ''],
    says: [
      '12:1 #kaipian 少了步驟 today → 在步驟 cover 之後補上譯文；data/story.zh-Hant.md 若不該有這一步，刪去那邊的',
    ],
    remedies: [
      [['in all.\n', 'in all.\n::step{show=today}\n']],
      [
        ['::step{show=today}\n\n到:fact[published]為止。\n\n', '', WORDS],
        ['Until :fact[published].\n', ''],
      ],
    ],
  },
  {
    id: 'english-step',
    slip: '步驟與中文不同',
    file: ENGLISH,
    change: ['show=before', 'show=after'],
    says: [
      '20:1 這一步應是 before，卻是 after → 兩邊停在同一個畫面，與 data/story.zh-Hant.md 一致',
    ],
    remedies: [[['show=after', 'show=before']], [['show=before', 'show=after', WORDS]]],
  },
  {
    id: 'english-step-more',
    slip: '多了一步',
    file: ENGLISH,
    change: ['::step{show=before}', '::step{show=before}\nOne.\n\n::step{show=after}'],
    says: [
      '23:1 data/story.zh-Hant.md 的這一章沒有步驟 after → 在那邊也補上這一步；這裡若不該有，刪去這一步',
    ],
    remedies: [
      [
        ['是:fact[rate_2019]。\n', '是:fact[rate_2019]。\n\n::step{show=after}\n\n一。\n', WORDS],
        ['One.\n\n::step{show=after}\n', ''],
        ['to :fact[rate_2019].\n', 'to :fact[rate_2019].\n::step{show=after}\nOne.\n'],
      ],
      [['One.\n\n::step{show=after}\n', '']],
    ],
  },
  {
    id: 'english-note',
    slip: '附註的條數與中文不同',
    file: ENGLISH,
    change: ['See for yourself.', 'See for yourself.\n\n#### Method\n\nCopied.'],
    says: ['23:13 #weisheng 有 1 條附註，data/story.zh-Hant.md 有 0 條 → 補齊或刪去'],
    remedies: [
      [['看特1版。', '看特1版。\n\n#### 方法\n\n抄來。', WORDS]],
      [['\n\n#### Method\n\nCopied.', '']],
    ],
  },
  {
    id: 'english-correction',
    slip: '更正的條數與中文不同',
    file: ENGLISH,
    change: ['credits', 'corrections:\n  - date: 2026-12-01\n    text: Fixed\ncredits'],
    says: ['1:1 更正有 1 條，data/story.zh-Hant.md 有 0 條 → 補齊或刪去'],
    remedies: [
      [['credits', 'corrections:\n  - date: 2026-12-01\n    text: 改正\ncredits', WORDS]],
      [['corrections:\n  - date: 2026-12-01\n    text: Fixed\n', '']],
    ],
  },
  {
    id: 'english-fact-less',
    slip: '這一步少了數據',
    file: ENGLISH,
    change: [' rose by :fact[rate_change]', ' rose'],
    says: [
      '20:1 步驟 before 少了數據 rate_change → 寫上 :fact[rate_change]，與 data/story.zh-Hant.md 一致',
    ],
    remedies: [[[' rose', ' rose by :fact[rate_change]']]],
  },
  {
    id: 'english-fact-more',
    slip: '這一步多了數據',
    file: ENGLISH,
    change: ['Until :fact[published]', 'Until :fact[published], :fact[day_zero]'],
    says: [
      '15:1 提醒：步驟 today 多了數據 day_zero → data/story.zh-Hant.md 這裡沒有，核對是否寫錯',
    ],
    remedies: [[[', :fact[day_zero]', '']], [['到:fact', '從:fact[day_zero]到:fact', WORDS]]],
  },
  {
    id: 'english-card',
    slip: '卡片太長',
    file: ENGLISH,
    change: [
      'Until',
      'word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word until',
    ],
    says: ['15:1 提醒：步驟 today 的卡片有 54 詞 → 縮到 50 詞以內，或把一部分移到別的步驟'],
    remedies: [[['word '.repeat(10), '']]],
  },
  {
    id: 'english-chinese',
    slip: '英文裡還有中文',
    file: ENGLISH,
    change: ['See for yourself.', 'See 請自己看。'],
    says: ['25:5 英文裡有「請自己看。」→ 改成英文，標點用半形'],
    remedies: [[['請自己看。', 'for yourself.']]],
  },
  {
    id: 'english-quote',
    slip: '用了直引號',
    file: ENGLISH,
    change: ['See for yourself.', "It's all here."],
    says: ["25:3 提醒：英文用了直引號 ' → 寫彎的 ‘ ’ “ ”"],
    mends: 'It’s all here.',
  },
  {
    id: 'english-to-write',
    slip: '「To be written」還在',
    file: ENGLISH,
    change: ['See for yourself.', 'To be written.'],
    says: ['25:1 提醒：還有沒寫的字：「to be written」→ 寫好，或刪去這一處'],
    remedies: [[['To be written.', 'Written.']], [['To be written.\n', '']]],
  },
  {
    id: 'english-label',
    slip: '標籤沒有英文',
    file: LABELS,
    change: ['座位,Seats', '座位,'],
    says: ['3:16 court.seats 沒有 en 的文字 → 補上'],
    remedies: [[['座位,', '座位,Seats']]],
  },
  {
    id: 'english-cell',
    slip: '數據或大事沒有英文',
    file: COURT,
    change: [',Rise,', ',,'],
    says: ['4:52 rate_change 沒有 what.en 的文字 → 補上英文'],
    remedies: [
      [
        [
          'rate_change,13.7,百分點,,2019,提高,stated,,B21,"說明，第二句",,',
          'rate_change,13.7,百分點,,2019,提高,stated,,B21,"說明，第二句",Rise,',
        ],
      ],
    ],
  },
  {
    id: 'english-note-only',
    slip: '只有英文有附註',
    file: DAYS,
    change: ['Days in all,', 'Days in all,A note'],
    says: ['2:67 days_total 的 note 是空的，note.en 卻有文字 → 補上中文，或刪去英文'],
    remedies: [[['A7,,Days', 'A7,附註,Days']], [['A note', '']]],
  },
  {
    id: 'english-step-moved',
    slip: '步驟的次序與中文不同',
    file: ENGLISH,
    change: [
      '::step{show=cover}\nIn February 2019 :qd[Qingdao] looked to :sz[Shenzhen]: :fact[days_total]\nin all.\n::step{show=today}\nUntil :fact[published].',
      '::step{show=today}\nUntil :fact[published].\n::step{show=cover}\nIn February 2019 :qd[Qingdao] looked to :sz[Shenzhen]: :fact[days_total]\nin all.',
    ],
    says: ['14:1 步驟 cover 的次序與 data/story.zh-Hant.md 不同 → 移到第一步之前'],
    remedies: [
      [
        ['::step{show=today}\nUntil :fact[published].\n', ''],
        ['in all.\n', 'in all.\n::step{show=today}\nUntil :fact[published].\n'],
      ],
    ],
  },
  {
    id: 'english-section-moved',
    slip: '章的次序與中文不同',
    file: ENGLISH,
    change: [
      '## The way {#mingdao graphic=court}\n### Who comes to court\n::step{show=before}\n:fact[rate_2018] rose by :fact[rate_change] to :fact[rate_2019].\n\n## Epilogue {#weisheng graphic=none}\n### All the figures\nSee for yourself.\n',
      '## Epilogue {#weisheng graphic=none}\n### All the figures\nSee for yourself.\n\n## The way {#mingdao graphic=court}\n### Who comes to court\n::step{show=before}\n:fact[rate_2018] rose by :fact[rate_change] to :fact[rate_2019].\n',
    ],
    says: ['22:12 #mingdao 的次序與 data/story.zh-Hant.md 不同 → 移到 #kaipian 之後'],
    remedies: [
      [
        [
          '## Epilogue {#weisheng graphic=none}\n### All the figures\nSee for yourself.\n\n## The way',
          '## The way',
        ],
        [
          'to :fact[rate_2019].\n',
          'to :fact[rate_2019].\n\n## Epilogue {#weisheng graphic=none}\n### All the figures\nSee for yourself.\n',
        ],
      ],
    ],
  },
];
