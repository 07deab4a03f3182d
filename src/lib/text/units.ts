import type { Grammar } from '../model/languages';

/** How a unit of the tables joins its number; `number` is already written out. */
interface Unit {
  /** Chinese; number and unit side by side unless told. */
  zh?: (number: string) => string;
  en: (number: string, value: number) => string;
  /** What English calls it where it stands alone; counted things have no unit there. */
  name: string;
}

/** Counted things: an English sentence brings its own noun. */
const counted: Unit = { en: (number) => number, name: '' };

const measured = (one: string, many = `${one}s`): Unit => ({
  en: (number, value) => `${number} ${value === 1 ? one : many}`,
  name: many,
});

/** Chinese money counts in 10⁴ and 10⁸, English in 10⁶ and 10⁹. */
const yuan = (scale: number, name: string): Unit => ({
  name,
  en: (_, value) => {
    const amount = value * scale;
    const [size, name] = amount < 1e9 ? [1e6, 'million'] : [1e9, 'billion'];
    return `${Number((amount / size).toPrecision(12))} ${name} yuan`;
  },
});

const ordinal = (value: number): string => {
  const form = new Intl.PluralRules('en', { type: 'ordinal' }).select(value);
  return value + { one: 'st', two: 'nd', few: 'rd', zero: 'th', many: 'th', other: 'th' }[form];
};

/** Every unit the tables may use; `date` is not one of them: a date is no quantity. */
export const UNITS: Readonly<Record<string, Unit>> = {
  '%': { en: (number) => `${number}%`, name: '%' },
  百分點: { zh: (number) => `${number}個百分點`, ...measured('percentage point') },
  位次: { zh: (number) => `第${number}位`, en: (_, value) => ordinal(value), name: 'place' },
  萬元: yuan(1e4, '10,000 yuan'),
  億元: yuan(1e8, '100 million yuan'),
  公里: { en: (number) => `${number} km`, name: 'km' },
  年: measured('year'),
  天: measured('day'),
  日: measured('day'),
  工作日: { zh: (number) => `${number}個工作日`, ...measured('working day') },
  人: counted,
  位: counted,
  名: counted,
  個: counted,
  家: counted,
  項: counted,
  條: counted,
  批: counted,
  次: counted,
  期: counted,
};

/** Own keys alone: a cell may say `constructor`. */
export const isUnit = (unit: string): boolean => Object.hasOwn(UNITS, unit);

/** A unit of the tables as the page's language calls it. */
export const unitName = (unit: string, as: Grammar): string =>
  as === 'en' ? (UNITS[unit]?.name ?? unit) : unit;
