import type { BoardTile, Fact } from '../../model/story';
import { GLYPHS } from './glyphs';

/** A cell of a picture. */
export interface Cell {
  /** Upper left corner, px. */
  x: number;
  y: number;
  /**
   * `full`: there. `upTo`: at most there. `open`: the number goes on, or ends, about here. `rest`: of
   * the whole, but not there. `before`: what it was.
   */
  state: 'full' | 'upTo' | 'open' | 'rest' | 'before';
  /** 0…1 */
  opacity: number;
}

export interface Picture {
  width: number;
  height: number;
  cells: readonly Cell[];
  /** Size of a cell as parts of the glyph's own. */
  scale: { x: number; y: number };
  /** The end that a number within a limit does not pass, px; none for other numbers. */
  limit?: { x: number; y: number; height: number };
}

/** The space of every picture, px. */
const SPACE = { width: 150, height: 52 };
/** Cells that fade where a number is not exact. */
const FADING = [0.75, 0.45, 0.2];

type Counted = Pick<Fact, 'value' | 'approx'>;

/**
 * A number as cells to count. More than the number: cells fade out behind the last. Nearly the number:
 * its last cells fade. Within the number: hollow cells before an end.
 *
 * @param of the whole it is part of, or the number it was before
 */
export function pictureOf(
  { picture, each }: Pick<BoardTile, 'picture' | 'each'>,
  fact: Counted,
  { of, from }: { of?: Counted; from?: Counted } = {},
): Picture {
  const count = ({ value }: Counted) => Math.ceil((value ?? 0) / each);
  const row = states(count(fact), fact.approx, of && count(of));
  const rows = from ? [Array<Cell['state']>(count(from)).fill('before'), row.states] : [row.states];
  const glyph = GLYPHS[picture];
  const longest = Math.max(...rows.map(({ length }) => length));
  const columns = Math.min(glyph.columns ?? Infinity, columnsFor(longest, glyph.columns));
  const lines = rows.map(({ length }) => Math.ceil(length / columns));
  const gap = rows.length > 1 ? 5 : 0;
  const height = lines.reduce((sum, n) => sum + n, 0) * glyph.height;
  const across = Math.min(1, SPACE.width / (columns * glyph.width));
  const down = Math.min(1, (SPACE.height - gap) / height);
  const least = Math.min(across, down);
  const scale = glyph.narrows ? { x: across, y: down } : { x: least, y: least };
  const [w, h] = [glyph.width * scale.x, glyph.height * scale.y];

  const cells = rows.flatMap((these, r) =>
    these.map((state, i): Cell => ({
      x: (i % columns) * w,
      y: (Math.floor(i / columns) + (r > 0 ? (lines[0] ?? 0) : 0)) * h + r * gap,
      state,
      opacity: state === 'open' ? (FADING[i - row.firm] ?? 1) : 1,
    })),
  );
  const last = cells.at(-1);
  return {
    width: Math.min(longest, columns) * w,
    height: height * scale.y + gap,
    cells,
    scale,
    ...(fact.approx === 'within' && last && { limit: { x: last.x + w, y: last.y, height: h } }),
  };
}

/** What each cell of a number is, and how many stand firm before those that fade. */
function states(
  count: number,
  approx: Fact['approx'],
  of: number | undefined,
): { states: Cell['state'][]; firm: number } {
  const fading = Math.min(FADING.length, count - 1);
  const firm = approx === 'near' || approx === 'about' ? count - fading : count;
  const open = approx === 'over' ? FADING.length : count - firm;
  const sure: Cell['state'] = approx === 'within' ? 'upTo' : 'full';
  return {
    states: [
      ...Array<Cell['state']>(firm).fill(sure),
      ...Array<Cell['state']>(open).fill('open'),
      ...Array<Cell['state']>(Math.max(0, (of ?? 0) - count)).fill('rest'),
    ],
    firm,
  };
}

/** Tens, so that they can be counted; twenties and twenty-fives where there are many. */
function columnsFor(count: number, own: number | undefined): number {
  if (own !== undefined) return Math.max(1, Math.min(own, count));
  return count <= 30 ? 10 : count <= 130 ? 20 : 25;
}
