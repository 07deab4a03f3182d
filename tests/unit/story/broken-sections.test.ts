import { refuses } from './refuses';

refuses('data/story.zh-Hant.md', [
  [
    'a step inside a paragraph',
    ['::step{show=today}\n\n', '::step{show=today} '],
    '22:1 記號「::step{show=today}」沒有生效 → 刪去，或照格式寫全：括號成對，步驟獨占一行',
  ],
  [
    'a card of more than ninety characters',
    [
      '到:fact',
      '長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長長:fact',
    ],
    '22:1 提醒：步驟 today 的卡片有 103 字 → 縮到 90 字以內，或把一部分移到別的步驟',
  ],
  [
    'a note without words',
    ['看特1版。', '看特1版。\n\n#### 方法\n\n#### 更多\n\n沒有了。'],
    '42:1 附註沒有文字 → 在它下面寫一段，或刪去',
  ],
  [
    'a step behind a note',
    ['::step{show=today}', '#### 方法\n\n抄來。\n\n::step{show=today}'],
    '26:1 ::step 寫在附註後面了 → 連同它的字移到第一個 #### 之前',
  ],
  [
    'a section without an id',
    ['#kaipian ', ''],
    '14:7 章的編號「」不合用 → 寫 # 加小寫英文字母，如 #qushi',
  ],
]);
