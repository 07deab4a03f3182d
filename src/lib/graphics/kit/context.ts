import type { GraphicMeta } from '../../model/graphic';
import type { Fact, StoryEvent } from '../../model/story';
import type { Subject } from '../types';

/** What a graphic needs from `data/`, with every name in its type: a wrong one does not compile. */
export const defineMeta = <const M extends GraphicMeta>(meta: M): M => meta;

type Word<S extends string> = S extends `${infer First} ${infer Rest}` ? First | Word<Rest> : S;

/** Ids, a space between, each of them in the type. */
export const ids = <const S extends readonly string[]>(...lines: S): readonly Word<S[number]>[] =>
  lines.flatMap((line) => line.split(' ') as Word<S[number]>[]);

/** One of the names in a graphic's meta. */
export type Keyframe<M extends GraphicMeta> = M['keyframes'][number];

/** A row that has its number. */
export type KnownFact = Fact & { value: number };

/** Values for the placeholders of a label. */
export type Values = Readonly<Record<string, string | number>>;

/** What a graphic draws from, by the names in its meta. */
export type Context<M extends GraphicMeta> = ReturnType<typeof contextOf<M>>;

export function contextOf<M extends GraphicMeta>(
  _: M,
  { rows, events, text, size }: Omit<Subject, 'steps'>,
) {
  /**
   * A label's words with the values filled in: `+{n}個百分點` → `+13.7個百分點`; facts by their ids.
   *
   * @throws Error when there is no such label, or it asks for a value nobody gave
   */
  const translate = (id: M['labels'][number], values: Values = {}): string => {
    const template = text[id];
    if (template === undefined) throw new Error(`no label '${id}' in data/labels.csv`);
    return template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const row = rows.find((candidate) => candidate.id === name && candidate.value !== null);
      const value = values[name] ?? row?.text;
      if (value === undefined) throw new Error(`label '${id}' asks for '{${name}}'`);
      return String(value);
    });
  };
  return {
    size,
    translate,
    /** The same, line by line. */
    lines: (id: M['labels'][number], values?: Values) => translate(id, values).split('|'),
    /** @throws Error when the table has no such row, or its number is missing */
    fact(id: M['facts'][number]): KnownFact {
      const row = rows.find((candidate) => candidate.id === id);
      if (!row) throw new Error(`no fact '${id}' in the table`);
      if (row.value === null) throw new Error(`fact '${id}' has no value`);
      return row as KnownFact;
    },
    /** @throws Error when there is no such event */
    event(id: NonNullable<M['events']>[number]): StoryEvent {
      const event = events.find((candidate) => candidate.id === id);
      if (!event) throw new Error(`no event '${id}' in data/events.csv`);
      return event;
    },
  };
}

/**
 * A number on its way to a row's, with the decimals the report gives: what a running count shows.
 *
 * @param value in the row's unit
 */
export const formatCount = (value: number, { digits, unit }: Fact): string =>
  value.toFixed(digits) + (unit === '%' ? unit : '');

/**
 * Remembers what was built of the latest subject: what of a picture does not depend on the position.
 * A reader who scrolls asks for the same in every frame.
 *
 * @param build called when the rows, the words, the steps or the box have changed
 */
export function memoize<T>(build: (subject: Subject) => T): (input: Subject) => T {
  let latest: { key: readonly unknown[]; built: T } | undefined;
  return ({ rows, events, text, steps, size }) => {
    const key = [rows, events, text, steps, size.width, size.height, size.em, size.ruler];
    if (!latest || key.some((part, i) => part !== latest?.key[i])) {
      latest = { key, built: build({ rows, events, text, steps, size }) };
    }
    return latest.built;
  };
}
