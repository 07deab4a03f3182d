import { expect, test } from 'vitest';
import { checkStory, readStory } from '../../../src/lib/story';
import { autofix } from '../../../src/lib/story/write/autofix';
import { sayProblem } from '../../../src/lib/story/check/problems';
import { change, METAS, project, SOUND } from './project';

const sound = () => {
  const { story, problems } = readStory(project(), 'zh-Hant', METAS);
  expect(problems).toEqual([]);
  if (!story) throw new Error('no story');
  return story;
};

test('sections, steps and runs of words', () => {
  const { sections } = sound();
  expect(sections.map(({ id, name, headline }) => [id, name, headline])).toEqual([
    ['kaipian', '開篇', ['一天', '一筆']],
    ['mingdao', '明道', ['官到不到庭']],
    ['weisheng', '尾聲', ['數字都在這裡']],
  ]);
  expect(sections[0]?.steps.map(({ name }) => name)).toEqual(['cover', 'today']);
  expect(sections[0]?.steps[0]?.body).toEqual([
    [
      { type: 'text', text: '2019年2月，' },
      { type: 'series', series: 'series-1', text: '青島' },
      { type: 'text', text: '想起' },
      { type: 'series', series: 'series-2', text: '深圳' },
      { type: 'text', text: '。' },
      { type: 'strong', text: '從頭' },
      { type: 'text', text: '數' },
      { type: 'fact', id: 'days_total', text: '510天', status: 'stated' },
      { type: 'text', text: '。' },
    ],
  ]);
  expect(sections[1]?.intro).toEqual([[{ type: 'text', text: '先看一組數。' }]]);
});

test('a picture stays for as many steps as show it, each with a name of its own', () => {
  const more = '::step{show=today}\n\n到:fact[published]為止。\n\n';
  const { story } = readStory(
    project({ 'data/story.zh-Hant.md': [more, `${more}${more}::step{show=cover}\n\n再看。\n\n`] }),
    'zh-Hant',
    METAS,
  );
  expect(story?.sections[0]?.steps.map(({ name, keyframe }) => [name, keyframe])).toEqual([
    ['cover', 'cover'],
    ['today', 'today'],
    ['today-2', 'today'],
    ['cover-2', 'cover'],
  ]);
});

test('front matter', () => {
  expect(sound().meta).toEqual({
    title: ['一百', '天'],
    description: '自2019年2月21日起。',
    standfirst: [[{ type: 'text', text: '導語說「從頭數起」。' }]],
    reported: '2020-07-15',
    // Without a day of its own it came out when it was last changed.
    released: '2026-11-23',
    updated: '2026-11-23',
    reportedText: '2020年7月15日',
    updatedText: '2026年11月23日',
    source: '海港日報2020年7月15日',
    credits: [{ role: '文字', names: '編輯組' }],
    corrections: [],
  });
});

test('corrections have the numbers they correct, typed', () => {
  const text = 'corrections:\n  - date: 2026-11-20\n    text: 37.64改為37.46。\ncredits:';
  const { story, problems } = readStory(
    project({ 'data/story.zh-Hant.md': ['credits:', text] }),
    'zh-Hans',
    METAS,
  );
  expect(problems).toEqual([]);
  expect(story?.meta.corrections).toEqual([
    { date: '2026-11-20', dateText: '2026年11月20日', text: '37.64改为37.46。' },
  ]);
});

test('every key of the front matter may be meant where its colon is full width', () => {
  const [right, wrong] = [': ', '：'].map(
    (colon) => `corrections:\n  - date${colon}2026-11-20\n    text${colon}改了一個數。\ncredits:`,
  );
  const root = project({ 'data/story.zh-Hant.md': ['credits:', wrong ?? ''] });
  const { lines, left } = autofix(root, false, METAS);
  expect(lines.map(({ after }) => after)).toEqual(right?.split('\n').slice(1, 3));
  // English has no such correction.
  expect(left.map(sayProblem)).toEqual([expect.stringContaining('更正有 0 條')]);
});

test('the front matter that ends too early is told by any of its keys', () => {
  const root = project({
    'data/story.zh-Hant.md': ['names: 編輯組\n', 'names: 編輯組\n---\nreleased: 2026-11-23\n'],
  });
  expect(readStory(root, 'zh-Hant', METAS).problems.map(sayProblem)).toEqual([
    expect.stringMatching(
      /^data\/story\.zh-Hant\.md:10:1 front matter 在這裡就結束了，下面還有 released:/,
    ),
  ]);
});

test('a mark may stand behind a colon or semicolon of the sentence', () => {
  const words = '導語說：:qd[青島]；:fact[days_total]「從頭數起」。';
  const root = project({ 'data/story.zh-Hant.md': ['導語說「從頭數起」。', words] });
  const { story, problems } = readStory(root, 'zh-Hant', METAS);
  expect(problems).toEqual([]);
  expect(story?.meta.standfirst[0]?.map(({ text }) => text)).toEqual([
    ...['導語說：', '青島', '；', '510天', '「從頭數起」。'],
  ]);
});

test('what is said beside a fact in bold words is looked at as well', () => {
  const words = '導語說「從頭數起」，**一共:fact[days_total]天**。';
  const root = project({ 'data/story.zh-Hant.md': ['導語說「從頭數起」。', words] });
  expect(readStory(root, 'zh-Hant', METAS).problems.map(sayProblem)).toEqual([
    expect.stringMatching(/^data\/story\.zh-Hant\.md:12:32 單位「天」說了兩次/),
  ]);
});

test('notes stand behind a section, each with its words', () => {
  const words =
    '看特1版。\n\n#### 怎樣得來\n\n逐條抄來。\n\n數了:fact[days_total]。\n\n#### 數字\n\n沒有了。\n';
  const root = project({ 'data/story.zh-Hant.md': ['看特1版。\n', words] });
  const { story, problems } = readStory(root, 'zh-Hant', METAS);
  expect(problems).toEqual([]);
  const last = story?.sections.at(-1);
  expect(last?.intro).toHaveLength(1);
  expect(last?.notes.map(({ title, body }) => [title, body.length])).toEqual([
    ['怎樣得來', 2],
    ['數字', 1],
  ]);
  expect(last?.notes[0]?.body[1]?.[1]).toMatchObject({ type: 'fact', text: '510天' });
});

test('the board: groups of figures by the ids of their facts', () => {
  const root = project({
    'data/board.csv':
      'group,fact,from,of,picture,city\ndays,days_total,rate_2018,,days,青島\ndays,rate_2018,,days_total,people,\n',
  });
  const { story, problems } = readStory(root, 'zh-Hant', METAS);
  expect(problems).toEqual([]);
  expect(story?.board).toEqual([
    {
      name: '日子',
      tiles: [
        {
          fact: 'days_total',
          from: 'rate_2018',
          picture: 'days',
          series: 'series-1',
          each: 10,
          eachText: '10天',
        },
        {
          fact: 'rate_2018',
          of: 'days_total',
          picture: 'people',
          series: null,
          each: 10,
          eachText: '10%',
        },
      ],
    },
  ]);
});

test('a graphic is given its rows, all events and its labels', () => {
  const [kaipian, mingdao, weisheng] = sound().sections;
  expect(kaipian?.graphic?.name).toBe('days');
  expect(mingdao?.graphic?.rows.map(({ id }) => id)).toEqual([
    'rate_2018',
    'rate_2019',
    'rate_change',
    'rate_gap',
  ]);
  expect(mingdao?.graphic?.text).toEqual({ seats: '座位' });
  expect(mingdao?.graphic?.events).toHaveLength(3);
  expect(weisheng?.graphic).toBeNull();
});

test('facts as numbers and as readers see them', () => {
  const facts = Object.fromEntries(sound().facts.map((fact) => [fact.id, fact]));
  expect(facts.rate_2019).toEqual({
    id: 'rate_2019',
    table: 'court',
    value: 45.7,
    digits: 1,
    unit: '%',
    approx: 'over',
    text: '逾45.7%',
    what: '出庭率',
    period: '2019',
    periodText: '2019年',
    status: 'derived',
    formula: 'rate_2018 + rate_change',
    formulaText: '32% + 13.7個百分點 = 45.7%',
    source: ['B21'],
    sourceText: '特2、特3版第21段',
    note: '',
  });
  expect(facts.day_zero).toMatchObject({
    value: Date.UTC(2019, 1, 21) / 864e5,
    date: '2019-02-21',
    unit: 'date',
    text: '2019年2月21日',
    formulaText: '2020年7月15日 − 510天 = 2019年2月21日',
  });
  expect(facts.rate_gap).toMatchObject({ value: null, status: 'missing', text: '報道未給' });
  expect(facts.rate_2018).not.toHaveProperty('approx');
});

test('events in order of date, counted from day zero', () => {
  expect(
    sound().events.map(({ id, day, series, dateText }) => [id, day, series, dateText]),
  ).toEqual([
    ['plenum', -20, 'series-1', '2019年2月'],
    ['batch', 91, 'series-2', '2019年5月23日'],
    ['published', 510, null, '2020年7月15日'],
  ]);
});

test('a rounded sum says so', () => {
  const { story, problems } = readStory(
    project({ 'data/facts/court.csv': ['45.7,%,over', '45.7,%,'] }),
    'zh-Hant',
    METAS,
  );
  expect(problems).toEqual([]);
  expect(story?.facts.find(({ id }) => id === 'rate_2019')?.formulaText).toContain(' = ');
  const thirds = readStory(
    project({
      'data/facts/court.csv': [
        '45.7,%,over,2019,出庭率,derived,rate_2018 + rate_change',
        '10.7,%,,2019,出庭率,derived,rate_2018 / 3',
      ],
    }),
    'zh-Hant',
    METAS,
  );
  expect(thirds.story?.facts.find(({ id }) => id === 'rate_2019')?.formulaText).toBe(
    '32% ÷ 3 ≈ 10.7%',
  );
});

test("Excel's byte order mark, CRLF, blank rows and columns in another order are no problem", () => {
  const root = project();
  for (const [file, text] of Object.entries(SOUND))
    change(root, file, `\uFEFF${text}`.replaceAll('\n', '\r\n'));
  change(
    root,
    'data/labels.csv',
    '\uFEFFen,id,zh-Hant\r\nDay,days.day,第幾天\r\n,,\r\nSeats,court.seats,座位\r\nData,ui.table,數據\r\n\r\nDays,ui.board_days,日子\r\n{n} events,events.count,共{n}件\r\n',
  );
  const { story, problems } = readStory(root, 'zh-Hant', METAS);
  expect(problems).toEqual([]);
  expect(story).toEqual(sound());
});

test('all problems of all files come at once, in order, said once for all languages', () => {
  const root = project({
    'data/story.zh-Hant.md': ['show=today', 'show=tody'],
    'data/facts/court.csv': [',32,', ',32%,'],
    'data/events.csv': ['2019-05-23', '2019-05-32'],
    'data/labels.csv': ['座位', ''],
  });
  expect(checkStory(root, METAS).map(sayProblem)).toEqual([
    expect.stringMatching(/^data\/events\.csv:2:7 /),
    expect.stringMatching(/^data\/facts\/court\.csv:2:11 /),
    expect.stringMatching(/^data\/labels\.csv:3:13 /),
    'data/story.zh-Hant.md:22:1 圖 days 沒有畫面 tody → 是否想寫 today？',
  ]);
});

test('what is sound is told all the same', () => {
  const { story } = readStory(
    project({ 'data/story.zh-Hant.md': [':fact[days_total]', ':fact[days_totla]'] }),
    'zh-Hant',
    METAS,
  );
  expect(story?.sections[0]?.steps[0]?.body[0]?.at(-2)).toEqual({ type: 'text', text: '數' });
});

test('a fact in another table than its graphic', () => {
  const row = 'rate_2018,32,%,,2018,出庭率,stated,,A31,,Court rate,\n';
  const root = project({ 'data/facts/court.csv': [row, ''] });
  change(root, 'data/facts/days.csv', `${SOUND['data/facts/days.csv']}${row}`);
  expect(readStory(root, 'zh-Hant', METAS).problems.map(sayProblem)).toEqual([
    'data/facts/days.csv:5:1 圖 court 要的數據 rate_2018 放錯了表 → 移到 data/facts/court.csv',
  ]);
});
