import type { Ledger } from './ledger';
import { formatMoment, formatNumber, formatQuantity } from '../../text/format';
import type { Grammar } from '../../text/grammar';
import { tokensOf } from './formula';
import type { Fact } from '../../model/story';

const SIGNS: Readonly<Record<string, string>> = { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ' };

/**
 * A fact's formula with its numbers filled in: `21.6% − 13.7個百分點 = 7.9%`.
 *
 * @param formula its formula, sound, every id in it a fact with a value
 * @param exact whether the sum is the value itself; ≈ where the value is rounded
 */
export function writtenOut(
  fact: Fact,
  formula: string,
  exact: boolean,
  ledger: Ledger,
  as: Grammar,
): string {
  const text = (id: string): string => {
    const { value, digits, date } = ledger.facts.get(id) ?? fact;
    const unit = ledger.rows.get(id)?.cells.unit ?? '';
    if (date) return formatMoment(date, as);
    return formatQuantity({ value: value ?? NaN, digits, unit }, as);
  };
  const parts = tokensOf(formula).map(({ kind, text: part }) => {
    if (kind === 'id') return text(part);
    if (kind === 'number') return formatNumber(Number(part), part.split('.')[1]?.length ?? 0, as);
    return SIGNS[part] ?? part;
  });
  return `${parts.join('')} ${exact ? '=' : '≈'} ${text(fact.id)}`;
}
