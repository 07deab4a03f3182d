import { refuses } from './refuses';

refuses('data/story.zh-Hant.md', [
  [
    'a rule that makes a heading of a paragraph',
    ['先看一組數。', '先看一組數。\n---'],
    '30:1 下一行的 --- 或 === 把這一段變成了標題 → 刪去那一行，或在它前面空一行',
  ],
  [
    'a keyframe the graphic does not have',
    ['show=today', 'show=tody'],
    '22:1 圖 days 沒有畫面 tody → 是否想寫 today？',
  ],
  [
    'a keyframe like none of the graphic',
    ['show=today', 'show=nothing'],
    '22:1 圖 days 沒有畫面 nothing → 現有 cover、today',
  ],
  [
    'a step twice in a section',
    ['show=today', 'show=cover'],
    '22:1 步驟 cover 在這一章用了兩次 → 換一個畫面，或併成一步',
  ],
  [
    'a step that shows nothing',
    ['::step{show=today}', '::step'],
    '22:1 ::step 沒說停在哪個畫面 → 寫成 ::step{show=畫面名}',
  ],
  [
    'an unknown attribute of a step',
    ['show=today}', 'show=today time=3}'],
    '22:1 ::step 不認識 time → 只寫 ::step{show=畫面名}',
  ],
  [
    'a step whose brace does not close',
    ['{show=today}', '{show=today'],
    '22:1 記號「::」沒有生效 → 照格式寫全，括號成對，步驟獨占一行',
    '22:7 記號「{」沒有生效 → 照格式寫全，括號成對，步驟獨占一行',
  ],
  [
    'a misspelt step',
    ['::step{show=today}', '::setp{show=today}'],
    '22:1 不認識記號 ::setp → 是否想寫 ::step？',
  ],
  [
    'a step with three colons',
    ['::step{show=today}', ':::step{show=today}'],
    '22:1 :::step 多了一個冒號 → 步驟用兩個冒號，寫 ::step{show=畫面名}',
  ],
  [
    'a step inside a paragraph',
    ['::step{show=today}\n\n', '::step{show=today} '],
    '22:1 記號「::」沒有生效 → 照格式寫全，括號成對，步驟獨占一行',
    '22:7 記號「{」沒有生效 → 照格式寫全，括號成對，步驟獨占一行',
    '22:18 記號「}」沒有生效 → 照格式寫全，括號成對，步驟獨占一行',
  ],
  [
    'a card without words',
    ['到:fact[published]為止。', ''],
    '22:1 步驟 today 沒有文字 → 在它下面寫一段',
  ],
  [
    'a step before any section',
    ['導語說', '::step{show=cover}\n\n導語說'],
    '12:1 ::step 前面沒有章 → 先寫「## 章名 {#id graphic=圖名}」',
  ],
  [
    'a card of more than ninety characters',
    [
      '到:fact',
      '長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長:fact',
    ],
    '22:1 提醒：步驟 today 的卡片有 103 字 → 縮到 90 字以內，或拆成兩步',
  ],
  [
    'a section without a headline',
    ['### 一天|一筆', ''],
    '14:7 這一章沒有大標題 → 在它下面寫一行 ### 大標題',
  ],
  [
    'a section with two headlines',
    ['### 一天|一筆', '### 一天\n### 一筆'],
    '17:1 這一章已有大標題 → 一章只留一個 ###',
  ],
  [
    'a headline with a break at its end',
    ['一天|一筆', '一天|'],
    '16:5 標題的 | 前後有一段是空的 → | 只寫在兩段文字中間',
  ],
  [
    'a headline before any section',
    ['導語說', '### 一\n\n導語說'],
    '12:1 ### 大標題前面沒有章 → 先寫「## 章名 {#id graphic=圖名}」',
  ],
  [
    'a heading of the first level',
    ['### 一天|一筆', '# 一天|一筆'],
    '14:7 這一章沒有大標題 → 在它下面寫一行 ### 大標題',
    '16:1 這裡不用 1 級標題 → 章用 ##，章的大標題用 ###，附註用 ####',
  ],
  [
    'a note without words',
    ['看特1版。', '看特1版。\n\n#### 方法\n\n#### 更多\n\n沒有了。'],
    '42:1 附註「方法」沒有文字 → 在它下面寫一段，或刪去',
  ],
  [
    'a note before any section',
    ['導語說', '#### 一\n\n導語說'],
    '12:1 #### 附註前面沒有章 → 先寫「## 章名 {#id graphic=圖名}」',
  ],
  [
    'a step behind a note',
    ['::step{show=today}', '#### 方法\n\n抄來。\n\n::step{show=today}'],
    '26:1 ::step 寫在附註後面了 → 移到第一個 #### 之前',
    '26:1 步驟 today 沒有文字 → 在它下面寫一段',
  ],
  [
    'a section without id and graphic',
    [' {#kaipian graphic=days}', ''],
    '14:1 這一章沒有編號和圖 → 寫成 ## 開篇 {#id graphic=圖名}',
  ],
  [
    'a section without a graphic',
    [' graphic=days', ''],
    '14:7 這一章沒有圖 → 加上 graphic=圖名；只有文字的一章寫 graphic=none',
  ],
  [
    'a section id with capitals and digits',
    ['#kaipian', '#Kai1'],
    '14:7 章的編號「Kai1」不合用 → 寫 # 加小寫英文字母，如 #qushi',
  ],
  [
    'a section without an id',
    ['#kaipian ', ''],
    '14:7 章的編號「」不合用 → 寫 # 加小寫英文字母，如 #qushi',
  ],
  ['a section id twice', ['#mingdao', '#kaipian'], '26:7 章的編號 #kaipian 重複 → 換一個編號'],
  [
    'an unknown mark in a heading',
    ['graphic=days', 'graphic=days hue=red'],
    '14:7 標題裡不認識「hue=red」→ 只寫 #id 和 graphic=圖名',
  ],
  [
    'an unknown graphic',
    ['graphic=court', 'graphic=cuort'],
    '26:7 沒有名為 cuort 的圖 → 是否想寫 court？',
  ],
  [
    'a graphic used twice',
    ['{#mingdao graphic=court}', '{#mingdao graphic=days}'],
    '26:7 圖 days 已用在前面的一章 → 一張圖只歸一章',
    '32:1 圖 days 沒有畫面 before → 現有 cover、today',
  ],
  [
    'a step in a section without a graphic',
    ['看特1版', '::step{show=cover}\n\n看特1版'],
    '40:1 這一章沒有圖，不能有 ::step → 給它 graphic=圖名，或刪去 ::step',
  ],
  [
    'no sections at all',
    '---\ntitle: 一\ndescription: 二\nreported: 2020-07-15\nupdated: 2026-11-23\nsource: 三\ncredits: []\n---\n',
    '1:1 一章也沒有 → 用「## 章名 {#id graphic=圖名}」開始一章',
  ],
]);
