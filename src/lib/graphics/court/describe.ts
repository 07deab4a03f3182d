import { say } from '../marks/words';
import type { GraphicInput, Table } from '../types';
import { meta } from './meta';

/** What is drawn, its ends, its gap, its background. */
export function describe({ rows, text }: GraphicInput): string {
  const given = rows.filter(({ id, value }) => meta.facts.includes(id) && value !== null);
  return say(text, 'describe', Object.fromEntries(given.map((row) => [row.id, row.text])));
}

/** Every rate in order of time, the silent months and the contradiction among them; the promises. */
export function table({ rows, text }: GraphicInput): Table {
  return {
    caption: say(text, 'caption'),
    head: ['period', 'what', 'value', 'status'].map((id) => say(text, id)),
    rows: rows
      .filter(({ id }) => meta.facts.includes(id))
      .map((row) => [
        row.periodText,
        row.id.startsWith('court_rate') ? say(text, 'rate') : row.what,
        row.value === null ? '' : row.text,
        say(text, row.status),
      ]),
  };
}
