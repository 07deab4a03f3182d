import { group } from 'd3';
import { type Board, boardLabel } from '../read/board';
import type { Events } from '../read/events';
import type { Ledger } from '../read/ledger';
import { startOf } from '../read/files';
import { idsOf } from '../read/formula';
import { METAS, type Metas } from './sections';
import type { Labels } from '../read/labels';
import { lacks } from './missing-facts';
import { isPage, PAGE_LABELS } from './page-labels';
import { listed, nearest, tellEach } from './problems';
import type { Reading } from '../read/reading';
import { EVENTS, LABELS } from '../read/snapshot';

/** Who reads a label, the names it leaves open to be filled in, and the facts it may print. */
interface Want {
  owner: string;
  blanks: readonly string[];
  facts?: readonly string[];
}

function wantedLabels(metas: Metas): Map<string, Want> {
  const wanted = new Map<string, Want>();
  for (const { name, labels, blanks = {}, facts } of Object.values(metas))
    for (const id of labels)
      wanted.set(`${name}.${id}`, { owner: `圖 ${name}`, blanks: blanks[id] ?? [], facts });
  // A story with graphics of its own, as the tests have, has no pages.
  if (metas === METAS)
    for (const [id, blanks] of PAGE_LABELS) wanted.set(id, { owner: '頁面', blanks });
  return wanted;
}

/** Whether the tables have every fact the graphics read, each in its graphic's own. */
export function needFacts(metas: Metas, ledger: Ledger, { problems }: Reading): void {
  for (const { name, facts } of Object.values(metas))
    for (const id of facts) {
      const fact = ledger.facts.get(id);
      const file = `data/facts/${name}.csv`;
      if (!fact)
        lacks(ledger, id, {
          at: startOf(file),
          message: `圖 ${name} 要的數據 ${id} 不在表裡 → 補回這一行，或從版本庫取回`,
          graphic: name,
        });
      else if (fact.table !== name)
        problems.error(
          ledger.rows.get(id)?.at('id') ?? startOf(file),
          `圖 ${name} 要的數據 ${id} 放錯了表 → 移到 ${file}`,
        );
    }
}

/** Whether the table has every event the graphics read. */
export function checkEvents(metas: Metas, events: Events, { problems }: Reading): void {
  const there = new Set(events.list.map(({ id }) => id));
  const wanted = Object.values(metas).flatMap(({ name, events: ids = [] }) =>
    ids.map((id) => ({ id, name })),
  );
  const missing = group(
    wanted.filter(({ id }) => !there.has(id) && !events.mayHave(id)),
    ({ id }) => id,
  );
  const keep = 'id 不要改；或從版本庫取回';
  tellEach(
    [...missing],
    ([id, by]) =>
      problems.error(
        startOf(EVENTS),
        `圖 ${by.map(({ name }) => name).join('、')} 要的大事 ${id} 不在表裡 → 補回這一行，${keep}`,
      ),
    () =>
      problems.error(
        startOf(EVENTS),
        `少了大事 ${listed([...missing.keys()])} → 補回這些行，${keep}`,
      ),
  );
}

/** Whether the table has every label the graphics, the pages and the board read, and no other. */
export function checkLabels(
  metas: Metas,
  labels: Labels,
  board: Board,
  { problems }: Reading,
): void {
  const wanted = wantedLabels(metas);
  const missing = new Set(
    [...wanted.keys(), ...board.unnamed.keys()].filter(
      (id) => !labels.rows.has(id) && !labels.mayHave(id),
    ),
  );
  for (const [id, { at, blanks, blanksAt }] of labels.rows) {
    const [owner = ''] = id.split('.');
    const want = wanted.get(id);
    if (want) {
      const filled = want.blanks.map((name) => `{${name}}`).sort();
      const right = filled.join('、');
      const asked = blanks.filter((blank) => !want.facts?.includes(blank.slice(1, -1)));
      if (asked.join() !== filled.join())
        problems.error(
          blanksAt,
          `${id} 的空位是 ${asked.join('、') || '無'}，${want.owner} 填的是 ${right || '無'} → ${right ? `寫 ${right}，名字不能改，也不能少` : '刪去花括號'}`,
        );
      continue;
    }
    if (id.startsWith(boardLabel('')) || (isPage(owner) && metas !== METAS)) continue;
    const near = nearest(id, missing.size > 0 ? missing : wanted.keys());
    if (near !== undefined && missing.delete(near))
      problems.error(at, `沒有圖用標籤 ${id}，${near} 又不在表裡 → 是否想寫 ${near}？`);
    else
      problems.warning(
        at,
        `沒有圖用標籤 ${id} → ${near ? `是否想寫 ${near}？` : '不用了就刪去這一行'}`,
      );
  }
  tellEach(
    [...missing],
    (id) => {
      const group = board.unnamed.get(id);
      problems.error(
        group ?? startOf(LABELS),
        group
          ? `組 ${id.slice(boardLabel('').length)} 沒有名字 → 在 ${LABELS} 補一行 ${id},中文,English`
          : `${wanted.get(id)?.owner} 要的標籤 ${id} 不在表裡 → 補一行 ${id},中文,English`,
      );
    },
    () =>
      problems.error(
        startOf(LABELS),
        `少了標籤 ${listed([...missing])} → 補回這些行，每行寫 id,中文,English；或從版本庫取回`,
      ),
  );
}

/** The facts that the words, the board or a graphic show, and those they are reckoned from. */
export function usedIn(shown: ReadonlySet<string>, metas: Metas, { facts }: Ledger): Set<string> {
  const used = new Set([...shown, ...Object.values(metas).flatMap((meta) => meta.facts)]);
  // A set grows while it is gone through.
  for (const id of used) for (const part of idsOf(facts.get(id)?.formula)) used.add(part);
  return used;
}

/** Facts nobody sees, nor what is reckoned from them. */
export function checkUnused(
  shown: ReadonlySet<string>,
  metas: Metas,
  ledger: Ledger,
  { problems }: Reading,
): void {
  const used = usedIn(shown, metas, ledger);
  const unused = [...ledger.facts.values()].filter(
    ({ id }) => !used.has(id) && !ledger.renamed.has(id),
  );
  const [first] = unused;
  if (!first) return;
  const tables = [...group(unused, ({ table }) => table)].map(
    ([table, facts]) => `${listed(facts.map(({ id }) => id))}（${table}）`,
  );
  problems.warning(
    ledger.rows.get(first.id)?.at('id') ?? startOf(`data/facts/${first.table}.csv`),
    `沒有用到 ${tables.join('、')} → 寫進正文或圖裡；只留在帳本裡也可以`,
  );
}
