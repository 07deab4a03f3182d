import { excelDateMessage } from './cells';
import { readTable } from './csv';
import { daysOf, isDay, toIso } from './dates';
import { findFactFiles, type WantedFacts } from './find-files';
import { formatDate, formatPeriod, formatQuantity, NOT_GIVEN } from '../../text/format';
import { FACT, type FactRow } from './ledger';
import { toHalfWidth } from '../chinese/lookalikes';
import { didYouMean, startOf } from '../check/problems';
import { translatedCell } from './inline';
import type { Reading } from './reading';
import { FACTS } from './snapshot';
import { formatSource } from './source';
import { checkSums } from '../check/sums';
import { isUnit, unitName, UNITS } from '../../text/units';

/**
 * Reads every table of `data/facts/` into the ledger, checks each row, and reckons the formulas again.
 *
 * @param wanted the tables there must be, as the graphics' names, each with the ids it must have
 */
export function readFacts(reading: Reading, wanted: WantedFacts): void {
  const { files, problems, ledger } = reading;
  const folder = files.get(FACTS);
  if (folder !== undefined) {
    const why = folder === 'ENOENT' ? '找不到' : `打不開（${String(folder)}）`;
    problems.error(startOf(FACTS), `${why}資料夾 ${FACTS} → 從版本庫取回，或檢查它的名字和權限`);
    ledger.ids.open = true;
    return;
  }
  for (const [table, file] of findFactFiles(reading, wanted)) {
    const { rows } = readTable(files, file, FACT, problems, ledger.ids);
    for (const row of rows) if (!addFact(row, table, reading)) ledger.ids.omitted.add(row.cells.id);
  }
  checkSums(reading);
}

/** @returns whether the row became a fact; if not, the problem is told */
function addFact(row: FactRow, table: string, reading: Reading): boolean {
  const { cells, at } = row;
  const { grammar, localise, ledger } = reading;
  const number = readValue(row, reading);
  if (!number) return false;
  const { value, digits, date } = number;
  const { unit, approx, period } = cells;
  const text =
    value === null
      ? NOT_GIVEN[grammar]
      : date
        ? formatDate(date, grammar)
        : formatQuantity({ value, digits, unit, approx }, grammar);
  ledger.rows.set(cells.id, row);
  ledger.facts.set(cells.id, {
    id: cells.id,
    table,
    value,
    digits,
    period,
    status: cells.status,
    source: cells.source,
    ...(date && { date }),
    ...(approx && { approx }),
    ...(cells.formula && { formula: cells.formula }),
    unit: unit === 'date' ? unit : localise(unitName(unit, grammar), at('unit')),
    text: localise(text, at('value')),
    what: translatedCell(row, 'what', reading),
    periodText: localise(formatPeriod(period, grammar), at('period')),
    sourceText: localise(formatSource(cells.source, grammar), at('source')),
    note: translatedCell(row, 'note', reading),
  });
  return true;
}

/** Figures of a number that a computer is sure of; what comes after is how it counts. */
const SIGNIFICANT = 12;

/** The same number as it should be written; undefined when it is more than another way to write it. */
function plainNumber(value: string, unit: string): string | undefined {
  const digits = toHalfWidth(value).replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  const number = digits.endsWith(unit) ? digits.slice(0, digits.length - unit.length) : digits;
  return NUMBER.test(number) ? number : undefined;
}

const NUMBER = /^-?\d+(?:\.(\d+))?$/;

/** A value as number and decimal places, or null, with the problem told, when it is none. */
function readValue(
  { cells: { value, unit, status }, at }: FactRow,
  { problems }: Reading,
): { value: number | null; digits: number; date?: string } | null {
  const wrong = (message: string, put?: string, column: 'value' | 'unit' = 'value') =>
    problems.error(at(column), message, put === undefined ? undefined : { take: value, put });
  if (unit !== 'date' && !isUnit(unit)) {
    const remedy = didYouMean(
      unit,
      Object.keys(UNITS),
      '改用已有的個、項、家、次之類；要新單位，請工程師加進 src/lib/text/units.ts',
    );
    return wrong(`單位「${unit}」沒有登記 → ${remedy}`, undefined, 'unit');
  }
  if (status === 'missing')
    return value === ''
      ? { value: null, digits: 0 }
      : wrong(`status 是 missing，卻有值 ${value} → 刪去值，或把 status 改成 stated`);
  if (value === '')
    return wrong(`status 是 ${status}，卻沒有值 → 補上值，或把 status 改成 missing`);
  if (unit === 'date') {
    if (isDay(value)) return { value: daysOf(value), digits: 0, date: value };
    const day = toIso(value);
    return wrong(
      excelDateMessage(value) ?? `日期「${value}」不存在 → 寫成 2019-05-23 這樣的真實日期`,
      day !== undefined && isDay(day) ? day : undefined,
    );
  }
  const number = NUMBER.exec(value);
  if (!number)
    return wrong(
      `「${value}」不是數字 → 只寫半形數字，如 21.6；單位和「逾」「約」另有欄位，不寫千位逗號`,
      plainNumber(value, unit),
    );
  if (unitName(unit, 'en') === '' && !/^\d+(?:\.0+)?$/.test(value))
    return wrong(`「${value}」不能論${unit} → 這個單位只用整數，不帶負號；核對值和單位`);
  const digits = number[1]?.length ?? 0;
  const round = String(Number(Number(value).toPrecision(SIGNIFICANT)));
  if (digits > SIGNIFICANT / 2 && round.length < value.length - 3)
    return wrong(`「${value}」帶着試算表算出的零頭 → 寫 ${round}`, round);
  return { value: Number(value), digits };
}
