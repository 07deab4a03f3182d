import { tween } from '../marks/tween';

/** How much of each part is there, 0…1, and how far the months have come. */
export interface Scene {
  /** Who has the seats and the great numeral; they sum to 1. */
  year: number;
  quarter: number;
  gap: number;
  months: number;
  /** What the chart shows, spoken of now or earlier. */
  quarterDrawn: number;
  gapDrawn: number;
  monthsDrawn: number;
  /** The month of 2019 the line has reached: 7 to 10. */
  until: number;
  /** The four words, and after them the promises: each takes the whole picture. */
  voices: number;
  promises: number;
}

const before: Scene = {
  year: 1,
  quarter: 0,
  gap: 0,
  months: 0,
  quarterDrawn: 0,
  gapDrawn: 0,
  monthsDrawn: 0,
  until: 7,
  voices: 0,
  promises: 0,
};
const early: Scene = { ...before, year: 0, quarter: 1, quarterDrawn: 1 };
const gap: Scene = { ...early, quarter: 0, gap: 1, gapDrawn: 1 };
const july: Scene = { ...gap, gap: 0, months: 1, monthsDrawn: 1 };
const full: Scene = { ...july, until: 10 };

const KEYFRAMES: Readonly<Record<string, Scene>> = {
  before,
  early,
  gap,
  july,
  climb: { ...july, until: 9 },
  full,
  voices: { ...full, voices: 1 },
  promises: { ...full, voices: 1, promises: 1 },
};

/** @throws Error when a step names a keyframe that is not declared */
export const sceneAt = (steps: readonly string[], position: number): Scene =>
  tween(KEYFRAMES, steps, position);
