import { refuses } from './refuses';

refuses('data/story.zh-Hant.md', [
  [
    'full-width step in part',
    ['::step{show=cover}', '::step｛show＝cover｝'],
    '18:1 「::step｛show＝cover｝」不起作用 → 寫成 ::step{show=cover}',
  ],
  [
    'full-width digits',
    ['2019年2月', '２０１９年２月'],
    '20:1 全形的「２０１９」不起作用 → 改成半形 2019',
    '20:6 全形的「２」不起作用 → 改成半形 2',
  ],
  ['full-width bar', ['一天|一筆', '一天｜一筆'], '16:7 全形的「｜」不起作用 → 改成半形 |'],
  [
    'full-width braces of heading',
    ['{#kaipian graphic=days}', '｛#kaipian graphic＝days｝'],
    '14:7 全形的「｛」不起作用 → 改成半形 {',
    '14:24 全形的「＝」不起作用 → 改成半形 =',
    '14:29 全形的「｝」不起作用 → 改成半形 }',
  ],
  ['full-width hash', ['## 明道', '＃＃ 明道'], '26:1 全形的「＃＃」不起作用 → 改成半形 ##'],
  [
    'full-width stars',
    ['**從頭**', '＊＊從頭＊＊'],
    '20:26 全形的「＊」不起作用 → 改成半形 *',
    '20:27 全形的「＊」不起作用 → 改成半形 *',
    '20:30 全形的「＊」不起作用 → 改成半形 *',
    '20:31 全形的「＊」不起作用 → 改成半形 *',
  ],
  [
    'full-width front matter',
    ['title: 一', 'title：一'],
    '2:1 全形的「title：」不起作用 → 改成半形 title:',
  ],
]);
