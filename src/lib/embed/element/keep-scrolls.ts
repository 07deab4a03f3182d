const DOWN = ['ArrowDown', 'PageDown', 'End', ' '];
const UP = ['ArrowUp', 'PageUp', 'Home'];

/**
 * A slide show takes wheel, finger and keys for itself, and turns to the next screen. Those that the
 * box can still scroll by are the box's; at its ends they are the host's again.
 *
 * @param isOwn whether the box scrolls by itself
 */
export function keepScrolls(box: HTMLElement, isOwn: () => boolean, signal: AbortSignal): void {
  /** Where the finger was, px. */
  let at = 0;

  const can = (by: number) =>
    by > 0 ? box.scrollTop + box.clientHeight < box.scrollHeight - 1 : by < 0 && box.scrollTop > 0;

  function way(event: Event): number {
    if (event instanceof WheelEvent) return event.deltaY;
    if (event instanceof KeyboardEvent)
      return DOWN.includes(event.key) && !event.shiftKey ? 1 : UP.includes(event.key) ? -1 : 0;
    // A swipe that a slide show begins to follow is followed to its end: it may, where the box ends.
    if (event.type === 'pointerdown') return 1;
    const y = (event as TouchEvent).touches[0]?.clientY ?? at;
    const by = event.type === 'touchstart' ? 0 : at - y;
    at = y;
    return by;
  }

  for (const type of ['wheel', 'touchstart', 'touchmove', 'pointerdown', 'keydown'])
    box.addEventListener(
      type,
      (event) => {
        if (isOwn() && can(way(event))) event.stopPropagation();
      },
      { passive: true, signal },
    );
}
