import { easeCubicInOut, interpolate } from 'd3';

/**
 * The state between two declared keyframes.
 *
 * @param keyframes the state at rest for each name: numbers, or objects and arrays of numbers
 * @param steps names in the order of the story's steps
 * @param position steps; clamped to 0…steps.length − 1
 * @param ease maps the fraction 0…1 on the way to the next step to 0…1
 * @throws Error naming the keyframe when a step asks for one that is not declared
 */
export function tween<K extends object>(
  keyframes: Readonly<Record<string, K>>,
  steps: readonly string[],
  position: number,
  ease: (t: number) => number = easeCubicInOut,
): K {
  const at = Math.min(Math.max(position, 0), steps.length - 1);
  const from = keyframe(keyframes, steps[Math.floor(at)]);
  const fraction = at % 1;
  if (fraction === 0) return from;
  const to = keyframe(keyframes, steps[Math.floor(at) + 1]);
  // d3's object interpolator writes into one object for every call, so each position gets its own.
  return interpolate<K>(from, to)(ease(fraction)) as K;
}

function keyframe<K>(keyframes: Readonly<Record<string, K>>, name: string | undefined): K {
  const found = name === undefined ? undefined : keyframes[name];
  if (found === undefined) {
    throw new Error(`no keyframe '${name}'; there are: ${Object.keys(keyframes).join(', ')}`);
  }
  return found;
}

/** The name of the step nearest to a position: what `data-keyframe` says. */
export function nearestStep(steps: readonly string[], position: number): string {
  const index = Math.round(Math.min(Math.max(position, 0), steps.length - 1));
  return steps[index] ?? '';
}
