/** A property of a style attribute: its name, value and priority. */
type Said = readonly [name: string, value: string, priority: string];

/** Patched ancestors, how many elements ask for it, and what their style attributes said. */
const patched = new Map<HTMLElement, { users: number; before: readonly Said[] }>();

const PROPERTIES = ['overflow-x', 'overflow-y', 'display'];

/**
 * Lets ancestors clip what overflows instead of hiding it: looks the same, but makes no scrollport,
 * so that `position: sticky` works through them.
 *
 * @returns puts back what was
 */
export function clip(ancestors: readonly HTMLElement[]): () => void {
  for (const ancestor of ancestors) {
    const { style } = ancestor;
    const said = (name: string): Said => [
      name,
      style.getPropertyValue(name),
      style.getPropertyPriority(name),
    ];
    const patch = patched.get(ancestor) ?? { users: 0, before: PROPERTIES.map(said) };
    patch.users += 1;
    patched.set(ancestor, patch);
    style.setProperty('overflow', 'clip', 'important');
    // As the scrollport did, it keeps its floats and margins to itself.
    if (getComputedStyle(ancestor).display === 'block') style.display = 'flow-root';
  }
  return () => {
    for (const ancestor of ancestors) {
      const patch = patched.get(ancestor);
      if (!patch || --patch.users > 0) continue;
      patched.delete(ancestor);
      for (const [name, value, priority] of patch.before)
        ancestor.style.setProperty(name, value, priority);
      // Asked for first: Chromium does not remove an attribute it has not yet written out.
      if (!ancestor.getAttribute('style')) ancestor.removeAttribute('style');
    }
  };
}
