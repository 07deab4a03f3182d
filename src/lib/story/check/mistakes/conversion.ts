import type { Mistake } from './mistake';

const CONVERSION = 'data/conversion.csv';

export const conversion: readonly Mistake[] = [
  {
    id: 'conversion-twice',
    slip: '同一個詞更正兩次',
    file: CONVERSION,
    change: ['帐本,账本,大陸用字', '帐本,账本,大陸用字\n帐本,账簿,再改'],
    says: ['3:1 「帐本」更正了兩次 → 只留一行'],
    remedies: [[['帐本,账簿,再改\n', '']], [['帐本,账本,大陸用字\n', '']]],
  },
  {
    id: 'conversion-from',
    slip: 'from 是空的',
    file: CONVERSION,
    change: ['帐本,账本', ',账本'],
    says: ['2:1 from 是空的 → 寫轉換之後出錯的字串（簡體）'],
    remedies: [[[',账本', '帐本,账本']]],
  },
  {
    id: 'conversion-why',
    slip: '沒寫為什麼',
    file: CONVERSION,
    change: ['大陸用字', ''],
    says: ['2:7 why 是空的 → 寫一句為什麼要改'],
    remedies: [[['账本,', '账本,大陸用字']]],
  },
];
