import { refuses } from './refuses';

refuses('data/story.zh-Hant.md', [
  [
    'number in title',
    ['一百|天', '100|天'],
    '2:8 數字「100」是手打的 → 在 data/facts/ 裡記一行，這裡寫 :fact[id]',
  ],
  [
    'no front matter',
    ['---\ntitle', 'title'],
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
  [
    'yaml broken',
    ['title: 一百|天', 'title: [一百'],
    '3:1 front matter 寫法不對 → 每行寫成 key: 內容（半形冒號加一個空格）',
  ],
  [
    'missing key',
    ['description: 自:fact[day_zero]起。\n', ''],
    '2:1 front matter 缺 description → 在兩行 --- 之間補一行 description: …',
  ],
  [
    'misspelt key',
    ['updated:', 'update:'],
    '2:1 front matter 缺 updated → 在兩行 --- 之間補一行 updated: …',
    '5:9 front matter 不認識 update → 是否想寫 updated？',
  ],
  [
    'empty key',
    ['source: 青島日報2020年7月15日', 'source:'],
    '6:8 front matter 的 source 是空的 → 補上內容',
  ],
  [
    'date in front matter',
    ['2026-11-23', '2026-11-31'],
    '5:10 updated 的日期「2026-11-31」不存在 → 寫成 2020-07-15 這樣的真實日期',
  ],
  [
    'reported contradicts',
    ['reported: 2020-07-15', 'reported: 2020-07-16'],
    '4:11 reported 是 2020-07-16，數據 published 是 2020-07-15 → 改成同一天',
  ],
  [
    'credits missing',
    ['credits:\n  - role: 文字\n    names: 編輯組\n', ''],
    '2:1 front matter 缺 credits → 補上 credits:，下面每項寫 - role: 與 names:',
  ],
  [
    'credit as something unknown',
    ['    names: 編輯組\n', '    names: 編輯組\n    as: auther\n'],
    '10:9 credits 的 as 不認識「auther」→ 只能是 author、desk、editor、publisher；不必告訴搜尋引擎的就刪去這一行',
  ],
  [
    'credit without names',
    ['    names: 編輯組\n', ''],
    '8:5 front matter 缺 names → 在兩行 --- 之間補一行 names: …',
  ],
  [
    'corrections that are no list',
    ['credits:', 'corrections: 沒有\ncredits:'],
    '7:14 corrections 不是一條一條的 → 下面每項寫 - date: 與 text:；沒有更正寫 corrections: []',
  ],
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
