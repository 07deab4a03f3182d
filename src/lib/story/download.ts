import { csvFormatRow } from 'd3';
import type { Story } from '../model/story';

/**
 * The ledger as a table to take along, in the page's language.
 *
 * @returns CSV with a byte order mark, without which Excel takes UTF-8 for the system's old encoding
 */
export function factsCsv({ facts, sections, ui }: Story): string {
  const nameOf = (table: string) =>
    sections.find(({ graphic }) => graphic?.name === table)?.name ?? ui.other;
  const columns = 'id table_name what value number unit period status formula source note';
  return csv([
    columns.split(' ').map((id) => ui[id]),
    ...facts.map((fact) => [
      fact.id,
      nameOf(fact.table),
      fact.what,
      fact.text,
      fact.date ?? fact.value?.toFixed(fact.digits),
      fact.date ? '' : fact.unit,
      fact.periodText,
      ui[fact.status],
      fact.formulaText,
      fact.sourceText,
      fact.note,
    ]),
  ]);
}

/** The dated events, likewise. */
export function eventsCsv({ events, ui }: Story): string {
  return csv([
    ['id', 'date', 'series', 'label', 'what', 'source'].map((id) => ui[id]),
    ...events.map((event) => [
      event.id,
      event.date,
      event.series && ui[event.series],
      event.label,
      event.what,
      event.sourceText,
    ]),
  ]);
}

/** Lines ended as RFC 4180 asks; a missing cell is empty. */
const csv = (rows: readonly (string | null | undefined)[][]): string =>
  '\uFEFF' + rows.map((row) => csvFormatRow(row.map((cell) => cell ?? '')) + '\r\n').join('');
