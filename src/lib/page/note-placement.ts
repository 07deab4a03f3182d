/** Edges of a box on the screen, CSS px from the top left of the view. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface NotePlacement {
  left: number;
  top: number;
  /** Where it stands, seen from its number. */
  side: 'below' | 'above' | 'right' | 'left';
  /** The height it may take; what is longer scrolls. */
  height: number;
}

/** Between the note and its number, and between the note and the edges of the view, px. */
const GAP = 8;

/**
 * Where a note stands beside its number: below if it fits, else above, right or left; if it fits
 * nowhere, where there is most height, and cut to that. It covers the number never, and leaves the
 * view only sideways and only when it is wider. The same number at the same place always gets the
 * same note, however the reader came there.
 *
 * @param anchor the number's box
 * @param note the note's whole size, px
 * @param view the part of the screen it may use
 */
export function placeNote(
  anchor: Rect,
  note: { width: number; height: number },
  view: Rect,
): NotePlacement {
  const inside: Rect = {
    left: view.left + GAP,
    top: view.top + GAP,
    right: view.right - GAP,
    bottom: view.bottom - GAP,
  };
  const tall = inside.bottom - inside.top;
  /** From the number to the edge of the view, px. */
  const space: Record<NotePlacement['side'], number> = {
    below: inside.bottom - anchor.bottom - GAP,
    above: anchor.top - GAP - inside.top,
    right: inside.right - anchor.right - GAP,
    left: anchor.left - GAP - inside.left,
  };
  const isUpright = (side: NotePlacement['side']) => side === 'below' || side === 'above';
  const fits = (side: NotePlacement['side']) =>
    isUpright(side) ? note.height <= space[side] : note.width <= space[side] && note.height <= tall;
  const side =
    (['below', 'above', 'right', 'left'] as const).find(fits) ??
    (space.below >= space.above ? 'below' : 'above');
  const height = Math.min(note.height, isUpright(side) ? space[side] : tall);
  const across = (anchor.left + anchor.right - note.width) / 2;
  const along = (anchor.top + anchor.bottom - height) / 2;
  const free = {
    left: clamp(across, inside.left, inside.right - note.width),
    top: clamp(along, inside.top, inside.bottom - height),
  };
  const beside = {
    below: { top: anchor.bottom + GAP },
    above: { top: anchor.top - GAP - height },
    right: { left: anchor.right + GAP },
    left: { left: anchor.left - GAP - note.width },
  };
  return { side, height, ...free, ...beside[side] };
}

const clamp = (n: number, from: number, to: number): number => Math.max(from, Math.min(n, to));
