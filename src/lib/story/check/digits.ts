import { group } from 'd3';
import type { Ledger } from '../read/ledger';
import type { Problems } from './problems';

/** Ids of one series differ by their time alone: `court_rate_2019_07`, `court_rate_2019_q1`. */
const seriesOf = (id: string): string => id.replace(/(?:_q?\d+)+$/, '');

/**
 * Points out a number with fewer decimal places than its like: a spreadsheet writes 37.40 as 37.4,
 * and readers see the places. Whole numbers are left out: 100% needs none.
 */
export function checkDigits({ facts, rows }: Ledger, problems: Problems): void {
  const broken = [...facts.values()].filter(({ digits }) => digits > 0);
  for (const [, like] of group(
    broken,
    ({ table, unit, id }) => `${table} ${unit} ${seriesOf(id)}`,
  )) {
    const most = like.reduce((most, { digits }) => Math.max(most, digits), 0);
    for (const { id, digits, value } of like) {
      const at = rows.get(id)?.at('value');
      if (digits === most || !at || value === null) continue;
      problems.warning(
        at,
        `${id} 只有 ${digits} 位小數，同類的數有 ${most} 位 → 試算表刪去了末尾的 0 就補寫 ${value.toFixed(most)}；報道就是這樣則不必改`,
      );
    }
  }
}
