import { z } from 'zod';
import { id, oneOf, source, words } from './cells';
import { readTable } from './csv';
import { daysOf, exists, firstDay } from './dates';
import { startOf } from './files';
import type { Ledger } from './facts';
import { formatMoment } from './format';
import type { Reading } from './reading';
import { formatSource } from './source';
import { wordsIn } from './translated';
import type { StoryEvent } from './types';

const FILE = 'data/events.csv';

/** The fact that is day 0 of the story. */
const ZERO = 'day_zero';

const CITIES = { 青島: 'qingdao', 深圳: 'shenzhen' } as const;

/** Letters that fit a pin on a graphic: eight Han, or as wide a word of Latin. */
const LABEL = { zh: 8, en: 14 } as const;

const EVENT = z.object({
  id,
  date: z.string().refine(exists, {
    error: ({ input }) => `日期「${input}」不存在 → 寫 2019-05-23；報道只說到月份時寫 2019-05`,
  }),
  precision: oneOf('precision', ['day', 'month']),
  city: oneOf('city', ['青島', '深圳', '']),
  label: words('label'),
  what: words('what'),
  source,
  'label.en': z.string(),
  'what.en': z.string(),
});

/** The dated events of the story, in order of date; of one day, in the order of the table. */
export function readEvents(reading: Reading, ledger: Ledger): StoryEvent[] {
  const { problems, grammar, localise } = reading;
  const zero = ledger.facts.get(ZERO)?.date;
  if (zero === undefined && !ledger.mayHave(ZERO))
    problems.error(
      startOf(FILE),
      `找不到第零天 ${ZERO} → 在 data/facts/days.csv 補上這一行，單位 date`,
    );
  const seen = new Map<string, number>();
  const { rows } = readTable(reading.root, FILE, EVENT, problems);
  const events = rows.map((row): StoryEvent => {
    const { cells, at } = row;
    const { date, precision } = cells;
    const twin = seen.get(cells.id);
    if (twin) problems.error(at('id'), `id ${cells.id} 在第 ${twin} 行已經用了 → 換一個 id`);
    else seen.set(cells.id, at('id').line);
    if (date.length !== { day: 10, month: 7 }[precision]) {
      const remedy =
        precision === 'day'
          ? '日期寫到日，或 precision 改成 month'
          : '日期只寫到月，或 precision 改成 day';
      problems.error(at('date'), `日期 ${date} 與 precision ${precision} 不合 → ${remedy}`);
    }
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
      label: wordsIn(row, 'label', reading),
      what: wordsIn(row, 'what', reading),
      source: cells.source,
      sourceText: localise(formatSource(cells.source, grammar), at('source')),
    };
  });
  return events.sort((a, b) => a.day - b.day);
}
