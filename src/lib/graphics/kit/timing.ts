import { easeCubicInOut, interpolate } from 'd3';

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

/**
 * The state between two declared keyframes.
 *
 * @param keyframes the state at rest for each name: numbers, or objects and arrays of numbers
 * @param steps names in the order of the story's steps; an editor may drop or reorder them
 * @param position steps; clamped to 0…steps.length − 1
 * @param ease maps the fraction 0…1 on the way to the next step to 0…1
 * @throws Error naming the keyframe when a step asks for one that is not declared
 */
export function stateAt<S extends object>(
  keyframes: Readonly<Record<string, S>>,
  { steps, position }: { steps: readonly string[]; position: number },
  ease: (t: number) => number = easeCubicInOut,
): S {
  const at = Math.min(Math.max(position, 0), steps.length - 1);
  const from = keyframe(keyframes, steps[Math.floor(at)]);
  const fraction = at % 1;
  if (fraction === 0) return from;
  const to = keyframe(keyframes, steps[Math.floor(at) + 1]);
  // d3's object interpolator writes into one object for every call, so each position gets its own.
  return interpolate<S>(from, to)(ease(fraction)) as S;
}

function keyframe<S>(keyframes: Readonly<Record<string, S>>, name: string | undefined): S {
  const found = name === undefined ? undefined : keyframes[name];
  if (found === undefined) {
    throw new Error(`no keyframe '${name}'; there are: ${Object.keys(keyframes).join(', ')}`);
  }
  return found;
}

/** The name of the step nearest to a position: what `data-keyframe` says. */
export function nearestStep({
  steps,
  position,
}: {
  steps: readonly string[];
  position: number;
}): string {
  const index = Math.round(Math.min(Math.max(position, 0), steps.length - 1));
  return steps[index] ?? '';
}

/** When something moves: from one value of what drives it to another. */
export type Window = readonly [from: number, to: number];

/**
 * How much is there of what comes and goes, 0…1.
 *
 * @param window it begins to come, and has gone
 * @param fade how long it takes to come, and to go
 */
export const presenceAt = (t: number, [from, to]: Window, fade: number): number =>
  Math.min(linearStep(t, from, from + fade), 1 - linearStep(t, to - fade, to));

/**
 * A graphic's table of timing: what moves, the number of its state that drives it, and between which
 * two values of that number. With a fourth number it comes and goes: see `presenceAt`.
 */
export type Timing<S> = Readonly<
  Record<string, readonly [by: keyof S, from: number, to: number, fade?: number]>
>;

/** How far everything in a table of timing has come, 0…1. */
export function progressOf<S extends Readonly<Record<keyof S, number>>, T extends Timing<S>>(
  timing: T,
  state: S,
): Record<keyof T, number> {
  const entries = Object.entries(timing).map(([name, [by, from, to, fade]]) => [
    name,
    fade === undefined ? linearStep(state[by], from, to) : presenceAt(state[by], [from, to], fade),
  ]);
  return Object.fromEntries(entries) as Record<keyof T, number>;
}
