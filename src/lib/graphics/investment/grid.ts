import { known } from '../marks/rows';
import { say, wrap } from '../marks/words';
import type { Subject } from '../types';
import { EDGE, type Room } from './layout';

/** The places in rows, px: the steps to the next, the size, the words above and below. */
export interface Grid {
  count: number;
  columns: number;
  across: number;
  down: number;
  /** Upper edge of the first row. */
  top: number;
  /** Radius of a place. */
  r: number;
  /** Baseline of the one name. */
  nameY: number;
  /** What is not known of the others, line by line. */
  note: readonly string[];
}

export function gridOf({ rows, text }: Subject, { unit, size, heroY, hero }: Room): Grid {
  const count = known(rows, 'fai_rank_cities').value;
  const nameY = heroY + 0.12 * hero + 1.6 * unit;
  const note = wrap(say(text, 'other_places', { others: count - 1 }), size.width / unit - 0.5);
  const top = nameY + 0.6 * unit;
  const bottom = size.height - (note.length * 1.3 + 0.6) * unit;
  const steps = (columns: number) => {
    const across = (size.width - 2 * EDGE) / columns;
    const down = (bottom - top) / Math.ceil(count / columns);
    return { columns, across, down, side: Math.max(0, Math.min(across, down)) };
  };
  // Five rows or four, whichever leaves the larger places.
  const [five, four] = [steps(7), steps(9)];
  const { columns, across, down, side } = five.side > four.side ? five : four;
  const r = 0.36 * side;
  return { count, columns, nameY, note, r, across: Math.min(across, 1.3 * down), down, top };
}
