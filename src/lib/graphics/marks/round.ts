/** To a tenth of a pixel: what a path needs, in few letters. */
export const round = (px: number): number => Math.round(px * 10) / 10;
