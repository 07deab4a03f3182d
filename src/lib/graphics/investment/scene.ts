import { easeSinInOut } from 'd3';
import { ramp } from '../marks/ramp';
import { tween } from '../marks/tween';

/** How far each part of the picture has come, 0…1. */
export interface Scene {
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

export type Part = keyof Scene;

/** In the order of the story: what comes later takes the light from what came before. */
const PARTS: readonly Part[] = ['total', 'private', 'industry', 'pandemic', 'rank'];

const blank: Scene = { total: 0, private: 0, industry: 0, pandemic: 0, rank: 0 };

const KEYFRAMES: Readonly<Record<string, Scene>> = {
  baseline: blank,
  total: { ...blank, total: 1 },
  private: { ...blank, total: 1, private: 1 },
  industry: { ...blank, total: 1, private: 1, industry: 1 },
  pandemic: { ...blank, total: 1, private: 1, industry: 1, pandemic: 1 },
  rank: { total: 1, private: 1, industry: 1, pandemic: 1, rank: 1 },
};

/** @throws Error when a step names a keyframe that is not declared */
export const sceneAt = (steps: readonly string[], position: number): Scene =>
  tween(KEYFRAMES, steps, position, easeSinInOut);

/**
 * 1 while the picture is about `part`, 0 once a later part is `until` on its way.
 *
 * @param until 0…1; small where the room is needed by what comes
 */
export const light = (scene: Scene, part: Part, until: number): number =>
  PARTS.slice(PARTS.indexOf(part) + 1).reduce(
    (left, later) => left * (1 - ramp(scene[later], 0, until)),
    1,
  );
