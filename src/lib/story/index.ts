import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Fact, Lang, Problem, Section, Story, StoryEvent } from './types';

/** STUB until the reader is written. */
export function readStory(root: string, lang: Lang): { story: Story | null; problems: Problem[] } {
  const table = (path: string) =>
    parse(readFileSync(`${root}/${path}`, 'utf8'), { columns: true }) as Record<string, string>[];
  const facts: Fact[] = readdirSync(`${root}/data/facts`).flatMap((file) =>
    table(`data/facts/${file}`).map((r) => {
      const date = r.unit === 'date' ? r.value : undefined;
      const value = date ? Date.parse(date) / 864e5 : r.value ? +r.value : null;
      return {
        id: r.id!, table: file.replace('.csv', ''), value, ...(date ? { date } : {}),
        digits: r.value?.split('.')[1]?.length ?? 0, unit: r.unit!, text: (r.value ?? '') + r.unit,
        what: r.what!, period: r.period!, periodText: r.period!, status: r.status as Fact['status'],
        formula: r.formula, source: r.source!.split(' '), sourceText: r.source!, note: r.note!,
      };
    }),
  );
  const zero = Date.parse('2019-02-21');
  const events: StoryEvent[] = table('data/events.csv').map((r) => ({
    id: r.id!, date: r.date!, precision: r.precision as 'day', dateText: r.date!,
    day: Math.round((Date.parse(r.date!) - zero) / 864e5),
    city: r.city === '青島' ? 'qingdao' : r.city === '深圳' ? 'shenzhen' : null,
    label: r.label!, what: r.what!, source: r.source!.split(' '), sourceText: r.source!,
  }));
  const labels = table('data/labels.csv');
  const text = (name: string) =>
    Object.fromEntries(labels.filter((r) => r.id!.startsWith(name + '.')).map((r) => [r.id!.slice(name.length + 1), r['zh-Hant']!]));
  const section = (id: string, name: string, graphic: string, steps: string[]): Section => ({
    id, name, headline: [name], intro: [], steps: steps.map((s) => ({ name: s, body: [] })),
    graphic: { name: graphic, rows: facts.filter((f) => f.table === graphic), events, text: text(graphic) },
  });
  const sections = [
    section('kaipian', '開篇', 'days', ['cover', 'zero', 'depart', 'cross', 'court', 'again', 'today']),
    section('qushi', '取勢', 'investment', ['baseline', 'total', 'private', 'industry', 'pandemic', 'rank']),
    section('mingdao', '明道', 'court', ['before', 'early', 'gap', 'july', 'climb', 'full', 'voices', 'promises']),
    section('youshu', '優術', 'cadres', ['poles', 'first', 'spread', 'crossing', 'second', 'third', 'today', 'grown']),
  ];
  return {
    story: { lang, meta: {} as Story['meta'], sections, facts, events, ui: text('ui') },
    problems: [],
  };
}
