import { refuses } from './refuses';

refuses('data/story.zh-Hant.md', [
  [
    'number in title',
    ['一百|天', '100|天'],
    '2:8 數字「100」是手打的 → 在 data/facts/ 裡記一行，這裡寫 :fact[id]',
  ],
  ['misspelt key', ['updated:', 'update:'], '5:9 front matter 不認識 update → 是否想寫 updated？'],
  [
    'a correction of a day that does not exist',
    ['credits:', 'corrections:\n  - date: 2026-02-30\n    text: 改了\ncredits:'],
    '8:11 date 的日期「2026-02-30」不存在 → 寫成 2020-07-15 這樣的真實日期',
  ],
  [
    'fact in description',
    ['自:fact[day_zero]', '自:fact[day_zeor]'],
    '3:15 找不到數據 day_zeor → 是否想寫 day_zero？',
  ],
]);
