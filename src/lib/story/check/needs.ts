import { group, rollup } from 'd3';
import type { Board } from '../read/board';
import type { Events } from '../read/events';
import type { Ledger } from '../read/ledger';
import { idsOf } from '../read/formula';
import { METAS, type Metas } from './sections';
import type { Labels } from '../read/labels';
import { isPage, PAGE_LABELS } from './page-labels';
import { listed, nearest, startOf, tellEach } from './problems';
import type { Reading } from '../read/reading';
import { EVENTS, FACTS, LABELS } from '../read/snapshot';

/** Who reads a label, the names it leaves open to be filled in, and the facts it may print. */
interface Want {
  owner: string;
  blanks: readonly string[];
  facts?: readonly string[];
}

function wantedLabels(metas: Metas, board: Board): Map<string, Want> {
  const wanted = new Map<string, Want>();
  for (const { name, labels, blanks = {}, facts } of Object.values(metas))
    for (const id of labels)
      wanted.set(`${name}.${id}`, { owner: `圖 ${name}`, blanks: blanks[id] ?? [], facts });
  // A story with graphics of its own, as the tests have, has no pages.
  if (metas === METAS)
    for (const [id, blanks] of PAGE_LABELS) wanted.set(id, { owner: '頁面', blanks });
  for (const id of board.labels) wanted.set(id, { owner: '看板', blanks: [] });
  return wanted;
}

/** Whether the tables have every fact the graphics read, each in its graphic's own. */
export function needFacts(metas: Metas, { ledger, problems }: Reading): void {
  for (const { name, facts, gaps = [] } of Object.values(metas))
    for (const id of facts) {
      const fact = ledger.facts.get(id);
      const file = `${FACTS}/${name}.csv`;
      const message = `圖 ${name} 要的數據 ${id} 不在表裡 → 補回這一行，或從版本庫取回`;
      if (!fact) ledger.lacks(id, startOf(file), message, name);
      else if (fact.table !== name)
        problems.error(
          ledger.rows.get(id)?.at('id') ?? startOf(file),
          `圖 ${name} 要的數據 ${id} 放錯了表 → 移到 ${file}`,
        );
      else if (fact.value === null && !gaps.includes(id))
        problems.error(
          ledger.rows.get(id)?.at('value') ?? startOf(file),
          `圖 ${name} 沒有 ${id} 的值就畫不成 → 補上值和 status；報道真的沒有給，請工程師改這張圖`,
        );
    }
}

/** Whether the table has every event the graphics read. */
export function checkEvents(metas: Metas, { list, ids: known }: Events, reading: Reading): void {
  const wanted = Object.values(metas).flatMap(({ name, events: ids = [] }) =>
    ids.map((id) => ({ id, name })),
  );
  const owners = rollup(
    wanted.filter(({ id }) => !known.mayHave(id) && !list.some((event) => event.id === id)),
    (all) => ({ owner: `圖 ${all.map(({ name }) => name).join('、')}` }),
    ({ id }) => id,
  );
  const keep = 'id 不要改；或從版本庫取回';
  tellLacking('大事', EVENTS, owners, reading, () => `補回這一行，${keep}`, `補回這些行，${keep}`);
}

/** Tells the rows that are asked for and not in a table, each with who asks for it. */
function tellLacking(
  kind: string,
  file: string,
  wanted: ReadonlyMap<string, Pick<Want, 'owner'>>,
  { problems }: Reading,
  remedy: (id: string) => string,
  remedies: string,
): void {
  tellEach(
    [...wanted],
    ([id, { owner }]) =>
      problems.error(startOf(file), `${owner} 要的${kind} ${id} 不在表裡 → ${remedy(id)}`),
    () => problems.error(startOf(file), `少了${kind} ${listed([...wanted.keys()])} → ${remedies}`),
  );
}

/** Whether the table has every label the graphics, the pages and the board read, and no other. */
export function checkLabels(metas: Metas, labels: Labels, board: Board, reading: Reading): void {
  const { problems } = reading;
  const wanted = wantedLabels(metas, board);
  const isMissing = (id: string) => !labels.rows.has(id) && !labels.ids.mayHave(id);
  const missing = new Map([...wanted].filter(([id]) => isMissing(id)));
  for (const [id, { text, at, blanks, blanksAt }] of labels.rows) {
    const [owner = '', name = ''] = id.split('.');
    const want = wanted.get(id);
    if (want) {
      const filled = want.blanks.map((name) => `{${name}}`).sort();
      const asked = blanks.filter((blank) => !want.facts?.includes(blank.slice(1, -1)));
      const strange = asked.filter((blank) => !filled.includes(blank));
      const near = nearest(strange[0]?.slice(1, -1) ?? '', want.facts ?? []);
      if (strange.length === 1 && asked.length > filled.length && near !== undefined)
        problems.error(blanksAt, `${id} 裡不認識「${strange.join('')}」→ 是否想寫 {${near}}？`);
      else if (asked.join() !== filled.join()) {
        const remedy =
          filled.length > 0
            ? `寫 ${filled.join('、')}，名字不能改，也不能少`
            : '刪去花括號，或寫這張圖自己的數據的 id';
        problems.error(
          blanksAt,
          `${id} 的空位是 ${asked.join('、') || '無'}，${want.owner} 填的是 ${filled.join('、') || '無'} → ${remedy}`,
        );
      }
      const words = metas[owner]?.lists?.[name];
      // What is typed in another width is told where it is read.
      const found = text.split(/[|｜]/.test(text) ? /[|｜]/ : /\s/).length;
      if (words !== undefined && words !== found)
        problems.error(
          blanksAt,
          `${id} 有 ${found} 項，${want.owner} 要 ${words} 項 → 補齊或刪去；兩項之間用一個半形空格或 |，照原來的樣子`,
        );
      continue;
    }
    // A group of the board may be in a row that was left out.
    if (isPage(owner) && (metas !== METAS || (/^ui\.board_/.test(id) && !board.ids.complete)))
      continue;
    const near = nearest(id, (missing.size > 0 ? missing : wanted).keys());
    if (near !== undefined && missing.delete(near))
      problems.error(at, `沒有圖用標籤 ${id}，${near} 又不在表裡 → 是否想寫 ${near}？`);
    else
      problems.warning(
        at,
        `沒有圖用標籤 ${id} → ${near ? `是否想寫 ${near}？` : '不用了就刪去這一行'}`,
      );
  }
  const row = '中文,English';
  const all = `補回這些行，每行寫 id,${row}；或從版本庫取回`;
  tellLacking('標籤', LABELS, missing, reading, (id) => `補一行 ${id},${row}`, all);
}

/** The facts that the words, the board or a graphic show, and those they are reckoned from. */
export function usedIn(shown: Iterable<string>, metas: Metas, { facts }: Ledger): Set<string> {
  const used = new Set([...shown, ...Object.values(metas).flatMap((meta) => meta.facts)]);
  // A set grows while it is gone through.
  for (const id of used) for (const part of idsOf(facts.get(id)?.formula)) used.add(part);
  return used;
}

/** Facts nobody sees, nor what is reckoned from them. */
export function checkUnused(used: ReadonlySet<string>, { problems, ledger }: Reading): void {
  const unused = [...ledger.facts.values()].filter(
    ({ id }) => !used.has(id) && !ledger.renamed.has(id),
  );
  const at = ledger.rows.get(unused[0]?.id ?? '')?.at('id');
  const tables = [...group(unused, ({ table }) => table)].map(
    ([table, facts]) => `${listed(facts.map(({ id }) => id))}（${table}）`,
  );
  if (at)
    problems.warning(at, `沒有用到 ${tables.join('、')} → 寫進正文或圖裡；只留在帳本裡也可以`);
}
