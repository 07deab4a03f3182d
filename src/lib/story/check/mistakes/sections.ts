import type { Mistake } from './mistake';
import { restored, SOUND } from './sample';

const ENGLISH = 'data/story.en.md';
const WORDS = 'data/story.zh-Hant.md';

/** All that stands below the front matter and the standfirst. */
const SECTIONS = SOUND[WORDS]?.slice(SOUND[WORDS].indexOf('## '));

export const sections: readonly Mistake[] = [
  {
    id: 'section-none',
    slip: '一章也沒有',
    file: WORDS,
    change:
      '---\ntitle: 一\ndescription: 二\nreported: 2020-07-15\nupdated: 2026-11-23\nsource: 三\ncredits: []\n---\n',
    says: ['1:1 一章也沒有 → 用「## 章名 {#id graphic=圖名}」開始一章'],
    remedies: [[restored(WORDS)], [['credits: []\n---\n', `credits: []\n---\n\n${SECTIONS}`]]],
  },
  {
    id: 'section-bare',
    slip: '章沒有編號和圖',
    file: WORDS,
    change: [' {#kaipian graphic=days}', ''],
    says: ['14:1 這一章沒有編號和圖 → 寫成 ## 開篇 {#id graphic=圖名}，圖名見 data/README.md'],
    remedies: [[['## 開篇', '## 開篇 {#kaipian graphic=days}']]],
  },
  {
    id: 'section-id',
    slip: '章的編號有大寫、數字或漢字',
    file: WORDS,
    change: ['#kaipian', '#Kai1'],
    says: ['14:7 章的編號「Kai1」不合用 → 寫 # 加小寫英文字母，如 #qushi'],
    remedies: [[['#Kai1', '#kaipian']]],
  },
  {
    id: 'section-twice',
    slip: '兩章用了同一個編號',
    file: WORDS,
    change: ['#mingdao', '#kaipian'],
    says: ['26:7 章的編號 #kaipian 重複 → 換一個編號，或刪去一章'],
    remedies: [[['#kaipian graphic=court', '#mingdao graphic=court']]],
  },
  {
    id: 'section-mark',
    slip: '章的花括號裡寫了別的',
    file: WORDS,
    change: ['graphic=days', 'graphic=days hue=red'],
    says: ['14:7 標題裡不認識「hue=red」→ 只寫 #id 和 graphic=圖名'],
    remedies: [[[' hue=red', '']]],
  },
  {
    id: 'graphic-none',
    slip: '章沒有寫用哪張圖',
    file: WORDS,
    change: [' graphic=days', ''],
    says: [
      '14:7 這一章沒有圖 → 加上 graphic=圖名，圖名見 data/README.md；只有文字的一章寫 graphic=none',
    ],
    remedies: [[['{#kaipian}', '{#kaipian graphic=days}']]],
  },
  {
    id: 'graphic-unknown',
    slip: '圖名打錯',
    file: WORDS,
    change: ['graphic=court', 'graphic=cuort'],
    says: ['26:7 沒有名為 cuort 的圖 → 是否想寫 court？'],
  },
  {
    id: 'graphic-twice',
    slip: '兩章用了同一張圖',
    file: WORDS,
    change: ['{#mingdao graphic=court}', '{#mingdao graphic=days}'],
    says: [
      '26:7 圖 days 已用在前面的一章 → 一張圖只歸一章：改寫 graphic=court 或 graphic=events 或 graphic=none',
    ],
    remedies: [[['#mingdao graphic=days', '#mingdao graphic=court']]],
  },
  {
    id: 'headline-none',
    slip: '章沒有大標題',
    file: WORDS,
    change: ['### 一天|一筆', ''],
    says: ['14:7 這一章沒有大標題 → 在它下面寫一行 ### 大標題'],
    remedies: [[['{#kaipian graphic=days}', '{#kaipian graphic=days}\n\n### 大標題']]],
  },
  {
    id: 'headline-two',
    slip: '章有兩個大標題',
    file: WORDS,
    change: ['### 一天|一筆', '### 一天\n### 一筆'],
    says: [
      '17:1 這一章已有大標題 → 一章只留一個 ###；這裡若是另一章，前面補「## 章名 {#id graphic=圖名}」',
    ],
    remedies: [[['### 一筆\n', '']]],
  },
  {
    id: 'headline-first',
    slip: '大標題寫在第一章前面',
    file: WORDS,
    change: ['導語說', '### 一\n\n導語說'],
    says: ['12:1 ### 大標題前面沒有章 → 先寫「## 章名 {#id graphic=圖名}」，或刪去這一行'],
    remedies: [
      [['### 一\n\n', '']],
      [
        ['### 一', '## 序 {#xu graphic=none}\n\n### 一'],
        [
          '## Prologue',
          '## Preface {#xu graphic=none}\n### One\nFrom the start.\n\n## Prologue',
          ENGLISH,
        ],
      ],
    ],
  },
  {
    id: 'headline-break',
    slip: '標題的 | 前後是空的',
    file: WORDS,
    change: ['一天|一筆', '一天|'],
    says: ['16:5 標題的 | 前後有一段是空的 → | 只寫在兩段文字中間'],
    remedies: [[['一天|', '一天']], [['一天|', '一天|一筆']]],
  },
  {
    id: 'headline-long',
    slip: '大標題太長，手機放不下',
    file: WORDS,
    change: ['官到不到庭', '民告官，官到庭，不到庭'],
    says: ['26:7 提醒：大標題有一段 11 字寬，手機一行放不下 → 用 | 分開，每段 10 字以內'],
    remedies: [[['官，官到庭', '官，|官到庭']]],
  },
  {
    id: 'heading-level',
    slip: '標題的 # 數目不對',
    file: WORDS,
    change: ['### 一天|一筆', '# 一天|一筆'],
    says: ['16:1 這裡不用 1 級標題 → 章用 ##，章的大標題用 ###，附註用 ####'],
    remedies: [[['# 一天|一筆', '### 一天|一筆']]],
  },
  {
    id: 'heading-rule',
    slip: '段落下面一行 --- 把它變成標題',
    file: WORDS,
    change: ['先看一組數。', '先看一組數。\n---'],
    says: ['30:1 下一行的 --- 或 === 把這一段變成了標題 → 刪去那一行'],
    remedies: [[['\n---\n\n::step', '\n\n::step']]],
  },
  {
    id: 'step-none',
    slip: '有圖的章沒有步驟',
    file: WORDS,
    change: ['::step{show=before}\n', ''],
    says: [
      'data/story.en.md:20:1 data/story.zh-Hant.md 的這一章沒有步驟 before → 在那邊也補上這一步；這裡若不該有，刪去這一步',
      '26:7 這一章有圖，卻沒有步驟 → 至少寫一個 ::step{show=畫面名}，畫面名見 data/README.md',
    ],
    remedies: [[['出庭率是', '::step{show=before}\n\n出庭率是']]],
  },
  {
    id: 'step-unknown',
    slip: '步驟的畫面名打錯',
    file: WORDS,
    change: ['show=today', 'show=tody'],
    says: ['22:1 圖 days 沒有畫面 tody → 是否想寫 today？'],
  },
  {
    id: 'step-other',
    slip: '步驟用了圖裡沒有的畫面',
    file: WORDS,
    change: ['show=today', 'show=nothing'],
    says: ['22:1 圖 days 沒有畫面 nothing → 現有 cover、today'],
    remedies: [[['show=nothing', 'show=today']]],
  },
  {
    id: 'step-show',
    slip: '步驟沒說停在哪個畫面',
    file: WORDS,
    change: ['::step{show=today}', '::step'],
    says: ['22:1 ::step 沒說停在哪個畫面 → 寫成 ::step{show=畫面名}，畫面名見 data/README.md'],
    remedies: [
      [['::step\n', '::step{show=today}\n']],
      [
        ['::step\n', '::step{show=畫面名}\n'],
        ['畫面名', 'today'],
      ],
    ],
  },
  {
    id: 'step-more',
    slip: '步驟裡寫了別的',
    file: WORDS,
    change: ['show=today}', 'show=today time=3}'],
    says: ['22:1 ::step 不認識 time → 只寫 ::step{show=畫面名}'],
    remedies: [[[' time=3', '']]],
  },
  {
    id: 'step-misspelt',
    slip: '::step 打錯',
    file: WORDS,
    change: ['::step{show=today}', '::setp{show=today}'],
    says: ['22:1 不認識記號 ::setp → 是否想寫 ::step？'],
  },
  {
    id: 'step-colons',
    slip: '步驟多打了一個冒號',
    file: WORDS,
    change: ['::step{show=today}', ':::step{show=today}'],
    says: ['22:1 「:::step{show=today}」不起作用 → 寫成 ::step{show=today}'],
    mends: true,
  },
  {
    id: 'step-first',
    slip: '步驟寫在第一章前面',
    file: WORDS,
    change: ['導語說', '::step{show=cover}\n\n導語說'],
    says: ['12:1 ::step 前面沒有章 → 先寫「## 章名 {#id graphic=圖名}」，或刪去這一行'],
    remedies: [
      [['::step{show=cover}\n\n導', '導']],
      [
        ['::step{show=cover}', '## 序 {#xu graphic=events}\n\n### 序\n\n::step{show=all}'],
        [
          '## Prologue',
          '## Preface {#xu graphic=events}\n### Preface\n::step{show=all}\nFrom the start.\n\n## Prologue',
          ENGLISH,
        ],
      ],
    ],
  },
  {
    id: 'step-behind',
    slip: '步驟寫到附註後面',
    file: WORDS,
    change: ['::step{show=today}', '#### 數字\n\n抄來。\n\n::step{show=today}'],
    says: ['26:1 ::step 寫在附註後面了 → 連同它的字移到第一個 #### 之前'],
    remedies: [
      [
        [
          '#### 數字\n\n抄來。\n\n::step{show=today}\n\n到:fact[published]為止。',
          '::step{show=today}\n\n到:fact[published]為止。\n\n#### 數字\n\n抄來。',
        ],
        ['Until :fact[published].', 'Until :fact[published].\n\n#### Figures\n\nCopied.', ENGLISH],
      ],
    ],
  },
  {
    id: 'step-words',
    slip: '沒有圖的章寫了步驟',
    file: WORDS,
    change: ['看特1版', '::step{show=cover}\n\n看特1版'],
    says: ['40:1 這一章沒有圖，不能有 ::step → 給它 graphic=圖名，或刪去 ::step'],
    remedies: [
      [['::step{show=cover}\n\n看', '看']],
      [
        ['weisheng graphic=none', 'weisheng graphic=events'],
        ['::step{show=cover}\n\n看', '::step{show=all}\n\n看'],
        ['weisheng graphic=none', 'weisheng graphic=events', ENGLISH],
        ['See for', '::step{show=all}\nSee for', ENGLISH],
      ],
    ],
  },
  {
    id: 'step-explored',
    slip: '讀者自己看的圖有兩步',
    file: WORDS,
    change: [
      'graphic=none}\n\n### 數字都在這裡\n\n看特1版。',
      'graphic=events}\n\n### 數字都在這裡\n\n::step{show=all}\n\n看特1版。\n\n::step{show=more}\n\n再看。',
    ],
    says: ['44:1 圖 events 由讀者自己看，只有第一步會顯示 → 刪去這一步，把話移到第一步或引言'],
    remedies: [
      [
        ['看特1版。\n\n::step{show=more}\n\n再看。', '看特1版。再看。'],
        ['weisheng graphic=none', 'weisheng graphic=events', ENGLISH],
        ['See for', '::step{show=all}\nSee for', ENGLISH],
      ],
    ],
  },
  {
    id: 'card-empty',
    slip: '卡片沒有字',
    file: WORDS,
    change: ['到:fact[published]為止。', ''],
    says: ['22:1 步驟 today 沒有文字 → 在它下面寫一段'],
    remedies: [[['::step{show=today}\n', '::step{show=today}\n\n到:fact[published]為止。\n']]],
  },
  {
    id: 'card-long',
    slip: '卡片太長',
    file: WORDS,
    change: [
      '到:fact',
      '長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長:fact',
    ],
    says: ['22:1 提醒：步驟 today 的卡片有 99 字 → 縮到 90 字以內，或把一部分移到別的步驟'],
    remedies: [[['長'.repeat(20), '']]],
  },
  {
    id: 'note-empty',
    slip: '附註沒有字',
    file: WORDS,
    change: ['看特1版。', '看特1版。\n\n#### 數字\n'],
    says: [
      'data/story.en.md:23:13 #weisheng 有 0 條附註，data/story.zh-Hant.md 有 1 條 → 補齊或刪去',
      '42:1 附註沒有文字 → 在它下面寫一段，或刪去',
    ],
    remedies: [
      [['\n\n#### 數字\n', '']],
      [
        ['#### 數字\n', '#### 數字\n\n抄來。\n'],
        ['See for yourself.', 'See for yourself.\n\n#### Figures\n\nCopied.', ENGLISH],
      ],
    ],
  },
  {
    id: 'note-first',
    slip: '附註寫在第一章前面',
    file: WORDS,
    change: ['導語說', '#### 一\n\n導語說'],
    says: ['12:1 #### 附註前面沒有章 → 先寫「## 章名 {#id graphic=圖名}」，或刪去這一行'],
    remedies: [
      [['#### 一\n\n', '']],
      [
        ['#### 一', '## 序 {#xu graphic=none}\n\n### 序\n\n#### 一'],
        [
          '## Prologue',
          '## Preface {#xu graphic=none}\n### Preface\n#### One\nFrom the start.\n\n## Prologue',
          ENGLISH,
        ],
      ],
    ],
  },
  {
    id: 'heading-blank',
    slip: '## 後面少了空格',
    file: WORDS,
    change: ['## 開篇', '##開篇'],
    says: ['14:1 ## 後面沒有半形空格 → 寫成「## 標題」'],
    mends: true,
  },
  {
    id: 'heading-braces',
    slip: '章的花括號打成圓括號',
    file: WORDS,
    change: ['{#kaipian graphic=days}', '（#kaipian graphic=days）'],
    says: ['14:7 「（#kaipian graphic=days）」不起作用 → 寫成 {#kaipian graphic=days}'],
    mends: true,
  },
  {
    id: 'section-doubled',
    slip: '章的標題寫了兩次',
    file: WORDS,
    change: [
      '## 開篇 {#kaipian graphic=days}',
      '## 開篇 {#kaipian graphic=days}\n\n## 開篇 {#kaipian graphic=days}',
    ],
    says: ['16:1 這一章的 ## 標題寫了兩次 → 刪去一行'],
    remedies: [[['## 開篇 {#kaipian graphic=days}\n\n', '']]],
  },
  {
    id: 'section-gone',
    slip: '章的 ## 那一行刪掉了',
    file: WORDS,
    change: ['## 明道 {#mingdao graphic=court}\n\n', ''],
    says: [
      '26:1 這一章已有大標題 → 一章只留一個 ###；這裡若是另一章，前面補「## 章名 {#id graphic=圖名}」',
    ],
    remedies: [[['### 官到不到庭', '## 明道 {#mingdao graphic=court}\n\n### 官到不到庭']]],
  },
  {
    id: 'step-elsewhere',
    slip: '步驟移到了別的章',
    file: WORDS,
    change: ['::step{show=today}', '::step{show=before}\n\n一。\n\n::step{show=after}'],
    says: [
      '22:1 從這裡起有 2 步是圖 court 的畫面 → 在它們前面補回「## 章名 {#id graphic=court}」，或移到那一章',
    ],
    remedies: [
      [
        ['::step{show=before}\n\n一。\n\n::step{show=after}', '::step{show=today}'],
        [
          '是:fact[rate_2019]。',
          '是:fact[rate_2019]。\n\n::step{show=before}\n\n一。\n\n::step{show=after}\n\n二。',
        ],
        [
          'to :fact[rate_2019].',
          'to :fact[rate_2019].\n::step{show=before}\nOne.\n::step{show=after}\nTwo.',
          ENGLISH,
        ],
      ],
    ],
  },
  {
    id: 'words-empty',
    slip: '檔案變成空的',
    file: WORDS,
    change: '',
    says: ['1:1 檔案是空的 → 從版本庫取回，或重新貼上全文'],
    remedies: [[restored(WORDS)]],
  },
];
