import { z } from 'zod';
import { date, id, oneOf, requiredText, source } from './cells';
import { Ids, type Row } from './csv';
import { endsOf } from './dates';
import { APPROX } from '../../text/format';
import { didYouMean, type SourceLocation } from '../check/problems';
import type { Fact } from '../../model/story';

/** What an editor may write instead of the words of two columns. */
const IN_CHINESE = {
  approx: {
    over: ['逾', '超', '超過', '多', '以上', '餘'],
    near: ['近', '將近', '接近'],
    about: ['約', '大約', '左右'],
    within: ['以內', '內'],
  },
  status: {
    stated: ['報道所說'],
    derived: ['推算'],
    restored: ['復原'],
    missing: ['報道未給'],
    conflict: ['報道自相矛盾', '自相矛盾'],
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

/** A fact that is asked for and not there: see `Ledger.lacks`. */
export interface Missing {
  /** Of the graphic that cannot do without it, else of the first place. */
  at: SourceLocation;
  message: string;
  graphic: string | undefined;
  /** How many ask for it. */
  places: number;
}

/** Every number of the story. */
export class Ledger {
  readonly facts = new Map<string, Fact>();
  /** The rows they were read from. */
  readonly rows = new Map<string, FactRow>();
  /** What is asked of it and not there, by id; told by `tellMissing` when all has been read. */
  readonly missing = new Map<string, Missing>();
  /** Facts that stand in for a missing one, under another id. */
  readonly renamed = new Set<string>();
  readonly ids = new Ids();

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
    if (this.ids.mayHave(id)) return;
    const remedy = '在 data/facts/ 裡記一行，或改用已有的 id';
    const said = message ?? `找不到數據 ${id} → ${didYouMean(id, this.given, remedy)}`;
    const known = this.missing.get(id);
    const places = (known?.places ?? 0) + 1;
    const told = known && (known.graphic || !graphic) ? known : { at, message: said, graphic };
    this.missing.set(id, { ...told, places });
  }

  /** The unit as the table has it, before it is converted. */
  unitOf(id: string): string {
    return this.rows.get(id)?.cells.unit ?? '';
  }
}
