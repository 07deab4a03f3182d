import { expect, test } from 'vitest';
import { firstUnconverted, simplify } from '../../../src/lib/story/chinese/convert';
import { readStory } from '../../../src/lib/story';
import { METAS, project } from './project';

test.each([
  ['嶗山的幹部帶着準備出發', '崂山的干部带着准备出发'],
  ['復原、恢復、重複', '复原、恢复、重复'],
  ['原著與看着', '原著与看着'],
  ['公里、里程、裡面', '公里、里程、里面'],
  ['逾25萬人', '逾25万人'],
  ['13.7個百分點', '13.7个百分点'],
  ['他說「不改『一』字」。', '他说“不改‘一’字”。'],
])('%s', (traditional, simplified) => {
  expect(simplify(traditional, [])).toBe(simplified);
});

test('corrections come last and are exact', () => {
  const corrections = [{ from: '帐本', to: '账本' }];
  expect(simplify('帳本裡的帳', corrections)).toBe('账本里的帐');
});

test('finds what is still Traditional', () => {
  expect(firstUnconverted('已经转换“好了”', [])).toBeUndefined();
  expect(firstUnconverted('还有一個', [])).toBe('個');
  expect(firstUnconverted('引号「没换', [])).toBe('「');
  expect(firstUnconverted('衞生', [])).toBe('衞');
  expect(firstUnconverted('乾隆年间', [])).toBeUndefined();
  expect(firstUnconverted('人名陳', [{ from: '陈', to: '陳' }])).toBeUndefined();
});

test('every word of a story is converted, no id is', () => {
  const { story, problems } = readStory(
    project({ 'data/labels.csv': ['座位', '「座位」後面'] }),
    'zh-Hans',
    METAS,
  );
  expect(problems).toEqual([]);
  const [kaipian, mingdao] = story?.sections ?? [];
  expect(story?.meta.title).toEqual(['一百', '天']);
  expect(story?.meta.description).toBe('自2019年2月21日起。');
  expect(story?.meta.standfirst).toEqual([[{ type: 'text', text: '导语说“从头数起”。' }]]);
  expect(kaipian?.name).toBe('开篇');
  expect(kaipian?.steps[0]?.body[0]?.[1]).toEqual({
    type: 'series',
    series: 'series-1',
    text: '青岛',
  });
  expect(mingdao?.graphic?.text).toEqual({ seats: '“座位”后面' });
  expect(story?.facts.find(({ id }) => id === 'rate_change')).toMatchObject({
    unit: '百分点',
    text: '13.7个百分点',
    note: '说明，第二句',
  });
  expect(story?.events.map(({ label }) => label)).toEqual(['提出', '首批出发', '刊出']);
  expect(story?.ui.table).toBe('数据');
});
