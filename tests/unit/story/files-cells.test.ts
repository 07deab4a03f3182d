/** What spreadsheets make of dates and numbers. */
import { describe, expect, test } from 'vitest';
import { fromExcel, toIso } from '../../../src/lib/story/read/dates';
import { mended, said, text } from './real-data';

const COURT = 'data/facts/court.csv';
const DAYS = 'data/facts/days.csv';
const EVENTS = 'data/events.csv';

test.each([
  ['2019-02-21 00:00:00', '2019-02-21'],
  ['2019-02-21T00:00:00', '2019-02-21'],
  ['2019/2/21 0:00', '2019-02-21'],
  ['２０１９－０２－２１', '2019-02-21'],
  ['２０１９年２月２１日', '2019-02-21'],
  ['2019–02–21', '2019-02-21'],
  ['20190221', '2019-02-21'],
  ['2019.2.21', '2019-02-21'],
  ['2019年2月', '2019-02'],
  ['2019/1..2019/3', '2019-01..2019-03'],
])('%s is %s written another way', (written, iso) => {
  expect(toIso(written)).toBe(iso);
});

test.each([
  ['2019-02-30 00:00:00'],
  ['2019-13'],
  ['5/6/2019'],
  ['2019-02-21'],
  ['2019-01..2019-03'],
  ['20191301'],
])('%s is no other way to write a day', (written) => expect(toIso(written)).toBeUndefined());

describe('dates of a spreadsheet', () => {
  test.each(['2019-02-21 00:00:00', '２０１９－０２－２１'])('%s is mended', (written) => {
    const right = text(DAYS);
    const wrong = right.replace('day_zero,2019-02-21,', `day_zero,${written},`);
    expect(said({ [DAYS]: wrong })).toContainEqual(
      expect.stringMatching(new RegExp(`^${DAYS}:\\d+:10 日期「${written}」不存在 → `)),
    );
    expect(mended({ [DAYS]: wrong }, DAYS)).toEqual({ text: right, left: [] });
  });

  test.each([
    ['May-19', '2019-05'],
    ['43608', '2019-05-23'],
  ])('what %s was is offered, not put', (written, meant) => {
    expect(fromExcel(written)).toBe(meant);
    const wrong = text(EVENTS).replace(/(?<=,)2019-05-23(?=,day)/, written);
    expect(said({ [EVENTS]: wrong })).toContainEqual(
      expect.stringContaining(`「${written}」是 Excel 改寫過的日期 → 寫 ${meant}；`),
    );
    expect(mended({ [EVENTS]: wrong }, EVENTS).text).toBe(wrong);
  });
});

describe('numbers of a spreadsheet', () => {
  test.each([
    ['37.46', '37.459999999999994'],
    ['37.46', '37.460000000000001'],
    ['68.42', '68.420000000000002'],
  ])('%s saved as %s is mended', (right, wrong) => {
    const table = text(COURT).replace(`,${right},`, `,${wrong},`);
    expect(said({ [COURT]: table })).toEqual([
      expect.stringContaining(`「${wrong}」帶着試算表算出的零頭 → 寫 ${right}`),
    ]);
    expect(mended({ [COURT]: table }, COURT)).toEqual({ text: text(COURT), left: [] });
  });

  test('a zero less than its like has is pointed out', () => {
    const table = text(COURT).replace(',85.91,', ',85.9,');
    expect(said({ [COURT]: table })).toEqual([
      expect.stringMatching(
        /提醒：court_rate_2019_08 只有 1 位小數，同類的數有 2 位 → .*補寫 85\.90/,
      ),
    ]);
    // As it says.
    expect(said({ [COURT]: table.replace(',85.9,', ',85.90,') })).toEqual([]);
  });
});

test('a cell with blanks in front is told at its letters, and mended there', () => {
  const [right, wrong] = [',68.42,', ',  68.42%,'];
  const table = text(COURT).replace(right, wrong);
  const place = table.slice(table.lastIndexOf('\n', table.indexOf(wrong)), table.indexOf(wrong));
  expect(said({ [COURT]: table })).toEqual([
    expect.stringMatching(`^${COURT}:\\d+:${place.length + 3} 「68\\.42%」不是數字`),
  ]);
  expect(mended({ [COURT]: table }, COURT)).toEqual({
    text: text(COURT).replace(right, ',  68.42,'),
    left: [],
  });
});

test('a line break in a cell is told at its place; what stands below keeps its line', () => {
  const [head, first, ...rest] = text(COURT).split('\n');
  const broken = [
    head,
    first?.replace(
      '行政機關負責人出庭應訴率，2018年全年',
      '"行政機關負責人\n出庭應訴率，2018年全年"',
    ),
    ...rest,
  ]
    .join('\n')
    .replace(',68.42,', ',68.42.,');
  const told = said({ [COURT]: broken });
  expect(told[0]).toBe(
    `${COURT}:2:${(first ?? '').indexOf('行政') + 2 + '行政機關負責人'.length} 提醒：格子裡換了行，讀者看不到 → 接成一行（Excel：刪去 Alt+Enter 的換行）`,
  );
  expect(told).toContainEqual(expect.stringMatching(`^${COURT}:8:20 「68\\.42\\.」不是數字`));
});
