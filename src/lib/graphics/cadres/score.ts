import { easeLinear } from 'd3';
import type { GraphicInput } from '../types';
import { tween } from '../marks/tween';
import { meta } from './meta';

/**
 * The score: what happens at which moment. A moment is a keyframe's place in `meta.keyframes`
 * (poles 0, first 1, …) and the fractions between. The calendar waits while people travel, so that
 * a day's journey has room on the screen.
 */
export type Place = 'qingdao' | 'training' | 'hosts';

/** One group's way from one place to another. */
export interface Leg {
  /** 0, 1 or 2. */
  batch: number;
  from: Place;
  to: Place;
  /** The first sets out and the last arrives, moments. */
  during: readonly [number, number];
  /** How long one person is under way, moments. */
  travel: number;
}

/**
 * Every journey, each group's in order. At the handover the second group begins to arrive when the
 * first begins to leave, one for one: the report has them meet in Shenzhen without a gap (C44). The
 * thousandths keep an arrival from being counted before, or a departure long after, its other half.
 */
export const LEGS: readonly Leg[] = [
  { batch: 0, from: 'qingdao', to: 'training', during: [0.15, 0.95], travel: 0.36 },
  { batch: 0, from: 'training', to: 'hosts', during: [1.35, 1.95], travel: 0.3 },
  { batch: 1, from: 'qingdao', to: 'hosts', during: [2.401, 3.301], travel: 0.3 },
  { batch: 0, from: 'hosts', to: 'qingdao', during: [2.7, 3.606], travel: 0.3 },
  { batch: 1, from: 'hosts', to: 'qingdao', during: [4.13, 4.52], travel: 0.22 },
  { batch: 2, from: 'qingdao', to: 'hosts', during: [4.57, 4.98], travel: 0.23 },
];

/** From the first departure to the last arrival of the two groups that meet. */
export const HANDOVER = [2.4, 3.61] as const;

/** At the end the notes go, then the people step back, then what grew from it stands in the room. */
export const NOTES_GO = [6.02, 6.2] as const;
export const RECEDING = [6.15, 6.75] as const;
export const GROWING = [6.65, 6.88] as const;

const moments = Object.fromEntries(meta.keyframes.map((name, at) => [name, { at }]));

/** Where in the score a position is; between two steps it passes all that lies between. */
export const momentAt = ({ steps, position }: Pick<GraphicInput, 'steps' | 'position'>): number =>
  tween(moments, steps, position, easeLinear).at;
