import { exists } from '../read/dates';
import { MONTHS } from '../../text/format';
import type { Grammar } from '../../model/languages';

/** Something a hand typed that should not stand in the words as it is. */
export interface TypedNumber {
  text: string;
  index: number;
  /** A number that belongs in the tables, or a day the calendar does not have. */
  kind: 'number' | 'date';
}

const MONTH = MONTHS.join('|');

/** A date that is written with dashes or strokes is one number. */
const NUMBER = '(?<number>\\d[\\d.,]*(?:[-/]\\d[\\d.,]*)*%?)';

/** What may be typed: years, dates and the pages of the report; else any number. */
const PATTERNS: Record<Grammar, RegExp> = {
  zh: new RegExp(
    [
      '(?<y>\\d{4})(?: *年(?: *(?<m>\\d{1,2}) *月(?: *(?<d>\\d{1,2}) *日)?)?|(?=[—–～至到、-]+\\d{4} *年))',
      '(?<m2>\\d{1,2})(?: *月(?: *(?<d2>\\d{1,2}) *日)?|(?=[—–～至到、-]\\d{1,2} *月))',
      // The days after the first: 2月21、22日，2月21日至25日
      '(?<=[月日][—–～至到、\\d -]*)(?<d3>\\d{1,2})(?: *日|(?=(?:[—–～至到、-]\\d{1,2})+ *日))',
      '(?<page>(?<=特)[1-4](?=版|[至、]特))',
      NUMBER,
    ].join('|'),
    'g',
  ),
  en: new RegExp(
    [
      `(?<d>\\d{1,2})(?=(?:[–-]\\d{1,2})? (?:${MONTH}))`,
      `(?<=(?:${MONTH}) )(?<d2>\\d{1,2})(?!\\d)`,
      '\\b(?<y>\\d{4})(?=s?\\b)(?![.,]?\\d|%)',
      NUMBER,
    ].join('|'),
    'g',
  ),
};

/** The numbers in a text that are no plain year or date, and the dates that do not exist. */
export function typedNumbers(text: string, as: Grammar): TypedNumber[] {
  return [...text.matchAll(PATTERNS[as])].flatMap((match): TypedNumber[] => {
    const { 0: found, index, groups = {} } = match;
    const { y, m, m2, d, d2, d3, page, number } = groups;
    if (page) return [];
    const year = Number(y ?? 2020);
    if (number || year < 1900 || year > 2100) return [{ text: found, index, kind: 'number' }];
    const pad = (part: string) => part.padStart(2, '0');
    // Without a year, 29 February may be meant; without a month, the 31st.
    const day = `${y ?? 2020}-${pad(m ?? m2 ?? '01')}-${pad(d ?? d2 ?? d3 ?? '01')}`;
    return exists(day) ? [] : [{ text: found, index, kind: 'date' }];
  });
}
