import { refuses } from './refuses';

refuses('data/story.zh-Hant.md', [
  [
    'step unknown keyframe',
    ['show=today', 'show=tody'],
    '22:1 圖 days 沒有畫面 tody → 是否想寫 today？',
  ],
  [
    'step unknown keyframe far',
    ['show=today', 'show=nothing'],
    '22:1 圖 days 沒有畫面 nothing → 現有 cover、today',
  ],
  [
    'step doubled',
    ['show=today', 'show=cover'],
    '22:1 步驟 cover 在這一章用了兩次 → 換一個畫面，或併成一步',
  ],
  [
    'step without show',
    ['::step{show=today}', '::step'],
    '22:1 ::step 沒說停在哪個畫面 → 寫成 ::step{show=畫面名}',
  ],
  [
    'step other attr',
    ['show=today}', 'show=today time=3}'],
    '22:1 ::step 不認識 time → 只寫 ::step{show=畫面名}',
  ],
  [
    'step unclosed',
    ['{show=today}', '{show=today'],
    '22:1 記號「::」沒有生效 → 照格式寫全，括號成對，步驟獨占一行',
    '22:7 記號「{」沒有生效 → 照格式寫全，括號成對，步驟獨占一行',
  ],
  [
    'step misspelt',
    ['::step{show=today}', '::setp{show=today}'],
    '22:1 不認識記號 ::setp → 是否想寫 ::step？',
  ],
  [
    'step container',
    ['::step{show=today}', ':::step{show=today}'],
    '22:1 :::step 多了一個冒號 → 步驟用兩個冒號，寫 ::step{show=畫面名}',
  ],
  [
    'step in paragraph',
    ['::step{show=today}\n\n', '::step{show=today} '],
    '22:1 記號「::」沒有生效 → 照格式寫全，括號成對，步驟獨占一行',
    '22:7 記號「{」沒有生效 → 照格式寫全，括號成對，步驟獨占一行',
    '22:18 記號「}」沒有生效 → 照格式寫全，括號成對，步驟獨占一行',
  ],
  [
    'step without words',
    ['到:fact[published]為止。', ''],
    '22:1 步驟 today 沒有文字 → 在它下面寫一段',
  ],
  [
    'step before sections',
    ['導語說', '::step{show=cover}\n\n導語說'],
    '12:1 ::step 前面沒有章 → 先寫「## 章名 {#id graphic=圖名}」',
  ],
  [
    'card too long',
    [
      '到:fact',
      '長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長:fact',
    ],
    '22:1 提醒：步驟 today 的卡片有 103 字 → 縮到 90 字以內，或拆成兩步',
  ],
  ['no headline', ['### 一天|一筆', ''], '14:7 這一章沒有大標題 → 在它下面寫一行 ### 大標題'],
  [
    'two headlines',
    ['### 一天|一筆', '### 一天\n### 一筆'],
    '17:1 這一章已有大標題 → 一章只留一個 ###',
  ],
  [
    'headline empty part',
    ['一天|一筆', '一天|'],
    '16:5 標題的 | 前後有一段是空的 → | 只寫在兩段文字中間',
  ],
  [
    'headline before sections',
    ['導語說', '### 一\n\n導語說'],
    '12:1 ### 大標題前面沒有章 → 先寫「## 章名 {#id graphic=圖名}」',
  ],
  [
    'h1',
    ['### 一天|一筆', '# 一天|一筆'],
    '14:7 這一章沒有大標題 → 在它下面寫一行 ### 大標題',
    '16:1 這裡不用 1 級標題 → 章用 ##，章的大標題用 ###',
  ],
  [
    'section without marks',
    [' {#kaipian graphic=days}', ''],
    '14:1 這一章沒有編號和圖 → 寫成 ## 開篇 {#id graphic=圖名}',
  ],
  [
    'section without graphic',
    [' graphic=days', ''],
    '14:7 這一章沒有圖 → 加上 graphic=圖名；只有文字的一章寫 graphic=none',
  ],
  [
    'section bad id',
    ['#kaipian', '#Kai1'],
    '14:7 章的編號「Kai1」不合用 → 寫 # 加小寫英文字母，如 #qushi',
  ],
  ['section no id', ['#kaipian ', ''], '14:7 章的編號「」不合用 → 寫 # 加小寫英文字母，如 #qushi'],
  ['section id twice', ['#mingdao', '#kaipian'], '26:7 章的編號 #kaipian 重複 → 換一個編號'],
  [
    'section other mark',
    ['graphic=days', 'graphic=days hue=red'],
    '14:7 標題裡不認識「hue=red」→ 只寫 #id 和 graphic=圖名',
  ],
  [
    'graphic unknown',
    ['graphic=court', 'graphic=cuort'],
    '26:7 沒有名為 cuort 的圖 → 是否想寫 court？',
  ],
  [
    'graphic twice',
    ['{#mingdao graphic=court}', '{#mingdao graphic=days}'],
    '26:7 圖 days 已用在前面的一章 → 一張圖只歸一章',
    '32:1 圖 days 沒有畫面 before → 現有 cover、today',
  ],
  [
    'graphic none with step',
    ['看特1版', '::step{show=cover}\n\n看特1版'],
    '40:1 這一章沒有圖，不能有 ::step → 給它 graphic=圖名，或刪去 ::step',
  ],
  [
    'no sections',
    '---\ntitle: 一\ndescription: 二\nreported: 2020-07-15\nupdated: 2026-11-23\nsource: 三\ncredits: []\n---\n',
    '1:1 一章也沒有 → 用「## 章名 {#id graphic=圖名}」開始一章',
  ],
]);
