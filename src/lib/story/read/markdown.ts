import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { memoize } from '../../text/memoize';

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkDirective);

/** Markdown with front matter and directives → its tree, every node with its place in the text. */
export const parseMarkdown = memoize((text): Root => parser.parse(text), 64);
