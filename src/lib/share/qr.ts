import { encode } from 'uqr';
import { png } from './png';

/** Modules of light all round, which the standard asks for. */
const QUIET = 4;

/** A QR code in a square of `size` modules, the quiet zone included. */
export interface Qr {
  size: number;
  /** Rows of modules, true for dark. */
  rows: boolean[][];
  /** The dark modules as SVG path data, one unit to a module. */
  path: string;
}

/** @param text what it says: an address */
export function qrOf(text: string): Qr {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? `M${x} ${y}h1v1h-1z` : [])));
  return { size, rows: data, path: dark.join('') };
}

/**
 * The code as a PNG, dark on light: what a long press in a chat can read. Eight px to a module, so
 * that a module of a line is a byte.
 */
export function qrPng(text: string): Uint8Array<ArrayBuffer> {
  const { size, rows } = qrOf(text);
  const pixels = rows.flatMap((row) => {
    const line = row.map((dark) => (dark ? 0x00 : 0xff));
    return Array.from({ length: 8 }, () => line).flat();
  });
  return png(Uint8Array.from(pixels), size * 8, 'bit');
}
