import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatNumber,
  formatPeriod,
  formatQuantity,
  type Quantity,
} from '../../../src/lib/text/format';
import type { Grammar } from '../../../src/lib/model/languages';
import { formatSource, sourceProblem } from '../../../src/lib/story/read/source';
import { unitName, UNITS } from '../../../src/lib/text/units';

const quantity = (value: number, unit: string, approx: Quantity['approx'] = '', digits = 0) => ({
  value,
  unit,
  approx,
  digits,
});

describe('quantities', () => {
  test.each([
    [quantity(21.6, '%', '', 1), '21.6%', '21.6%'],
    [quantity(37.46, '%', '', 2), '37.46%', '37.46%'],
    [quantity(32, '%', '', 1), '32.0%', '32.0%'],
    [quantity(-2.1, '%', '', 1), '−2.1%', '−2.1%'],
    [quantity(13.7, '百分點', '', 1), '13.7個百分點', '13.7 percentage points'],
    [quantity(1, '百分點'), '1個百分點', '1 percentage point'],
    [quantity(113.8, '億元', '', 1), '113.8億元', '11.38 billion yuan'],
    [quantity(100, '億元'), '100億元', '10 billion yuan'],
    [quantity(5, '億元'), '5億元', '500 million yuan'],
    [quantity(3000, '萬元', 'over'), '逾3000萬元', 'more than 30 million yuan'],
    [quantity(250000, '人', 'over'), '逾25萬人', 'more than 250,000'],
    [quantity(10000, '人', 'near'), '近1萬人', 'nearly 10,000'],
    [quantity(16700, '人'), '1.67萬人', '16,700'],
    [quantity(16719, '人'), '16,719人', '16,719'],
    [quantity(1000, '項', 'over'), '逾1000項', 'more than 1,000'],
    [quantity(2000, '公里', 'about'), '約2000公里', 'about 2,000 km'],
    [quantity(2, '工作日', 'within'), '2個工作日以內', 'within 2 working days'],
    [quantity(1, '天'), '1天', '1 day'],
    [quantity(7, '年'), '7年', '7 years'],
    [quantity(1, '位次'), '第1位', '1st'],
    [quantity(12, '位次'), '第12位', '12th'],
    [quantity(22, '位次'), '第22位', '22nd'],
    [quantity(3, '噸'), '3噸', '3 噸'],
  ])('%o', (given, zh, en) => {
    expect(formatQuantity(given, 'zh')).toBe(zh);
    expect(formatQuantity(given, 'en')).toBe(en);
  });

  test('digits are grouped by three: in Chinese from five digits on, in English from four', () => {
    const written = (as: Grammar) =>
      [999, 9999, 10000, 1234567].map((value) => formatNumber(value, 0, as));
    expect(written('zh')).toEqual(['999', '9999', '10,000', '1,234,567']);
    expect(written('en')).toEqual(['999', '9,999', '10,000', '1,234,567']);
    expect(formatNumber(-12345.678, 2, 'zh')).toBe('−12,345.68');
  });

  test('every unit has a name in English', () => {
    for (const unit of Object.keys(UNITS))
      expect(unitName(unit, 'en')).not.toMatch(/\p{Script=Han}/u);
    expect(unitName('億元', 'en')).toBe('100 million yuan');
    expect(unitName('億元', 'zh')).toBe('億元');
  });
});

describe('dates', () => {
  test.each([
    ['2019', '2019年', '2019'],
    ['2019-05', '2019年5月', 'May 2019'],
    ['2019-05-03', '2019年5月3日', '3 May 2019'],
  ])('%s', (moment, zh, en) => {
    expect(formatDate(moment, 'zh')).toBe(zh);
    expect(formatDate(moment, 'en')).toBe(en);
  });

  test.each([
    ['', '', ''],
    ['2019-05', '2019年5月', 'May 2019'],
    ['2016..2019', '2016年至2019年', '2016–2019'],
    ['2019-01..2019-03', '2019年1月至3月', 'January–March 2019'],
    ['2019-05..2020-07', '2019年5月至2020年7月', 'May 2019 – July 2020'],
    ['2019-05-01..2019-05-23', '2019年5月1日至23日', '1–23 May 2019'],
    ['2019-05-23..2019-08-31', '2019年5月23日至8月31日', '23 May – 31 August 2019'],
    [
      '2019-12-23..2020-01-18',
      '2019年12月23日至2020年1月18日',
      '23 December 2019 – 18 January 2020',
    ],
    ['2019-02..2019-05-03', '2019年2月至5月3日', 'February – 3 May 2019'],
    ['2019-02..2020-07-15', '2019年2月至2020年7月15日', 'February 2019 – 15 July 2020'],
  ])('%s', (period, zh, en) => {
    expect(formatPeriod(period, 'zh')).toBe(zh);
    expect(formatPeriod(period, 'en')).toBe(en);
  });
});

describe('sources', () => {
  test.each([
    ['A33', '特1版第33段', 'special page 1, paragraph 33'],
    ['A', '特1版', 'special page 1'],
    ['B15', '特2、特3版第15段', 'special pages 2–3, paragraph 15'],
    [
      'A6 A33 B15',
      '特1版第6、33段；特2、特3版第15段',
      'special page 1, paragraphs 6, 33; special pages 2–3, paragraph 15',
    ],
    [
      'C27 B35',
      '特2、特3版第35段；特4版第27段',
      'special pages 2–3, paragraph 35; special page 4, paragraph 27',
    ],
  ])('%s', (codes, zh, en) => {
    expect(formatSource(codes.split(' '), 'zh')).toBe(zh);
    expect(formatSource(codes.split(' '), 'en')).toBe(en);
  });

  test('paragraphs end where the report ends', () => {
    for (const last of ['A34', 'B62', 'C53', 'A', 'B', 'C'])
      expect(sourceProblem(last)).toBeUndefined();
    for (const beyond of ['A35', 'B63', 'C54', 'A0', 'D1', 'a1', '1', ''])
      expect(sourceProblem(beyond)).toContain('→');
  });
});
