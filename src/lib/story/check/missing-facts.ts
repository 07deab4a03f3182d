import { greatest, range } from 'd3';
import type { Ledger, Missing } from '../read/ledger';
import { listed, nearest, startOf, tellEach } from './problems';
import type { Reading } from '../read/reading';
import { FACTS } from '../read/snapshot';

/**
 * Tells each fact that is asked for and not there once. Asked for in one place, it is misspelt there;
 * in several, or by a graphic, its row is gone or has another id.
 *
 * @param used ids that are asked for and there
 */
export function tellMissing(used: ReadonlySet<string>, { problems, ledger }: Reading): void {
  const isLost = ({ graphic, places }: Missing) => graphic !== undefined || places > 1;
  const lost = [...ledger.missing.values()].filter(isLost);
  // Where that many are gone, a table or its end is: what asks for the others is not wrong either.
  if (ledger.missing.size > (lost.length > 0 ? END_OF_TABLE : TABLE - 1)) {
    const ids = [...ledger.missing.keys()];
    const graphic = lost.find((fact) => fact.graphic)?.graphic;
    problems.error(
      startOf(graphic ? `${FACTS}/${graphic}.csv` : FACTS),
      `少了數據 ${listed(ids)} → 補回這些行；少了一整張表，就從版本庫取回，放進 ${FACTS}/`,
    );
    return;
  }
  /** Asked for in one place each, and like nothing that is there. */
  const unlike: [id: string, missing: Missing][] = [];
  const spare = new Set([...ledger.facts.keys()].filter((id) => !used.has(id)));
  for (const [id, missing] of ledger.missing) {
    const { at, message, graphic } = missing;
    const row = isLost(missing) ? ledger.rows.get(nearest(id, spare) ?? '') : undefined;
    if (row) {
      const renamed = row.cells.id;
      spare.delete(renamed);
      ledger.renamed.add(renamed);
      problems.error(
        row.at('id'),
        `沒有用到 ${renamed}，要用的 ${id} 又不在表裡 → id 是否想寫 ${id}？`,
      );
    } else if (!graphic && isLost(missing))
      problems.error(
        startOf(tableOf(id, ledger)),
        `正文、公式或看板要的數據 ${id} 不在表裡 → 補回這一行，或從版本庫取回`,
      );
    else if (graphic || nearest(id, ledger.given) !== undefined) problems.error(at, message);
    else unlike.push([id, missing]);
  }
  tellEach(
    unlike,
    ([, { at, message }]) => problems.error(at, message),
    () =>
      problems.error(
        unlike[0]?.[1].at ?? startOf(FACTS),
        `找不到數據 ${listed(unlike.map(([id]) => id))} → 在 ${FACTS}/ 裡各記一行，或改用已有的 id；是表裡少了幾行，就從版本庫取回`,
      ),
  );
}

/** As many that are gone, a graphic's own among them, were in one table or at its end. */
const END_OF_TABLE = 2;

/** As many that nothing has were in one table. */
const TABLE = 5;

/** The table a fact most likely stood in: the one with the id that begins most alike. */
function tableOf(id: string, { facts }: Ledger): string {
  const lengths = range(id.length, 0, -1);
  const alike = (other: string) => lengths.find((n) => other.startsWith(id.slice(0, n))) ?? 0;
  const likely = greatest(facts.values(), (fact) => alike(fact.id));
  return likely ? `${FACTS}/${likely.table}.csv` : FACTS;
}
