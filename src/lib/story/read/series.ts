import { series } from '../../../story.config';
import type { Series } from '../../model/story';
import { oneOf } from './cells';

const ALL = Object.keys(series) as Series[];

/** What editors call the series. */
export const VALUES = ALL.map((id) => series[id].value);

/** The column `city` of a table: whose the row is; empty for both or neither. */
export const seriesColumn = oneOf('city', [...VALUES, '']);

/** What the column holds as the series it names. */
export const seriesOf = (value: string): Series | null =>
  ALL.find((id) => series[id].value === value) ?? null;

/** The series that a mark in the words names, `:qd[…]` or `:a[…]`; undefined for any other mark. */
export const markedSeries = (mark: string): Series | undefined =>
  ALL.find((id, i) => mark === series[id].mark || mark === 'ab'[i]);

/** How the series are marked, for messages: `:qd[…]` with the name in it. */
export const MARKS = ALL.map((id) => `:${series[id].mark}[${series[id].value}]`);
