import type { Context, Keyframe } from '../kit/context';
import { linearStep, type Timing, type Window } from '../kit/timing';
import { meta } from './meta';

export type Meta = typeof meta;
export type Series = ReturnType<typeof seriesOf>[number];

/** Growth in % a year, from one year to the next; from the highest to the lowest, as labels stand. */
export function seriesOf({ fact }: Pick<Context<Meta>, 'fact'>) {
  const rise = (rows: 'fai_growth' | 'private_growth') => ({
    from: fact(`${rows}_2018`),
    to: fact(`${rows}_2019`),
    /** Percentage points. */
    change: fact(`${rows}_change_2019`),
  });
  const all = [
    { id: 'total', ...rise('fai_growth'), shape: 'circle', colour: 'series-1', ink: 'series-1' },
    { id: 'private', ...rise('private_growth'), shape: 'square', colour: 'plum', ink: 'plum' },
    {
      id: 'industry',
      // The report does not give the year before.
      from: null,
      to: fact('industrial_growth_2019'),
      change: null,
      shape: 'diamond',
      colour: 'gold',
      // Words need more contrast than a mark.
      ink: 'ink',
    },
  ] as const;
  return [...all].sort((a, b) => b.to.value - a.to.value);
}

/** A part of the story, and when it comes: between the keyframe before its own and this. */
export type Part = Exclude<Keyframe<Meta>, 'baseline'>;
const endOf = (part: Part): number => meta.keyframes.indexOf(part);

/** How far a part has come, 0…1. */
export const comeAt = (at: number, part: Part): number =>
  linearStep(at, endOf(part) - 1, endOf(part));

/** 1 while the picture is about `part`, 0 once the next part is `until` on its way. */
export const spotlight = (at: number, part: Part, until: number): number =>
  1 - linearStep(at, endOf(part), endOf(part) + until);

/** What moves when: a keyframe's time is its index in `meta`. */
export const TIMING = {
  missingIn: [2.2, 2.5],
  changesOut: [2, 2.2],
  firstColumnOut: [3, 3.15],
  firstColumnCloses: [3.15, 3.5],
  columnsMove: [3.15, 3.65],
  gridBreaks: [3.3, 3.6],
  apartIn: [3.65, 3.9],
  slopesOut: [4, 4.25],
  travel: [4.15, 4.8],
  noteIn: [4.7, 5],
  placeNamesIn: [4.85, 5],
} as const satisfies Timing;

/** The same for each series, on the way of its own part, from 0 to 1. */
export const OWN = {
  line: [0, 0.05],
  point: [0, 0.1],
  /** First a label's space opens, then the label appears: nobody is ever covered. */
  labelSpace: [0, 0.15],
  label: [0.15, 0.3],
  header: [0.2, 0.4],
  before: [0, 0.12],
  after: [0.8, 1],
} as const satisfies Record<string, Window>;

/** By when, on the way of the next part, the earlier gives way: the sooner the more its space is needed. */
export const YIELD = { space: 0.15, header: 0.2, focus: 0.5 } as const;
