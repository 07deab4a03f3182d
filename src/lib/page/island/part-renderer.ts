import { getContext, type Component, type Snippet } from 'svelte';
import Fragment from './Fragment.svelte';

/** Draws an island as a root of its own. @returns HTML, with the marks by which it is hydrated */
export type PartRenderer = (props: { children: Snippet }, context: Map<unknown, unknown>) => string;

type Render = (
  component: Component<{ children: Snippet }>,
  options: {
    props: { children: Snippet };
    context: Map<unknown, unknown>;
    idPrefix: string;
  },
) => { body: string };

const KEY = Symbol('part renderer');

/**
 * The context of a page that will be hydrated.
 *
 * @param render Svelte's, which only code of the server can import
 */
export function partRendererContext(render: Render): Map<unknown, unknown> {
  // Ids are unique within a root; the prefix makes them so within the page.
  let parts = 0;
  const renderPart: PartRenderer = (props, context) =>
    render(Fragment, { props, context, idPrefix: `p${(parts += 1)}` }).body;
  return new Map([[KEY, renderPart]]);
}

/** @throws Error outside a page that will be hydrated */
export function getPartRenderer(): PartRenderer {
  const renderPart = getContext<PartRenderer | undefined>(KEY);
  if (!renderPart) throw new Error('getPartRenderer: no page around that will be hydrated');
  return renderPart;
}
