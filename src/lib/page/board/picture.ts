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
type Look = Pick<Cell, 'state' | 'opacity'>;

/**
 * A number as cells to count. More than the number: cells fade out behind the last. Nearly the number:
 * its last cells fade. Within the number: hollow cells before an end.
 *
 * @param of the whole it is part of, or the number it was before
 */
export function pictureOf(
  { picture, each }: Pick<BoardTile, 'picture' | 'each'>,
  fact: Counted,
  { of, from }: { of?: Counted | undefined; from?: Counted | undefined } = {},
): Picture {
  const count = (counted?: Counted) => Math.ceil((counted?.value ?? 0) / each);
  const rows = [looksOf(count(fact), fact.approx, count(of))];
  if (from) rows.unshift(alike(count(from), 'before'));
  const glyph = GLYPHS[picture];
  const longest = Math.max(...rows.map(({ length }) => length));
  const columns = glyph.columns
    ? Math.max(1, Math.min(glyph.columns, longest))
    : columnsFor(longest);
  const lines = rows.map(({ length }) => Math.ceil(length / columns));
  const gap = rows.length > 1 ? 5 : 0;
  const height = lines.reduce((sum, n) => sum + n, 0) * glyph.height;
  const across = Math.min(1, SPACE.width / (columns * glyph.width));
  const down = Math.min(1, (SPACE.height - gap) / height);
  const least = Math.min(across, down);
  const scale = glyph.narrows ? { x: across, y: down } : { x: least, y: least };
  const [w, h] = [glyph.width * scale.x, glyph.height * scale.y];

  const cells = rows.flatMap((looks, r) =>
    looks.map((look, i): Cell => ({
      ...look,
      x: (i % columns) * w,
      y: (Math.floor(i / columns) + (r > 0 ? (lines[0] ?? 0) : 0)) * h + r * gap,
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

const alike = (count: number, state: Cell['state']): Look[] =>
  Array<Look>(Math.max(0, count)).fill({ state, opacity: 1 });

/** What each cell of a number is, and then those of the whole that it is part of. */
function looksOf(count: number, approx: Fact['approx'], whole: number): Look[] {
  const fading = approx === 'near' || approx === 'about' ? Math.min(FADING.length, count - 1) : 0;
  const open = approx === 'over' ? FADING : FADING.slice(0, fading);
  return [
    ...alike(count - fading, approx === 'within' ? 'upTo' : 'full'),
    ...open.map((opacity): Look => ({ state: 'open', opacity })),
    ...alike(whole - count, 'rest'),
  ];
}

/** Tens, so that they can be counted; twenties and twenty-fives where there are many. */
const columnsFor = (count: number): number => (count <= 30 ? 10 : count <= 130 ? 20 : 25);
