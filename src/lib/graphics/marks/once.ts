import type { Subject } from '../types';

/**
 * What of a picture does not depend on the position, kept until another subject is asked for: a
 * reader who scrolls asks for the same in every frame.
 *
 * @param build called when the rows, the words, the steps or the box have changed
 */
export function once<T>(build: (subject: Subject) => T): (input: Subject) => T {
  let kept: { key: readonly unknown[]; built: T } | undefined;
  return ({ rows, events, text, steps, size }) => {
    const key = [rows, events, text, steps, size.width, size.height, size.em, size.ruler];
    if (!kept || key.some((part, i) => part !== kept?.key[i])) {
      kept = { key, built: build({ rows, events, text, steps, size }) };
    }
    return kept.built;
  };
}
