import { easeCubicInOut } from 'd3';
import type { GraphicMeta } from '../../model/graphic';

/** How far `t` has come on its way from one value to another: 0 before, 1 after. */
export const linearStep = (t: number, from: number, to: number): number =>
  Math.min(1, Math.max(0, (t - from) / (to - from)));

/** The number `t` of the way from `a` to `b`. */
export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;

/** A linear scale of a picture: values, and where they stand, px. */
export interface Scale {
  domain: readonly [number, number];
  range: readonly [number, number];
}

/** px of a value. */
export const scaleOf =
  ({ domain: [from, to], range: [start, end] }: Scale) =>
  (value: number): number =>
    lerp(start, end, (value - from) / (to - from));

/** Where the reader is among a section's steps, which an editor may drop or reorder. */
interface Steps {
  steps: readonly string[];
  position: number;
}

const clamped = ({ steps, position }: Steps): number =>
  Math.min(Math.max(position, 0), steps.length - 1);

/**
 * A number between two keyframes.
 *
 * @param keyframes what it is at rest at each
 * @param ease maps the fraction 0…1 on the way to the next step to 0…1
 * @throws Error naming the keyframe when a step asks for one that is not declared
 */
export function valueAt(
  keyframes: Readonly<Record<string, number>>,
  { steps, position }: Steps,
  ease: (t: number) => number = easeCubicInOut,
): number {
  const at = clamped({ steps, position });
  const valueOf = (step: number): number => {
    const value = keyframes[steps[step] ?? ''];
    if (value !== undefined) return value;
    throw new Error(
      `no keyframe '${steps[step]}'; there are: ${Object.keys(keyframes).join(', ')}`,
    );
  };
  const [from, to] = [valueOf(Math.floor(at)), valueOf(Math.ceil(at))];
  return lerp(from, to, ease(at % 1));
}

/**
 * The time of a picture whose keyframes follow one another: a keyframe's index in `meta`, and the
 * fractions between. From one step to another it passes all that lies between.
 */
export const timeAt = (
  { keyframes }: Pick<GraphicMeta, 'keyframes'>,
  input: Steps,
  ease?: (t: number) => number,
): number => valueAt(Object.fromEntries(keyframes.map((name, i) => [name, i])), input, ease);

/** The name of the step nearest to a position: what `data-keyframe` says. */
export const nearestStep = ({ steps, position }: Steps): string =>
  steps[Math.round(clamped({ steps, position }))] ?? '';

/** When something moves: from one time to another. */
export type Window = readonly [from: number, to: number];

/**
 * How much is there of what comes and goes, 0…1.
 *
 * @param window it begins to come, and has gone
 * @param fade how long it takes to come, and to go
 */
export const presenceAt = (t: number, [from, to]: Window, fade: number): number =>
  Math.min(linearStep(t, from, from + fade), 1 - linearStep(t, to - fade, to));

/** Between which two times a thing moves; with a third number it comes and goes: see `presenceAt`. */
export type Timing = Readonly<Record<string, readonly [from: number, to: number, fade?: number]>>;

/** How far everything in a table of timing has come at a time, 0…1. */
export function progressOf<T extends Timing>(timing: T, t: number): Record<keyof T, number> {
  const entries = Object.entries(timing).map(([name, [from, to, fade]]) => [
    name,
    fade === undefined ? linearStep(t, from, to) : presenceAt(t, [from, to], fade),
  ]);
  return Object.fromEntries(entries) as Record<keyof T, number>;
}
