import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { readStory } from '../../../src/lib/story';
import { eventsCsv, factsCsv } from '../../../src/lib/story/download';
import { LANGUAGES } from '../../../src/lib/model/languages';
import type { Story } from '../../../src/lib/model/story';

describe.each(LANGUAGES.map(({ tag }) => tag))('%s', (tag) => {
  const story = readStory(process.cwd(), tag).story as Story;
  const tables = [
    ['facts', factsCsv(story), story.facts],
    ['events', eventsCsv(story), story.events],
  ] as const;

  test.each(tables)('%s begin with the mark by which Excel knows UTF-8', (_, csv) => {
    const bytes = new TextEncoder().encode(csv);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.slice(1)).not.toContain('\uFEFF');
  });

  test.each(tables)('%s come back as they were, line by line', (_, csv, rows) => {
    const [head = [], ...lines]: string[][] = parse(csv, { bom: true, record_delimiter: '\r\n' });
    expect(head.every((name) => name !== '')).toBe(true);
    expect(new Set(head).size).toBe(head.length);
    expect(lines).toHaveLength(rows.length);
    lines.forEach((line, i) => {
      const row = rows[i];
      expect(line[0]).toBe(row?.id);
      expect(line).toContain(row?.what);
      expect(line).toContain(row?.sourceText);
    });
  });
});

test('a number is given as a number, a date as a date, a missing one as nothing', () => {
  const story = readStory(process.cwd(), 'zh-Hant').story as Story;
  const rows: Record<string, string>[] = parse(factsCsv(story), { bom: true, columns: true });
  const number = (id: string) => rows.find((row) => row.編號 === id)?.數;
  expect(number('court_rate_2019_q1')).toBe('37.46');
  expect(number('talents_2019')).toBe('250000');
  expect(number('published')).toBe('2020-07-15');
  expect(number('court_rate_2019_04')).toBe('');
});

test('quotes and commas in a cell stay in it', () => {
  const story = readStory(process.cwd(), 'en').story as Story;
  const [fact] = story.facts;
  if (!fact) throw new Error('no facts');
  const csv = factsCsv({ ...story, facts: [{ ...fact, what: 'a "b", c\nd' }] });
  expect(parse(csv, { bom: true })[1]?.[2]).toBe('a "b", c\nd');
});
