/** Methods that old libraries replace on the prototypes of a page, and what is called instead: see BANNER. */
const OWN: Record<string, string> = { entries: '__entries', remove: '__remove' };

/** As much of a syntax tree as is asked here. */
interface Node {
  type: string;
  start: number;
  end: number;
  [child: string]: unknown;
}

/**
 * Has code call functions of our own for methods that a host's scripts may have replaced before it
 * comes: `list.entries()` becomes `__entries(list)`.
 *
 * @param parse as an ES module
 */
export function trusted(code: string, parse: (code: string) => unknown): string {
  if (!/\.(entries|remove)\(\s*\)/.test(code)) return code;
  const edits: { at: number; end: number; text: string }[] = [];
  walk(parse(code), (node) => {
    const callee = node.callee as Node | undefined;
    if (node.type !== 'CallExpression' || callee?.type !== 'MemberExpression') return;
    if ((node.arguments as Node[]).length > 0 || callee.computed) return;
    const name = OWN[(callee.property as { name?: string }).name ?? ''];
    if (!name) return;
    const { start } = callee.property as Node;
    const dot = code.lastIndexOf('.', start);
    edits.push(
      { at: node.start, end: node.start, text: `${name}(` },
      // In place of the dot and all after it.
      { at: code[dot - 1] === '?' ? dot - 1 : dot, end: node.end, text: ')' },
    );
  });
  // From the last: what is before keeps its place. At one place an end comes before a start.
  edits.sort((a, b) => b.at - a.at || b.end - a.end);
  let out = code;
  for (const { at, end, text } of edits) out = out.slice(0, at) + text + out.slice(end);
  return out;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const one of value) walk(one, visit);
  else if (typeof value === 'object' && value !== null) {
    if (typeof (value as Node).type === 'string') visit(value as Node);
    for (const child of Object.values(value)) walk(child, visit);
  }
}
