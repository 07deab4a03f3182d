import type { Grammar } from './grammar';
import { UNITS } from './units';

/** Which way a number is not exact: 逾, 近, 約, 以內. */
export const APPROX = ['', 'over', 'near', 'about', 'within'] as const;
export type Approx = (typeof APPROX)[number];

const APPROXIMATELY: Record<Grammar, Record<Approx, (text: string) => string>> = {
  zh: {
    '': (text) => text,
    over: (text) => `逾${text}`,
    near: (text) => `近${text}`,
    about: (text) => `約${text}`,
    within: (text) => `${text}以內`,
  },
  en: {
    '': (text) => text,
    over: (text) => `more than ${text}`,
    near: (text) => `nearly ${text}`,
    about: (text) => `about ${text}`,
    within: (text) => `within ${text}`,
  },
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
  const known = UNITS[unit];
  if (as === 'en') {
    const number = formatNumber(value, digits, as);
    return APPROXIMATELY.en[approx](known?.en(number, value) ?? `${number} ${unit}`);
  }
  // 億元 and 萬元 carry their own 10⁸ and 10⁴.
  const number = /^[萬億]/.test(unit) ? formatNumber(value, digits, as) : inWan(value, digits);
  return APPROXIMATELY.zh[approx](known?.zh?.(number) ?? number + unit);
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
export function formatNumber(value: number, digits: number, as: Grammar): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(digits).split('.');
  const least = as === 'zh' ? 5 : 4;
  const grouped = whole.length < least ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return (value < 0 ? '−' : '') + grouped + (fraction ? `.${fraction}` : '');
}

export const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/**
 * A year, month or day: `2019年5月23日`, `23 May 2019`.
 *
 * @param moment `2019`, `2019-05` or `2019-05-23`
 */
export function formatMoment(moment: string, as: Grammar): string {
  const [year, month, day] = moment.split('-').map(Number);
  if (as === 'zh') return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
  return [day, month && MONTHS[month - 1], year].filter(Boolean).join(' ');
}

/**
 * A period as readers write it, saying once what its ends share: `2019年1月至3月`,
 * `January–March 2019`.
 *
 * @param period a moment, two with `..` between, or empty
 */
export function formatPeriod(period: string, as: Grammar): string {
  const [from = '', to] = period.split('..');
  if (from === '') return '';
  if (to === undefined) return formatMoment(from, as);
  const sameYear = from.slice(0, 4) === to.slice(0, 4) && from.length === to.length;
  const sameMonth = sameYear && from.length === 10 && from.slice(0, 7) === to.slice(0, 7);
  const [first, last] = [formatMoment(from, as), formatMoment(to, as)];
  if (as === 'zh') {
    const shared = sameMonth ? last.indexOf('月') + 1 : sameYear ? last.indexOf('年') + 1 : 0;
    return `${first}至${last.slice(shared)}`;
  }
  const shared = first
    .split(' ')
    .slice(0, sameMonth ? 1 : sameYear ? -1 : undefined)
    .join(' ');
  const dash = shared.includes(' ') || (!sameYear && last.includes(' ')) ? ' – ' : '–';
  return shared + dash + last;
}
