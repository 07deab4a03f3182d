import type { Mistake } from './mistake';

const WORDS = 'data/story.zh-Hant.md';

export const fonts: readonly Mistake[] = [
  {
    id: 'font',
    slip: '標題用了字型裡沒有的字',
    file: WORDS,
    change: ['官到不到庭', '官到不到龘'],
    says: [
      '1:1 提醒：標題與大字的字型（zh-Hant）缺 龘 → 執行 npm run fonts',
      '1:1 提醒：標題與大字的字型（zh-Hans）缺 龘 → 執行 npm run fonts',
    ],
  },
];
