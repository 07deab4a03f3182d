import type { Mistake } from './mistake';

const WORDS = 'data/story.zh-Hant.md';

export const marks: readonly Mistake[] = [
  {
    id: 'fullwidth',
    slip: '記號打成全形',
    file: WORDS,
    change: ['::step{show=cover}', '：：step{show=cover}'],
    says: ['18:1 全形的「：：」不起作用 → 改成半形 ::'],
    mends: true,
  },
  {
    id: 'fullwidth-fact',
    slip: '數據的記號打成全形',
    file: WORDS,
    change: [':fact[days_total]', '：fact［days_total］'],
    says: [
      '20:33 全形的「：」不起作用 → 改成半形 :',
      '20:38 全形的「［」不起作用 → 改成半形 [',
      '20:49 全形的「］」不起作用 → 改成半形 ]',
    ],
    mends: true,
  },
  {
    id: 'fullwidth-digits',
    slip: '年份打成全形數字',
    file: WORDS,
    change: ['2019年2月', '２０１９年2月'],
    says: ['20:1 全形的「２０１９」不起作用 → 改成半形 2019'],
    mends: true,
  },
  {
    id: 'mark-unknown',
    slip: '記號的名字打錯',
    file: WORDS,
    change: [':fact[days_total]', ':facts[days_total]'],
    says: [
      'data/story.en.md:12:1 提醒：步驟 cover 多了數據 days_total → data/story.zh-Hant.md 這裡沒有，核對是否寫錯',
      '20:33 不認識記號 :facts → 是否想寫 :fact？',
    ],
  },
  {
    id: 'colon',
    slip: '冒號打成半形',
    file: WORDS,
    change: ['導語說', '導語:說'],
    says: ['12:3 不認識記號 :說 → 數據寫 :fact[id]；標點的冒號用全形「：」'],
  },
  {
    id: 'city-unknown',
    slip: '給別的城市做記號',
    file: WORDS,
    change: [':sz[深圳]', ':gz[廣州]'],
    says: ['20:18 沒有城市記號 :gz → 只有 :qd[青島] 和 :sz[深圳]'],
  },
  {
    id: 'city-wrong',
    slip: '城市的記號用反了',
    file: WORDS,
    change: [':sz[深圳]', ':sz[青島]'],
    says: ['20:18 :sz[青島] 裡沒有「深圳」→ 青島用 :qd[青島]，深圳用 :sz[深圳]'],
  },
  {
    id: 'mark-open',
    slip: '記號的括號沒關上',
    file: WORDS,
    change: ['{show=today}', '{show=today'],
    says: [
      'data/story.en.md:15:1 data/story.zh-Hant.md 的這一章沒有步驟 today → 刪去，或先寫進原文',
      '22:1 記號「::」沒有生效 → 照格式寫全，括號成對，步驟獨占一行',
      '22:7 記號「{」沒有生效 → 照格式寫全，括號成對，步驟獨占一行',
    ],
  },
  {
    id: 'bold',
    slip: '粗體的星號沒有生效',
    file: WORDS,
    change: ['**從頭**數', '**「從頭」**數'],
    says: [
      '20:26 記號「**」沒有生效 → ** 前後成對，標點和引號放在 ** 外面',
      '20:32 記號「**」沒有生效 → ** 前後成對，標點和引號放在 ** 外面',
    ],
  },
  {
    id: 'not-words',
    slip: '用了連結、圖片、斜體、HTML',
    file: WORDS,
    change: ['先看一組數', '先看[一組](http://x)數'],
    says: ['30:3 正文裡不能有連結 → 只用文字、**粗體**、:fact[…]、:qd[…]、:sz[…]'],
  },
  {
    id: 'list',
    slip: '用了清單、引文或表格',
    file: WORDS,
    change: ['先看一組數', '- 先看一組數'],
    says: ['30:1 這裡只能有標題、段落和 ::step → 清單、引文、表格、縮排的字都改寫成段落'],
  },
];
