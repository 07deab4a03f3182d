import type { Size } from './types';

/** The box of a drawing nobody has measured: a phone's upper half. */
export const STILL: Size = { width: 360, height: 400, em: 14 };
