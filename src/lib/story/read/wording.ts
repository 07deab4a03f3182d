import type { Node, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Ledger } from './ledger';
import type { SourceLocation } from '../check/problems';
import type { Reading } from './reading';

/** What turns marked-up words into runs: the reading, the numbers, and those used so far. */
export interface Wording {
  reading: Reading;
  ledger: Ledger;
  /** Ids of the facts the words print. */
  used: Set<string>;
}

/** The id of the fact a node prints. */
export const factIn = (node: PhrasingContent | undefined): string | undefined =>
  node?.type === 'textDirective' && node.name === 'fact' ? toString(node).trim() : undefined;

/** Where a node stands in its file, when the text it was parsed from begins at `origin`. */
export function locationOf(node: Node, origin: SourceLocation): SourceLocation {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return {
    ...origin,
    line: origin.line + line - 1,
    column: line === 1 ? origin.column + column - 1 : column,
  };
}
