import type { Grammar } from '../model/languages';
import { memoize } from './memoize';
import { UNITS } from './units';

/** Which way a number is not exact: 逾, 近, 約, 以內. */
export const APPROX = ['', 'over', 'near', 'about', 'within'] as const;
export type Approx = (typeof APPROX)[number];

/** How it is said; `#` stands for number and unit. */
const APPROXIMATELY: Record<Grammar, Record<Approx, string>> = {
  zh: { '': '#', over: '逾#', near: '近#', about: '約#', within: '#以內' },
  en: { '': '#', over: 'more than #', near: 'nearly #', about: 'about #', within: 'within #' },
};

/** What stands for a number the report does not give. */
export const NOT_GIVEN: Record<Grammar, string> = { zh: '報道未給', en: 'not given' };

/** A number in its unit. */
export interface Quantity {
  value: number;
  /** Decimal places shown. */
  digits: number;
  unit: string;
  approx?: Approx;
}

/** `13.7個百分點`, `逾25萬人`, `2個工作日以內`; `13.7 percentage points`, `more than 250,000`. */
export function formatQuantity(
  { value, digits, unit, approx = '' }: Quantity,
  as: Grammar,
): string {
  const entry = UNITS[unit];
  const exactly = (): string => {
    if (as === 'en') {
      const number = formatNumber(value, digits, as);
      return entry?.en(number, value) ?? `${number} ${unit}`;
    }
    // 億元 and 萬元 carry their own 10⁸ and 10⁴.
    const number = /^[萬億]/.test(unit) ? formatNumber(value, digits, as) : inWan(value, digits);
    return entry?.zh?.(number) ?? number + unit;
  };
  return APPROXIMATELY[as][approx].replace('#', exactly);
}

/** `25萬` where that says all of the number, else its digits. */
function inWan(value: number, digits: number): string {
  const wan = value / 1e4;
  const short = Math.abs(wan) >= 1 && digits === 0 && Number.isInteger(value / 100);
  return short
    ? `${formatNumber(wan, `${wan}`.split('.')[1]?.length ?? 0, 'zh')}萬`
    : formatNumber(value, digits, 'zh');
}

/** `21.6`, `16,719`, `−2.1`: digits in groups of three; Chinese begins with five of them. */
export const formatNumber = (value: number, digits: number, as: Grammar): string =>
  numberFormat(`${as} ${digits}`).format(value).replace('-', '−');

/** To make one takes longer than to use it. */
const numberFormat = memoize((key) => {
  const [as, digits] = key.split(' ');
  return new Intl.NumberFormat('en', {
    minimumFractionDigits: Number(digits),
    maximumFractionDigits: Number(digits),
    useGrouping: as === 'zh' ? 'min2' : 'always',
  });
});

export const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/**
 * A year, month or day: `2019年5月23日`, `23 May 2019`.
 *
 * @param date `2019`, `2019-05` or `2019-05-23`
 */
export function formatDate(date: string, as: Grammar): string {
  const [year, month, day] = date.split('-').map(Number);
  if (as === 'zh') return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
  return [day, month && MONTHS[month - 1], year].filter(Boolean).join(' ');
}

/**
 * A period as readers write it, saying once what its ends share: `2019年1月至3月`,
 * `January–March 2019`.
 *
 * @param period a date, two with `..` between, or empty
 */
export function formatPeriod(period: string, as: Grammar): string {
  if (period === '') return '';
  const [first = '', last] = period.split('..').map((date) => formatDate(date, as));
  if (last === undefined) return first;
  if (as === 'zh') return `${first}至${last}`.replace(/^(\d+年(?:\d+月)?)(.+)至\1/, '$1$2至');
  const ends = `${first} – ${last}`;
  const [, own = first, , other = last] = /^(.+?)((?: \w+)* \d{4}) – (.+)\2$/.exec(ends) ?? [];
  return own + (own.includes(' ') || other.includes(' ') ? ' – ' : '–') + last;
}
