import { shared } from './shared';

const PROPERTIES = ['overflow-x', 'overflow-y', 'display'];

/** Patches one ancestor. @returns puts back what its style attribute said */
const patch = shared((ancestor: HTMLElement) => {
  const { style } = ancestor;
  const before = PROPERTIES.map(
    (name) => [name, style.getPropertyValue(name), style.getPropertyPriority(name)] as const,
  );
  style.setProperty('overflow', 'clip', 'important');
  // As the scrollport did, it keeps its floats and margins to itself.
  if (getComputedStyle(ancestor).display === 'block') style.display = 'flow-root';
  return () => {
    for (const [name, value, priority] of before) style.setProperty(name, value, priority);
    // Asked for first: Chromium does not remove an attribute it has not yet written out.
    if (!ancestor.getAttribute('style')) ancestor.removeAttribute('style');
  };
});

/**
 * Lets ancestors clip what overflows instead of hiding it: looks the same, but makes no scrollport,
 * so that `position: sticky` works through them.
 *
 * @returns puts back what was
 */
export function clip(ancestors: readonly HTMLElement[]): () => void {
  const ends = ancestors.map((ancestor) => patch(ancestor));
  return () => ends.forEach((end) => end());
}
