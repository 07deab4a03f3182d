/** Patched ancestors, how many elements ask for it, and what their style attribute was. */
const patched = new Map<HTMLElement, { users: number; before: string | null }>();

/**
 * Lets ancestors clip what overflows instead of hiding it: looks the same, but makes no scrollport,
 * so that `position: sticky` works through them.
 *
 * @returns puts back what was
 */
export function clip(ancestors: readonly HTMLElement[]): () => void {
  for (const ancestor of ancestors) {
    const patch = patched.get(ancestor) ?? { users: 0, before: ancestor.getAttribute('style') };
    patch.users += 1;
    patched.set(ancestor, patch);
    const { style } = ancestor;
    style.setProperty('overflow', 'clip', 'important');
    // As the scrollport did, it keeps its floats and margins to itself.
    if (getComputedStyle(ancestor).display === 'block') style.display = 'flow-root';
  }
  return () => {
    for (const ancestor of ancestors) {
      const patch = patched.get(ancestor);
      if (!patch || --patch.users > 0) continue;
      patched.delete(ancestor);
      if (patch.before === null) ancestor.removeAttribute('style');
      else ancestor.style.cssText = patch.before;
    }
  };
}
