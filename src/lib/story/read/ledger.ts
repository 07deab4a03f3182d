import { z } from 'zod';
import { date, id, oneOf, requiredText, source } from './cells';
import type { Row } from './csv';
import { endsOf } from './dates';
import { APPROX } from '../../text/format';
import { didYouMean, type SourceLocation } from '../check/problems';
import type { Fact } from '../../model/story';

/** What the words of two columns mean, as an editor may write it. */
const IN_CHINESE = {
  approx: {
    逾: 'over',
    超: 'over',
    超過: 'over',
    多: 'over',
    以上: 'over',
    餘: 'over',
    近: 'near',
    將近: 'near',
    接近: 'near',
    約: 'about',
    大約: 'about',
    左右: 'about',
    以內: 'within',
    內: 'within',
  },
  status: {
    報道所說: 'stated',
    推算: 'derived',
    復原: 'restored',
    報道未給: 'missing',
    報道自相矛盾: 'conflict',
    自相矛盾: 'conflict',
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

/** A place that asks for a fact: see `Ledger.lacks`. */
export interface Missing {
  at: SourceLocation;
  message: string;
  graphic: string | undefined;
}

/** Every number of the story. */
export class Ledger {
  readonly facts = new Map<string, Fact>();
  /** The rows they were read from. */
  readonly rows = new Map<string, FactRow>();
  /** What is asked of it and not there, by id; told by `tellMissing` when all has been read. */
  readonly missing = new Map<string, Missing[]>();
  /** Facts that stand in for a missing one, under another id. */
  readonly renamed = new Set<string>();
  /** Whether no row was left out for a problem. */
  complete = true;
  /** Tell each whether a fact with an id may have been left out for a problem. */
  readonly doubts: ((id: string) => boolean)[] = [];

  /** Whether there may be a fact with this id that was left out for a problem. */
  mayHave(id: string): boolean {
    return this.doubts.some((doubt) => doubt(id));
  }

  /** Ids of the facts with a value: of one without, none is suggested. */
  get given(): string[] {
    return [...this.facts.values()].flatMap(({ id, value }) => (value === null ? [] : id));
  }

  /**
   * Notes that a fact is asked for and not there.
   *
   * @param message what to say if this is the only place: `找不到數據 days_totla → 是否想寫 days_total？`
   * @param graphic the one that cannot do without the fact
   */
  lacks(id: string, at: SourceLocation, message?: string, graphic?: string): void {
    if (this.mayHave(id)) return;
    const remedy = '在 data/facts/ 裡記一行，或改用已有的 id';
    const said = message ?? `找不到數據 ${id} → ${didYouMean(id, this.given, remedy)}`;
    const places = this.missing.get(id) ?? [];
    this.missing.set(id, [...places, { at, message: said, graphic }]);
  }

  /** The unit as the table has it, before it is converted. */
  unitOf(id: string): string {
    return this.rows.get(id)?.cells.unit ?? '';
  }
}
