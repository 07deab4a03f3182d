import { refuses } from './refuses';

refuses('data/story.zh-Hant.md', [
  [
    'an unknown fact',
    [':fact[days_total]', ':fact[days_totla]'],
    '20:33 找不到數據 days_totla → 是否想寫 days_total？',
  ],
  [
    'an unknown fact like no other',
    [':fact[days_total]', ':fact[xyz]'],
    '20:33 找不到數據 xyz → 在 data/facts/ 裡記一行，或改用已有的 id',
  ],
  [
    'a fact without an id',
    [':fact[days_total]', ':fact'],
    '20:33 :fact 後面沒有方括號和 id → 寫成 :fact[id]',
  ],
  [
    'a fact whose bracket does not close',
    [':fact[days_total]', ':fact[days_total'],
    '20:33 :fact 後面沒有方括號和 id → 寫成 :fact[id]',
  ],
  [
    'a fact without a value',
    [':fact[rate_change]', ':fact[rate_gap]'],
    '34:27 數據 rate_gap 沒有值，不能寫進句子 → 改寫句子，或換一個數據',
  ],
  [
    'an unknown mark',
    [':fact[days_total]', ':facts[days_total]'],
    '20:33 不認識記號 :facts → 是否想寫 :fact？',
  ],
  [
    'an unknown city',
    [':sz[深圳]', ':gz[廣州]'],
    '20:18 沒有城市記號 :gz → 只有 :qd[青島] 和 :sz[深圳]',
  ],
  [
    'the wrong city',
    [':sz[深圳]', ':sz[青島]'],
    '20:18 :sz[青島] 裡沒有「深圳」→ 青島用 :qd[青島]，深圳用 :sz[深圳]',
  ],
  [
    'a half-width colon',
    ['導語說', '導語:說'],
    '12:3 不認識記號 :說 → 數據寫 :fact[id]；標點的冒號用全形「：」',
  ],
  [
    'a number typed by hand',
    ['先看一組數', '先看24組數'],
    '30:3 數字「24」是手打的 → 在 data/facts/ 裡記一行，這裡寫 :fact[id]',
  ],
  [
    'a percentage typed by hand',
    ['先看一組數', '先看7.9%'],
    '30:3 數字「7.9%」是手打的 → 在 data/facts/ 裡記一行，這裡寫 :fact[id]',
  ],
  [
    'a typed day that does not exist',
    ['2019年2月', '2019年2月30日'],
    '20:1 日期「2019年2月30日」不存在 → 核對月份和日子',
  ],
  [
    'a typed month that does not exist',
    ['2019年2月', '2019年13月'],
    '20:1 日期「2019年13月」不存在 → 核對月份和日子',
  ],
  [
    'number in headline',
    ['一天|一筆', '1天|一筆'],
    '16:5 數字「1」是手打的 → 在 data/facts/ 裡記一行，這裡寫 :fact[id]',
  ],
  [
    'list',
    ['先看一組數', '- 先看一組數'],
    '30:1 這裡只能有標題、段落和 ::step → 清單、引文、表格、縮排的字都改寫成段落',
  ],
  [
    'italic',
    ['**從頭**', '*從頭*'],
    '20:26 正文裡不能有斜體 → 只用文字、**粗體**、:fact[…]、:qd[…]、:sz[…]',
  ],
  [
    'bold not closing',
    ['**從頭**數', '**「從頭」**數'],
    '20:26 記號「**」沒有生效 → ** 前後成對，標點和引號放在 ** 外面',
    '20:32 記號「**」沒有生效 → ** 前後成對，標點和引號放在 ** 外面',
  ],
  [
    'link',
    ['先看一組數', '先看[一組](http://x)數'],
    '30:3 正文裡不能有連結 → 只用文字、**粗體**、:fact[…]、:qd[…]、:sz[…]',
  ],
  [
    'html',
    ['先看一組數', '先看<br>一組數'],
    '30:3 正文裡不能有HTML → 只用文字、**粗體**、:fact[…]、:qd[…]、:sz[…]',
  ],
  [
    'unbalanced quote',
    ['「從頭數起」', '「從頭數起'],
    '12:4 「「」沒有另一半 → 在同一段裡補成一對，或刪去',
  ],
  [
    'crossed quote',
    ['「從頭數起」', '「從頭（數起」）'],
    '12:10 「」」沒有另一半 → 在同一段裡補成一對，或刪去',
  ],
  [
    'particle',
    ['先看一組數', '先看著一組數'],
    '30:3 助詞寫成了「著」，簡體頁會錯 → 寫「着」；「著」只用於著作、顯著之類',
  ],
  ['glyph', ['數字都在這裡', '數字都在這裏'], '38:10 提醒：本站不用「裏」這個字形 → 寫「裡」'],
  [
    'space',
    ['看特1版', '看 A 版'],
    '40:2 提醒：漢字與字母、數字之間有空格 → 刪去，頁面會自己留出間隙',
    '40:4 提醒：漢字與字母、數字之間有空格 → 刪去，頁面會自己留出間隙',
  ],
  ['half comma', ['想起', ',想起'], '20:16 提醒：漢字旁邊用了半形標點「,」→ 改用全形標點'],
  [
    'curly',
    ['「從頭數起」', '“從頭數起”'],
    '12:4 提醒：用了彎引號 “ → 寫「」，裡層『』；簡體頁會自己換成彎引號',
    '12:9 提醒：用了彎引號 ” → 寫「」，裡層『』；簡體頁會自己換成彎引號',
  ],
  [
    'rare traditional',
    ['先看一組數', '先看一組數衹'],
    '30:1 轉成簡體之後還有「衹」：先看一组数衹。 → 換一個寫法，或在 data/conversion.csv 加一行更正',
  ],
]);
