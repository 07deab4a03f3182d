import type { Mistake } from './mistake';

const WORDS = 'data/story.zh-Hant.md';

export const sections: readonly Mistake[] = [
  {
    id: 'section-none',
    slip: '一章也沒有',
    file: WORDS,
    change:
      '---\ntitle: 一\ndescription: 二\nreported: 2020-07-15\nupdated: 2026-11-23\nsource: 三\ncredits: []\n---\n',
    says: [
      'data/story.en.md:10:13 data/story.zh-Hant.md 沒有 #kaipian 這一章 → 刪去，或先寫進原文',
      'data/story.en.md:18:12 data/story.zh-Hant.md 沒有 #mingdao 這一章 → 刪去，或先寫進原文',
      'data/story.en.md:23:13 data/story.zh-Hant.md 沒有 #weisheng 這一章 → 刪去，或先寫進原文',
      '1:1 一章也沒有 → 用「## 章名 {#id graphic=圖名}」開始一章',
    ],
  },
  {
    id: 'section-bare',
    slip: '章沒有編號和圖',
    file: WORDS,
    change: [' {#kaipian graphic=days}', ''],
    says: [
      'data/story.en.md:10:13 這一章應是 {# graphic=} → 與 data/story.zh-Hant.md 的次序一致',
      '14:1 這一章沒有編號和圖 → 寫成 ## 開篇 {#id graphic=圖名}',
    ],
  },
  {
    id: 'section-id',
    slip: '章的編號有大寫、數字或漢字',
    file: WORDS,
    change: ['#kaipian', '#Kai1'],
    says: [
      'data/story.en.md:10:13 這一章應是 {#Kai1 graphic=days} → 與 data/story.zh-Hant.md 的次序一致',
      '14:7 章的編號「Kai1」不合用 → 寫 # 加小寫英文字母，如 #qushi',
    ],
  },
  {
    id: 'section-twice',
    slip: '兩章用了同一個編號',
    file: WORDS,
    change: ['#mingdao', '#kaipian'],
    says: [
      'data/story.en.md:18:12 這一章應是 {#kaipian graphic=court} → 與 data/story.zh-Hant.md 的次序一致',
      '26:7 章的編號 #kaipian 重複 → 換一個編號',
    ],
  },
  {
    id: 'section-mark',
    slip: '章的花括號裡寫了別的',
    file: WORDS,
    change: ['graphic=days', 'graphic=days hue=red'],
    says: ['14:7 標題裡不認識「hue=red」→ 只寫 #id 和 graphic=圖名'],
  },
  {
    id: 'graphic-none',
    slip: '章沒有寫用哪張圖',
    file: WORDS,
    change: [' graphic=days', ''],
    says: [
      'data/story.en.md:10:13 這一章應是 {#kaipian graphic=} → 與 data/story.zh-Hant.md 的次序一致',
      '14:7 這一章沒有圖 → 加上 graphic=圖名；只有文字的一章寫 graphic=none',
    ],
  },
  {
    id: 'graphic-unknown',
    slip: '圖名打錯',
    file: WORDS,
    change: ['graphic=court', 'graphic=cuort'],
    says: [
      'data/story.en.md:18:12 這一章應是 {#mingdao graphic=cuort} → 與 data/story.zh-Hant.md 的次序一致',
      '26:7 沒有名為 cuort 的圖 → 是否想寫 court？',
    ],
  },
  {
    id: 'graphic-twice',
    slip: '兩章用了同一張圖',
    file: WORDS,
    change: ['{#mingdao graphic=court}', '{#mingdao graphic=days}'],
    says: [
      'data/story.en.md:18:12 這一章應是 {#mingdao graphic=days} → 與 data/story.zh-Hant.md 的次序一致',
      '26:7 圖 days 已用在前面的一章 → 一張圖只歸一章',
      '32:1 圖 days 沒有畫面 before → 現有 cover、today',
    ],
  },
  {
    id: 'headline-none',
    slip: '章沒有大標題',
    file: WORDS,
    change: ['### 一天|一筆', ''],
    says: ['14:7 這一章沒有大標題 → 在它下面寫一行 ### 大標題'],
  },
  {
    id: 'headline-two',
    slip: '章有兩個大標題',
    file: WORDS,
    change: ['### 一天|一筆', '### 一天\n### 一筆'],
    says: ['17:1 這一章已有大標題 → 一章只留一個 ###'],
  },
  {
    id: 'headline-first',
    slip: '大標題寫在第一章前面',
    file: WORDS,
    change: ['導語說', '### 一\n\n導語說'],
    says: ['12:1 ### 大標題前面沒有章 → 先寫「## 章名 {#id graphic=圖名}」'],
  },
  {
    id: 'headline-break',
    slip: '標題的 | 前後是空的',
    file: WORDS,
    change: ['一天|一筆', '一天|'],
    says: ['16:5 標題的 | 前後有一段是空的 → | 只寫在兩段文字中間'],
  },
  {
    id: 'headline-long',
    slip: '大標題太長，手機放不下',
    file: WORDS,
    change: ['官到不到庭', '民告官，官到庭，不到庭'],
    says: ['26:7 提醒：大標題有一段 11 字寬，手機一行放不下 → 用 | 分開，每段 10 字以內'],
  },
  {
    id: 'heading-level',
    slip: '標題的 # 數目不對',
    file: WORDS,
    change: ['### 一天|一筆', '# 一天|一筆'],
    says: [
      '14:7 這一章沒有大標題 → 在它下面寫一行 ### 大標題',
      '16:1 這裡不用 1 級標題 → 章用 ##，章的大標題用 ###，附註用 ####',
    ],
  },
  {
    id: 'heading-rule',
    slip: '段落下面一行 --- 把它變成標題',
    file: WORDS,
    change: ['先看一組數。', '先看一組數。\n---'],
    says: ['30:1 下一行的 --- 或 === 把這一段變成了標題 → 刪去那一行，或在它前面空一行'],
  },
  {
    id: 'step-none',
    slip: '有圖的章沒有步驟',
    file: WORDS,
    change: ['::step{show=before}\n', ''],
    says: [
      'data/story.en.md:18:12 #mingdao 的引言少了數據 rate_2018 → 寫上 :fact[rate_2018]，與 data/story.zh-Hant.md 一致',
      'data/story.en.md:18:12 #mingdao 的引言少了數據 rate_change → 寫上 :fact[rate_change]，與 data/story.zh-Hant.md 一致',
      'data/story.en.md:18:12 #mingdao 的引言少了數據 rate_2019 → 寫上 :fact[rate_2019]，與 data/story.zh-Hant.md 一致',
      'data/story.en.md:20:1 data/story.zh-Hant.md 的這一章沒有步驟 before → 刪去，或先寫進原文',
      '26:7 這一章有圖，卻沒有步驟 → 至少寫一個 ::step{show=畫面名}',
    ],
  },
  {
    id: 'step-unknown',
    slip: '步驟的畫面名打錯',
    file: WORDS,
    change: ['show=today', 'show=tody'],
    says: [
      'data/story.en.md:15:1 這一步應是 tody，卻是 today → 與 data/story.zh-Hant.md 的步驟一致',
      '22:1 圖 days 沒有畫面 tody → 是否想寫 today？',
    ],
  },
  {
    id: 'step-other',
    slip: '步驟用了圖裡沒有的畫面',
    file: WORDS,
    change: ['show=today', 'show=nothing'],
    says: [
      'data/story.en.md:15:1 這一步應是 nothing，卻是 today → 與 data/story.zh-Hant.md 的步驟一致',
      '22:1 圖 days 沒有畫面 nothing → 現有 cover、today',
    ],
  },
  {
    id: 'step-show',
    slip: '步驟沒說停在哪個畫面',
    file: WORDS,
    change: ['::step{show=today}', '::step'],
    says: [
      'data/story.en.md:15:1 這一步應是 ，卻是 today → 與 data/story.zh-Hant.md 的步驟一致',
      '22:1 ::step 沒說停在哪個畫面 → 寫成 ::step{show=畫面名}',
    ],
  },
  {
    id: 'step-more',
    slip: '步驟裡寫了別的',
    file: WORDS,
    change: ['show=today}', 'show=today time=3}'],
    says: ['22:1 ::step 不認識 time → 只寫 ::step{show=畫面名}'],
  },
  {
    id: 'step-misspelt',
    slip: '::step 打錯',
    file: WORDS,
    change: ['::step{show=today}', '::setp{show=today}'],
    says: [
      'data/story.en.md:15:1 data/story.zh-Hant.md 的這一章沒有步驟 today → 刪去，或先寫進原文',
      '22:1 不認識記號 ::setp → 是否想寫 ::step？',
    ],
  },
  {
    id: 'step-colons',
    slip: '步驟多打了一個冒號',
    file: WORDS,
    change: ['::step{show=today}', ':::step{show=today}'],
    says: [
      'data/story.en.md:15:1 data/story.zh-Hant.md 的這一章沒有步驟 today → 刪去，或先寫進原文',
      'data/story.en.md:18:12 data/story.zh-Hant.md 沒有 #mingdao 這一章 → 刪去，或先寫進原文',
      'data/story.en.md:23:13 data/story.zh-Hant.md 沒有 #weisheng 這一章 → 刪去，或先寫進原文',
      '22:1 :::step 多了一個冒號 → 步驟用兩個冒號，寫 ::step{show=畫面名}',
    ],
    mends: true,
  },
  {
    id: 'step-first',
    slip: '步驟寫在第一章前面',
    file: WORDS,
    change: ['導語說', '::step{show=cover}\n\n導語說'],
    says: ['12:1 ::step 前面沒有章 → 先寫「## 章名 {#id graphic=圖名}」'],
  },
  {
    id: 'step-behind',
    slip: '步驟寫到附註後面',
    file: WORDS,
    change: ['::step{show=today}', '#### 數字\n\n抄來。\n\n::step{show=today}'],
    says: [
      'data/story.en.md:10:13 #kaipian 有 0 條附註，data/story.zh-Hant.md 有 1 條 → 補齊或刪去',
      'data/story.en.md:15:1 提醒：步驟 today 多了數據 published → data/story.zh-Hant.md 這裡沒有，核對是否寫錯',
      '26:1 ::step 寫在附註後面了 → 移到第一個 #### 之前',
      '26:1 步驟 today 沒有文字 → 在它下面寫一段',
    ],
  },
  {
    id: 'step-words',
    slip: '沒有圖的章寫了步驟',
    file: WORDS,
    change: ['看特1版', '::step{show=cover}\n\n看特1版'],
    says: [
      'data/story.en.md:23:13 #weisheng 少了步驟 cover → 與 data/story.zh-Hant.md 的步驟一致',
      '40:1 這一章沒有圖，不能有 ::step → 給它 graphic=圖名，或刪去 ::step',
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
    says: [
      'data/story.en.md:23:13 這一章應是 {#weisheng graphic=events} → 與 data/story.zh-Hant.md 的次序一致',
      '44:1 圖 events 由讀者自己看，只有第一步會顯示 → 刪去這一步，把話移到第一步或引言',
    ],
  },
  {
    id: 'card-empty',
    slip: '卡片沒有字',
    file: WORDS,
    change: ['到:fact[published]為止。', ''],
    says: [
      'data/story.en.md:15:1 提醒：步驟 today 多了數據 published → data/story.zh-Hant.md 這裡沒有，核對是否寫錯',
      '22:1 步驟 today 沒有文字 → 在它下面寫一段',
    ],
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
  },
  {
    id: 'note-empty',
    slip: '附註沒有字',
    file: WORDS,
    change: ['看特1版。', '看特1版。\n\n#### 數字\n'],
    says: [
      'data/story.en.md:23:13 #weisheng 有 0 條附註，data/story.zh-Hant.md 有 1 條 → 補齊或刪去',
      '42:1 附註「數字」沒有文字 → 在它下面寫一段，或刪去',
      '42:1 附註「数字」沒有文字 → 在它下面寫一段，或刪去',
    ],
  },
  {
    id: 'note-first',
    slip: '附註寫在第一章前面',
    file: WORDS,
    change: ['導語說', '#### 一\n\n導語說'],
    says: ['12:1 #### 附註前面沒有章 → 先寫「## 章名 {#id graphic=圖名}」'],
  },
];
