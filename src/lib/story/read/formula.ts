import { formatDate, formatNumber, formatQuantity } from '../../text/format';
import type { Grammar } from '../../model/languages';
import type { Fact } from '../../model/story';
import type { Ledger } from './ledger';

/** What a formula reckons with: a number, or a date as days since 1970-01-01. */
export interface Operand {
  value: number;
  date: boolean;
}

/** A part of a formula, an id, a number or a sign, and where it stands in it, from 0. */
export interface Token {
  text: string;
  index: number;
}

/** What is wrong with a formula, for an editor; `index` is the letter, from 0. */
export class FormulaError extends Error {
  constructor(
    readonly index: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * @param formula ids of facts, numbers, `+ - * /` and parentheses
 * @throws FormulaError at the first letter that is none of these
 */
export const tokensOf = (formula: string): Token[] =>
  [...formula.matchAll(PARTS)].map(({ 0: text, 1: other, index }) => {
    if (other)
      throw new FormulaError(
        index,
        `公式裡不能有「${text}」→ 只用 id、數字、半形的 + - * / 和括號`,
      );
    return { text, index };
  });

const PARTS = /[a-z]\w*|\d+(?:\.\d+)?|[-+*/()]|(\S)/gu;

export const isId = (part: string): boolean => /^[a-z]/.test(part);

/** The ids a formula names, sound or not. */
export const idsOf = (formula = ''): string[] => formula.match(/[a-z]\w*/g) ?? [];

/**
 * Reckons a formula. A date ± days is a date, a date − a date is days; dates do nothing else.
 *
 * @param valueOf the operand an id stands for
 * @throws FormulaError when the formula is not a sum, or its sum means nothing
 */
export function evaluate(formula: string, valueOf: (id: string) => Operand): Operand {
  const tokens = tokensOf(formula);
  let next = 0;
  const take = (like: RegExp): Token | undefined =>
    like.test(tokens[next]?.text ?? '') ? tokens[next++] : undefined;
  const fail = (what: string, remedy: string): never => {
    const { index } = tokens[next] ?? { index: formula.length };
    throw new FormulaError(index, `公式不完整：${what} → ${remedy}`);
  };
  const chain = (operand: () => Operand, signs: RegExp): Operand => {
    let result = operand();
    for (let sign = take(signs); sign; sign = take(signs))
      result = combine(sign, result, operand());
    return result;
  };
  const sum = () => chain(product, /[-+]/);
  const product = () => chain(factor, /[*/]/);
  const factor = (): Operand => {
    const minus = take(/-/);
    if (minus) return combine(minus, { value: 0, date: false }, factor());
    if (take(/\(/)) {
      const inner = sum();
      return take(/\)/) ? inner : fail('少了右括號 )', '補上');
    }
    const { text } = take(/\w/) ?? fail('這裡該有一個 id 或數字', '補上，或刪去多餘的運算符號');
    return isId(text) ? valueOf(text) : { value: Number(text), date: false };
  };

  const result = sum();
  if (next < tokens.length) fail('兩個數之間沒有運算符號', '在這裡補上 + - * /，或刪去多餘的部分');
  return result;
}

function combine({ text: sign, index }: Token, a: Operand, b: Operand): Operand {
  const refuse = (message: string): never => {
    throw new FormulaError(index, message);
  };
  if (sign === '*' || sign === '/') {
    if (a.date || b.date) refuse('日期不能乘除 → 日期只能加減天數，或兩個日期相減');
    if (sign === '/' && b.value === 0) refuse('公式除以零 → 換一個不是零的除數');
    return { value: sign === '*' ? a.value * b.value : a.value / b.value, date: false };
  }
  if (sign === '+') {
    if (a.date && b.date) refuse('兩個日期不能相加 → 日期加天數，或兩個日期相減');
    return { value: a.value + b.value, date: a.date || b.date };
  }
  if (b.date && !a.date) refuse('天數不能減日期 → 把日期寫在減號前面');
  return { value: a.value - b.value, date: a.date && !b.date };
}

const SIGNS: Readonly<Record<string, string>> = { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ' };

/**
 * A fact's formula with its numbers filled in: `21.6% − 13.7個百分點 = 7.9%`.
 *
 * @param formula its formula, sound, every id in it a fact with a value
 * @param exact whether the sum is the value itself; ≈ where the value is rounded
 */
export function formatFormula(
  fact: Fact,
  formula: string,
  exact: boolean,
  ledger: Ledger,
  as: Grammar,
): string {
  const text = (id: string): string => {
    const { value, digits, date } = ledger.facts.get(id) ?? fact;
    if (date) return formatDate(date, as);
    return formatQuantity({ value: value ?? NaN, digits, unit: ledger.unitOf(id) }, as);
  };
  const parts = tokensOf(formula).map(({ text: part }) => {
    if (isId(part)) return text(part);
    if (/\d/.test(part)) return formatNumber(Number(part), part.split('.')[1]?.length ?? 0, as);
    return SIGNS[part] ?? part;
  });
  return `${parts.join('')} ${exact ? '=' : '≈'} ${text(fact.id)}`;
}
