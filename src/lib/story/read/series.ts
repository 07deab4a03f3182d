import { series, seriesColumn } from '../../../story.config';
import type { Grammar } from '../../model/languages';
import type { Series } from '../../model/story';
import { oneOf } from './cells';

const ALL = Object.keys(series) as Series[];

/** What editors call the series. */
export const VALUES = ALL.map((id) => series[id].value);

/** The column of a table that says whose the row is; empty for both or neither. */
export const SERIES = { [seriesColumn]: oneOf(seriesColumn, [...VALUES, '']) };

/** The series that a row's column names. */
export const seriesOf = (cells: Readonly<Record<string, unknown>>): Series | null =>
  ALL.find((id) => series[id].value === cells[seriesColumn]) ?? null;

/** The series that a mark in the words names, `:dg[…]` or `:a[…]`; undefined for any other mark. */
export const markedSeries = (mark: string): Series | undefined =>
  ALL.find((id, i) => mark === series[id].mark || mark === 'ab'[i]);

/** What the words call a series. */
export const nameIn = (id: Series, as: Grammar): string =>
  as === 'en' ? series[id].name.en : series[id].value;

/** How the series are marked, for messages: `:dg[…]` with the name in it. */
export const marksIn = (as: Grammar): string[] =>
  ALL.map((id) => `:${series[id].mark}[${nameIn(id, as)}]`);
