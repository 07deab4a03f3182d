import { z } from 'zod';
import { date, id, oneOf, requiredText, source } from './cells';
import type { Row } from './csv';
import { endsOf } from './dates';
import { APPROX } from '../../text/format';
import type { SourceLocation } from '../check/problems';
import type { Fact } from '../../model/story';

/** What the words of two columns mean, as an editor may write it. */
const IN_CHINESE = {
  approx: {
    ...{ 逾: 'over', 超: 'over', 超過: 'over', 多: 'over', 以上: 'over', 餘: 'over' },
    ...{ 近: 'near', 將近: 'near', 接近: 'near' },
    ...{ 約: 'about', 大約: 'about', 左右: 'about', 以內: 'within', 內: 'within' },
  },
  status: {
    ...{ 報道所說: 'stated', 推算: 'derived', 復原: 'restored', 報道未給: 'missing' },
    ...{ 報道自相矛盾: 'conflict', 自相矛盾: 'conflict' },
  },
};

/** A row of `data/facts/`: its columns, and what each may hold. */
export const FACT = z.object({
  id,
  value: z.string(),
  unit: z.string().min(1, '沒有單位 → 補上單位；日期的單位寫 date'),
  approx: oneOf('approx', APPROX, IN_CHINESE.approx),
  period: date(
    (text) => text === '' || endsOf(text) !== null,
    (text) =>
      `時間「${text}」不存在或前後顛倒 → 寫 2019、2019-05 或 2019-05-23；一段時間寫 2019-01..2019-03`,
  ),
  what: requiredText('what'),
  status: oneOf(
    'status',
    ['stated', 'derived', 'restored', 'missing', 'conflict'],
    IN_CHINESE.status,
  ),
  formula: z.string(),
  source,
  note: z.string(),
  'what.en': z.string(),
  'note.en': z.string(),
});

export type FactRow = Row<z.infer<typeof FACT>>;

/** A place that asks for a fact, and what to say if it is the only one. */
export interface Missing {
  at: SourceLocation;
  message: string;
  /** The graphic that cannot do without the fact. */
  graphic?: string;
}

/** Every number of the story. */
export interface Ledger {
  facts: Map<string, Fact>;
  /** The rows they were read from. */
  rows: Map<string, FactRow>;
  /** Whether there may be a fact with this id that was left out for a problem. */
  mayHave(id: string): boolean;
  /** Whether no row was left out for a problem. */
  complete: boolean;
  /** What is asked of it and not there, by id; told by `tellMissing` when all has been read. */
  missing: Map<string, Missing[]>;
  /** Facts that stand in for a missing one, under another id. */
  renamed: Set<string>;
}
