import { easeSinInOut } from 'd3';
import type { Context, Keyframe, KnownFact } from '../kit/context';
import type { Colour, Datum } from '../kit/marks';
import { linearStep, stateAt, type Timing, type Window } from '../kit/timing';
import type { meta } from './meta';

export type Meta = typeof meta;

/** A slope of the picture: one kind of investment, growth in % a year, from one year to the next. */
export interface Series {
  id: 'total' | 'private' | 'industry';
  /** null where the report does not give the year before. */
  from: KnownFact | null;
  to: KnownFact;
  /** Percentage points. */
  change: KnownFact | null;
  /** Of its words, which need more contrast than a mark. */
  ink: Colour;
  shape: Datum['shape'];
  colour: Colour;
}

/** From the highest to the lowest of 2019, which is the order their labels keep. */
export function seriesOf({ fact }: Pick<Context<Meta>, 'fact'>): Series[] {
  const all: Series[] = [
    {
      id: 'total',
      from: fact('fai_growth_2018'),
      to: fact('fai_growth_2019'),
      change: fact('fai_growth_change_2019'),
      ...{ ink: 'series-1', shape: 'circle', colour: 'series-1' },
    },
    {
      id: 'private',
      from: fact('private_growth_2018'),
      to: fact('private_growth_2019'),
      change: fact('private_growth_change_2019'),
      ...{ ink: 'plum', shape: 'square', colour: 'plum' },
    },
    {
      id: 'industry',
      from: null,
      to: fact('industrial_growth_2019'),
      change: null,
      ...{ ink: 'ink', shape: 'diamond', colour: 'gold' },
    },
  ];
  return all.sort((a, b) => b.to.value - a.to.value);
}

/** How far each part of the story has come, 0…1. */
export interface State {
  /** Its line drawn. */
  total: number;
  private: number;
  /** Its point there. */
  industry: number;
  /** January to May 2020 standing apart. */
  pandemic: number;
  /** The slopes gone, the 35 places there. */
  rank: number;
}

export type Part = keyof State;

/** In the order of the story: what comes later takes the light from what came before. */
const PARTS: readonly Part[] = ['total', 'private', 'industry', 'pandemic', 'rank'];

const baseline: State = { total: 0, private: 0, industry: 0, pandemic: 0, rank: 0 };

const KEYFRAMES: Readonly<Record<Keyframe<Meta>, State>> = {
  baseline,
  total: { ...baseline, total: 1 },
  private: { ...baseline, total: 1, private: 1 },
  industry: { ...baseline, total: 1, private: 1, industry: 1 },
  pandemic: { ...baseline, total: 1, private: 1, industry: 1, pandemic: 1 },
  rank: { total: 1, private: 1, industry: 1, pandemic: 1, rank: 1 },
};

/** @throws Error when a step names a keyframe that is not declared */
export const stateOf = (input: { steps: readonly string[]; position: number }): State =>
  stateAt(KEYFRAMES, input, easeSinInOut);

/** What moves when. */
export const TIMING = {
  missingIn: ['industry', 0.2, 0.5],
  changesOut: ['industry', 0, 0.2],
  firstColumnOut: ['pandemic', 0, 0.15],
  firstColumnCloses: ['pandemic', 0.15, 0.5],
  columnsMove: ['pandemic', 0.15, 0.65],
  gridBreaks: ['pandemic', 0.3, 0.6],
  apartIn: ['pandemic', 0.65, 0.9],
  slopesOut: ['rank', 0, 0.25],
  travel: ['rank', 0.15, 0.8],
  noteIn: ['rank', 0.7, 1],
  placeNamesIn: ['rank', 0.85, 1],
} as const satisfies Timing<State>;

/** The same for each series, on the way of its own part. */
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

/** By when, on the way of a later part, the earlier gives way: the sooner the more its space is needed. */
export const YIELD = { space: 0.15, header: 0.2, focus: 0.5 } as const;

/** 1 while the picture is about `part`, 0 once a later part is `until` on its way. */
export const spotlight = (state: State, part: Part, until: number): number =>
  PARTS.slice(PARTS.indexOf(part) + 1).reduce(
    (left, later) => left * (1 - linearStep(state[later], 0, until)),
    1,
  );
