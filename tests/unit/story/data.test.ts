import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
import { checkStory, readStory } from '../../../src/lib/story';
import { firstUnconverted } from '../../../src/lib/story/chinese/convert';
import { isError } from '../../../src/lib/story/check/problems';

const root = process.cwd();
const { story } = readStory(root, 'zh-Hant');
const facts = story?.facts ?? [];

/** Id, value and status of every number of the report, frozen: no edit may change them unnoticed. */
const report: { id: string; value: string; status: string }[] = parse(
  readFileSync(join(import.meta.dirname, 'report.csv')),
  { columns: true },
);

test('data/ has no errors', () => {
  expect(checkStory(root).filter(isError)).toEqual([]);
});

test.each(report)('$id is what the report says', ({ id, value, status }) => {
  const fact = facts.find((one) => one.id === id);
  const shown = fact?.date ?? (fact?.value === null ? '' : fact?.value?.toFixed(fact.digits));
  expect({ value: shown, status: fact?.status }).toEqual({ value, status });
});

test('what the report does not say is derived, or a date it states', () => {
  const known = new Set(report.map(({ id }) => id));
  for (const { id, status, unit } of facts.filter((fact) => !known.has(fact.id)))
    expect([id, status === 'derived' || unit === 'date']).toEqual([id, true]);
});

describe('the sums of the report are checks on the data', () => {
  const copy = mkdtempSync(join(tmpdir(), 'story-'));
  cpSync(join(root, 'data'), join(copy, 'data'), { recursive: true });
  afterAll(() => rmSync(copy, { recursive: true }));

  test.each([
    ['cadres', 'cadres_total,457', 'cadres_total,458'],
    ['cadres', 'cadres_batch_1,157', 'cadres_batch_1,147'],
    ['cadres', 'cadres_batch_2,150', 'cadres_batch_2,151'],
    ['cadres', 'cadres_batch_3,150', 'cadres_batch_3,105'],
    ['cadres', 'cadres_days_1,100', 'cadres_days_1,101'],
    ['cadres', 'cadres_days_2,140', 'cadres_days_2,141'],
    ['cadres', 'cadres_days_3,100', 'cadres_days_3,99'],
    ['cadres', 'cadres_start_1,2019-05-23', 'cadres_start_1,2019-05-22'],
    ['cadres', 'cadres_start_2,2019-08-31', 'cadres_start_2,2019-08-30'],
    ['cadres', 'cadres_home,307', 'cadres_home,306'],
    ['court', 'contract_issues_found,408', 'contract_issues_found,418'],
    ['court', 'contract_issues_handled,374', 'contract_issues_handled,375'],
    ['court', 'contract_issues_handled_share,91.7', 'contract_issues_handled_share,91.6'],
    ['days', 'days_total,510', 'days_total,511'],
    ['days', 'day_zero,2019-02-21', 'day_zero,2019-02-20'],
    ['days', 'published,2020-07-15', 'published,2020-07-16'],
    ['investment', 'fai_growth_2019,21.6', 'fai_growth_2019,21.5'],
    ['investment', 'fai_growth_2018,7.9', 'fai_growth_2018,7.8'],
    ['investment', 'private_growth_change_2019,13.8', 'private_growth_change_2019,13.7'],
  ])('%s: %s → %s', (table, from, to) => {
    const file = `data/facts/${table}.csv`;
    const text = readFileSync(join(root, file), 'utf8');
    expect(text).toContain(`\n${from},`);
    writeFileSync(join(copy, file), text.replace(`\n${from},`, `\n${to},`));
    const errors = readStory(copy, 'zh-Hant').problems.filter(isError);
    writeFileSync(join(copy, file), text);
    expect(errors.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^公式算出 /),
    );
  });
});

/** Every string of a value, with the way to it. */
function* strings(value: unknown, path = ''): Generator<[path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* strings(inner, `${path}.${key}`);
}

test('the Simplified story has the same shape and nothing Traditional in it', () => {
  const simplified = readStory(root, 'zh-Hans').story;
  const [before, after] = [[...strings(story)], [...strings(simplified)]];
  expect(after.map(([path]) => path)).toEqual(before.map(([path]) => path));
  expect(after.filter(([, text]) => firstUnconverted(text, []) !== undefined)).toEqual([]);
  const digits = (text: string) => text.match(/\d+/g);
  expect(after.map(([, text]) => digits(text))).toEqual(before.map(([, text]) => digits(text)));
});

test('the English story tells of the same things, and nothing of it is Chinese', () => {
  const english = readStory(root, 'en').story;
  const ids = (told: typeof story) => ({
    facts: told?.facts.map(({ id, value, status }) => [id, value, status]),
    events: told?.events.map(({ id, day }) => [id, day]),
    sections: told?.sections.map(({ id, graphic, steps }) => [
      id,
      graphic?.name,
      ...steps.map(({ name }) => name),
    ]),
    labels: told?.sections.map(({ graphic }) => Object.keys(graphic?.text ?? {})),
    ui: Object.keys(told?.ui ?? {}),
  });
  expect(ids(english)).toEqual(ids(story));
  const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
  expect([...strings(english)].filter(([, text]) => chinese.test(text))).toEqual([]);
});
