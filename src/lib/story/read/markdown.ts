import type { Node, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { SourceLocation } from '../check/problems';
import { memoize } from '../../text/memoize';

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkDirective);

/** Markdown with front matter and directives → its tree, every node with its place in the text. */
export const parseMarkdown = memoize((text): Root => parser.parse(text), 64);

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
