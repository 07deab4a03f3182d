import { px, zoomOf } from './layout';
import { joinLoop } from './loop';

/**
 * Does what `position: sticky` does where an ancestor that hides its overflow kills it: while its
 * section passes, the box is fixed to the viewport; before and after it stands at the section's ends.
 * Its parent is the pin, a sticky box that keeps the place in the layout and says, by its `top`,
 * where to stick; the pin's parent is the section.
 *
 * @param cut where that ancestor cuts the section off, px of the viewport: a fixed box it does not cut
 */
export function polyfillSticky(box: HTMLElement, cut: () => number): () => void {
  const pin = box.parentElement as HTMLElement;
  const section = pin.parentElement as HTMLElement;
  let wanted = '';
  let written = '';

  function read(): boolean {
    const slot = pin.getBoundingClientRect();
    const bottom = Math.min(section.getBoundingClientRect().bottom, cut());
    const zoom = zoomOf(pin);
    const top = px(getComputedStyle(pin).top) * zoom;
    const to = (length: number) => `${length / zoom}px`;
    // Below its beginning there is nothing to hold; at its end the box leaves with the section.
    if (slot.top >= top) wanted = '';
    else if (bottom > top + slot.height)
      wanted = `position:fixed;top:${to(top)};left:${to(slot.left)};width:${to(slot.width)};height:${to(slot.height)}`;
    else wanted = `position:relative;top:${to(Math.max(0, bottom - slot.bottom))}`;
    return wanted !== written;
  }

  function write(): boolean {
    if (wanted === written) return false;
    box.style.cssText = written = wanted;
    return true;
  }

  const leave = joinLoop({ section: pin, watched: [pin], read, write });
  return () => {
    leave();
    box.style.cssText = '';
  };
}
