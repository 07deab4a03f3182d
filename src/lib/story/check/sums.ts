import { group, max } from 'd3';
import { dateOf } from '../read/dates';
import type { FactRow, Ledger } from '../read/ledger';
import {
  evaluate,
  FormulaError,
  idsOf,
  isId,
  type Operand,
  tokensOf,
  formatFormula,
} from '../read/formula';
import { didYouMean } from './problems';
import type { Reading } from '../read/reading';
import type { Fact } from '../../model/story';

/**
 * Reckons every formula again, compares it with the value of its row, and writes it out for readers;
 * points out lost decimal places.
 */
export function checkSums(reading: Reading): void {
  const { ledger } = reading;
  checkDigits(reading);
  const derived = [...ledger.facts.values()].filter(({ status }) => status === 'derived');
  const parts = new Map(derived.map(({ id, formula }) => [id, idsOf(formula)]));
  for (const [id, fact] of ledger.facts) {
    const row = ledger.rows.get(id);
    if (!row) continue;
    checkSum(fact, row, parts, reading);
    const { date, period, formula, formulaText } = fact;
    // Of a date that is not what it is reckoned as, more is not said.
    const sound = formula === undefined || formulaText !== undefined;
    if (date && sound && period.length === date.length && period !== date)
      reading.problems.error(
        row.at('period'),
        `period 是 ${period}，value 是 ${date} → 兩格寫成同一天`,
      );
  }
}

function checkSum(fact: Fact, row: FactRow, parts: Parts, reading: Reading): void {
  const { problems, ledger, grammar } = reading;
  const { id, value, status, formula } = fact;
  const refuse = (message: string) => problems.error(row.at('formula'), message);
  if (!formula) {
    if (status === 'derived') refuse(`${id} 是推算的，卻沒有公式 → 寫出它由哪些 id 算出`);
    return;
  }
  if (value === null) {
    refuse(`${id} 沒有值，卻有公式 → 刪去公式，或補上值並改 status`);
    return;
  }
  try {
    if (!operandsSound(fact, formula, row, parts, reading)) return;
    const result = evaluate(formula, (name) => operand(ledger.facts.get(name)));
    const difference = Math.abs(result.value - value);
    if (result.date !== (fact.unit === 'date'))
      refuse(
        result.date
          ? `公式算出日期，單位卻是 ${row.cells.unit} → 單位改成 date，或改公式`
          : '公式算出的不是日期，單位卻是 date → 改公式，或改單位',
      );
    else if (!unitsAgree(formula, fact, ledger))
      refuse(
        '% 與百分點對不上 → 兩個百分比相減得百分點，百分比加減百分點得百分比；核對這幾行的單位',
      );
    else if (difference > 0.5 / 10 ** fact.digits + 1e-9)
      problems.error(
        row.at('value'),
        `公式算出 ${shown(result)}，這裡寫的是 ${row.cells.value} → 核對 ${formula} 各行的值，或改正這個值`,
      );
    else {
      const sum = formatFormula(fact, formula, difference < 1e-9, ledger, grammar);
      fact.formulaText = reading.convert(sum, row.at('formula'));
    }
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    problems.error(row.at('formula', error.index), error.message);
  }
}

/**
 * Whether a sum of percentages is one: a percentage less a percentage is percentage points, and a
 * percentage more or less points is a percentage again.
 */
function unitsAgree(formula: string, fact: Fact, ledger: Ledger): boolean {
  const tokens = tokensOf(formula);
  const rates = tokens.filter(({ text }) => ledger.unitOf(text) === '%');
  if (rates.length === 0 || /[*/()]/.test(formula)) return true;
  const signBefore = (index: number) => tokens.findLast((token) => token.index < index)?.text;
  const whole = rates.reduce((sum, { index }) => sum + (signBefore(index) === '-' ? -1 : 1), 0);
  return ledger.unitOf(fact.id) === '%' ? whole === 1 : whole === 0;
}

/** Whether every id of a formula is a fact with a value, and none leads back to the fact itself. */
function operandsSound(
  fact: Fact,
  formula: string,
  row: FactRow,
  parts: Parts,
  { problems, ledger }: Reading,
): boolean {
  const { facts } = ledger;
  let sound = true;
  for (const { text, index } of tokensOf(formula)) {
    if (!isId(text)) continue;
    const other = facts.get(text);
    const at = row.at('formula', index);
    let message: string | undefined;
    if (!other) {
      const remedy = didYouMean(text, facts.keys(), '改用已有的 id');
      ledger.lacks(text, at, `公式裡的 ${text} 不存在 → ${remedy}`);
    } else if (text === fact.id) message = `${text} 的公式用到它自己 → 改由別的 id 算出`;
    else if (other.value === null)
      message = `公式裡的 ${text} 沒有值 → 用有值的 id，或把這一行也改成 missing`;
    else if (fact.status === 'derived' && restsOn(text, fact.id, parts))
      message = `${fact.id} 和 ${text} 互相推算 → 其中一個要出自報道，它的 status 改成 stated`;
    if (message) problems.error(at, message);
    if (message || !other) sound = false;
  }
  return sound;
}

/** What each derived fact is reckoned from, by its id. */
type Parts = ReadonlyMap<string, string[]>;

/** Whether one derived fact is reckoned from another, however many lie between. */
function restsOn(one: string, other: string, parts: Parts): boolean {
  const reached = new Set([one]);
  // A set grows while it is gone through.
  for (const name of reached) for (const part of parts.get(name) ?? []) reached.add(part);
  return reached.has(other);
}

const operand = (fact: Fact | undefined): Operand => ({
  value: fact?.value ?? NaN,
  date: fact?.date !== undefined,
});

const shown = ({ value, date }: Operand): string =>
  date ? dateOf(value) : String(Number(value.toFixed(4)));

/** Ids of one series differ by their time alone: `court_rate_2019_07`, `court_rate_2019_q1`. */
const seriesOf = (id: string): string => id.replace(/(?:_q?\d+)+$/, '');

/**
 * Points out a number with fewer decimal places than its like: a spreadsheet writes 37.40 as 37.4,
 * and readers see the places. Whole numbers are left out: 100% needs none.
 */
function checkDigits({ ledger, problems }: Reading): void {
  const broken = [...ledger.facts.values()].filter(({ digits }) => digits > 0);
  const keyOf = ({ table, unit, id }: Fact) => `${table} ${unit} ${seriesOf(id)}`;
  for (const like of group(broken, keyOf).values()) {
    const most = max(like, ({ digits }) => digits);
    for (const { id, digits, value } of like) {
      const at = ledger.rows.get(id)?.at('value');
      if (digits === most || !at || value === null) continue;
      problems.warning(
        at,
        `${id} 只有 ${digits} 位小數，同類的數有 ${most} 位 → 試算表刪去了末尾的 0 就補寫 ${value.toFixed(most)}；報道就是這樣則不必改`,
      );
    }
  }
}
