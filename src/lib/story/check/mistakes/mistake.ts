/** A change to a file: a text replaced once, or the whole of it; null takes the file away. */
export type Change = readonly [right: string, wrong: string] | string | Uint8Array | null;

/**
 * What an editor then does: replaces a text once, in the mistake's file unless another is named;
 * or writes whole files, null taking one away.
 */
export type Edit =
  readonly [from: string, to: string, file?: string] | Readonly<Record<string, string | null>>;

/** A mistake of an editor, made in the small story of `sample.ts`. */
export interface Mistake {
  id: string;
  /** What the editor did. */
  slip: string;
  file: string;
  change: Change;
  /** A change to another file that belongs to it. */
  also?: Readonly<Record<string, Change>>;
  /**
   * All that the check says: `line:column message`, with the file in front when it is another; what
   * only warns begins with 提醒：.
   */
  says: readonly string[];
  /** What `npm run fix:story` puts in the place of the wrong text; true for the right one. */
  mends?: true | string;
  /**
   * The ways to do what is said, as the edits of each in turn. None is needed for what a command
   * does, nor for 「是否想寫 …？」.
   */
  remedies?: readonly (readonly Edit[])[];
}
