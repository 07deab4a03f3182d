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
  const below = inside.bottom - (anchor.bottom + GAP);
  const above = anchor.top - GAP - inside.top;
  const fitsBeside = (room: number) => note.width <= room && note.height <= tall;

  let side: NotePlacement['side'] = below >= above ? 'below' : 'above';
  if (note.height <= below) side = 'below';
  else if (note.height <= above) side = 'above';
  else if (fitsBeside(inside.right - (anchor.right + GAP))) side = 'right';
  else if (fitsBeside(anchor.left - GAP - inside.left)) side = 'left';

  const height = Math.min(note.height, { below, above, right: tall, left: tall }[side]);
  const across = middle(anchor.left, anchor.right) - note.width / 2;
  const along = middle(anchor.top, anchor.bottom) - height / 2;
  return {
    side,
    height,
    left: {
      below: clamp(across, inside.left, inside.right - note.width),
      above: clamp(across, inside.left, inside.right - note.width),
      right: anchor.right + GAP,
      left: anchor.left - GAP - note.width,
    }[side],
    top: {
      below: anchor.bottom + GAP,
      above: anchor.top - GAP - height,
      right: clamp(along, inside.top, inside.bottom - height),
      left: clamp(along, inside.top, inside.bottom - height),
    }[side],
  };
}

const middle = (a: number, b: number): number => (a + b) / 2;
const clamp = (n: number, from: number, to: number): number => Math.max(from, Math.min(n, to));
