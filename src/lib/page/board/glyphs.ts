import type { BoardTile } from '../../model/story';

/** One unit of a picture in a cell `width` by `height`; its path starts at the cell's upper left. */
export interface Glyph {
  width: number;
  height: number;
  path: string;
  /** Cells to a row; otherwise in tens, so that they can be counted. */
  columns?: number;
  /** Where there are many, cells get narrower but not lower. */
  narrows?: boolean;
}

export const GLYPHS: Readonly<Record<BoardTile['picture'], Glyph>> = {
  // A sheet of a calendar, hung in a row.
  days: { width: 10, height: 20, path: 'm1.5 0h7v20h-7z', columns: 45, narrows: true },
  people: {
    width: 15,
    height: 19,
    path: 'm2 18v-4a5.5 5.5 0 0 1 11 0v4zm2.2 -13.7a3.3 3.3 0 1 1 6.6 0a3.3 3.3 0 1 1 -6.6 0z',
  },
  squares: { width: 15, height: 15, path: 'm1.5 1.5h12v12h-12z' },
  circles: { width: 15, height: 15, path: 'm1 7.5a6.5 6.5 0 1 1 13 0a6.5 6.5 0 1 1 -13 0z' },
  // A clause of a document, one under the other.
  lines: { width: 48, height: 3, path: 'm0 .7h48v1.6h-48z', columns: 1 },
  // A document with a folded corner.
  sheets: { width: 15, height: 19, path: 'm2 1h7.5l3.5 3.5v13.5h-11z' },
  // Seen from the front, its handle cut out.
  doors: {
    width: 21,
    height: 34,
    path: 'm3 33v-31h15v31zm11 -16a1.3 1.3 0 1 0 2.6 0a1.3 1.3 0 1 0 -2.6 0z',
  },
  chevrons: { width: 15, height: 17, path: 'm1.5 1.5h5.5l6 7l-6 7h-5.5l6 -7z' },
};
