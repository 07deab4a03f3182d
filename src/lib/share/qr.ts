import { PNG } from 'pngjs';
import { encode } from 'uqr';

/** px of a module of the code by itself. */
const MODULE = 8;

/** Rows of modules, true for dark, with the four light ones all round that the standard asks for. */
const modulesOf = (text: string): boolean[][] => encode(text, { ecc: 'M', border: 4 }).data;

/**
 * A QR code as SVG path data, one unit to a dark module, in a square of `size` modules, the quiet
 * zone included.
 *
 * @param text what it says: an address
 */
export function qrOf(text: string) {
  const rows = modulesOf(text);
  const dark = rows.flatMap((row, y) => row.flatMap((on, x) => (on ? `M${x} ${y}h1v1h-1z` : [])));
  return { size: rows.length, path: dark.join('') };
}

/** The code as a PNG, dark on light: what a long press in a chat can read. */
export function qrPng(text: string): Uint8Array<ArrayBuffer> {
  const wide = <T>(items: readonly T[]): T[] =>
    items.flatMap((item) => Array.from({ length: MODULE }, () => item));
  const rows = wide(modulesOf(text).map((row) => wide(row.map((dark) => (dark ? 0x00 : 0xff)))));
  const image = new PNG({ width: rows.length, height: rows.length });
  image.data = Buffer.from(rows.flat());
  return new Uint8Array(
    PNG.sync.write(image, { colorType: 0, inputColorType: 0, inputHasAlpha: false }),
  );
}
