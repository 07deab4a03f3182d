import { z } from 'zod';
import { date, id, oneOf, source, words } from './cells';
import { readTable, type Row, tellTwins, type Twin } from './csv';
import { daysOf, exists, firstDay } from './dates';
import type { Ledger } from './ledger';
import { startOf } from './files';
import { lacks, notFound } from '../check/missing-facts';
import { formatMoment } from '../../text/format';
import type { SourceLocation } from '../check/problems';
import { type Reading, translatedCell } from './reading';
import { EVENTS } from './snapshot';
import { formatSource } from './source';
import { typedNumbers } from '../check/typed-numbers';
import type { StoryEvent } from '../../model/story';

/** The fact that is day 0 of the story. */
const ZERO = 'day_zero';

const CITIES = { 青島: 'qingdao', 深圳: 'shenzhen' } as const;

/** Letters that fit a pin on a graphic: eight Han, or as wide a word of Latin. */
const LABEL = { zh: 8, en: 14 } as const;

/** The fact that is the story's last day. */
const LAST = 'published';

const EVENT = z.object({
  id,
  date: date(exists, (text) => `日期「${text}」不存在 → 寫 2019-05-23；報道只說到月份時寫 2019-05`),
  precision: oneOf('precision', ['day', 'month']),
  city: oneOf('city', ['青島', '深圳', '']),
  label: words('label'),
  what: words('what'),
  source,
  'label.en': z.string(),
  'what.en': z.string(),
});

type EventRow = Row<z.infer<typeof EVENT>>;

/** The dated events of the story. */
export interface Events {
  /** In order of date; of one day, in the order of the table. */
  list: StoryEvent[];
  /** Whether there may be an event with this id that was left out for a problem. */
  mayHave(id: string): boolean;
}

export function readEvents(reading: Reading, ledger: Ledger): Events {
  const { problems, grammar, localise } = reading;
  const zero = ledger.facts.get(ZERO)?.date;
  if (zero === undefined && !ledger.facts.has(ZERO))
    lacks(ledger, ZERO, { at: startOf('data/facts/days.csv'), message: notFound(ZERO, ledger) });
  const seen = new Map<string, SourceLocation>();
  const twins: Twin[] = [];
  const { rows, mayHave } = readTable(reading.files, EVENTS, EVENT, problems);
  // Of a ledger with gaps nobody knows what is not in it.
  const known = ledger.complete && ledger.missing.size === 0 ? numbersIn(ledger) : null;
  const events = rows.map((row): StoryEvent => {
    const { cells, at } = row;
    const { date, precision } = cells;
    const first = seen.get(cells.id);
    if (first) twins.push({ id: cells.id, at: at('id'), first });
    else seen.set(cells.id, at('id'));
    if (date.length !== { day: 10, month: 7 }[precision]) {
      const remedy =
        precision === 'day'
          ? '日期寫到日，或 precision 改成 month'
          : '日期只寫到月，或 precision 改成 day';
      problems.error(at('date'), `日期 ${date} 與 precision ${precision} 不合 → ${remedy}`);
    }
    checkPlaceInTime(row, zero, ledger, reading);
    checkNumbers(row, grammar === 'en' ? 'what.en' : 'what', known, reading);
    const column = grammar === 'en' ? 'label.en' : 'label';
    const letters = [...cells[column]].length;
    if (letters > LABEL[grammar])
      problems.warning(
        at(column),
        `「${cells[column]}」有 ${letters} 字 → 縮到 ${LABEL[grammar]} 字以內，圖上才放得下`,
      );
    return {
      id: cells.id,
      date,
      precision,
      dateText: localise(formatMoment(date, grammar), at('date')),
      day: daysOf(firstDay(date)) - daysOf(zero ?? date),
      city: cells.city === '' ? null : CITIES[cells.city],
      label: translatedCell(row, 'label', reading),
      what: translatedCell(row, 'what', reading),
      source: cells.source,
      sourceText: localise(formatSource(cells.source, grammar), at('source')),
    };
  });
  tellTwins(twins, problems);
  return {
    list: events.sort((a, b) => a.day - b.day),
    // One of two with the same id is another event, whose id is not known.
    mayHave: (id) => twins.length > 0 || mayHave(id),
  };
}

/** Points out a date outside the story's days, which mostly has a wrong year, unless the words say so. */
function checkPlaceInTime(
  { cells, at }: EventRow,
  zero: string | undefined,
  { facts }: Ledger,
  { problems }: Reading,
): void {
  const last = facts.get(LAST)?.date;
  const first = zero?.slice(0, cells.date.length);
  if (first && cells.date < first && !/之前|前夕/.test(cells.what))
    problems.warning(
      at('date'),
      `日期 ${cells.date} 在第零天 ${zero} 之前 → 核對年份；確是之前的事，在 what 裡寫明「之前」`,
    );
  if (last && cells.date > last && !/之後|次日/.test(cells.what))
    problems.warning(
      at('date'),
      `日期 ${cells.date} 在報道刊出 ${last} 之後 → 核對年份；確是之後的事，在 what 裡寫明「之後」`,
    );
}

/**
 * Every number in an event's words must be one of the ledger: 2 in the text and 3 in the table.
 *
 * @param known the numbers of the ledger; null when one may be in a row that could not be read
 */
function checkNumbers(
  { cells, at }: EventRow,
  column: 'what' | 'what.en',
  known: ReadonlySet<string> | null,
  { problems, grammar }: Reading,
): void {
  for (const { text, index, kind } of typedNumbers(cells[column], grammar)) {
    if (kind === 'date')
      problems.error(at(column, index), `日期「${text}」不存在 → 核對月份和日子`);
    else if (known?.has(text.match(NUMBER)?.[0] ?? '') === false)
      problems.error(
        at(column, index),
        `大事裡的「${text}」與數據對不上 → 改成 data/facts/ 裡的數，或在那裡補一行`,
      );
  }
}

const numbersIn = ({ facts }: Ledger): Set<string> =>
  new Set([...facts.values()].flatMap(({ text }) => text.match(NUMBER) ?? []));

const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?/g;
