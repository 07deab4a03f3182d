import { shared } from './shared';

/** What is written, and taken back unless the host has written something else since. */
const WRITTEN = { 'overflow-x': 'clip', 'overflow-y': 'clip', display: 'flow-root' };

/** Patches one ancestor. @returns puts back what its style attribute said */
const patch = shared((ancestor: HTMLElement) => {
  const { style, offsetHeight: height } = ancestor;
  const before = Object.entries(WRITTEN).map(([name, written]) => {
    const [value, priority] = [style.getPropertyValue(name), style.getPropertyPriority(name)];
    return () => {
      if (style.getPropertyValue(name) === written) style.setProperty(name, value, priority);
    };
  });
  style.setProperty('overflow', 'clip', 'important');
  // As the scrollport did, it keeps floats and margins to itself; where it has none it is left as it
  // is, as a class of the host's may hide it.
  if (ancestor.offsetHeight !== height) style.display = 'flow-root';
  return () => {
    for (const putBack of before) putBack();
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
