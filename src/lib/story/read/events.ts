import { z } from 'zod';
import { cover, days } from '../../../story.config';
import { date, id, oneOf, requiredText, source } from './cells';
import { readTable, type Row } from './csv';
import { daysOf, exists, firstDay } from './dates';
import { formatDate } from '../../text/format';
import { startOf } from '../check/problems';
import { translatedCell } from './inline';
import type { Reading } from './reading';
import { EVENTS, FACTS } from './snapshot';
import { SERIES, seriesOf } from './series';
import { formatSource } from './source';
import { typedNumbers } from '../check/typed-numbers';
import type { StoryEvent } from '../../model/story';

/** Letters that fit a pin on a graphic: eight Han, or as wide a word of Latin. */
const LABEL = { zh: 8, en: 14 } as const;

const EVENT = z.object({
  id,
  date: date(exists, (text) => `日期「${text}」不存在 → 寫 2019-05-23；報道只說到月份時寫 2019-05`),
  precision: oneOf('precision', ['day', 'month']),
  ...SERIES,
  label: requiredText('label'),
  what: requiredText('what'),
  source,
  'label.en': z.string(),
  'what.en': z.string(),
});

type EventRow = Row<z.infer<typeof EVENT>>;

/** The dated events of the story, in order of date; of one day, in the order of the table. */
export type Events = ReturnType<typeof readEvents>;

export function readEvents(reading: Reading) {
  const { files, problems, grammar, localise, ledger } = reading;
  const zero = ledger.facts.get(days.first)?.date;
  if (!ledger.facts.has(days.first))
    ledger.lacks(days.first, startOf(`${FACTS}/${cover.graphic}.csv`));
  const { rows, ids } = readTable(files, EVENTS, EVENT, problems);
  // Of a ledger with gaps nobody knows what is not in it.
  const numbers = ledger.ids.complete && ledger.missing.size === 0 ? numbersIn(reading) : null;
  const list = rows.map((row): StoryEvent => {
    const { cells, at } = row;
    const { id, date, precision } = cells;
    if (date.length !== { day: 10, month: 7 }[precision]) {
      const remedy =
        precision === 'day'
          ? '日期寫到日，或 precision 改成 month'
          : '日期只寫到月，或 precision 改成 day';
      problems.error(at('date'), `日期 ${date} 與 precision ${precision} 不合 → ${remedy}`);
    } else checkPlaceInTime(row, zero, reading);
    checkNumbers(row, numbers, reading);
    const column = grammar === 'en' ? 'label.en' : 'label';
    const letters = [...cells[column]].length;
    if (letters > LABEL[grammar])
      problems.warning(
        at(column),
        `「${cells[column]}」有 ${letters} 字 → 縮到 ${LABEL[grammar]} 字以內，圖上才放得下`,
      );
    return {
      id,
      date,
      precision,
      source: cells.source,
      series: seriesOf(cells),
      dateText: localise(formatDate(date, grammar), at('date')),
      day: daysOf(firstDay(date)) - daysOf(zero ?? date),
      label: translatedCell(row, 'label', reading),
      what: translatedCell(row, 'what', reading),
      sourceText: localise(formatSource(cells.source, grammar), at('source')),
    };
  });
  return { list: list.sort((a, b) => a.day - b.day), ids };
}

/** Points out a date outside the story's days, which mostly has a wrong year, unless the words say so. */
function checkPlaceInTime(
  { cells: { date, what }, at }: EventRow,
  zero: string | undefined,
  { ledger, problems }: Reading,
): void {
  const last = ledger.facts.get(days.last)?.date;
  const warn = (where: string, side: string) =>
    problems.warning(
      at('date'),
      `日期 ${date} 在${where} ${side} → 核對年份；確是${side}的事，在 what 裡寫明「${side}」`,
    );
  if (zero && date < zero.slice(0, date.length) && !/之前|前夕/.test(what))
    warn(`第零天 ${zero}`, '之前');
  if (last && date > last && !/之後|次日/.test(what)) warn(`報道刊出 ${last}`, '之後');
}

/**
 * Every number in an event's words must be one of the ledger: 2 in the text and 3 in the table.
 *
 * @param numbers those of the ledger; null when one may be in a row that could not be read
 */
function checkNumbers(
  { cells, at }: EventRow,
  numbers: ReadonlySet<string> | null,
  { problems, grammar }: Reading,
): void {
  const column = grammar === 'en' ? 'what.en' : 'what';
  for (const { text, index, kind } of typedNumbers(cells[column], grammar)) {
    if (kind === 'date')
      problems.error(at(column, index), `日期「${text}」不存在 → 核對月份和日子`);
    else if (numbers?.has(text.match(NUMBER)?.[0] ?? '') === false)
      problems.error(
        at(column, index),
        `大事裡的「${text}」與數據對不上 → 改成 data/facts/ 裡的數，或在那裡補一行`,
      );
  }
}

const numbersIn = ({ ledger }: Reading): Set<string> =>
  new Set([...ledger.facts.values()].flatMap(({ text }) => text.match(NUMBER) ?? []));

const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?/g;
